import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tenantForTests } from '../../functions/domain/testing.ts';
import { systemClock, VirtualClock } from '../../functions/ports/clock.ts';
import { accessTokenSeconds } from './accessToken.ts';
import {
  Application,
  Browser,
  dataFolderForTests,
  type SignIn,
  type SignInSettings,
  signInAs,
  startSignIn,
} from './testing.ts';

let folder: Awaited<ReturnType<typeof dataFolderForTests>>;
let running: SignIn[] = [];

/** Where the library prints that a default is in use, once in a process. */
let prints: readonly { readonly mock: { readonly calls: readonly unknown[] } }[] = [];

beforeEach(async () => {
  folder = await dataFolderForTests();
  prints = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')];
});

afterEach(async () => {
  expect(prints.flatMap(({ mock }) => mock.calls)).toEqual([]);
  vi.restoreAllMocks();
  await Promise.all(running.map((signIn) => signIn.close()));
  running = [];
  await folder.remove();
});

const start = async (settings: Partial<SignInSettings> = {}): Promise<SignIn> => {
  const signIn = await startSignIn({ dataFolder: folder.path, ...settings });
  running.push(signIn);
  return signIn;
};

const unit1 = { id: 'unit1', name: 'unit1', roles: ['unit'], unit: 'u1' };

