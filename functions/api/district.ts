import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { audiences } from './audiences.ts';
import { type ApiDependencies, defaultPublicLimit } from './deps.ts';
import { type ApiEnv, answerProblem } from './http/answer.ts';
import { createRateLimit } from './http/rateLimit.ts';
import { mountRoutes } from './mount.ts';
import { languageFor } from './problems/language.ts';

/**
 * The API of one district, to be mounted below the district's base path: everything stands under `/v1`. Nothing is
 * shared between districts but code. Cross-origin requests are not allowed.
 */
export const createDistrictApi = (deps: ApiDependencies): Hono<ApiEnv> => {
  const { tenant, clock, ids, log, maxBodyBytes } = deps;
  const app = new Hono<ApiEnv>();

  app.use(requestId({ generator: () => ids.next(clock.now()) }));
  app.use(async (c, next) => {
    c.set('language', languageFor(c.req.header('accept-language'), tenant.language));
    await next();
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answerProblem(c, [{ type: 'body-too-large', params: { max: maxBodyBytes } }]),
    }),
  );

  const limiter = createRateLimit(deps.publicLimit ?? defaultPublicLimit);
  for (const routes of Object.values(audiences)) app.route('/v1', mountRoutes(routes, deps, limiter));

  app.notFound((c) => answerProblem(c, [{ type: 'unknown-route' }]));
  app.onError((error, c) => {
    const id = c.var.requestId;
    log.error('api-unexpected-error', {
      id,
      method: c.req.method,
      path: c.req.path,
      error: error.stack ?? String(error),
    });
    return answerProblem(c, [{ type: 'unexpected-error', params: { id } }]);
  });
  return app;
};
