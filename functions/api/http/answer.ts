import type { Context } from 'hono';
import type { Language } from '../../domain/tenant/types.ts';
import { type Problem, problemFor, problemMediaType } from '../problems/problem.ts';
import type { Fault } from '../problems/types.ts';
import type { Reply, RouteFacts } from '../route.ts';

/** What every request is given on its way in. */
export interface ApiEnv {
  Variables: { requestId: string; language: Language };
}

type C = Context<ApiEnv>;

const challenge: Partial<Record<Fault['type'], string>> = {
  'sign-in-required': 'Bearer',
  'token-expired': 'Bearer error="invalid_token", error_description="expired"',
  'token-foreign': 'Bearer error="invalid_token"',
  'signature-invalid': 'StandardWebhooks',
};

/** Headers that HTTP asks for beside certain problems. */
const headersFor = ({ type, params }: Fault): Readonly<Record<string, string>> => {
  const authenticate = challenge[type];
  if (authenticate !== undefined) return { 'WWW-Authenticate': authenticate };
  if (type === 'too-many-requests') return { 'Retry-After': String(params?.seconds ?? 1) };
  if (type === 'too-many-listeners') return { 'Retry-After': String(params?.seconds ?? 30) };
  if (type === 'method-not-allowed') return { Allow: String(params?.allowed ?? '') };
  return {};
};

/** JSON with how long it is, so that what is short is known to be so and goes as it is. */
const json = (body: unknown) => {
  const text = JSON.stringify(body);
  return { text, length: { 'Content-Length': String(Buffer.byteLength(text)) } };
};

/** A problem document in the caller's language. */
export const answerProblem = (c: C, faults: readonly [Fault, ...Fault[]]): Response => {
  const problem: Problem = problemFor(faults, c.var.language, c.var.requestId);
  const { text, length } = json(problem);
  return c.body(text, problem.status, {
    'Content-Type': problemMediaType,
    ...length,
    'Content-Language': c.var.language,
    'Cache-Control': 'no-store',
    ...headersFor(faults[0]),
  });
};

const cacheControl = ({ maxAge }: Pick<RouteFacts, 'maxAge'>): string =>
  maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}`;

/**
 * Lines of such length end with their connection, so that a server that closes waits for none. Proxies are asked not to
 * keep anything back.
 */
const answerStream = (
  c: C,
  stream: ReadableStream<Uint8Array>,
  common: Readonly<Record<string, string>>,
): Response => {
  const headers = {
    ...common,
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    Connection: 'close',
  };
  if (c.req.method !== 'HEAD') return c.body(stream, 200, headers);
  // Nobody will read it, and what is never read is never cancelled either.
  void stream.cancel();
  return c.body(null, 200, headers);
};

/** The reply of a handler as a response. */
export const answerReply = (c: C, facts: Pick<RouteFacts, 'maxAge'>, reply: Reply): Response => {
  const vary = 'Accept-Language, Authorization';
  const common = { 'Cache-Control': cacheControl(facts), Vary: vary, ...reply.headers };
  if ('stream' in reply) return answerStream(c, reply.stream, common);
  if ('text' in reply) {
    const type = `${reply.mediaType}; charset=utf-8`;
    return c.body(reply.text, reply.status, {
      'Content-Type': type,
      'Content-Language': c.var.language,
      ...common,
    });
  }
  if (!('body' in reply)) return c.body(null, reply.status, common);
  const { text, length } = json(reply.body);
  const headers = { 'Content-Type': 'application/json', 'Content-Language': c.var.language, ...length };
  return c.body(text, reply.status, { ...headers, ...common });
};