describe('signing in', () => {
  it('gives a token that the API accepts, with role and unit', async () => {
    const signIn = await start();
    const { tokens } = await signInAs(signIn, 'unit1');
    expect(await signIn.identity.tokens.verify(tokens.access_token)).toMatchObject({
      ok: true,
      value: unit1,
    });
    const claims = decodeJwt(tokens.access_token);
    expect((await signIn.identity.tokens.verify(tokens.access_token)).expiresAt).toBe(
      (claims.exp ?? 0) * 1000,
    );
    expect(claims).toMatchObject({
      iss: `${signIn.baseUrl}/oidc`,
      aud: signIn.baseUrl,
      sub: 'unit1',
      tenant: 'test/one',
      roles: ['unit'],
      unit: 'u1',
      name: 'unit1',
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(accessTokenSeconds);
    expect(tokens.claims()).toMatchObject({
      sub: 'unit1',
      tenant: 'test/one',
      roles: ['unit'],
      name: 'unit1',
    });
  });

  it('does not take the ID token for an access token', async () => {
    const signIn = await start();
    const { tokens } = await signInAs(signIn, 'unit1');
    expect(await signIn.identity.tokens.verify(tokens.id_token ?? '')).toMatchObject({
      refusal: { type: 'token-foreign' },
    });
  });

  it('remembers the browser, asks again when told to, and lets it change the account', async () => {
    const signIn = await start();
    const browser = new Browser();
    await signInAs(signIn, 'dispatcher', browser);

    const again = await Application.of(signIn);
    const back = await browser.open(await again.startAddress({ prompt: 'none' }));
    expect((await again.tokensFor(back.url)).claims()?.sub).toBe('dispatcher');

    const asked = await browser.open(await again.startAddress({ prompt: 'login' }));
    expect(asked.text).toContain('value="leader"');
    // Another account than before: the provider first ends the old session by a form that sends itself.
    const leaving = await browser.open(asked.url, { person: 'leader' });
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(leaving.text) ?? [];
    const changed = await browser.open(`${signIn.identity.issuer}/session/end/confirm`, {
      xsrf,
      logout: 'yes',
    });
    expect((await again.tokensFor(changed.url)).claims()?.sub).toBe('leader');
  });

  it('keeps its cookies from the other districts of the same address', async () => {
    const browser = new Browser();
    await signInAs(await start(), 'unit1', browser);
    expect(browser.cookiePaths.length).toBeGreaterThan(0);
    for (const path of browser.cookiePaths) expect(path).toMatch(/^\/test\/one\/oidc/);
  });

  it('refreshes without asking, and takes back everything when a used refresh token returns', async () => {
    const signIn = await start();
    const { application, tokens } = await signInAs(signIn, 'unit1');
    const first = tokens.refresh_token ?? '';
    const refreshed = await application.refresh(first);
    expect(refreshed.refresh_token).not.toBe(first);
    expect(await signIn.identity.tokens.verify(refreshed.access_token)).toMatchObject({
      ok: true,
      value: unit1,
    });
    await expect(application.refresh(first)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(application.refresh(refreshed.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('ends with signing out, and refresh tokens end with it', async () => {
    const signIn = await start();
    const browser = new Browser('zh-CN');
    const { application, tokens } = await signInAs(signIn, 'unit1', browser);
    const page = await browser.open(application.signOutAddress(tokens.id_token ?? ''));
    expect(page.text).toContain('确定要退出登录吗？');
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    const out = await browser.open(`${signIn.identity.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(out.url).toBe(`${signIn.url}/`);
    await expect(application.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const back = await browser.open(await application.startAddress({ prompt: 'none' }));
    expect(back.url).toContain('error=login_required');
  });

  it('lets tokens expire', async () => {
    const clock = new VirtualClock(systemClock.now());
    const signIn = await start({ clock });
    const { tokens } = await signInAs(signIn, 'unit1');
    clock.advanceBy((accessTokenSeconds - 60) * 1000);
    expect(await signIn.identity.tokens.verify(tokens.access_token)).toMatchObject({ ok: true });
    clock.advanceBy(61_000);
    expect(await signIn.identity.tokens.verify(tokens.access_token)).toMatchObject({
      refusal: { type: 'token-expired' },
    });
  });

  it('outlives a restart, after which the refresh token is unknown', async () => {
    const before = await start();
    const { tokens } = await signInAs(before, 'unit1');
    await before.close();
    running = [];
    const after = await start({ port: Number(new URL(before.url).port) });
    expect(await after.identity.tokens.verify(tokens.access_token)).toMatchObject({ ok: true, value: unit1 });
    const application = await Application.of(after);
    await expect(application.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });
});

describe('tokens of others', () => {
  it('are foreign when another district issued them', async () => {
    const other = await dataFolderForTests();
    const one = await start();
    const two = await start({ dataFolder: other.path, tenant: { ...tenantForTests, key: 'test/two' } });
    const { tokens } = await signInAs(two, 'unit1');
    expect(await two.identity.tokens.verify(tokens.access_token)).toMatchObject({ ok: true });
    expect(await one.identity.tokens.verify(tokens.access_token)).toMatchObject({
      refusal: { type: 'token-foreign' },
    });
    await other.remove();
  });
});

describe('what an application may not do', () => {
  const attempts: readonly (readonly [string, Readonly<Record<string, string | undefined>>, string])[] = [
    ['come back elsewhere', { redirect_uri: 'https://example.org/' }, 'invalid_redirect_uri'],
    ['come back to a fragment', { redirect_uri: 'http://127.0.0.1/#x' }, 'invalid_redirect_uri'],
    ['come back to a look-alike', { redirect_uri: 'http://127.0.0.1@example.org/' }, 'invalid_redirect_uri'],
    ['come back to no address', { redirect_uri: 'nowhere' }, 'invalid_redirect_uri'],
    ['leave out where to come back', { redirect_uri: undefined }, 'invalid_request'],
    ['be another', { client_id: 'someone' }, 'invalid_client'],
  ];

  it.each(attempts)('%s: a page says so', async (_, changes, code) => {
    const signIn = await start();
    const application = await Application.of(signIn);
    const page = await new Browser().open(await application.startAddress(changes));
    expect([page.status, page.text.includes(`<code>${code}</code>`)]).toEqual([400, true]);
    expect(page.text).toContain('<html lang="en">');
  });

  const returned: readonly (readonly [string, Readonly<Record<string, string | undefined>>, string])[] = [
    ['do without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['send the PKCE verifier in clear', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['take tokens without a code', { response_type: 'token' }, 'unsupported_response_type'],
    ['ask for another API', { resource: 'http://127.0.0.1/other' }, 'invalid_target'],
  ];

  it.each(returned)('%s: it is told so', async (_, changes, code) => {
    const signIn = await start();
    const application = await Application.of(signIn);
    const page = await new Browser().open(await application.startAddress(changes));
    expect(page.url).toMatch(new RegExp(`^${signIn.url}/[?#].*error=${code}`));
  });

  it('take a code without the verifier that belongs to it', async () => {
    const signIn = await start();
    const application = await Application.of(signIn);
    const browser = new Browser();
    const page = await browser.open(await application.startAddress());
    const back = await browser.open(page.url, { person: 'unit1' });
    const thief = await Application.of(signIn);
    await expect(thief.tokensFor(back.url)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('but a development server on this machine may sign in', async () => {
    const signIn = await start();
    const address = 'http://localhost:5173/signed-in';
    const application = await Application.of(signIn, address);
    const browser = new Browser();
    const page = await browser.open(await application.startAddress());
    const back = await browser.open(page.url, { person: 'unit1' });
    expect(back.url.startsWith(`${address}?`)).toBe(true);
    expect((await application.tokensFor(back.url)).claims()?.sub).toBe('unit1');
  });
});
