import type * as v from 'valibot';
import type { Fault } from '../api/problems/types.ts';
import type { Answer, DescribedRoute, RouteFacts, Schema } from '../api/route.ts';
import { parseShape } from '../api/schemas/parse.ts';
import type { Result } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictFacts } from './facts.ts';
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

interface CityRequest<Q> {
  readonly deps: CityApiDependencies;
  readonly query: Q;
  /** who calls; absent for routes open to anyone without a token */
  readonly admin?: SuperAdmin;
  readonly now: number;
}

/** A route of a city: all of them read, and answer 200. */
export interface CityRoute extends DescribedRoute<SuperAdminPost> {
  readonly method: 'GET';
  readonly run: (request: CityRequest<unknown>) => Promise<Result<object, readonly Fault[]>>;
}

interface Definition<Q> extends Omit<RouteFacts<SuperAdminPost>, 'method' | 'answers' | 'roles'> {
  /** super-admins unless said */
  readonly roles?: 'anyone';
  readonly query?: Schema<Q>;
  readonly answer: v.GenericSchema;
  readonly handle: (request: CityRequest<Q>) => Result<object, Fault> | Promise<Result<object, Fault>>;
}

/** A route whose handler sees what its schema says. */
export const cityRoute = <Q = undefined>(definition: Definition<Q>): CityRoute => {
  const { query, answer, handle, roles = ['superAdmin'] as const, ...facts } = definition;
  const answers: readonly [Answer] = [{ status: 200, description: facts.summary, schema: answer }];
  return {
    ...facts,
    method: 'GET',
    roles,
    answers,
    schemas: query === undefined ? {} : { query },
    run: async (request) => {
      const read = query === undefined ? undefined : parseShape(query, request.query);
      if (read !== undefined && !read.ok) return { ok: false, refusal: read.faults };
      // Without a schema the type is undefined, which is also what is handed on.
      const handled = await handle({ ...request, query: read?.value as Q });
      return handled.ok ? handled : { ok: false, refusal: [handled.refusal] };
    },
  };
};
