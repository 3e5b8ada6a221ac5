import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from './axe.ts';
import { district, type Office, openOffice, signIn } from './office.ts';
import { settled } from './settled.ts';

let office: Office;
let root: string;

/** The tenant of the demo, which keeps a position every second, so that nobody has to walk for long. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'chengyun-patrol-'));
  await cp('tenants', root, { recursive: true });
  const file = join(root, district, 'policies.json');
  const facts: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...facts, patrol: { retentionDays: 30, minSecondsBetween: 1 } }));
  office = await openOffice(undefined, root);
});

afterAll(async () => {
  await office.close();
  await rm(root, { recursive: true });
});

/** Machines are shared: what comes of itself may take its time. */
const patient = { timeout: 60_000 };

const start = { longitude: 114.361, latitude: 22.7, accuracy: 8 };
const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  geolocation: start,
  permissions: ['geolocation'],
};

const openPhone = (as: string) => office.desk(as, '/field', phone);

const theSwitch = (page: Page) => page.getByRole('switch', { name: '在岗' });

const goOn = async (page: Page): Promise<void> => {
  await theSwitch(page).click();
  await page.getByRole('button', { name: '同意并上岗' }).click();
  await page.getByText('在岗：正在记录位置').waitFor();
};

/** How many positions wait on the phone. */
const waiting = async (page: Page): Promise<number> =>
  Number(
    await page.evaluate(`(async () => {
      const { name } = (await indexedDB.databases()).find((one) => one.name.endsWith('patrol'));
      const opened = indexedDB.open(name);
      await new Promise((done) => { opened.onsuccess = done; });
      const asked = opened.result.transaction('positions').objectStore('positions').count();
      await new Promise((done) => { asked.onsuccess = done; });
      opened.result.close();
      return asked.result;
    })()`),
  );

/** Walks north until so many positions are kept: some seventeen metres a step, as fast as a bicycle. */
const walk = async (
  page: Page,
  from: number,
  kept: () => Promise<number>,
  wanted: number,
): Promise<number> => {
  let step = from;
  await expect
    .poll(
      async () => {
        step += 1;
        await page.context().setGeolocation({ ...start, latitude: start.latitude + step * 0.00015 });
        return kept();
      },
      { ...patient, interval: 1_100 },
    )
    .toBeGreaterThanOrEqual(wanted);
  return step;
};

const trace = v.object({
  lines: v.array(v.array(v.unknown())),
  metres: v.number(),
  grids: v.array(v.unknown()),
  duties: v.array(v.object({ endedAt: v.exactOptional(v.string()) })),
});

const traceOf = async (id: string) =>
  v.parse(trace, (await office.people.call('leader', 'GET', `/patrol/people/${id}/trace`)).body);

const pointsOf = async (id: string): Promise<number> => (await traceOf(id)).lines.flat().length;

describe('a supervisor on patrol', () => {
  it('is seen where they went, also what was recorded without a network and over a reload', async () => {
    const page = await openPhone('supervisor');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await goOn(page);
    await expect.poll(() => pointsOf('supervisor'), patient).toBe(1);

    await page.context().setOffline(true);
    let step = await walk(page, 0, () => waiting(page), 3);
    await page.reload();
    await page.getByText('在岗：正在记录位置').waitFor();
    step = await walk(page, step, () => waiting(page), 5);
    expect(await pointsOf('supervisor')).toBe(1);

    await page.context().setOffline(false);
    await expect.poll(() => waiting(page), patient).toBe(0);
    const { metres, grids } = await traceOf('supervisor');
    expect(metres).toBeGreaterThan(50);
    expect(grids.length).toBeGreaterThan(0);

    const desk = await office.desk('leader');
    await desk.clock.install();
    await desk.goto(`${office.url}/work/patrol`);
    await desk.getByRole('button', { name: /上岗 · 最近位置/ }).click();
    await desk.getByRole('heading', { name: /今日轨迹/ }).waitFor();
    await desk.getByText(/0\.\d+ 公里/).waitFor();
    await desk.getByRole('list', { name: '巡查网格' }).getByRole('listitem').first().waitFor();
    await settled(desk);
    expect(await graveFindings(desk)).toEqual([]);

    expect(await graveFindings(page)).toEqual([]);
    await theSwitch(page).click();
    await page.getByText('未上岗，不记录位置。').waitFor();
    expect((await traceOf('supervisor')).duties.at(-1)?.endedAt).toBeDefined();
    // The desk looks again when its time comes.
    await desk.clock.fastForward('01:00');
    await desk.getByText('现在无人在岗').waitFor();
  });

  it('records and sends nothing without consent', async () => {
    const page = await openPhone('supervisor-2');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/patrol/')) sent.push(request.url());
    });
    await theSwitch(page).click();
    await page.getByText(/可以看到您在岗时的位置和轨迹/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '不同意' }).click();
    await page.getByText('未上岗，不记录位置。').waitFor();
    await page.context().setGeolocation({ ...start, latitude: 22.71 });
    await page.reload();
    await page.getByText('未上岗，不记录位置。').waitFor();
    expect(sent).toEqual([]);
    expect(await pointsOf('supervisor-2')).toBe(0);
  });

  it('is told that nothing is recorded once the permission is gone, and ends their duty by signing out', async () => {
    const page = await office.window(phone);
    await page.goto(`${office.url}/field`);
    await signIn(page, 'unit-8484');
    await goOn(page);
    await expect.poll(() => pointsOf('unit-8484'), patient).toBe(1);
    await page.context().clearPermissions();
    await page.reload();
    await page
      .getByText(/定位权限已关闭/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: '我的' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/field'));
    const { duties } = await traceOf('unit-8484');
    expect(duties.at(-1)?.endedAt).toBeDefined();
  });
});
