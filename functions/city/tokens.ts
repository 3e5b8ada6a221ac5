import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { ClockPort } from '../ports/clock.ts';
import { tokenAlgorithm, tokenRefusal } from '../ports/tokens.ts';

/** Someone who may see the whole city. */
export interface SuperAdmin {
  readonly id: string;
}

/** Refusals: token-expired, token-foreign, and role-not-allowed for a person of the city without the group. */
export interface CityTokenVerifier {
  verify(token: string): Promise<Result<SuperAdmin>>;
}

export interface CityTokenOptions {
  /** the city's own pool: no district's token has it */
  readonly issuer: string;
  /** the id of the pool's client */
  readonly audience: string;
  /** jose's `createRemoteJWKSet` or `createLocalJWKSet` */
  readonly keys: JWTVerifyGetKey;
  readonly clock: ClockPort;
}

/** The group of the city's pool whose members see all districts. */
export const superAdminGroup = 'superAdmin';

const adminFrom = (payload: JWTPayload, audience: string): Result<SuperAdmin> => {
  const { username, client_id: client, token_use: use, 'cognito:groups': groups } = payload;
  if (typeof username !== 'string' || client !== audience || use !== 'access') return refuse('token-foreign');
  return Array.isArray(groups) && groups.includes(superAdminGroup)
    ? ok({ id: username })
    : refuse('role-not-allowed');
};

/**
 * Verifies access tokens of the city's Cognito pool on the principles of a district's (ports/tokens.ts): pinned
 * algorithm, issuer and client, only access tokens. Throws only if the issuer's keys cannot be had.
 */
export const createCityTokenVerifier = (options: CityTokenOptions): CityTokenVerifier => {
  const { issuer, audience, keys, clock } = options;
  return {
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys, {
          algorithms: [tokenAlgorithm],
          issuer,
          requiredClaims: ['exp'],
          currentDate: new Date(clock.now()),
        });
        return adminFrom(payload, audience);
      } catch (error) {
        return tokenRefusal(error);
      }
    },
  };
};
