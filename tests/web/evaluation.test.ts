import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../system/process.ts';
import { graveFindings } from './axe.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let folder: string;

/** Some published cases, most of them filed in one month. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengyun-evaluation-'));
  const sample = ['--city', 'shenzhen', '--district', 'pingshan', '--limit', '40', '--data', folder];
  const replay = run('local/replay/main.ts', sample);
  expect(await replay.ended, replay.said()).toBe(0);
  office = await openOffice(folder);
});

afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

/** In which most of them were reported. */
const month = '2018-02';

describe('who answers for the figures', () => {
  it('sees who is how good, opens the cases behind a figure, freezes the month and corrects it in sight', async () => {
    const page = await office.desk('evaluator', `/work/evaluation?period=${month}`);
    await page.getByText('暂定数据，尚未固化').waitFor();
    const figure = page.getByRole('button', { name: /立案数 [1-9]\d*，查看对应案件/ }).first();
    const count = Number(await figure.textContent());
    const list = await graveFindings(page);
    await figure.click();
    const drawer = page.getByRole('dialog');
    await expect.poll(() => drawer.getByRole('link').count()).toBe(count);
    const cases = await graveFindings(page);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '固化本期数据' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '固化本期数据' }).click();
    await page.getByText(/已固化：/).waitFor();
    expect(await figure.textContent()).toBe(String(count));

    await page.getByRole('button', { name: '申诉调整' }).click();
    await page.getByRole('button', { name: '登记调整' }).click();
    await page.getByText('请填写。').first().waitFor();
    const choose = async (label: string, text: string) => {
      await page.getByRole('combobox', { name: label }).fill(text);
      await page.locator('.ant-select-item-option', { hasText: text }).last().click();
    };
    const unit = (await page.getByRole('row').nth(1).getByRole('cell').nth(1).textContent()) ?? '';
    await choose('处置单位', unit);
    await choose('计数项', '立案数');
    await page.getByRole('spinbutton', { name: '调整数' }).fill('-1');
    await page.getByRole('textbox', { name: '理由' }).fill('重复立案，申诉成立');
    await page.getByRole('button', { name: '登记调整' }).click();
    await page.getByText('含 1 项申诉调整').waitFor();
    await page.getByText('重复立案，申诉成立').waitFor();
    await page.getByRole('checkbox', { name: '按现在的数据' }).click();
    await page.getByText('含 1 项申诉调整').waitFor({ state: 'detached' });
    expect({ list, cases }).toEqual({ list: [], cases: [] });
  });

  it('goes from period to period and level to level, in English too, by an address that can be sent on', async () => {
    const page = await office.desk('leader', '/work/evaluation', { locale: 'en-US' });
    await page.getByRole('button', { name: 'Period before' }).click();
    await page.getByRole('combobox', { name: 'Kind of period' }).press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: 'Year' }).click();
    await page.waitForURL(/period=\d{4}$/);
    await page.getByText('Nothing counted in this period.').waitFor();
    await page.goto(`${office.url}/work/evaluation?period=2018&level=street`);
    await page.getByText('Provisional, not frozen yet').waitFor();
    await page
      .getByRole('button', { name: /Filed.*show the cases/ })
      .first()
      .waitFor();
    await page.goto(`${office.url}/work/evaluation?period=2018-13`);
    await page.getByRole('heading', { name: 'Evaluation' }).waitFor();
  });
});

describe('the bulletin of a period', () => {
  it('says what its figures are, prints, and is an Excel file with the same numbers', async () => {
    const page = await office.desk('leader', `/work/evaluation?period=${month}`);
    await page.getByRole('link', { name: '考核通报' }).click();
    await page.getByRole('heading', { name: '坪山区城市管理考核通报（2018年2月）' }).waitFor();
    await page.getByRole('heading', { name: '说明' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Excel' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('坪山区城市管理考核通报（2018年2月）.xlsx');
    const rows = await readSheet(await download.path(), '处置单位');
    const filed = rows[0]?.indexOf('立案数') ?? -1;
    const shown = await page
      .getByRole('table')
      .nth(1)
      .getByRole('row')
      .nth(1)
      .getByRole('cell')
      .allTextContents();
    const notes = await readSheet(await download.path(), '说明');
    expect(notes.flat()).toEqual(
      expect.arrayContaining(['数据已固化', expect.stringContaining('重复立案，申诉成立')]),
    );
    expect([rows[1]?.[0], rows[1]?.[filed]].map(String)).toEqual([shown[0], shown[filed - 1]]);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a bulletin that is kept', () => {
  it('is made of the period, stands in the list, and is read by anyone where it is for the public', async () => {
    const page = await office.desk('leader', `/work/evaluation?period=${month}`);
    await page.getByRole('button', { name: '生成城市管理月度通报' }).click();
    const title = '坪山区城市管理月度通报（2018年2月）';
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('区城市管理指挥中心').waitFor();
    await page.getByText(/^生成时间：/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '返回考核评价' }).click();
    await page.getByRole('link', { name: '城市管理月度通报 · 2018年2月' }).waitFor();

    const outside = await office.window();
    await outside.goto(`${office.url}/open`);
    await outside.getByRole('link', { name: '城市管理月度通报 · 2018年2月' }).click();
    await outside.getByRole('heading', { name: title }).waitFor();
    expect(await graveFindings(outside)).toEqual([]);
  });
});

it('a unit sees the units, and no bulletin', async () => {
  const page = await office.desk('unit-1583', `/work/evaluation?period=${month}`);
  await page.getByText(/已固化：/).waitFor();
  await page.getByRole('combobox', { name: '考核对象' }).press('ArrowDown');
  await expect.poll(() => page.locator('.ant-select-item-option').allTextContents()).toEqual(['处置单位']);
  expect(await page.getByRole('link', { name: '考核通报' }).count()).toBe(0);
});

it('the district itself is adjusted without being chosen', async () => {
  const page = await office.desk('leader', `/work/evaluation?period=${month}&level=district`);
  await page.getByRole('button', { name: '申诉调整' }).click();
  await page.getByRole('combobox', { name: '计数项' }).fill('立案数');
  await page.locator('.ant-select-item-option', { hasText: '立案数' }).last().click();
  await page.getByRole('spinbutton', { name: '调整数' }).fill('1');
  await page.getByRole('textbox', { name: '理由' }).fill('漏计一件');
  await page.getByRole('button', { name: '登记调整' }).click();
  await page.getByText('漏计一件').waitFor();
});

it('whoever has no such post is told so, and finds no way there', async () => {
  const page = await office.desk('acceptor', '/work/evaluation');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('link', { name: '考核评价' }).count()).toBe(0);
});
