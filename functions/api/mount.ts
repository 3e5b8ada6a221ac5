import { type Context, Hono } from 'hono';
import { given } from '../domain/given.ts';
import { ok } from '../domain/result.ts';
import { CursorError } from '../store/cursors.ts';
import type { ApiDependencies } from './deps.ts';
import { type ApiEnv, answerProblem, answerReply } from './http/answer.ts';
import { readBody } from './http/body.ts';
import { clientAddress } from './http/client.ts';
import { versionsIn } from './http/etag.ts';
import { idempotencyFor } from './http/idempotency.ts';
import { admit, type Caller } from './http/identity.ts';
import type { RateLimit } from './http/rateLimit.ts';
import type { Fault } from './problems/types.ts';
import type { RawRequest, Route } from './route.ts';

type C = Context<ApiEnv>;

type Outcome = Awaited<ReturnType<Route['run']>>;

const faults = (fault: Fault): { readonly faults: readonly [Fault] } => ({ faults: [fault] });

/** Everything a handler may want to know of the request beside its parts. */
const rawRequest = (
  c: C,
  deps: ApiDependencies,
  { actor, expiresAt }: Caller,
  body: unknown,
  now: number,
): RawRequest => {
  const [expectedVersion] = versionsIn(c.req.header('if-match'));
  return {
    deps,
    params: c.req.param(),
    query: c.req.query(),
    body,
    actor,
    language: c.var.language,
    now,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    knownVersions: versionsIn(c.req.header('if-none-match')),
    ...given('expiresAt', expiresAt),
    ...given('lastEventId', c.req.header('last-event-id')),
    wantsJson: c.req.header('accept')?.includes('application/json') ?? false,
  };
};

/** A tag that is there but not one of ours can match no version. */
const unreadableIfMatch = (c: C): boolean => {
  const header = c.req.header('if-match');
  return header !== undefined && header.trim() !== '*' && versionsIn(header).length !== 1;
};

/** A GET has no body: what is signed is its path from `/v1` on, so that the signature is good for no other. */
const signedText = async (c: C, { method, path }: Route): Promise<string> =>
  method === 'GET'
    ? `/v1${path.replace(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? '')}`
    : c.req.text();

/** With the request as it was sent, where its signature is asked for. */
const withSent = async (c: C, route: Route, raw: RawRequest): Promise<RawRequest> =>
  route.signed === undefined
    ? raw
    : { ...raw, sent: { text: await signedText(c, route), header: (name) => c.req.header(name) } };

const runRead = async (c: C, route: Route, deps: ApiDependencies, caller: Caller): Promise<Outcome> =>
  route.run(await withSent(c, route, rawRequest(c, deps, caller, undefined, deps.clock.now())));

/**
 * Programs repeat what they are not sure of and act on what they have read before, so each of their writes must say which
 * attempt it is and what version of the case it was decided on. Refusals: idempotency-key-required, precondition-required.
 */
const missingOfClient = (c: C, { writes }: Route, { actor }: Caller): Fault | undefined => {
  if (writes === undefined || actor.scopes === undefined) return undefined;
  if (c.req.header('idempotency-key') === undefined)
    return { type: 'idempotency-key-required', field: 'Idempotency-Key' };
  const named = versionsIn(c.req.header('if-match')).length === 1;
  return writes === 'existing' && !named ? { type: 'precondition-required', field: 'If-Match' } : undefined;
};

const runWrite = async (c: C, route: Route, deps: ApiDependencies, caller: Caller): Promise<Outcome> => {
  const body = route.ignoresBody ? ok({}) : await readBody(c);
  if (!body.ok) return faults(body.refusal);
  if (unreadableIfMatch(c)) return faults({ type: 'version-conflict', field: 'If-Match' });
  const missing = missingOfClient(c, route, caller);
  if (missing !== undefined) return faults(missing);
  const keyed = { method: c.req.method, path: c.req.path, body: body.value };
  const idempotency = idempotencyFor(c.req.header('idempotency-key'), caller.actor, keyed);
  if (!idempotency.ok) return faults(idempotency.refusal);
  const raw = await withSent(c, route, rawRequest(c, deps, caller, body.value, deps.clock.now()));
  return route.run(idempotency.value === undefined ? raw : { ...raw, idempotency: idempotency.value });
};

/** A damaged or foreign cursor is the caller's mistake, everything else thrown is ours. */
const orCursorFault = async (outcome: Promise<Outcome>): Promise<Outcome> => {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof CursorError) return faults(error.refusal);
    throw error;
  }
};

const overLimit = (
  c: C,
  route: Route,
  caller: Caller,
  limiter: RateLimit,
  now: number,
): Fault | undefined => {
  if (caller.signedIn || route.cost === 0) return undefined;
  const seconds = limiter.take(clientAddress(c.env), route.cost ?? 1, now);
  return seconds === 0 ? undefined : { type: 'too-many-requests', params: { seconds } };
};

const handle = async (c: C, route: Route, deps: ApiDependencies, limiter: RateLimit): Promise<Outcome> => {
  const caller = await admit(c.req.header('authorization'), route, deps);
  if (!caller.ok) return faults(caller.refusal);
  const limited = overLimit(c, route, caller.value, limiter, deps.clock.now());
  if (limited !== undefined) return faults(limited);
  const run = route.method === 'GET' ? runRead : runWrite;
  return orCursorFault(run(c, route, deps, caller.value));
};

const hasFault = (found: readonly Fault[]): found is readonly [Fault, ...Fault[]] => found.length > 0;

const respond = (c: C, route: Route, outcome: Outcome): Response => {
  if ('reply' in outcome) return answerReply(c, route, outcome.reply);
  if (hasFault(outcome.faults)) return answerProblem(c, outcome.faults);
  throw new Error(`${route.operationId} refused without saying why`);
};

/** Whatever else is tried at a known address is answered with what it does take. */
const refuseOtherMethods = (app: Hono<ApiEnv>, routes: readonly Route[]): void => {
  for (const [path, atPath] of Map.groupBy(routes, (route) => route.path)) {
    const methods = atPath.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(path, (c) =>
      answerProblem(c, [{ type: 'method-not-allowed', params: { allowed: methods.join(', ') } }]),
    );
  }
};

/** One Hono app of the routes of one audience. */
export const mountRoutes = (
  routes: readonly Route[],
  deps: ApiDependencies,
  limiter: RateLimit,
): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>();
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => respond(c, route, await handle(c, route, deps, limiter)));
  }
  refuseOtherMethods(app, routes);
  return app;
};
