import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { tenantForTests } from '../../functions/domain/testing.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import { type LogPort, quietLog } from '../../functions/ports/log.ts';
import { type Listening, listen } from '../http.ts';
import { issuerOf, webClientId } from './accessToken.ts';
import { createIdentity, type Identity } from './index.ts';

/** A running sign-in, and a browser and an application to try it with over real HTTP. */

export interface SignIn {
  readonly identity: Identity;
  readonly url: string;
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Where the server and the district are reached. */
type Place = Pick<SignIn, 'url' | 'baseUrl'>;

export interface SignInSettings {
  readonly dataFolder: string;
  readonly tenant?: Tenant;
  readonly allowDemoAccounts?: boolean;
  readonly clock?: ClockPort;
  readonly log?: LogPort;
  /** another port than the system's choice, as at a restart */
  readonly port?: number;
}

export const dataFolderForTests = async () => {
  const path = await mkdtemp(join(tmpdir(), 'sign-in-'));
  return { path, remove: () => rm(path, { recursive: true }) };
};

/** Serves the sign-in of one tenant as the runtime mounts it. */
export const startSignIn = async (settings: SignInSettings): Promise<SignIn> => {
  const { tenant = tenantForTests, allowDemoAccounts = true, log = quietLog, port = 0, ...rest } = settings;
  const listening: Listening = await listen({ port, host: '127.0.0.1' });
  const baseUrl = `${listening.url}/${tenant.key}`;
  const identity = await createIdentity({ ...rest, tenant, baseUrl, allowDemoAccounts, log });
  const api = { fetch: () => new Response('not the sign-in', { status: 404 }) };
  listening.serve({
    tenants: new Map([[tenant.key, { api, oidc: identity.callback }]]),
    statusPage: () => '',
  });
  return { identity, url: listening.url, baseUrl, close: listening.close };
};

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

const readCookie = (line: string): Cookie => {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = pair.split('=');
  const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/';
  return { name, value, path };
};

export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Keeps cookies by path, as browsers do, and follows redirects, but not out of the sign-in. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();
  readonly language: string;

  constructor(language = 'en') {
    this.language = language;
  }

  get cookiePaths(): readonly string[] {
    return [...this.#cookies.values()].map(({ path }) => path);
  }

  #cookieHeader(url: string): string {
    const { pathname } = new URL(url);
    const fitting = [...this.#cookies.values()].filter(({ path }) => pathname.startsWith(path));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  async request(url: string, form?: Readonly<Record<string, string>>): Promise<Shown> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': this.language, cookie: this.#cookieHeader(url) },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie().map(readCookie)) {
      const key = `${cookie.path} ${cookie.name}`;
      if (cookie.value === '') this.#cookies.delete(key);
      else this.#cookies.set(key, cookie);
    }
    return { url, status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Opens an address or sends a form there and ends at a page, or at an address outside the sign-in. */
  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Shown> {
    const shown = await this.request(url, form);
    const location = shown.headers.get('location');
    if (location === null) return shown;
    const next = new URL(location, url);
    if (next.pathname.includes('/oidc/')) return this.open(next.href);
    return { ...shown, url: next.href };
  }
}

/** The web application as far as signing in goes. */
export class Application {
  readonly config: client.Configuration;
  readonly #verifier = client.randomPKCECodeVerifier();
  readonly #redirectUri: string;

  constructor(config: client.Configuration, redirectUri: string) {
    this.config = config;
    this.#redirectUri = redirectUri;
  }

  static async of({ url, baseUrl }: Place, redirectUri = `${url}/`): Promise<Application> {
    const config = await client.discovery(new URL(issuerOf(baseUrl)), webClientId, undefined, client.None(), {
      execute: [client.allowInsecureRequests],
    });
    return new Application(config, redirectUri);
  }

  /** Where the browser is sent to sign in; undefined takes a parameter away. */
  async startAddress(changes: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
    const address = client.buildAuthorizationUrl(this.config, {
      redirect_uri: this.#redirectUri,
      scope: 'openid profile',
      state: 'state-1',
      code_challenge: await client.calculatePKCECodeChallenge(this.#verifier),
      code_challenge_method: 'S256',
    });
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    return address.href;
  }

  /** Takes the tokens for the code with which the browser came back. */
  tokensFor(cameBackTo: string) {
    return client.authorizationCodeGrant(this.config, new URL(cameBackTo), {
      pkceCodeVerifier: this.#verifier,
      expectedState: 'state-1',
      idTokenExpected: true,
    });
  }

  refresh(refreshToken: string) {
    return client.refreshTokenGrant(this.config, refreshToken);
  }

  signOutAddress(idToken: string): string {
    return client.buildEndSessionUrl(this.config, {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.#redirectUri,
    }).href;
  }
}

/** Signs somebody in from the beginning and gives the tokens. */
export const signInAs = async (signIn: Place, person: string, browser = new Browser()) => {
  const application = await Application.of(signIn);
  const page = await browser.open(await application.startAddress());
  const back = await browser.open(page.url, { person });
  return { application, tokens: await application.tokensFor(back.url) };
};
