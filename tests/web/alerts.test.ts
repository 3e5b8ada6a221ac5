import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../functions/ports/log.ts';
import { listeningMailServer, plainTextOf } from '../../functions/ports/smtp.fixture.ts';
import { readOptions } from '../../local/options.ts';
import { startRuntime } from '../../local/runtime.ts';
import { newFolder } from '../system/places.ts';
import { graveFindings } from './axe.ts';
import { district, type Office, openOffice } from './office.ts';

let office: Office;
let folder = '';
let mailServer: Awaited<ReturnType<typeof listeningMailServer>>;

beforeAll(async () => {
  folder = await newFolder();
  mailServer = await listeningMailServer();
  // A data folder comes to be at the first start; its operator then says by which providers people are told.
  const options = readOptions(['--port', '0', '--data', folder, '--tenant', district], {});
  await (await startRuntime(options, { log: quietLog, environment: {}, say: () => undefined })).stop();
  const settings = { email: { kind: 'smtp', url: mailServer.url, from: 'noreply@city.example' } };
  await writeFile(join(folder, ...district.split('/'), 'channels.json'), JSON.stringify(settings));
  office = await openOffice(folder);
});

afterAll(async () => {
  await office.close();
  await mailServer.close();
  await rm(folder, { recursive: true });
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const linkIn = (text: string, path: string): string =>
  new RegExp(`https?://\\S+/${path}/\\S+`).exec(text)?.[0] ?? '';

it('a citizen follows an area by e-mail, says yes, is told, and ends it; every page is open to everybody', async () => {
  const page = await office.window(phone);
  await page.goto(`${office.url}/`);
  await page.getByRole('link', { name: '关注身边的区域' }).click();
  const form = page.getByRole('combobox', { name: '街道或社区' });
  await page.getByRole('button', { name: '通知我' }).click();
  await page.getByText('请先选择区域。').waitFor();
  await page.getByText('请填写。').waitFor();
  const [area = ''] = await form
    .locator('option')
    .evaluateAll((options) => options.slice(1).map((one) => one.getAttribute('value') ?? ''));
  await form.selectOption(area);
  const findings = { area: await graveFindings(page) };
  await page.getByRole('textbox', { name: '邮箱地址' }).fill('citizen@example.test');
  await page.getByRole('button', { name: '通知我' }).click();
  await page.getByText(/请查收邮件/).waitFor();

  await expect.poll(() => mailServer.mails.length).toBe(1);
  const [question] = mailServer.mails;
  await page.goto(linkIn(question === undefined ? '' : plainTextOf(question), 'confirm'));
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByText('已确认，有进展时会通知您。').waitFor();

  const places = await office.people.call(undefined, 'GET', '/areas');
  const centre = (places.body as { items: { code: string; centre: [number, number] }[] }).items.find(
    ({ code }) => code === area,
  )?.centre;
  const body = { channel: '12345', text: '井盖破损', place: { point: centre, datum: 'WGS84' } };
  const made = await office.people.call('acceptor', 'POST', '/reports', { body });
  const { id } = made.body as { id: string };
  await office.people.act('acceptor', id, 'accept', { subcategory: '584' });
  await office.people.act('shiftLeader', id, 'file', { condition: '584.1' });
  await expect.poll(() => mailServer.mails.length).toBe(2);
  const told = mailServer.mails[1];
  await page.goto(linkIn(told === undefined ? '' : plainTextOf(told), 'unsubscribe'));
  await page.getByText('不再接收以下通知？').waitFor();
  const unsubscribe = await graveFindings(page);
  await page.getByRole('button', { name: '退订' }).click();
  await page.getByText('已退订，您的地址已删除。').waitFor();
  expect({ ...findings, unsubscribe }).toEqual({ area: [], unsubscribe: [] });
});

it('staff see whom nobody could tell, and have it sent again', async () => {
  const place = { point: [114.361, 22.7], datum: 'WGS84' };
  const body = { channel: '12345', text: '垃圾', place, caller: { phone: '13800000078' } };
  const made = await office.people.call('acceptor', 'POST', '/reports', { body });
  const { id } = made.body as { id: string };
  await office.people.act('acceptor', id, 'accept', { subcategory: '584' });
  const page = await office.desk('acceptor');
  await page.getByRole('link', { name: '通知记录' }).click();
  await page.getByText('没有这样的通知。').waitFor();
  await page.goto(`${office.url}/work/notifications?status=skipped`);
  const row = page.getByRole('row').filter({ hasText: 'tel:…78' });
  await row.getByText('未配置发送通道').waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await row.getByRole('button', { name: '重发' }).click();
  // What comes of it depends on the hour: it may have to wait for the morning before there is still no provider.
  await expect
    .poll(async () => (await office.people.call('acceptor', 'GET', `/cases/${id}/notifications`)).body)
    .toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ resent: [expect.objectContaining({ by: 'acceptor' })] }),
      ]),
    });
});
