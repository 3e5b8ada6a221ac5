import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { type MachineClient, scopes } from '../domain/identity/clients.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { liveSecrets } from '../domain/secrets.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import { accessTokenType, tokenRefusal } from '../ports/tokens.ts';
import type { ClientStore } from '../store/clients.ts';

/** The one signature of these tokens; people's tokens have another, so that neither can be taken for the other. */
export const clientTokenAlgorithm = 'HS256';

/** The claim that names the secret with which a token was asked for: it ends with it. */
export const secretClaim = 'sid';

/** Who issues them and for whom: the district itself. */
export const clientTokenIssuer = ({ key }: Pick<Tenant, 'key'>): string => `urn:chengyun:clients:${key}`;

export const signingKey = (secret: string): Uint8Array => new TextEncoder().encode(secret);

export interface ClientTokenDependencies {
  readonly tenant: Pick<Tenant, 'key' | 'units'>;
  readonly store: { readonly clients: Pick<ClientStore, 'get'> };
  readonly clock: ClockPort;
  /** signs the tokens; at least 32 characters, kept over restarts */
  readonly clientTokenSecret: string;
}

/** Whether it says of itself that it is one of these; whether it truly is, only verifying tells. */
export const isClientToken = (token: string): boolean => {
  try {
    return decodeProtectedHeader(token).alg === clientTokenAlgorithm;
  } catch {
    // It says no by throwing: what is no token at all is none of these.
    return false;
  }
};

const scopesIn = ({ scope }: JWTPayload): readonly string[] =>
  typeof scope === 'string' ? scope.split(' ') : [];

/** What the client is now, in whose name the token speaks; undefined where it counts for nothing any more. */
const actorOf = (
  client: MachineClient | undefined,
  payload: JWTPayload,
  { tenant, clock }: ClientTokenDependencies,
): Actor | undefined => {
  if (client === undefined || !client.enabled || !tenant.units.has(client.unit)) return undefined;
  const asked = liveSecrets(client.secrets, clock.now()).some(({ id }) => id === payload[secretClaim]);
  if (!asked) return undefined;
  const { id, name, unit } = client;
  const granted = scopes.filter(
    (scope) => client.scopes.includes(scope) && scopesIn(payload).includes(scope),
  );
  return { id, name, roles: ['unit'], unit, scopes: granted };
};

/**
 * Who calls with a machine client's token, and until when. The client is read each time, so that one that is switched off,
 * removed, or whose secret was ended is refused at once. Refusals: token-expired, and token-foreign for whatever else is wrong.
 */
export const verifyClientToken = async (
  token: string,
  dependencies: ClientTokenDependencies,
): Promise<Result<Actor> & { readonly expiresAt?: number }> => {
  const issuer = clientTokenIssuer(dependencies.tenant);
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, signingKey(dependencies.clientTokenSecret), {
      algorithms: [clientTokenAlgorithm],
      issuer,
      audience: issuer,
      typ: accessTokenType,
      requiredClaims: ['exp', 'sub', secretClaim],
      currentDate: new Date(dependencies.clock.now()),
    }));
  } catch (error) {
    return tokenRefusal(error);
  }
  const { sub = '', exp = 0 } = payload;
  const client = await dependencies.store.clients.get(sub);
  const actor = actorOf(client?.value, payload, dependencies);
  return actor === undefined ? refuse('token-foreign') : { ...ok(actor), expiresAt: exp * 1_000 };
};
