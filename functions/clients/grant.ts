import { SignJWT } from 'jose';
import { type MachineClient, type Scope, scopes } from '../domain/identity/clients.ts';
import { accessTokenType } from '../ports/tokens.ts';
import type { ClientStore } from '../store/clients.ts';
import { secretShown } from './secrets.ts';
import {
  type ClientTokenDependencies,
  clientTokenAlgorithm,
  clientTokenIssuer,
  secretClaim,
  signingKey,
} from './tokens.ts';

export interface GrantDependencies extends ClientTokenDependencies {
  readonly store: { readonly clients: ClientStore };
}

/** What a program shows of itself. */
export interface Shown {
  readonly id: string;
  readonly secret: string;
}

/** How long a token counts, in seconds. */
export const tokenSeconds = 600;

/** A client that has shown one of its secrets. */
export interface Authenticated {
  readonly client: MachineClient;
  readonly secret: string;
}

/** The form of ids; nothing else is looked for in the table. */
const clientId = /^[0-9A-Z]{26}$/;

/**
 * The client whose secret was shown; undefined for an unknown one and for a wrong secret, after the same work on what was
 * shown.
 */
export const authenticate = async (
  { id, secret }: Shown,
  { store, clock }: GrantDependencies,
): Promise<Authenticated | undefined> => {
  const client = clientId.test(id) ? (await store.clients.get(id))?.value : undefined;
  const found = secretShown(client?.secrets ?? [], secret, clock.now());
  return client !== undefined && found !== undefined ? { client, secret: found.id } : undefined;
};

/** The scopes that are asked for, or all that the client has; undefined where one is not the client's. */
export const scopesAsked = (
  asked: string | undefined,
  { scopes: has }: Pick<MachineClient, 'scopes'>,
): readonly Scope[] | undefined => {
  if (asked === undefined) return has;
  const words = asked.split(' ');
  const granted = scopes.filter((scope) => has.includes(scope) && words.includes(scope));
  return words.every((word) => granted.some((scope) => scope === word)) ? granted : undefined;
};

/** A token for these scopes, as RFC 9068 describes it; remembers that the secret was used. */
export const grantToken = async (
  { client, secret }: Authenticated,
  granted: readonly Scope[],
  { tenant, store, clock, clientTokenSecret }: GrantDependencies,
): Promise<string> => {
  const now = clock.now();
  await store.clients.used(client.id, secret, now);
  const issuer = clientTokenIssuer(tenant);
  const issuedAt = Math.floor(now / 1_000);
  return new SignJWT({ client_id: client.id, scope: granted.join(' '), [secretClaim]: secret })
    .setProtectedHeader({ alg: clientTokenAlgorithm, typ: accessTokenType })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(client.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + tokenSeconds)
    .sign(signingKey(clientTokenSecret));
};
