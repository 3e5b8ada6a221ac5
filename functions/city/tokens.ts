import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { ClockPort } from '../ports/clock.ts';
import { cognitoShape, type TokenShape, verifiedClaims } from '../ports/tokens.ts';

/** Someone who may see the whole city. */
export interface SuperAdmin {
  readonly id: string;
  readonly name: string;
}

/** Refusals: token-expired, token-foreign, and role-not-allowed for a person of the city without the group. */
export interface CityTokenVerifier {
  verify(token: string): Promise<Result<SuperAdmin>>;
}

export interface CityTokenOptions {
  /** folder of the city */
  readonly city: string;
  /** the city's own: no district's token has it */
  readonly issuer: string;
  /** whom its tokens are for */
  readonly audience: string;
  /** jose's `createRemoteJWKSet` or `createLocalJWKSet` */
  readonly keys: JWTVerifyGetKey;
  /** Cognito's unless said */
  readonly shape?: TokenShape;
  /** who still is one, by id, where that is known here; elsewhere the issuer alone says it */
  readonly admins?: ReadonlyMap<string, { readonly name: string }>;
  readonly clock: ClockPort;
}

/** The group of the city's pool, and the post, whose members see all districts. */
export const superAdminGroup = 'superAdmin';

const adminFrom = (
  payload: JWTPayload,
  { shape = cognitoShape, admins }: CityTokenOptions,
): Result<SuperAdmin> => {
  const id = payload[shape.person];
  if (typeof id !== 'string') return refuse('token-foreign');
  const groups = payload[shape.roles];
  const known = admins === undefined ? { name: id } : admins.get(id);
  const belongs = Array.isArray(groups) && groups.includes(superAdminGroup);
  return belongs && known !== undefined ? ok({ id, name: known.name }) : refuse('role-not-allowed');
};

/**
 * Verifies access tokens of the city's own sign-in on the principles of a district's (ports/tokens.ts). Throws only if
 * the issuer's keys cannot be had.
 */
export const createCityTokenVerifier = (options: CityTokenOptions): CityTokenVerifier => {
  const { city, issuer, audience, keys, shape = cognitoShape, clock } = options;
  const rules = { issuer, audience, keys, shape, clock, key: city };
  return {
    verify: async (token) => {
      const claims = await verifiedClaims(token, rules);
      return claims.ok ? adminFrom(claims.value, options) : claims;
    },
  };
};
