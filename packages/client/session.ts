import { ProblemError, TokenError, UnreachableError } from './errors.ts';
import type { Transport } from './transport.ts';
import type { Problem } from './types.ts';

export interface SessionOptions {
  /** of the district, as `https://example.com/city/district` */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** of messages; the district's own unless said */
  readonly language?: 'zh-CN' | 'en';
  /** epoch milliseconds */
  readonly now?: () => number;
}

export interface ApiRequest {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Token {
  readonly value: string;
  /** epoch milliseconds */
  readonly until: number;
}

/** A token is not used any more so long before it ends, milliseconds. */
const margin = 60_000;

/** A shape that the caller vouches for: this client and the API come from one repository, whose tests hold them together. */
const jsonOf = async (response: Response): Promise<Record<string, unknown>> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new UnreachableError(`${response.status} from ${response.url}, which is not JSON`, {
      cause: error,
    });
  }
};

/** A gateway or proxy on the way may answer too, and it knows no problem documents. */
const refusalIn = (answer: Record<string, unknown>, { status, url }: Response): Error =>
  typeof answer.type === 'string'
    ? new ProblemError(answer as unknown as Problem)
    : new UnreachableError(`${status} from ${url}, which does not say why`);

const formEncoded = (text: string): string => new URLSearchParams({ x: text }).toString().slice(2);

/** Requests in the name of a client: with a token that is asked for when it is needed and again before it ends. */
export const createSession = (
  { baseUrl, clientId, clientSecret, language, now = Date.now }: SessionOptions,
  send: Transport,
) => {
  const base = `${baseUrl.replace(/\/+$/, '')}/v1`;
  let token: Promise<Token> | undefined;

  const forget = (asked: Promise<Token> | undefined): void => {
    if (token === asked) token = undefined;
  };

  const askToken = async (): Promise<Token> => {
    const pair = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`;
    const response = await send(`${base}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const body = await jsonOf(response);
    if (!response.ok) throw new TokenError(String(body.error), String(body.error_description ?? ''));
    return { value: String(body.access_token), until: now() + Number(body.expires_in) * 1_000 };
  };

  /** Those who need one at the same time share a request; what was refused is asked for again by the next. */
  const askAnew = (): Promise<Token> => {
    const asked = askToken();
    token = asked;
    asked.catch(() => forget(asked));
    return asked;
  };

  const currentToken = async (): Promise<string> => {
    const asked = token ?? askAnew();
    const { value, until } = await asked;
    if (until - margin > now()) return value;
    forget(asked);
    return (await (token ?? askAnew())).value;
  };

  /** Unless another call has a new one by now. */
  const forgetValue = async (value: string): Promise<void> => {
    const asked = token;
    if ((await asked)?.value === value) forget(asked);
  };

  const sendWith = async (bearer: string, method: string, path: string, { body, headers }: ApiRequest) =>
    send(base + path, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        accept: 'application/json',
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  /** The answer of the API. Throws ProblemError, TokenError and UnreachableError. */
  const call = async <T>(method: string, path: string, request: ApiRequest = {}): Promise<T> => {
    const bearer = await currentToken();
    let response = await sendWith(bearer, method, path, request);
    if (response.status === 401) {
      // Ended before its time, as by a new secret. One new token is asked for; if that does not count either, it is said.
      await forgetValue(bearer);
      response = await sendWith(await currentToken(), method, path, request);
    }
    const answer = await jsonOf(response);
    if (!response.ok) throw refusalIn(answer, response);
    return answer as T;
  };

  return call;
};
