import type { Context } from 'hono';
import type { Shown } from '../../clients/grant.ts';

/** Errors of RFC 6749 §5.2, and one for whoever asks too often. */
export type TokenError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable';

/** An error with a sentence for the developer who reads it; the RFC allows ASCII alone. */
export interface TokenFault {
  readonly error: TokenError;
  readonly description: string;
}

export interface TokenRequest {
  readonly shown: Shown;
  readonly scope?: string;
}

type Read<T> = { readonly value: T } | { readonly fault: TokenFault };

const fault = (error: TokenError, description: string): { readonly fault: TokenFault } => ({
  fault: { error, description },
});

const isForm = (contentType: string | undefined): boolean =>
  contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

/** The parameters of the body. A parameter without a value counts as left out (RFC 6749 §3.2). */
const formOf = async (c: Context): Promise<Read<ReadonlyMap<string, string>>> => {
  if (!isForm(c.req.header('content-type')))
    return fault('invalid_request', 'The body must be application/x-www-form-urlencoded.');
  const given = [...new URLSearchParams(await c.req.text())].filter(([, value]) => value !== '');
  const form = new Map(given);
  return form.size === given.length
    ? { value: form }
    : fault('invalid_request', 'A parameter must not be given twice.');
};

const basic = /^Basic +([\w+/]+={0,2})$/i;

/** As a form writes it (RFC 6749 §2.3.1); undefined for what no form writes. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A stray per cent sign: the header is not what it should be, which the caller is told.
    return undefined;
  }
};

const shownInHeader = (authorization: string): Shown | undefined => {
  const pair = Buffer.from(basic.exec(authorization)?.[1] ?? '', 'base64').toString();
  const colon = pair.indexOf(':');
  const id = decoded(pair.slice(0, Math.max(0, colon)));
  const secret = decoded(pair.slice(colon + 1));
  return id && secret ? { id, secret } : undefined;
};

/** What the client shows of itself, in the header or in the body but not in both. */
const shownIn = (authorization: string | undefined, form: ReadonlyMap<string, string>): Read<Shown> => {
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (authorization === undefined)
    return id === undefined || secret === undefined
      ? fault('invalid_client', 'Give client_id and client_secret, by Basic or in the body.')
      : { value: { id, secret } };
  const shown = shownInHeader(authorization);
  if (shown === undefined) return fault('invalid_client', 'The Authorization header is not Basic.');
  return secret !== undefined || (id !== undefined && id !== shown.id)
    ? fault('invalid_request', 'Show the client either by Basic or in the body.')
    : { value: shown };
};

/** The request for a token, read from header and form, or what is wrong with it. */
export const readTokenRequest = async (c: Context): Promise<Read<TokenRequest>> => {
  const form = await formOf(c);
  if ('fault' in form) return form;
  const grantType = form.value.get('grant_type');
  if (grantType === undefined) return fault('invalid_request', 'grant_type is missing.');
  if (grantType !== 'client_credentials')
    return fault('unsupported_grant_type', 'grant_type must be client_credentials.');
  const shown = shownIn(c.req.header('authorization'), form.value);
  if ('fault' in shown) return shown;
  const scope = form.value.get('scope');
  return { value: { shown: shown.value, ...(scope === undefined ? {} : { scope }) } };
};
