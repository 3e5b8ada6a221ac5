import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtWeb, createWebPages } from '../../local/web.ts';
import { launchBrowser } from './browser.ts';

const key = 'shenzhen/pingshan';

let folder: string;
let server: ServerType;
let browser: Browser;

/** The pages alone, from a folder in which a newer version can be put. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengyun-pages-'));
  await cp(builtWeb, folder, { recursive: true });
  const pages = createWebPages(folder, { key });
  if (pages === undefined) throw new Error('the pages are not built');
  server = createAdaptorServer(new Hono().mount(`/${key}`, pages.fetch));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

it('a newer version of the pages is offered, not where there was none before, and taken when told', async () => {
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  await page.goto(`http://127.0.0.1:${port}/${key}/`);
  const version = () => page.evaluate('navigator.serviceWorker.controller?.scriptURL');
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload();
  expect(await version()).toMatch(/\/sw\.js$/);
  const notice = page.getByText('页面有新版本。');
  expect(await notice.count()).toBe(0);

  await appendFile(join(folder, 'sw.js'), '\n// newer');
  await page.evaluate('navigator.serviceWorker.ready.then((kept) => kept.update()).then(() => undefined)');
  await notice.waitFor();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '更新' }).click();
  await reloaded;
  const waiting = 'navigator.serviceWorker.ready.then((kept) => String(kept.waiting))';
  await expect.poll(() => page.evaluate(waiting)).toBe('null');
  expect(await notice.count()).toBe(0);
});
