import type { Context, Hono } from 'hono';
import { type ApiEnv, answerProblem, answerReply } from '../api/http/answer.ts';
import { createBaseApp, dataOnlyHeaders } from '../api/http/baseApp.ts';
import { tokenIn } from '../api/http/identity.ts';
import type { Fault } from '../api/problems/types.ts';
import { given } from '../domain/given.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { CityApiDependencies, CityRoute } from './route.ts';
import { cityRoutes } from './routes.ts';
import type { SuperAdmin } from './tokens.ts';

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

const handle = async (
  c: C,
  route: CityRoute,
  deps: CityApiDependencies,
): Promise<Result<object, readonly Fault[]>> => {
  const caller = await admit(c, route, deps);
  if (!caller.ok) return { ok: false, refusal: [caller.refusal] };
  return route.run({ deps, query: c.req.query(), now: deps.clock.now(), ...given('admin', caller.value) });
};

const respond = (c: C, route: CityRoute, outcome: Result<object, readonly Fault[]>): Response => {
  if (outcome.ok) return answerReply(c, route, { status: 200, body: outcome.value });
  const [first, ...others] = outcome.refusal;
  if (first === undefined) throw new Error(`${route.operationId} refused without saying why`);
  return answerProblem(c, [first, ...others]);
};

/** Loaded when first asked for: what writes the document is hardly ever needed. */
const loadDocument = async (): Promise<object> => (await import('./document.ts')).cityDocument();

/**
 * The API of one city, under `/v1`. Base numbers are those of a district's summary (reference §6.2); the city's are
 * the sums of its districts'. Only super-admins of the city may call it; what it is and how it looks, anyone may ask.
 */
export const createCityApi = (deps: CityApiDependencies): Hono<ApiEnv> => {
  const { language, clock, ids, log } = deps;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'city-api-unexpected-error' });

  app.use(dataOnlyHeaders());
  for (const route of cityRoutes(loadDocument)) {
    const path = `/v1${route.path}`;
    app.get(path, async (c) => respond(c, route, await handle(c, route, deps)));
    app.all(path, (c) =>
      answerProblem(c, [{ type: 'method-not-allowed', params: { allowed: 'GET, HEAD' } }]),
    );
  }
  return app;
};
