import type { RequestListener } from 'node:http';
import { createLocalJWKSet } from 'jose';
import { Provider } from 'oidc-provider';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import { createTokenVerifier, type TokenVerifier } from '../../functions/ports/tokens.ts';
import { keptSecret } from '../keptSecret.ts';
import { issuerOf } from './accessToken.ts';
import { ownAddresses } from './addresses.ts';
import { type ProviderSettings, providerConfiguration } from './configuration.ts';
import { signInRoutes } from './signIn.ts';
import { keptSigningKey } from './signingKey.ts';

/** The sign-in of one district on one machine: the place of a Cognito user pool. */
export interface Identity {
  /** OpenID Connect; expects the path below `<base URL>/oidc` in `url` */
  readonly callback: RequestListener;
  /** for the API */
  readonly tokens: TokenVerifier;
  readonly issuer: string;
}

export interface IdentityOptions {
  readonly tenant: Tenant;
  /** the district's own folder, where its keys are kept */
  readonly dataFolder: string;
  /** `<where the process is reached>/<city>/<district>`, without a slash at the end; the audience of access tokens */
  readonly baseUrl: string;
  /** whether people sign in by choosing an account, without a password */
  readonly allowDemoAccounts: boolean;
  readonly log: LogPort;
  /** by which tokens are judged */
  readonly clock?: ClockPort;
}

const createProvider = (settings: ProviderSettings): Provider => {
  const provider = new Provider(issuerOf(settings.baseUrl), providerConfiguration(settings));
  // The library compares with a list of addresses; ours are a rule.
  const isOwn = ownAddresses(settings.baseUrl);
  provider.Client.prototype.redirectUriAllowed = isOwn;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isOwn;
  return provider;
};

/** Opens the sign-in of a district. Throws SecretError if a key in the data folder is damaged. */
export const createIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { tenant, dataFolder, baseUrl, allowDemoAccounts, log, clock = systemClock } = options;
  const key = await keptSigningKey(dataFolder);
  const cookieSecret = await keptSecret(dataFolder, 'sign-in-cookies.secret');
  const provider = createProvider({ tenant, baseUrl, key, cookieSecret });
  const failed = (error: Error) => log.error('identity-failed', { error: error.stack ?? String(error) });
  provider.on('server_error', (_ctx, error) => failed(error));
  provider.onerror = failed;
  provider.use(signInRoutes({ provider, tenant, allowDemoAccounts, log }));
  const { issuer } = provider;
  return {
    callback: provider.callback(),
    tokens: createTokenVerifier({
      tenant,
      issuer,
      audience: baseUrl,
      keys: createLocalJWKSet({ keys: [key.publicJwk] }),
      clock,
    }),
    issuer,
  };
};
