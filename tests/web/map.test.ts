import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { district, type Office, openOffice } from './office.ts';
import { startTileServer, type TileServer } from './tiles.ts';

let server: TileServer;
const roots: string[] = [];

beforeAll(async () => {
  server = await startTileServer();
});

afterAll(async () => {
  await server.close();
  for (const root of roots) await rm(root, { recursive: true });
});

const roads = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { class: 'main', name: '东西大道' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [114.3, 22.69],
          [114.42, 22.71],
        ],
      },
    },
  ],
};

/** The tenants of the demo, of which the district has a map of its own. */
const tenantsWith = async (tiles: object): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'chengyun-map-'));
  roots.push(root);
  for (const part of ['shenzhen', '_indicators'])
    await cp(join('tenants', part), join(root, part), { recursive: true });
  const file = join(root, district, 'district.json');
  const facts: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...facts, tiles }));
  await writeFile(join(root, district, 'roads.geojson'), JSON.stringify(roads));
  return root;
};

/** The workbench's map once nothing more is to come. */
const openMap = async (office: Office): Promise<Page> => {
  const page = await office.desk('dispatcher');
  await page.locator('[role=application][aria-busy=false]').waitFor();
  return page;
};

/** What the browser complained of since the page was asked for. */
const complaints = async (page: Page): Promise<readonly string[]> => {
  const messages = await page.consoleMessages();
  return messages.filter((message) => message.type() === 'error').map((message) => message.text());
};

/** The share of the map that has the plain colour of the district's ground. */
const plainGround = async (page: Page): Promise<number> => {
  const picture = (await page.getByRole('application').screenshot()).toString('base64');
  const share: unknown = await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${picture}'), (character) => character.charCodeAt(0));
    const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(await createImageBitmap(new Blob([bytes], { type: 'image/png' })), 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let plain = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0xfb && data[at + 1] === 0xfc && data[at + 2] === 0xfd) plain += 1;
    return plain / (width * height);
  })()`);
  return Number(share);
};

describe('the base map of a district', () => {
  it('is laid on the tiles that the district names, with whose they are', async () => {
    const tiles = { kind: 'raster', url: `${server.url}/{z}/{x}/{y}.png`, attribution: '© 某测绘院' };
    const office = await openOffice(undefined, await tenantsWith(tiles));
    try {
      const page = await openMap(office);
      await page.getByText('© 某测绘院').waitFor({ state: 'attached' });
      expect(server.asked.some((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
      expect(await complaints(page)).toEqual([]);
      expect(await plainGround(page)).toBeLessThan(0.01);
    } finally {
      await office.close();
    }
  });

  it('reads them from an archive by ranges just as well', async () => {
    const tiles = { kind: 'pmtiles', url: `${server.url}/city.pmtiles`, attribution: '© 某测绘院' };
    const before = server.asked.length;
    const office = await openOffice(undefined, await tenantsWith(tiles));
    try {
      const page = await openMap(office);
      await page.getByText('© 某测绘院').waitFor({ state: 'attached' });
      await expect
        .poll(() => server.asked.slice(before).filter((path) => path === '/city.pmtiles').length)
        .toBeGreaterThan(1);
      expect(await complaints(page)).toEqual([]);
      expect(await plainGround(page)).toBeLessThan(0.01);
    } finally {
      await office.close();
    }
  });

  it('stands without them when their server does not answer', async () => {
    const tiles = { kind: 'pmtiles', url: 'http://127.0.0.1:9/city.pmtiles', attribution: '© 某测绘院' };
    const office = await openOffice(undefined, await tenantsWith(tiles));
    try {
      const page = await openMap(office);
      expect(await plainGround(page)).toBeGreaterThan(0.1);
      expect(await complaints(page)).not.toEqual([]);
    } finally {
      await office.close();
    }
  });
});
