import type { Context } from 'hono';
import { authenticate, grantToken, scopesAsked, tokenSeconds } from '../../clients/grant.ts';
import type { ApiDependencies } from '../deps.ts';
import { clientAddress } from '../http/client.ts';
import type { RateLimit } from '../http/rateLimit.ts';
import { readTokenRequest, type TokenError, type TokenFault } from './tokenForm.ts';

/** How often tokens may be asked for: from one address, whoever asks, and by one client. */
export interface TokenLimits {
  readonly ofAddress: RateLimit;
  readonly ofClient: RateLimit;
}

/** What one request takes of the bucket of its address, from which all that needs no sign-in takes. */
const cost = 4;

const statuses: Readonly<Record<TokenError, 400 | 401 | 429>> = {
  invalid_request: 400,
  invalid_client: 401,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  temporarily_unavailable: 429,
};

/** Nothing on the way may keep a token (RFC 6749 §5.1). */
const unkept = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

const refuse = (
  c: Context,
  { error, description }: TokenFault,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const asks: Record<string, string> = error === 'invalid_client' ? { 'WWW-Authenticate': 'Basic' } : {};
  return c.json({ error, error_description: description }, statuses[error], {
    ...unkept,
    ...asks,
    ...headers,
  });
};

const tooOften = (c: Context, seconds: number): Response =>
  refuse(
    c,
    { error: 'temporarily_unavailable', description: `Too many requests; try again in ${seconds} seconds.` },
    { 'Retry-After': String(seconds) },
  );

/** `POST /v1/token`: OAuth 2.0 client credentials (RFC 6749 §4.4). An unknown client and a wrong secret are answered alike. */
export const answerToken = async (
  c: Context,
  deps: ApiDependencies,
  { ofAddress, ofClient }: TokenLimits,
): Promise<Response> => {
  const now = deps.clock.now();
  const wait = ofAddress.take(clientAddress(c.env), cost, now);
  if (wait > 0) return tooOften(c, wait);
  const asked = await readTokenRequest(c);
  if ('fault' in asked) return refuse(c, asked.fault);
  const known = await authenticate(asked.value.shown, deps);
  if (known === undefined)
    return refuse(c, { error: 'invalid_client', description: 'Unknown client or wrong secret.' });
  const pause = ofClient.take(known.client.id, 1, now);
  if (pause > 0) return tooOften(c, pause);
  if (!known.client.enabled)
    return refuse(c, { error: 'unauthorized_client', description: 'The client is switched off.' });
  const scopes = scopesAsked(asked.value.scope, known.client);
  if (scopes === undefined)
    return refuse(c, {
      error: 'invalid_scope',
      description: `The client has the scopes ${known.client.scopes.join(' ')}.`,
    });
  const body = {
    access_token: await grantToken(known, scopes, deps),
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    scope: scopes.join(' '),
  };
  return c.json(body, 200, unkept);
};
