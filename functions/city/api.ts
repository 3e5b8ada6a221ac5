import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ApiEnv, answerProblem, answerReply } from '../api/http/answer.ts';
import { createBaseApp, dataOnlyHeaders } from '../api/http/baseApp.ts';
import { readBody } from '../api/http/body.ts';
import { idempotencyFor } from '../api/http/idempotency.ts';
import { tokenIn } from '../api/http/identity.ts';
import type { Fault } from '../api/problems/types.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { CursorError } from '../store/cursors.ts';
import type { CityApiDependencies, CityRoute } from './route.ts';
import { cityRoutes } from './routes.ts';
import { type SuperAdmin, superAdminGroup } from './tokens.ts';

type C = Context<ApiEnv>;

/** The caller, if the route is for them. A token that is sent is checked also where none is needed. */
const admit = async (
  c: C,
  { roles }: CityRoute,
  { tokens }: CityApiDependencies,
): Promise<Result<SuperAdmin | undefined>> => {
  const token = tokenIn(c.req.header('authorization'));
  if (!token.ok) return token;
  if (token.value !== undefined) return tokens.verify(token.value);
  return roles === 'anyone' ? ok(undefined) : refuse('sign-in-required');
};

const keyIn = (c: C, admin: SuperAdmin | undefined, body: object) => {
  const actor: Actor = { id: admin?.id ?? '', name: admin?.name ?? '', roles: [superAdminGroup] };
  const keyed = { method: c.req.method, path: c.req.path, body };
  return idempotencyFor(c.req.header('idempotency-key'), actor, keyed);
};

const handle = async (
  c: C,
  route: CityRoute,
  deps: CityApiDependencies,
): Promise<Result<object, readonly Fault[]>> => {
  const caller = await admit(c, route, deps);
  if (!caller.ok) return { ok: false, refusal: [caller.refusal] };
  const body = route.method === 'POST' ? await readBody(c) : ok({});
  if (!body.ok) return { ok: false, refusal: [body.refusal] };
  const idempotency = keyIn(c, caller.value, body.value);
  if (!idempotency.ok) return { ok: false, refusal: [idempotency.refusal] };
  try {
    return await route.run({
      deps,
      query: c.req.query(),
      params: c.req.param(),
      body: body.value,
      language: c.var.language,
      now: deps.clock.now(),
      ...given('admin', caller.value),
      ...given('idempotency', idempotency.value),
    });
  } catch (error) {
    // A damaged or foreign cursor is the caller's mistake, everything else thrown is ours.
    if (error instanceof CursorError) return { ok: false, refusal: [error.refusal] };
    throw error;
  }
};

const respond = (c: C, route: CityRoute, outcome: Result<object, readonly Fault[]>): Response => {
  if (outcome.ok) return answerReply(c, route, { status: 200, body: outcome.value });
  const [first, ...others] = outcome.refusal;
  if (first === undefined) throw new Error(`${route.operationId} refused without saying why`);
  return answerProblem(c, [first, ...others]);
};

/** An order is some lines of text. */
const maxBodyBytes = 64 * 1024;

/** Loaded when first asked for: what writes the document is hardly ever needed. */
const loadDocument = async (): Promise<object> => (await import('./document.ts')).cityDocument();

/**
 * The API of one city, under `/v1`. Base numbers are those of a district's summary (reference §6.2); the city's are
 * the sums of its districts'. Its orders are carried out by its districts. Only super-admins of the city may call it; what it is and how it looks, anyone may ask.
 */
export const createCityApi = (deps: CityApiDependencies): Hono<ApiEnv> => {
  const { language, clock, ids, log } = deps;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'city-api-unexpected-error' });

  app.use(dataOnlyHeaders());
  const byPath = Map.groupBy(cityRoutes(loadDocument), ({ path }) => `/v1${path}`);
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answerProblem(c, [{ type: 'body-too-large', params: { max: maxBodyBytes } }]),
    }),
  );
  for (const [path, routes] of byPath) {
    for (const route of routes)
      app.on(route.method, path, async (c) => respond(c, route, await handle(c, route, deps)));
    const allowed = routes.map(({ method }) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ');
    app.all(path, (c) => answerProblem(c, [{ type: 'method-not-allowed', params: { allowed } }]));
  }
  return app;
};
