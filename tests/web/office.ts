import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { quietLog } from '../../functions/ports/log.ts';
import { webClientId } from '../../local/identity/accessToken.ts';
import { readOptions } from '../../local/options.ts';
import { startRuntime } from '../../local/runtime.ts';
import type { DistrictClient } from '../system/client.ts';
import { clientAt } from '../system/tokens.ts';
import { launchBrowser } from './browser.ts';

/** The product on one machine and a browser before it. */
export interface Office {
  readonly browser: Browser;
  /** where the district is, without a slash at the end */
  readonly url: string;
  /** where everything is that runs there, without a slash at the end */
  readonly server: string;
  /** A window of its own, as on a computer of its own: nobody is signed in. */
  readonly window: (options?: BrowserContextOptions) => Promise<Page>;
  /** A window in which somebody has signed in before, at a page below the district. */
  readonly desk: (person: string, path?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** the same people over HTTP, for what a test needs to be there already */
  readonly people: DistrictClient;
  /** people of another district that runs there */
  readonly peopleOf: (district: string) => DistrictClient;
  readonly close: () => Promise<void>;
}

export const district = 'shenzhen/pingshan';

/** What a page does wrong without showing it: every one is a bug. */
const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  // What a page throws as it is drawn ends at its error boundary, which only says so here.
  page.on('console', (message) => {
    if (message.text().startsWith('React Router caught')) faults.push(`${page.url()}: ${message.text()}`);
  });
};

/** Signs in as a page asks for it: by its button, then by choosing the account. */
export const signIn = async (page: Page, person: string): Promise<void> => {
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.waitForURL(/\/oidc\/sign-in\//);
  await page.locator(`[value="${person}"]`).click();
  // Committed is enough: the load of a page waits for its fonts too.
  await page.waitForURL((url) => !/\/(oidc|signed-in)/.test(url.pathname), { waitUntil: 'commit' });
};

/** What a page keeps of somebody who has signed in, as `oidc-client-ts` writes it down. */
const signedIn = async (server: string, people: DistrictClient, person: string) => {
  const base = `/${district}`;
  const issuer = `${server}${base}/oidc`;
  const user = {
    access_token: await people.tokenOf(person),
    token_type: 'Bearer',
    scope: 'openid profile',
    profile: { iss: issuer, sub: person },
    expires_at: Math.floor(Date.now() / 1000) + 3_600,
  };
  const name = `chengyun${base}/user:${issuer}:${webClientId}`;
  return {
    cookies: [],
    origins: [{ origin: server, localStorage: [{ name, value: JSON.stringify(user) }] }],
  };
};

/**
 * Starts the real tenant of the demo on a free port, with engines of its own.
 *
 * @param data a data folder to work in, which is kept; without one, an empty folder that is removed at the end
 * @param tenants the folder of the tenants' files, where it is not the repository's
 * @param others districts that run beside it
 * @param more further options of the command line
 */
export const openOffice = async (
  data?: string,
  tenants = 'tenants',
  others: readonly string[] = [],
  more: readonly string[] = [],
): Promise<Office> => {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'chengyun-web-')));
  const served = [district, ...others].flatMap((key) => ['--tenant', key]);
  const args = ['--port', '0', '--data', folder, '--tenants', tenants, ...served, ...more];
  const options = readOptions(args, {});
  const runtime = await startRuntime(options, { log: quietLog, environment: {}, say: () => undefined });
  const browser = await launchBrowser();
  const url = `${runtime.url}/${district}`;
  const faults: string[] = [];

  const window = async (more: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
      // What still moves is neither hit by a click nor judged by its colours, the less so the slower the machine.
      reducedMotion: 'reduce',
      ...more,
    });
    // A net, as in the test settings: machines are shared and noisy.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    watch(page, faults);
    return page;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await runtime.stop();
    if (data === undefined) await rm(folder, { recursive: true });
    if (faults.length > 0) throw new Error(`pages failed without showing it:\n${faults.join('\n')}`);
  };
  const peopleOf = (key: string) => clientAt(runtime.url, folder, key, options.tenantsRoot);
  const people = peopleOf(district);
  const desk = async (person: string, path = '/work', more: BrowserContextOptions = {}): Promise<Page> => {
    const page = await window({ storageState: await signedIn(runtime.url, people, person), ...more });
    await page.goto(`${url}${path}`, { waitUntil: 'commit' });
    return page;
  };
  return { browser, url, server: runtime.url, window, desk, people, peopleOf, close };
};
