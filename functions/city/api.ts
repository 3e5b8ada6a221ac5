import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { type ApiEnv, answerProblem } from '../api/http/answer.ts';
import { createBaseApp, dataOnlyHeaders } from '../api/http/baseApp.ts';
import { iso } from '../api/present/time.ts';
import type { Fault } from '../api/problems/types.ts';
import { month as monthSchema } from '../api/schemas/fields.ts';
import { summarise } from '../domain/evaluation/summary.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { LogPort } from '../ports/log.ts';
import type { CityStore } from './store.ts';
import type { CityTokenVerifier, SuperAdmin } from './tokens.ts';
import type { CountersByDistrict } from './types.ts';

/** Everything that the API of one city stands on. */
export interface CityApiDependencies {
  /** folder of the city */
  readonly city: string;
  /** for callers who name no language of ours */
  readonly language: Language;
  readonly store: Pick<CityStore, 'now' | 'month'>;
  readonly tokens: CityTokenVerifier;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly log: LogPort;
}

type C = Context<ApiEnv>;

const bearer = /^Bearer +([\w\-.~+/]+=*)$/i;

const admit = async (c: C, tokens: CityTokenVerifier): Promise<Result<SuperAdmin>> => {
  const authorization = c.req.header('authorization');
  if (authorization === undefined) return refuse('sign-in-required');
  const token = bearer.exec(authorization)?.[1];
  return token === undefined ? refuse('token-foreign', 'Authorization') : tokens.verify(token);
};

/** The month asked for, and nothing else. */
const monthIn = ({ month, ...others }: Readonly<Record<string, string>>): Result<string, Fault> => {
  const [other] = Object.keys(others);
  if (other !== undefined) return { ok: false, refusal: { type: 'unknown-field', field: other } };
  if (month === undefined) return refuse('missing-value', 'month');
  return v.is(monthSchema, month) ? ok(month) : refuse('invalid-value', 'month');
};

const byDistrict = (counters: CountersByDistrict) =>
  [...counters].map(([tenant, counter]) => ({ tenant, ...summarise([counter]) }));

const answer = (c: C, body: object): Response =>
  c.json(body, 200, { 'Cache-Control': 'no-store', Vary: 'Accept-Language, Authorization' });

type Handle = (c: C) => Promise<Result<object, Fault>>;

/**
 * The API of one city, under `/v1`. Base numbers are those of a district's summary (reference §6.2); the city's are
 * the sums of its districts'. Only super-admins of the city's pool may call it; whether it runs, anyone may ask.
 */
export const createCityApi = (deps: CityApiDependencies): Hono<ApiEnv> => {
  const { city, language, store, tokens, clock, ids, log } = deps;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'city-api-unexpected-error' });

  app.use(dataOnlyHeaders());

  const routes: Readonly<Record<string, Handle>> = {
    '/v1/health': async () => ok({ status: 'ok', city, time: iso(clock.now()) }),
    '/v1/districts': async (c) => {
      const caller = await admit(c, tokens);
      return caller.ok ? ok({ items: byDistrict(await store.now()) }) : caller;
    },
    '/v1/summary': async (c) => {
      const caller = await admit(c, tokens);
      if (!caller.ok) return caller;
      const month = monthIn(c.req.query());
      if (!month.ok) return month;
      const counters = await store.month(month.value);
      const all = summarise(counters.values());
      return ok({ month: month.value, all, districts: byDistrict(counters) });
    },
  };

  for (const [path, handle] of Object.entries(routes)) {
    app.get(path, async (c) => {
      const handled = await handle(c);
      return handled.ok ? answer(c, handled.value) : answerProblem(c, [handled.refusal]);
    });
    app.all(path, (c) =>
      answerProblem(c, [{ type: 'method-not-allowed', params: { allowed: 'GET, HEAD' } }]),
    );
  }
  return app;
};
