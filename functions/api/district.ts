import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { audiences } from './audiences.ts';
import { type ApiDependencies, defaultPublicLimit } from './deps.ts';
import { type ApiEnv, answerProblem } from './http/answer.ts';
import { createBaseApp, dataOnlyHeaders } from './http/baseApp.ts';
import { createRateLimit } from './http/rateLimit.ts';
import { mountRoutes } from './mount.ts';

/**
 * The API of one district, to be mounted below the district's base path: everything stands under `/v1`. Nothing is
 * shared between districts but code. Cross-origin requests are not allowed.
 */
export const createDistrictApi = (deps: ApiDependencies): Hono<ApiEnv> => {
  const { tenant, clock, ids, log, maxBodyBytes } = deps;
  const { language } = tenant;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'api-unexpected-error' });

  app.use(dataOnlyHeaders());
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answerProblem(c, [{ type: 'body-too-large', params: { max: maxBodyBytes } }]),
    }),
  );

  const limiter = createRateLimit(deps.publicLimit ?? defaultPublicLimit);
  for (const routes of Object.values(audiences)) app.route('/v1', mountRoutes(routes, deps, limiter));
  return app;
};
