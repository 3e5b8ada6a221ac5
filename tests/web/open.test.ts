import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aboutAnswer, figuresAnswer } from '../../functions/api/openData/schemas.ts';
import { graveFindings } from './axe.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const litter = { code: '584', name: '积存垃圾渣土', reported: 320, closedShare: 96, onTimeRate: 91 };
const street = { code: '100', name: '碧岭街道', reported: 700, closedShare: 97, onTimeRate: 88 };

const sums: v.InferOutput<typeof figuresAnswer>['latest'] = {
  from: '2026-03-01',
  to: '2026-03-17',
  reported: 820,
  closed: null,
  onTimeRate: 90,
  answerMinutes: 25,
  closingMinutes: 2_910,
  countedOnly: 12,
  byCategory: [litter],
  byStreet: [street],
  otherCategories: 500,
  otherStreets: 120,
};

const figures: v.InferOutput<typeof figuresAnswer> = {
  latest: sums,
  twelveMonths: { ...sums, from: '2025-04-01' },
  months: [
    { month: '2026-02', reported: 700, closed: 690, onTimeRate: 92, final: true },
    { month: '2026-03', reported: 820, closed: null, onTimeRate: 90, final: false },
  ],
};

const month = { through: '2026-02-28', countedOnly: null, madeAt: '2026-03-31T03:00:00.000Z' };

const about: v.InferOutput<typeof aboutAnswer> = {
  through: '2026-03-17',
  delayDays: 14,
  suppressBelow: 5,
  places: 'community',
  licence: { name: '知识共享 署名 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  months: [
    { ...month, month: '2026-02', cases: 700, final: true },
    { ...month, month: '2026-03', through: '2026-03-17', cases: 3_000, final: false },
  ],
};

/** As if the cases of some months were published: those of a test are too young. */
const asPublished = async (page: Page): Promise<void> => {
  await page.route('**/v1/public/open-data', (route) => route.fulfill({ json: v.parse(aboutAnswer, about) }));
  await page.route('**/v1/public/open-data/figures', (route) =>
    route.fulfill({ json: v.parse(figuresAnswer, figures) }),
  );
};

it('shows anybody the figures, how they are made, and where the data are', async () => {
  const page = await office.window(phone);
  await asPublished(page);
  await page.goto(`${office.url}/`);
  await page.getByRole('link', { name: '政务公开' }).click();
  await page.getByRole('heading', { name: '近 12 个月' }).waitFor();
  const rows = page.getByRole('table', { name: /按类别/ }).getByRole('row');
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/类别\s+上报\s+已办结\s+按期率/),
    expect.stringMatching(/积存垃圾渣土\s+320\s+96%\s+91%/),
    expect.stringMatching(/其他或不明\s+500\s+–\s+–/),
  ]);
  await page.getByText('太少', { exact: true }).first().waitFor();
  await page.getByText(/少于 5 件的，不单独列出/).waitFor();
  const files = await page
    .getByRole('link', { name: /^CSV / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('?')[1]));
  expect(files).toEqual([undefined, 'period=2026-03', 'period=2026-02']);
  expect(await graveFindings(page)).toEqual([]);
});

it('gives a month as one file, however many parts it comes in, and says how far it is', async () => {
  const page = await office.window(phone);
  await asPublished(page);
  const second = Promise.withResolvers<void>();
  await page.route('**/v1/public/open-data/cases.csv?**', async (route) => {
    const isSecond = route.request().url().includes('cursor=');
    if (isSecond) await second.promise;
    const headers: Record<string, string> = {
      'Content-Disposition': 'attachment; filename="shenzhen-pingshan-cases-2026-03.csv"',
      ...(isSecond ? {} : { Link: '<?period=2026-03&cursor=next>; rel="next"' }),
    };
    await route.fulfill({
      body: `\uFEFFid,state\r\n${isSecond ? 'b' : 'a'},open\r\n`,
      contentType: 'text/csv',
      headers,
    });
  });
  await page.goto(`${office.url}/open`);
  const link = page.getByRole('link', { name: 'CSV 2026-03' });
  await link.click();
  await page.getByText('已读取 1 / 3000 件').waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByText('已读取').waitFor({ state: 'detached' });
  second.resolve();

  const saved = page.waitForEvent('download');
  await link.click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('shenzhen-pingshan-cases-2026-03.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe('\uFEFFid,state\r\na,open\r\nb,open\r\n');
});

it('saves nothing of a file that does not come whole, and can be tried again', async () => {
  const page = await office.window(phone);
  await asPublished(page);
  await page.route('**/v1/public/open-data/cases.geojson?**', (route) => route.abort());
  await page.goto(`${office.url}/open`);
  await page.getByRole('link', { name: 'GEOJSON 2026-02' }).click();
  await page.getByRole('alert').getByText('没有完整取到').waitFor();
  await page.unroute('**/v1/public/open-data/cases.geojson?**');
  const none = { type: 'FeatureCollection', features: [] };
  await page.route('**/v1/public/open-data/cases.geojson?**', (route) => route.fulfill({ json: none }));
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '重试' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toBe(JSON.stringify(none));
});

it('says so where no case is old enough yet', async () => {
  const page = await office.window(phone);
  await page.goto(`${office.url}/open`);
  await page.getByText('还没有满公开期限的案件').waitFor();
  await page.getByRole('link', { name: /数据字典/ }).waitFor();
});
