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
    .getByRole('link', { name: /^csv / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('?')[1]));
  expect(files).toEqual(['period=2026-03-01..2026-03-09', 'period=2026-03-10..2026-03-17', 'period=2026-02']);
  expect(await graveFindings(page)).toEqual([]);
});

it('says so where no case is old enough yet', async () => {
  const page = await office.window(phone);
  await page.goto(`${office.url}/open`);
  await page.getByText('还没有满公开期限的案件').waitFor();
  await page.getByRole('link', { name: /数据字典/ }).waitFor();
});
