import type * as v from 'valibot';
import type { Fault } from '../api/problems/types.ts';
import type { Answer, DescribedRoute, RouteFacts, Schema } from '../api/route.ts';
import { type Parsed, parseShape } from '../api/schemas/parse.ts';
import { given } from '../domain/given.ts';
import type { Result } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { CityBusPort } from '../ports/cityBus.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictFacts } from './facts.ts';
import type { OrderReceipt } from './orderStore.ts';
import type { CityStore } from './store.ts';
import type { CityTokenVerifier, SuperAdmin, superAdminGroup } from './tokens.ts';

/** Everything that the API of one city stands on. */
export interface CityApiDependencies {
  /** folder of the city */
  readonly city: string;
  /** for callers who name no language of ours */
  readonly language: Language;
  readonly store: Omit<CityStore, 'add'>;
  /** what the districts have told of themselves */
  readonly facts: () => Promise<readonly DistrictFacts[]>;
  /** by which its districts hear of its orders */
  readonly bus: CityBusPort;
  readonly tokens: CityTokenVerifier;
  /** where and as which client pages sign their people in */
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  /** how often pages are to ask for what is new */
  readonly pollSeconds: number;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly log: LogPort;
}

type SuperAdminPost = typeof superAdminGroup;

/** What a handler gets: every part read, checked and typed. */
export interface CityRequest<Q, P = unknown, B = unknown> {
  readonly deps: CityApiDependencies;
  readonly query: Q;
  readonly params: P;
  readonly body: B;
  /** who calls; absent for routes open to anyone without a token */
  readonly admin?: SuperAdmin;
  readonly language: Language;
  readonly now: number;
  /** from `Idempotency-Key`, within the super-admin's own keys */
  readonly idempotency?: OrderReceipt;
}

/** A route of a city, which answers 200. */
export interface CityRoute extends DescribedRoute<SuperAdminPost> {
  readonly method: 'GET' | 'POST';
  readonly run: (request: CityRequest<unknown>) => Promise<Result<object, readonly Fault[]>>;
}

interface Definition<Q, P, B> extends Omit<RouteFacts<SuperAdminPost>, 'method' | 'answers' | 'roles'> {
  /** GET unless said */
  readonly method?: 'POST';
  /** super-admins unless said */
  readonly roles?: 'anyone';
  readonly query?: Schema<Q>;
  readonly params?: Schema<P>;
  readonly body?: Schema<B>;
  readonly answer: v.GenericSchema;
  readonly handle: (request: CityRequest<Q, P, B>) => Result<object, Fault> | Promise<Result<object, Fault>>;
}

/** Without a schema the type is undefined, and so is what is read. */
const readPart = <T>(schema: Schema<T> | undefined, value: unknown): Parsed<T> =>
  schema === undefined ? { ok: true, value: undefined as T } : parseShape(schema, value);

const faultsIn = (...parts: readonly Parsed<unknown>[]): readonly Fault[] =>
  parts.flatMap((part) => (part.ok ? [] : part.faults));

/** A route whose handler sees what its schemas say. */
export const cityRoute = <Q = undefined, P = undefined, B = undefined>(
  definition: Definition<Q, P, B>,
): CityRoute => {
  const { query, params, body, answer, handle, method = 'GET', ...rest } = definition;
  const { roles = ['superAdmin'] as const, ...facts } = rest;
  const answers: readonly [Answer] = [{ status: 200, description: facts.summary, schema: answer }];
  return {
    ...facts,
    method,
    roles,
    answers,
    schemas: { ...given('query', query), ...given('params', params), ...given('body', body) },
    run: async (request) => {
      const readQuery = readPart(query, request.query);
      const readParams = readPart(params, request.params);
      const readBody = readPart(body, request.body);
      if (!readQuery.ok || !readParams.ok || !readBody.ok)
        return { ok: false, refusal: faultsIn(readQuery, readParams, readBody) };
      const parts = { query: readQuery.value, params: readParams.value, body: readBody.value };
      const handled = await handle({ ...request, ...parts });
      return handled.ok ? handled : { ok: false, refusal: [handled.refusal] };
    },
  };
};
