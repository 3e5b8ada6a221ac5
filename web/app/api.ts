import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as cityPaths } from '../api/city.d.ts';
import type { paths } from '../api/schema.d.ts';
import { inBase } from './base.ts';
import { currentLanguage } from './i18n.ts';
import { OfflineError, type Problem, ProblemError } from './problem.ts';
import { accessToken, sessionEnded } from './tokens.ts';

const speak: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLanguage());
    const token = accessToken();
    if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
    return request;
  },
  onResponse: ({ response }) => {
    if (response.status === 401) sessionEnded();
    return response;
  },
};

const baseUrl = inBase('').replace(/\/$/, '');

/** The API of this district, typed by its own document. */
export const api = createClient<paths>({ baseUrl });
api.use(speak);

/** The same where these pages are a city's. */
export const cityApi = createClient<cityPaths>({ baseUrl });
cityApi.use(speak);

interface Fetched<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'type' in value && 'detail' in value;

/** What a proxy or a crash answers instead of a problem of ours. */
const strange = (response: Response): Problem => ({
  type: 'about:blank',
  title: response.statusText,
  status: response.status,
  detail: `HTTP ${response.status}`,
  requestId: '',
  errors: [],
});

const orOffline = async <T>(asked: Promise<Fetched<T>>): Promise<Fetched<T>> => {
  try {
    return await asked;
  } catch (error) {
    // fetch rejects with a TypeError for whatever keeps an answer from coming; everything else is a bug of ours.
    if (error instanceof TypeError) throw new OfflineError(error.message, { cause: error });
    throw error;
  }
};

/** The answer's body. Throws ProblemError for a refusal, OfflineError when no answer came. */
export const answered = async <T>(asked: Promise<Fetched<T>>): Promise<T> => {
  const { data, error, response } = await orOffline(asked);
  if (data !== undefined) return data;
  throw new ProblemError(isProblem(error) ? error : strange(response));
};

/** The headers of a write: it happens once however often it is sent, and only on the version that the reader saw. */
export const writeHeaders = (
  version?: number,
  key: string = crypto.randomUUID(),
): Record<string, string> => ({
  'Idempotency-Key': key,
  ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
});
