import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Language } from '../../domain/tenant/types.ts';
import type { ClockPort } from '../../ports/clock.ts';
import type { IdPort } from '../../ports/ids.ts';
import type { LogPort } from '../../ports/log.ts';
import { languageFor } from '../problems/language.ts';
import { type ApiEnv, answerProblem } from './answer.ts';

/** Bytes from which an answer is packed: lists and maps, which shrink to a tenth; one case is not worth the processor's time. */
const packedFrom = 4_096;

export interface BaseAppOptions {
  /** for callers who name none that we speak */
  readonly language: Language;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly log: LogPort;
  /** under which defects are logged */
  readonly errorCode: string;
}

/**
 * What every app of ours begins with: a number for each request, the caller's language, and problem documents for what
 * has no route and for what is our own mistake.
 */
export const createBaseApp = ({ language, clock, ids, log, errorCode }: BaseAppOptions): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>();
  app.use(requestId({ generator: () => ids.next(clock.now()) }));
  app.use(compress({ threshold: packedFrom }));
  app.use(async (c, next) => {
    c.set('language', languageFor(c.req.header('accept-language'), language));
    await next();
  });
  app.notFound((c) => answerProblem(c, [{ type: 'unknown-route' }]));
  app.onError((error, c) => {
    const id = c.var.requestId;
    const { method, path } = c.req;
    log.error(errorCode, { id, method, path, error: error.stack ?? String(error) });
    return answerProblem(c, [{ type: 'unexpected-error', params: { id } }]);
  });
  return app;
};

/** Headers for answers that no browser is ever to show, frame or sniff. */
export const dataOnlyHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  });
