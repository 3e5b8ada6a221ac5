import type { RequestListener } from 'node:http';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import { createTokenVerifier, type TokenVerifier } from '../../functions/ports/tokens.ts';
import { keptSecret } from '../keptSecret.ts';
import { issuerOf } from './accessToken.ts';
import type { SignInPlace } from './account.ts';
import { ownAddresses } from './addresses.ts';
import { type ProviderSettings, providerConfiguration } from './configuration.ts';
import { signInRoutes } from './signIn.ts';
import { keptSigningKey } from './signingKey.ts';

/** A sign-in on one machine: the place of a Cognito user pool. */
export interface OpenSignIn {
  /** OpenID Connect; expects the path below `<base URL>/oidc` in `url` */
  readonly callback: RequestListener;
  readonly issuer: string;
  /** by which its tokens are checked */
  readonly keys: JWTVerifyGetKey;
}

/** The sign-in of one district. */
export interface Identity extends OpenSignIn {
  /** for the API */
  readonly tokens: TokenVerifier;
}

export interface SignInOptions {
  /** whose people sign in */
  readonly tenant: SignInPlace;
  /** its own folder, where its keys are kept */
  readonly dataFolder: string;
  /** where it is reached: `…/<city>/<district>` or `…/<city>`, without a slash at the end; the audience of access tokens */
  readonly baseUrl: string;
  /** whether people sign in by choosing an account, without a password */
  readonly allowDemoAccounts: boolean;
  readonly log: LogPort;
}

export interface IdentityOptions extends SignInOptions {
  readonly tenant: Tenant;
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

/** Opens a sign-in. Throws SecretError if a key in the data folder is damaged. */
export const openSignIn = async (options: SignInOptions): Promise<OpenSignIn> => {
  const { tenant, dataFolder, baseUrl, allowDemoAccounts, log } = options;
  const key = await keptSigningKey(dataFolder);
  const cookieSecret = await keptSecret(dataFolder, 'sign-in-cookies.secret');
  const provider = createProvider({ tenant, baseUrl, key, cookieSecret });
  const failed = (error: Error) => log.error('identity-failed', { error: error.stack ?? String(error) });
  provider.on('server_error', (_ctx, error) => failed(error));
  provider.onerror = failed;
  provider.use(signInRoutes({ provider, tenant, allowDemoAccounts, log }));
  const keys = createLocalJWKSet({ keys: [key.publicJwk] });
  return { callback: provider.callback(), issuer: provider.issuer, keys };
};

/** Opens the sign-in of a district. Throws SecretError if a key in the data folder is damaged. */
export const createIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { tenant, baseUrl: audience, clock = systemClock } = options;
  const open = await openSignIn(options);
  const { issuer, keys } = open;
  return { ...open, tokens: createTokenVerifier({ tenant, issuer, audience, keys, clock }) };
};
