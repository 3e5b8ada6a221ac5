import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from './axe.ts';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

const screen = { viewport: { width: 1920, height: 1080 } };
const minute = 60_000;

let office: Office;

/** Readings so many minutes ago, each with its value. */
const push = async (
  person: string,
  sign: string,
  ...past: readonly (readonly [minutes: number, value: number])[]
) => {
  const now = Date.now();
  const readings = past.map(([minutes, value]) => ({
    sign,
    value,
    at: new Date(now - minutes * minute).toISOString(),
  }));
  const answer = await office.people.call(person, 'POST', '/vital-sign-readings', { body: { readings } });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  office = await openOffice();
  await push('unit-1536', 'drainageLevel', [50, 40], [40, 48], [30, 72], [20, 78], [10, 82], [1, 84]);
  await push('unit-8516', 'waterPressure', [200, 0.31], [185, 0.3], [170, 0.32], [155, 2.4]);
});
afterAll(() => office.close());

describe('vital signs', () => {
  it('stand on the wall with value, light, and since when nothing came', async () => {
    const page = await office.desk('leader', '/wall', screen);
    await settled(page);
    const signs = page.getByRole('region', { name: '体征指标' }).getByRole('listitem');
    await expect.poll(() => signs.count()).toBe(2);
    const [level, pressure] = [signs.nth(0), signs.nth(1)];
    expect(await level.getByRole('img').getAttribute('aria-label')).toBe('预警');
    expect(await level.textContent()).toMatch(/排水管网水位.*84%/);
    expect(await pressure.getByRole('img').getAttribute('aria-label')).toBe('无近期数据');
    expect(await pressure.textContent()).toMatch(/供水管网最低压力.*起无数据/);
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('are looked into at the workbench: history, thresholds, and the quality of the data', async () => {
    const page = await office.desk('leader', '/work', { locale: 'en-US' });
    await page.getByRole('link', { name: 'Vital signs' }).click();
    await page.getByRole('img', { name: /^Drainage level, .* 6 readings, lowest 40, highest 84$/ }).waitFor();
    await page.getByText('Warning: above 70 %').waitFor();
    await page.getByRole('button', { name: 'Lowest water pressure' }).click();
    await page.getByRole('heading', { name: 'Lowest water pressure: history' }).waitFor();
    const valid = page.getByRole('row', { name: /^Valid/ });
    await expect.poll(() => valid.textContent()).toContain('3 / 4');
    expect(await valid.textContent()).toContain('75%');
    const late = page.getByRole('row', { name: /^Lowest water pressure/ });
    expect(await late.textContent()).toMatch(/no recent data.*No data since/);
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('fit a phone: what is wide scrolls by itself (regression: the page was 631 wide)', async () => {
    const phone = { viewport: { width: 390, height: 844 }, locale: 'en-US' };
    const page = await office.desk('leader', '/work/vitals', phone);
    await page.getByRole('img', { name: /^Drainage level, / }).waitFor();
    await page.getByRole('region', { name: 'By source' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });
});
