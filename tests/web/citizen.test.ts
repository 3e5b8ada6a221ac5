import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyPng } from '../system/client.ts';
import { graveFindings } from './axe.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  geolocation: { longitude: 114.361, latitude: 22.7, accuracy: 12 },
  permissions: ['geolocation'],
};

const picture = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(tinyPng) };

const open = async (path: string, options: object = phone): Promise<Page> => {
  const page = await office.window(options);
  await page.goto(`${office.url}${path}`);
  return page;
};

const words = (page: Page) => page.getByRole('textbox', { name: '问题描述' });
const send = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

/** What stands apart from the budget of a first load: the font with its sheet, the map with its worker and what it draws. */
const apart =
  /\.woff2$|\/wght-[\w-]*\.css$|\/(?:DistrictMap|PlaceMap|map|maplibre)[\w-]*\.(?:js|css)$|\/v1\/(?:grids|base-map)$/;

/** Bytes that a page of the application brings to a browser that has nothing, as they travel. */
const firstLoadOf = async (path: string, shown: string): Promise<number> => {
  const page = await office.window({ ...phone, serviceWorkers: 'block' });
  const loaded: Request[] = [];
  page.on('requestfinished', (request) => loaded.push(request));
  await page.goto(`${office.url}${path}`);
  await page.getByText(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  const counted = loaded.filter((request) => !apart.test(new URL(request.url()).pathname));
  const sizes = await Promise.all(counted.map((request) => request.sizes()));
  await page.context().close();
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
};

describe('a citizen’s minute', () => {
  it.each([
    ['/', '我要上报'],
    ['/report', '用我现在的位置'],
  ])('begins with less than 200 kB: %s', async (path, shown) => {
    const bytes = await firstLoadOf(path, shown);
    console.log(`first load of ${path}: ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
  });

  it('is enough for a report with a photo and a place, and leads to what became of it', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: '我要上报' }).click();
    await page.locator('input[type=file]').first().setInputFiles(picture);
    await page.getByText('1 / 9').waitFor();
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await page.getByText(/街道 .*社区/).waitFor();
    await words(page).fill('人行道上有一堆积存垃圾');
    await page
      .getByRole('group', { name: /可能是这类问题/ })
      .getByRole('button')
      .first()
      .click();
    await send(page);
    await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('办理进度').waitFor();
    await page.getByText('人行道上有一堆积存垃圾').waitFor();
    await page.goto(`${office.url}/`);
    await page.getByRole('link', { name: /人行道上有一堆积存垃圾/ }).waitFor();
  });

  it('offers what is reported near by already, to be followed instead', async () => {
    const place = { point: [114.3405, 22.7105], datum: 'WGS84' };
    const body = { channel: '12345', text: '井盖破损', place };
    await office.people.call('acceptor', 'POST', '/reports', { body });
    const page = await open('/report', { ...phone, geolocation: { longitude: 114.3405, latitude: 22.7105 } });
    await page.getByText('附近已有人上报，是同一件事吗？').waitFor();
    await page.getByRole('button', { name: '就是这件，我来关注' }).first().click();
    await page.getByText('办理进度').waitFor();
  });

  it('names what is missing, at its field', async () => {
    const page = await open('/report', { ...phone, permissions: [] });
    await send(page);
    await page.getByText('请写明是什么问题。').waitFor();
    await page.getByText('请在地图上选位置，或写明地点。').waitFor();
  });

  it('loses nothing when the connection goes, nor when the page is closed, and sends once', async () => {
    const page = await open('/report');
    await page.getByText(/街道 .*社区/).waitFor();
    await words(page).fill('断网时写下的问题');
    await page.locator('input[type=file]').first().setInputFiles(picture);
    await page.getByText('1 / 9').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.context().setOffline(true);
    await send(page);
    await page.getByText(/网络未连接/).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('您上次填写的内容还在。').waitFor();
    await page.getByText('1 / 9').waitFor();
    expect(await words(page).inputValue()).toBe('断网时写下的问题');
    await send(page);
    await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
  });

  it('says so when a link leads nowhere', async () => {
    const page = await open('/track/no-such-link');
    await page.getByText('这个链接不对，或内容已不存在。').waitFor();
  });
});

it('shuts nobody out of the public pages', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: '我要上报' }).waitFor();
  const home = await graveFindings(page);
  await page.goto(`${office.url}/report`);
  await page.getByText(/街道 .*社区/).waitFor();
  await words(page).fill('路灯不亮');
  const report = await graveFindings(page);
  await send(page);
  await page.getByRole('link', { name: '查看进度' }).click();
  await page.getByText('办理进度').waitFor();
  expect({ home, report, tracking: await graveFindings(page) }).toEqual({
    home: [],
    report: [],
    tracking: [],
  });
});
