import { given } from '../../domain/given.ts';
import type { Scope } from '../../domain/identity/clients.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { ApiDependencies, Verified } from '../deps.ts';
import { mayCall, type RouteFacts } from '../route.ts';

/** Anybody from outside. */
const citizen: Actor = { id: 'citizen', name: 'citizen', roles: ['citizen'] };

const bearer = /^Bearer +([\w\-.~+/]+=*)$/i;

/** The token in a header; undefined without one. Refusals: token-foreign. */
export const tokenIn = (authorization: string | undefined): Result<string | undefined> => {
  if (authorization === undefined) return ok(undefined);
  const token = bearer.exec(authorization)?.[1];
  return token === undefined ? refuse('token-foreign', 'Authorization') : ok(token);
};

/** Who calls: undefined without a token. Refusals: token-foreign, token-expired. */
const signedIn = async (
  authorization: string | undefined,
  { tokens }: Pick<ApiDependencies, 'tokens'>,
): Promise<Verified<Actor | undefined>> => {
  const token = tokenIn(authorization);
  if (!token.ok) return token;
  return token.value === undefined ? ok(undefined) : tokens.verify(token.value);
};

type Admitting = Pick<RouteFacts, 'roles' | 'scope' | 'operationId'>;

export interface Caller {
  readonly actor: Actor;
  readonly signedIn: boolean;
  /** when the token ends */
  readonly expiresAt?: number;
}

/** A program may call what it was granted, and is anyone where anyone may call. */
const admitClient = (
  actor: Actor,
  granted: readonly Scope[],
  { roles, scope, operationId }: Admitting,
): Result<Caller> => {
  if (roles === 'anyone') return ok({ actor: citizen, signedIn: false });
  if (scope === undefined) return refuse('role-not-allowed', undefined, { action: operationId });
  return granted.includes(scope)
    ? ok({ actor, signedIn: true })
    : refuse('scope-not-granted', undefined, { scope });
};

/**
 * The caller, if the route is for them. Refusals: sign-in-required, token-expired, token-foreign, role-not-allowed,
 * scope-not-granted.
 */
export const admit = async (
  authorization: string | undefined,
  facts: Admitting,
  deps: Pick<ApiDependencies, 'tokens'>,
): Promise<Result<Caller>> => {
  const verified = await signedIn(authorization, deps);
  if (!verified.ok) return verified;
  const actor = verified.value;
  if (actor === undefined) {
    return facts.roles === 'anyone' ? ok({ actor: citizen, signedIn: false }) : refuse('sign-in-required');
  }
  if (actor.scopes !== undefined) return admitClient(actor, actor.scopes, facts);
  return mayCall(facts.roles, actor.roles)
    ? ok({ actor, signedIn: true, ...given('expiresAt', verified.expiresAt) })
    : refuse('role-not-allowed', undefined, { action: facts.operationId });
};
