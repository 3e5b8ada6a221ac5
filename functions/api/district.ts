import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isClientToken, verifyClientToken } from '../clients/tokens.ts';
import { audiences } from './audiences.ts';
import { type ApiDependencies, defaultPublicLimit } from './deps.ts';
import { type ApiEnv, answerProblem } from './http/answer.ts';
import { createBaseApp, dataOnlyHeaders } from './http/baseApp.ts';
import { createRateLimit, type RateLimit } from './http/rateLimit.ts';
import { mountRoutes } from './mount.ts';

/** Loaded when first asked for: whoever speaks it is a program of others, and a reader and writer of XML comes with it. */
const mountOpen311 = (app: Hono<ApiEnv>, deps: ApiDependencies, limiter: RateLimit): void => {
  let loading: Promise<Hono<ApiEnv>> | undefined;
  const load = async () => (await import('./open311/app.ts')).createOpen311(deps, limiter);
  app.all('/open311/v2/*', async (c) => {
    loading ??= load();
    return (await loading).fetch(c.req.raw, c.env);
  });
};

/** How often one machine client may ask for a token: at once, and on end. A token counts for minutes. */
const tokenLimit = { capacity: 30, perSecond: 0.5 };

/** Loaded when first asked for: what is asked and answered there has the form of OAuth and not of this API. */
const mountToken = (app: Hono<ApiEnv>, deps: ApiDependencies, ofAddress: RateLimit): void => {
  const limits = { ofAddress, ofClient: createRateLimit(tokenLimit) };
  app.post('/v1/token', async (c) => (await import('./clients/token.ts')).answerToken(c, deps, limits));
  app.all('/v1/token', (c) =>
    answerProblem(c, [{ type: 'method-not-allowed', params: { allowed: 'POST' } }]),
  );
};

/** Takes tokens of people and of machine clients, each by its own keys. */
const takingClients = (deps: ApiDependencies): ApiDependencies => ({
  ...deps,
  tokens: {
    verify: (token) => (isClientToken(token) ? verifyClientToken(token, deps) : deps.tokens.verify(token)),
  },
});

/**
 * The API of one district, to be mounted below the district's base path: everything stands under `/v1`, and what
 * programs of others speak under `/open311/v2`. Nothing is
 * shared between districts but code. Cross-origin requests are not allowed.
 */
export const createDistrictApi = (deps: ApiDependencies): Hono<ApiEnv> => {
  const { tenant, clock, ids, log, maxBodyBytes } = deps;
  const { language } = tenant;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'api-unexpected-error' });

  app.use(dataOnlyHeaders());
  const limiter = createRateLimit(deps.publicLimit ?? defaultPublicLimit);
  mountOpen311(app, deps, limiter);
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answerProblem(c, [{ type: 'body-too-large', params: { max: maxBodyBytes } }]),
    }),
  );

  mountToken(app, deps, limiter);
  const taking = takingClients(deps);
  for (const routes of Object.values(audiences)) app.route('/v1', mountRoutes(routes, taking, limiter));
  return app;
};
