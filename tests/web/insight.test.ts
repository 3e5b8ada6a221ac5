import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesOf } from '../../functions/domain/insight/classifier/features.ts';
import { train } from '../../functions/domain/insight/classifier/model.ts';
import type { CaseFact } from '../../functions/domain/insight/facts.ts';
import { seeded } from '../../functions/domain/insight/random.ts';
import { defaultRecurrence } from '../../functions/domain/insight/recurrence.ts';
import { reportOf } from '../../functions/domain/insight/report.ts';
import { dayMs, fact, tellingCases } from '../../functions/domain/insight/testing.ts';
import { packed } from '../../functions/insight/kept.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { ensureTable, openDistrictStore } from '../../functions/store/district.ts';
import { loadTenant } from '../../functions/tenants/index.ts';
import { tableName } from '../../local/district.ts';
import { openDatabase } from '../../local/engines/open.ts';
import { graveFindings } from './axe.ts';
import { district, type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

const now = Date.UTC(2024, 6, 1, 4);
const communities = ['10002', '10013', '10000', '10001', '10005', '10015'];
const subcategories = ['584', '602', '662'];

type Tenant = Extract<Awaited<ReturnType<typeof loadTenant>>, { ok: true }>['tenant'];

/** Half a year of cases anywhere, a week in which one place had far too many, and a problem that came again. */
const casesIn = ({ areas }: Tenant): readonly CaseFact[] => {
  const random = seeded(7);
  const any = (codes: readonly string[]): string => codes[Math.floor(random() * codes.length)] ?? '';
  const made = (id: string, at: number, community: string, subcategory: string): CaseFact => {
    const { centre, parent } = areas.get(community) ?? {};
    const place = centre === undefined ? {} : { point: centre };
    const where = { community, exact: false, ...place, ...(parent === undefined ? {} : { street: parent }) };
    return fact({ id, reportedAt: at, subcategory, unit: '8484', handledAfter: random() * dayMs, ...where });
  };
  const usual = Array.from({ length: 900 }, (_, i) =>
    made(`u${i}`, now - (1 + random() * 180) * dayMs, any(communities), any(subcategories)),
  );
  const many = Array.from({ length: 25 }, (_, i) =>
    made(`m${i}`, now - (1 + random() * 5) * dayMs, '10002', '584'),
  );
  const again = [30, 20, 10].map((days) =>
    fact({
      id: `again${days}`,
      number: `复发${days}`,
      reportedAt: now - days * dayMs,
      subcategory: '662',
      point: [114.361, 22.7],
      community: '10005',
    }),
  );
  return [...usual, ...many, ...again];
};

/** What the words of tellingCases are about, in the codes of the district. */
const codes = new Map([
  ['litter', '584'],
  ['lamp', '602'],
  ['manhole', '634'],
  ['stall', '611'],
]);

const prepare = async (folder: string): Promise<void> => {
  const loaded = await loadTenant('tenants', district);
  if (!loaded.ok) throw new Error('the demo tenant does not load');
  const { calendar } = loaded.tenant;
  const facts = casesIn(loaded.tenant);
  const made = reportOf({ facts, now, calendar, search: () => [], recurrence: defaultRecurrence });
  if (made === undefined) throw new Error('there are cases');
  const telling = tellingCases(300, 1).map(({ subcategory = '', ...rest }) => ({
    ...rest,
    subcategory: codes.get(subcategory) ?? '',
  }));
  const database = await openDatabase(folder, {});
  const name = tableName(district);
  await ensureTable(database.client, name);
  const { insight } = openDistrictStore({
    client: database.client,
    tableName: name,
    wallClock: systemClock,
  });
  await insight.put('report', packed(made.report, now));
  await insight.put('model', packed(train(samplesOf(telling), { smoothing: 0.1, temperature: 1 }), now));
  await database.close();
};

let folder: string;
let office: Office;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengyun-insight-'));
  await prepare(folder);
  office = await openOffice(folder);
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

describe('a leader', () => {
  it('sees hot spots, anomalies, forecasts with their errors, and has the cause of a recurrence looked for once', async () => {
    const page = await office.desk('leader', '/work', { reducedMotion: 'reduce' });
    await page.getByRole('link', { name: '趋势洞察' }).click();
    await page.getByRole('heading', { name: '趋势洞察' }).waitFor();
    const spots = page.getByRole('region', { name: '热点' });
    await spots.getByRole('button', { name: /积存垃圾渣土.*汤坑社区/ }).click();
    await spots.getByText(/Kulldorff/).waitFor();
    await page
      .getByRole('region', { name: '异常增多' })
      .getByText(/积存垃圾渣土/)
      .waitFor();
    const forecasts = page.getByRole('region', { name: '下周预测' });
    await forecasts.getByRole('img', { name: /碧岭街道：近几周/ }).waitFor();
    await forecasts
      .getByText(/照搬上周为/)
      .first()
      .waitFor();
    await forecasts.getByText(/八成范围实际覆盖/).waitFor();
    await page.getByRole('region', { name: '用时分布' }).getByText('925').first().waitFor();
    await page.getByText(/需要 200 件有文字/).waitFor();
    await settled(page);
    expect(await graveFindings(page)).toEqual([]);

    await page.getByRole('button', { name: '发起根因处置' }).click();
    const form = page.getByRole('dialog');
    // By keys: the list of channels is longer than what is seen of it.
    const source = form.getByRole('combobox', { name: '问题来源' });
    await source.press('ArrowDown');
    await page.locator('.ant-select-item-option-active').waitFor();
    await source.press('Enter');
    expect(await form.getByLabel('问题描述').inputValue()).toMatch(/坪山社区“侵占绿地”已复发 3 次（复发30、/);
    expect(await graveFindings(page)).toEqual([]);
    await form.getByRole('button', { name: '上报' }).click();
    const link = page.getByRole('link', { name: /^根因案件/ });
    await link.waitFor();
    expect(await page.getByRole('button', { name: '发起根因处置' }).count()).toBe(0);
    await link.click();
    await page
      .getByText(/请查明根本原因/)
      .first()
      .waitFor();
  });

  it('reads it in English, and is told what is missing where nothing was computed', async () => {
    const page = await office.desk('leader', '/work/insight', { locale: 'en-GB' });
    await page.getByRole('heading', { name: 'Forecast of next week' }).waitFor();
    await page.route('**/v1/insight', (route) => route.fulfill({ json: {} }));
    await page.reload();
    await page.getByText('Not computed yet').waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('somebody else', () => {
  it('is suggested categories by what the district’s cases taught, with how likely they are', async () => {
    const page = await office.window({ viewport: { width: 390, height: 844 } });
    await page.goto(`${office.url}/report`);
    await page.getByRole('textbox', { name: '问题描述' }).fill('路灯坏了，晚上很黑');
    await page.getByRole('button', { name: /无照经营游商\s*很可能/ }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });

  it('without the post sees no such page in the menu', async () => {
    const page = await office.desk('dispatcher');
    await page.getByRole('navigation').first().getByRole('link').first().waitFor();
    expect(await page.getByRole('link', { name: '趋势洞察' }).count()).toBe(0);
  });
});
