import {
  type Configuration,
  type ErrorOut,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { systemClock } from '../../functions/ports/clock.ts';
import { tokenAlgorithm } from '../../functions/ports/tokens.ts';
import { accessTokenSeconds, claimsOf, issuerOf, webClientId } from './accessToken.ts';
import type { SignInPlace } from './account.ts';
import { ownAddresses } from './addresses.ts';
import { memoryAdapters } from './memory.ts';
import { failurePage, signedOutPage, signOutPage } from './pages.ts';
import { pageLanguage, respond } from './respond.ts';
import { signInPath } from './signIn.ts';
import type { SigningKey } from './signingKey.ts';

export interface ProviderSettings {
  readonly tenant: SignInPlace;
  /** `<where the process is reached>/<city>/<district>`, without a slash at the end */
  readonly baseUrl: string;
  readonly key: SigningKey;
  readonly cookieSecret: string;
}

const days = 24 * 60 * 60;
const scopes = ['openid', 'profile'];

/** The web application is ours, so nobody is asked whether it may know who they are. */
const grantWithoutAsking = async ({ oidc }: KoaContextWithOIDC) => {
  const { session, client, provider } = oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found !== undefined) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  await grant.save();
  return grant;
};

const policyWithoutConsent = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

const webClient = (origin: string) => ({
  client_id: webClientId,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  // These stand for all of our own addresses: index.ts replaces the comparison.
  redirect_uris: [`${origin}/`],
  post_logout_redirect_uris: [`${origin}/`],
});

/** Signed access tokens for this district's API, whether or not a client names it as the resource (RFC 8707). */
const apiAsResource = (baseUrl: string) => ({
  enabled: true,
  defaultResource: () => baseUrl,
  useGrantedResource: () => true,
  getResourceServerInfo: (_ctx: KoaContextWithOIDC, resource: string) => {
    if (resource !== baseUrl) throw new errors.InvalidTarget();
    return {
      scope: '',
      audience: baseUrl,
      accessTokenTTL: accessTokenSeconds,
      accessTokenFormat: 'jwt' as const,
      jwt: { sign: { alg: tokenAlgorithm } as const },
    };
  },
});

/** The pages that the provider shows by itself. */
const ownPages = ({ tenant }: ProviderSettings) => {
  const languageOf = (ctx: KoaContextWithOIDC) => pageLanguage(ctx, tenant.language);
  return {
    logoutSource: (ctx: KoaContextWithOIDC, form: string) =>
      respond(ctx, 200, signOutPage(languageOf(ctx), form)),
    postLogoutSuccessSource: (ctx: KoaContextWithOIDC) => respond(ctx, 200, signedOutPage(languageOf(ctx))),
    renderError: (ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut) =>
      respond(ctx, ctx.status, failurePage(languageOf(ctx), { code: error, description })),
  };
};

/**
 * One district's provider: authorization code with PKCE for the web application, nothing else switched on. Everything
 * for which the library would print that a default is in use is set.
 */
export const providerConfiguration = (settings: ProviderSettings): Configuration => {
  const { tenant, baseUrl, key, cookieSecret } = settings;
  const { origin } = new URL(baseUrl);
  const mountedAt = new URL(issuerOf(baseUrl)).pathname;
  const isOwn = ownAddresses(baseUrl);
  const { renderError, ...logoutPages } = ownPages(settings);
  const claimsFor = (id: string | undefined) => {
    const person = id === undefined ? undefined : tenant.people.get(id);
    return person === undefined ? undefined : { ...claimsOf(tenant, person) };
  };
  return {
    adapter: memoryAdapters(systemClock),
    jwks: { keys: [key.privateJwk] },
    clients: [webClient(origin)],
    scopes,
    claims: { openid: ['sub', 'tenant', 'roles', 'unit'], profile: ['name'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: (_ctx, address) => isOwn(address),
    cookies: {
      keys: [cookieSecret],
      // Districts share an origin; each has its own session.
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: mountedAt },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    interactions: {
      policy: policyWithoutConsent(),
      url: (_ctx, { uid }) => `${mountedAt}${signInPath(uid)}`,
    },
    loadExistingGrant: grantWithoutAsking,
    findAccount: (_ctx, id) => {
      const claims = claimsFor(id);
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? claimsFor(token.accountId) : undefined),
    // As Cognito does: without a scope of its own, which it does not know.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    renderError,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: apiAsResource(baseUrl),
      rpInitiatedLogout: { enabled: true, ...logoutPages },
    },
    discovery: { ui_locales_supported: ['zh-CN', 'en'] },
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: 60 * 60,
      Interaction: 60 * 60,
      Session: 14 * days,
      Grant: 14 * days,
      RefreshToken: 14 * days,
    },
  };
};
