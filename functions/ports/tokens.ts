import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { given } from '../domain/given.ts';
import { type Actor, type Role, roles } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Person, Tenant } from '../domain/tenant/types.ts';
import { type ClockPort, systemClock } from './clock.ts';

/** Who calls, and the epoch milliseconds at which the token ends. */
type VerifiedActor = Result<Actor> & { readonly expiresAt?: number };

/** Tells from an access token who calls. Refusals: token-expired, and token-foreign for whatever else is wrong. */
export interface TokenVerifier {
  verify(token: string): Promise<VerifiedActor>;
}

/** Under which names an issuer's access tokens say what the API needs to know. */
export interface TokenShape {
  /** the claim that holds the id of the person */
  readonly person: string;
  /** the claim that says for whom the token was issued: `aud` (RFC 9068), or `client_id` at Cognito, which sets no `aud` */
  readonly audience: string;
  /** absent where the issuer issues for one district only, so that `iss` says it */
  readonly tenant?: string;
  readonly roles: string;
  /** absent where tokens do not say it: then the person's unit is what the tenant's data says now */
  readonly unit?: string;
  /** the `typ` header, where the issuer sets one that tells access tokens from other tokens */
  readonly type?: string;
  /** claims that must have just this value, such as `{ token_use: 'access' }` at Cognito */
  readonly fixed: Readonly<Record<string, string>>;
}

/** The `typ` header of access tokens (RFC 9068 §2.1). */
export const accessTokenType = 'at+jwt';

/** An access token as RFC 9068 describes it. */
export const standardShape: TokenShape = {
  person: 'sub',
  audience: 'aud',
  tenant: 'tenant',
  roles: 'roles',
  unit: 'unit',
  type: accessTokenType,
  fixed: {},
};

/**
 * An access token of a Cognito pool. It carries no attributes of ours: the pool, one for each district, proves the
 * tenant, and the pool's groups are the roles.
 */
export const cognitoShape: TokenShape = {
  person: 'username',
  audience: 'client_id',
  roles: 'cognito:groups',
  fixed: { token_use: 'access' },
};

/**
 * The one accepted signature. Pinned, so that a token cannot choose how it is checked (RFC 8725 §3.1); of the
 * algorithms of the local issuer it is the one that Cognito has, too.
 */
export const tokenAlgorithm = 'RS256';

/** What a token must be to be looked at. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** jose's `createLocalJWKSet` or `createRemoteJWKSet` */
  readonly keys: JWTVerifyGetKey;
  readonly shape: TokenShape;
  /** of the district or city that the token must be for, where the shape says it */
  readonly key: string;
  readonly clock: ClockPort;
}

export interface TokenVerifierOptions {
  readonly tenant: Pick<Tenant, 'key' | 'people'>;
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly shape?: TokenShape;
  readonly clock?: ClockPort;
}

/** Errors that speak of the issuer's key set and not of the token: no reason to tell the caller that it is foreign. */
const isAboutKeySet = (error: InstanceType<typeof errors.JOSEError>): boolean =>
  [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code].includes(error.code);

/** What a token is refused with; throws what is no fault of the token. */
export const tokenRefusal = (error: unknown): Result<never> => {
  if (error instanceof errors.JWTExpired) return refuse('token-expired');
  if (error instanceof errors.JOSEError && !isAboutKeySet(error)) return refuse('token-foreign');
  throw error;
};

const includes = (claim: unknown, value: string): boolean =>
  Array.isArray(claim) ? claim.includes(value) : claim === value;

const isForUs = (payload: JWTPayload, { key, audience, shape }: TokenRules): boolean =>
  (shape.tenant === undefined || payload[shape.tenant] === key) &&
  includes(payload[shape.audience], audience) &&
  Object.entries(shape.fixed).every(([claim, value]) => payload[claim] === value);

/**
 * What a token claims, if signature, issuer, audience, time and whom it is for are right. Refusals: token-expired, and
 * token-foreign for whatever else is wrong. Throws only if the issuer's keys cannot be had.
 */
export const verifiedClaims = async (token: string, rules: TokenRules): Promise<Result<JWTPayload>> => {
  const { issuer, keys, shape, clock } = rules;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [tokenAlgorithm],
      issuer,
      requiredClaims: ['exp', shape.person, shape.audience],
      currentDate: new Date(clock.now()),
      ...(shape.type === undefined ? {} : { typ: shape.type }),
    });
    return isForUs(payload, rules) ? ok(payload) : refuse('token-foreign');
  } catch (error) {
    return tokenRefusal(error);
  }
};

/** The token's roles that the person still has: neither an old token nor a new file alone gives one. */
const rolesBoth = (claim: unknown, person: Person): readonly Role[] =>
  roles.filter((role) => Array.isArray(claim) && claim.includes(role) && person.roles.includes(role));

const actorFrom = (payload: JWTPayload, shape: TokenShape, people: Tenant['people']): Actor | undefined => {
  const id = payload[shape.person];
  const person = typeof id === 'string' ? people.get(id) : undefined;
  // Who has moved to another unit signs in again rather than acting for the one that they left.
  if (person === undefined || (shape.unit !== undefined && payload[shape.unit] !== person.unit))
    return undefined;
  const held = rolesBoth(payload[shape.roles], person);
  if (held.length === 0) return undefined;
  const { name, unit } = person;
  return { id: person.id, name, roles: held, ...(unit === undefined ? {} : { unit }) };
};

const expiryIn = ({ exp }: JWTPayload) => given('expiresAt', exp === undefined ? undefined : exp * 1000);

/**
 * Verifies access tokens for one district: signature, issuer, audience, time, tenant, and that the subject is one of the
 * tenant's people who still has a role named in the token. It never throws for what a caller may send; it throws if
 * the issuer's keys cannot be had.
 */
export const createTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const { tenant, issuer, audience, keys, shape = standardShape, clock = systemClock } = options;
  const rules = { issuer, audience, keys, shape, clock, key: tenant.key };
  const verify = async (token: string): Promise<VerifiedActor> => {
    const claims = await verifiedClaims(token, rules);
    if (!claims.ok) return claims;
    const actor = actorFrom(claims.value, shape, tenant.people);
    return actor === undefined ? refuse('token-foreign') : { ...ok(actor), ...expiryIn(claims.value) };
  };
  return { verify };
};
