import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gbkOf, utf8Of, xlsxOf } from '../../functions/imports/client/files.fixture.ts';
import { graveFindings } from './axe.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .getByLabel('选择文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const downloaded = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
};

const inDistrict = '114.361,22.7';
const reports = `问题描述,发生时间,经度,纬度,颜色
路灯不亮,2024-03-01 08:30,${inDistrict},红
,2024-03-01,${inDistrict},
"井盖破损，缺角",2024/3/2 9:05,22.7,114.361,
垃圾堆积,45352.5,${inDistrict},
`;

describe('importing at the workbench', () => {
  it('shows bad rows first, hands them back with why, and makes cases of the others when told', async () => {
    const page = await office.desk('acceptor', '/work/import');
    expect(await downloaded(page, '下载模板')).toMatch(/^\uFEFF外部编号,问题描述,发生时间/);
    await choose(page, 'picture.csv', new Uint8Array([0x89, 0x50, 0, 1]));
    await page.getByText('不是 CSV 或 Excel').waitFor();

    await choose(page, '上报.csv', gbkOf(reports));
    await page.getByText('新增 2 行，更新 0 行，已有 0 行，不合格 2 行。').waitFor();
    const rows = page.getByRole('region', { name: '预览' }).locator('tbody tr[data-row-key]');
    const words = await rows.allInnerTexts();
    expect(words.map((text) => text.split(/\s+/)[0])).toEqual(['3', '4', '2', '5']);
    expect(words[0]).toMatch(/问题描述：必填，但为空/);
    expect(words[1]).toMatch(/经纬度填反了/);
    expect(words[3]).toMatch(/发生时间 2024-03-01 12:00/);
    await page.getByText('颜色 → 不读取').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const bad = await downloaded(page, '下载不合格的行');
    expect(bad.split('\r\n')[0]).toBe('\uFEFF问题描述,发生时间,经度,纬度,颜色,原因');
    expect(bad).toMatch(/"井盖破损，缺角"|井盖破损，缺角,2024\/3\/2 9:05,22\.7,114\.361,,.*填反了/);

    await page.getByRole('button', { name: '导入合格的 2 行' }).click();
    await page.getByText('导入完成：新增 2，更新 0，已有 0，不合格 2。').waitFor();
    const history = page.getByRole('region', { name: '导入记录' });
    await history.getByText('2 / 0 / 0 / 2').waitFor();
    await history.getByRole('button', { name: /展开/ }).click();
    await history.getByText('行号 3：问题描述：必填，但为空').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const found = await office.people.call('acceptor', 'GET', '/worklists/acceptor/reported');
    expect(found.body).toMatchObject({ items: [{ channel: 'file' }, { channel: 'file' }] });

    await page.getByRole('button', { name: '导入另一个文件' }).click();
    await choose(page, '再来.csv', utf8Of(reports));
    await page.getByText('新增 0 行，更新 0 行，已有 2 行，不合格 2 行。').waitFor();
    await page.getByText('没有可导入的行').waitFor();
    expect(await page.getByRole('button', { name: '导入合格的 0 行' }).isDisabled()).toBe(true);
  });

  it('takes components from Excel and takes them back', async () => {
    const page = await office.desk('administrator', '/work/import');
    const { body } = await office.people.call('administrator', 'GET', '/catalogue');
    const { subcategories } = body as { subcategories: { code: string; kind: string }[] };
    const subcategory = subcategories.find(({ kind }) => kind === 'component')?.code ?? '';
    const code = '4403100101000001';
    const file = xlsxOf([
      ['标识码', '小类', '经度', '纬度'],
      [code, subcategory, 114.361, 22.7],
      [4403100101000002, subcategory, 114.361, 22.7],
    ]);
    await choose(page, '部件.xlsx', file);
    await page.getByText('新增 1 行，更新 0 行，已有 0 行，不合格 1 行。').waitFor();
    await page.getByText(/丢失位数/).waitFor();
    await page.getByRole('button', { name: '导入合格的 1 行' }).click();
    await page.getByText('导入完成：新增 1，').waitFor();
    const get = () => office.people.call('acceptor', 'GET', `/components/${code}`);
    expect((await get()).status).toBe(200);
    await page.getByRole('button', { name: 'English' }).click();
    const history = page.getByRole('region', { name: 'Imports' });
    await history.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Undo' }).click();
    await history.getByText('undone', { exact: true }).waitFor();
    expect((await get()).status).toBe(404);
  });
});
