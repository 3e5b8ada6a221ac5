import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../functions/domain/tenant/types.ts';
import { tenantForTests } from '../../functions/domain/testing.ts';
import {
  Application,
  Browser,
  dataFolderForTests,
  type SignIn,
  type SignInSettings,
  startSignIn,
} from './testing.ts';

let folder: Awaited<ReturnType<typeof dataFolderForTests>>;
let signIn: SignIn | undefined;

beforeEach(async () => {
  folder = await dataFolderForTests();
});

afterEach(async () => {
  await signIn?.close();
  signIn = undefined;
  await folder.remove();
});

const start = async (settings: Partial<SignInSettings> = {}) => {
  const started = await startSignIn({ dataFolder: folder.path, ...settings });
  signIn = started;
  return { ...started, application: await Application.of(started) };
};

/** What a server answers to a host name that fetch would not send. */
const locationFor = (url: string, host: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.headers.location);
    })
      .on('error', reject)
      .end();
  });

describe('the sign-in page', () => {
  it('lists everybody once, under their post', async () => {
    const { application } = await start();
    const { status, text } = await new Browser('zh-CN').open(await application.startAddress());
    expect(status).toBe(200);
    const values = [...text.matchAll(/name="person" value="([^"]+)"/g)].map(([, value]) => value);
    expect(values.toSorted()).toEqual([...tenantForTests.people.keys()].toSorted());
    expect(text).toMatch(
      /<h2 id="post-dispatcher">派遣员<\/h2>\s*<ul><li><button name="person" value="dispatcher">/,
    );
    expect(text).not.toMatch(/<script|password/i);
  });

  it('may not be kept or framed and runs nothing', async () => {
    const { application } = await start();
    const { headers } = await new Browser().open(await application.startAddress());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
  });

  it.each([
    ['the browser asks for English', 'en-GB,en;q=0.9', {}, 'en'],
    ['the browser asks for Chinese', 'zh', {}, 'zh-CN'],
    ['the browser asks for neither', 'fr', {}, 'zh-CN'],
    ['the application asks for English', 'zh-CN', { ui_locales: 'en' }, 'en'],
    ['the application asks for several', 'en', { ui_locales: 'fr zh-CN en' }, 'zh-CN'],
    ['the application asks for none that is there', 'en', { ui_locales: 'fr' }, 'en'],
  ])('is in the right language when %s', async (_, browser, changes, language) => {
    const { application } = await start();
    const { text } = await new Browser(browser).open(await application.startAddress(changes));
    expect(text).toContain(`<html lang="${language}">`);
  });

  it('can be switched to the other language and still signs in', async () => {
    const { application } = await start();
    const browser = new Browser('zh-CN');
    const chinese = await browser.open(await application.startAddress());
    const [, link = ''] = /<a href="([^"]+)" lang="en"/.exec(chinese.text) ?? [];
    const english = await browser.open(new URL(link, chinese.url).href);
    expect(english.text).toContain('<html lang="en">');
    const back = await browser.open(english.url, { person: 'leader' });
    expect((await application.tokensFor(back.url)).claims()?.sub).toBe('leader');
  });

  it('shows names as text', async () => {
    const name = '<img src=x onerror="alert(1)">';
    const odd: Person = { id: 'a"b', name, roles: ['leader'], dutyAreas: [], language: 'en' };
    const { application } = await start({ tenant: { ...tenantForTests, people: new Map([[odd.id, odd]]) } });
    const { text } = await new Browser().open(await application.startAddress());
    expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(text).toContain('value="a&quot;b"');
    expect(text).not.toContain('<img');
  });

  it('lets nobody in where demo accounts are closed', async () => {
    const { application } = await start({ allowDemoAccounts: false });
    const browser = new Browser();
    const page = await browser.open(await application.startAddress());
    expect(page.status).toBe(403);
    expect(page.text).toContain('The demo accounts are closed');
    expect(page.text).not.toContain('dispatcher');
    const sent = await browser.open(page.url, { person: 'dispatcher' });
    expect([sent.status, sent.headers.get('location')]).toEqual([403, null]);
    const back = await browser.open(await application.startAddress({ prompt: 'none' }));
    expect(back.url).toContain('error=login_required');
  });

  it.each([
    ['somebody who is not there', { person: 'nobody' }],
    ['nobody', {}],
    ['more than a page would send', { person: 'x'.repeat(100_000) }],
  ])('says so when it is sent %s', async (_, form) => {
    const { application } = await start();
    const browser = new Browser();
    const page = await browser.open(await application.startAddress());
    const answer = await browser.open(page.url, form);
    expect([answer.status, answer.text.includes('There is no such account.')]).toEqual([400, true]);
  });

  it('is of no use in another browser', async () => {
    const { application } = await start();
    const page = await new Browser().open(await application.startAddress());
    const other = new Browser();
    await other.open(await application.startAddress());
    for (const form of [undefined, { person: 'leader' }]) {
      const { status, text } = await other.open(page.url, form);
      expect([status, text.includes('no longer valid')]).toEqual([400, true]);
    }
  });
});

describe('the addresses of the sign-in', () => {
  it('lead from another name of this machine to the right one', async () => {
    const { url, identity, application } = await start();
    const { port } = new URL(url);
    const address = await application.startAddress();
    expect(await locationFor(address, `localhost:${port}`)).toBe(address);
    expect(await locationFor(address, `127.0.0.1:${port}`)).toMatch(/\/oidc\/sign-in\//);
    expect(await locationFor(address, 'example.org')).toMatch(/^\/test\/one\/oidc\/sign-in\//);
    expect(await locationFor(`${identity.issuer}/jwks`, `localhost:${port}`)).toBeUndefined();
  });

  it('lead from the issuer itself to what it says of itself', async () => {
    const { identity } = await start();
    const shown = await new Browser().open(identity.issuer);
    expect(JSON.parse(shown.text)).toMatchObject({
      issuer: identity.issuer,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      scopes_supported: ['openid', 'profile'],
    });
  });

  it('have a page where nothing is', async () => {
    const { identity } = await start();
    const { status, text } = await new Browser().open(`${identity.issuer}/nothing`);
    expect([status, text.includes('There is no such page')]).toEqual([404, true]);
  });

  it('let only our own pages take tokens', async () => {
    const { identity, url } = await start();
    const allowed = async (origin: string) => {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'chengyun-web',
        code: 'x',
        redirect_uri: `${url}/`,
        code_verifier: 'x'.repeat(43),
      });
      const answer = await fetch(`${identity.issuer}/token`, { method: 'POST', headers: { origin }, body });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await allowed(url)).toBe(url);
    expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
    expect(await allowed('https://example.org')).toBeNull();
    expect(await allowed('null')).toBeNull();
  });
});
