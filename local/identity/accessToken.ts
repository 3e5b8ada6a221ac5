import { SignJWT } from 'jose';
import type { Role } from '../../functions/domain/identity/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { accessTokenType, tokenAlgorithm } from '../../functions/ports/tokens.ts';
import type { Account } from './account.ts';
import type { SigningKey } from './signingKey.ts';

/** One shift, in seconds: who starts in the morning is not asked again before the evening. */
export const accessTokenSeconds = 8 * 60 * 60;

/** The web application, which keeps no secret and proves itself by PKCE. */
export const webClientId = 'chengyun-web';

/** `npm run token`, as access tokens name it. */
const toolClientId = 'chengyun-token';

/** The issuer of a district whose base URL, `<where the process is reached>/<city>/<district>`, is this. */
export const issuerOf = (baseUrl: string): string => `${baseUrl}/oidc`;

/** What a token says of a person besides who they are. */
interface PersonClaims {
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly unit?: string;
  readonly name: string;
}

/** The one place that decides what tokens say of a person, whichever way they are issued. */
export const claimsOf = ({ key }: Pick<Tenant, 'key'>, { name, roles, unit }: Account): PersonClaims => ({
  tenant: key,
  roles,
  ...(unit === undefined ? {} : { unit }),
  name,
});

/** Signs an access token as the provider would, without asking it. `now` in epoch milliseconds. */
export const signAccessToken = (given: {
  readonly tenant: Pick<Tenant, 'key'>;
  readonly person: Account;
  readonly baseUrl: string;
  readonly key: SigningKey;
  readonly id: string;
  readonly now: number;
}): Promise<string> => {
  const issuedAt = Math.floor(given.now / 1000);
  return new SignJWT({ ...claimsOf(given.tenant, given.person), client_id: toolClientId })
    .setProtectedHeader({ alg: tokenAlgorithm, typ: accessTokenType, kid: given.key.kid })
    .setIssuer(issuerOf(given.baseUrl))
    .setAudience(given.baseUrl)
    .setSubject(given.person.id)
    .setJti(given.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(given.key.privateKey);
};
