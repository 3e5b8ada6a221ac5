import type { Page } from 'playwright-core';
import * as v from 'valibot';
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

const supervisor = (path = '/field/new/report') => office.desk('supervisor', path, phone);

/** A phone that is back sends in the background, at the pace of a busy machine. */
const patient = { timeout: 60_000 };

/** Fills in a report as a supervisor on patrol would. */
const fillIn = async (page: Page, text: string): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(picture);
  await page.getByRole('button', { name: /用当前位置|重新定位/ }).click();
  await page.getByText(/误差约/).waitFor();
  await page.getByRole('textbox', { name: /问题描述/ }).fill(text);
};

const send = (page: Page) => page.getByRole('button', { name: '提交' }).click();

/** Sends, and waits until the phone says that it has it: only then may somebody go. */
const hand = async (page: Page): Promise<void> => {
  await send(page);
  await page.waitForURL(/\/field\/queue$/);
};

const found = v.object({ items: v.array(v.object({ text: v.string(), number: v.string() })) });

/** How many cases the district has with these words. */
const casesWith = async (text: string): Promise<number> => {
  const path = `/cases?${new URLSearchParams({ q: text })}`;
  return v.parse(found, (await office.people.call('leader', 'GET', path)).body).items.length;
};

describe('a report from the field', () => {
  it('is filled in and queued without a network, survives a reload, and arrives once when there is one', async () => {
    const page = await supervisor();
    // The pages themselves must be on the phone before the network goes.
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await fillIn(page, '离线巡查发现围挡倒塌');
    await page.getByText('网络未连接：会先保存在手机上').waitFor();
    await hand(page);
    await page.getByText('离线巡查发现围挡倒塌').waitFor();
    await page.reload();
    await page.getByText('离线巡查发现围挡倒塌').waitFor();
    await page.getByText('等待发送').waitFor();
    expect(await casesWith('离线巡查发现围挡倒塌')).toBe(0);

    await page.context().setOffline(false);
    await page.getByText('已送达').first().waitFor({ timeout: 100_000 });
    await expect.poll(() => casesWith('离线巡查发现围挡倒塌'), patient).toBe(1);
  });

  it('can be filled in however long no answer comes (regression: the page closed after a few attempts)', async () => {
    const page = await supervisor('/field/new');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.context().setOffline(true);
    let failures = 0;
    page.on('requestfailed', (request) => {
      if (request.url().endsWith('/v1/me')) failures += 1;
    });
    await page.reload();
    await expect.poll(() => failures, patient).toBe(4);
    expect(await page.getByRole('navigation', { name: '主导航' }).count()).toBe(1);
  });

  it('names what is missing, and keeps what is there', async () => {
    const page = await office.desk('supervisor', '/field/new/report', { ...phone, permissions: [] });
    await page.getByRole('textbox', { name: /问题描述/ }).fill('只写了文字');
    await send(page);
    await page.getByText('请至少拍一张照片。').waitFor();
    await page.getByText('请确定位置。').waitFor();
    expect(await page.getByRole('textbox', { name: /问题描述/ }).inputValue()).toBe('只写了文字');
  });

  it('refuses a file that is no photo before anything goes up', async () => {
    const page = await supervisor();
    const text = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no photo') };
    await page.locator('input[type=file]').first().setInputFiles(text);
    await page.getByText('只能选择照片，这个文件不是图片。').waitFor();
  });
});

const reported = v.object({ id: v.string(), number: v.string() });

describe('a task in the field', () => {
  it('shows plainly that somebody else was quicker', async () => {
    const place = { point: [114.361, 22.7], datum: 'WGS84' };
    const body = { channel: '12345', text: '待核实的问题', place };
    const { id } = v.parse(
      reported,
      (await office.people.call('acceptor', 'POST', '/reports', { body })).body,
    );
    await office.people.act('acceptor', id, 'requestConfirmation', { supervisor: 'supervisor' });
    const page = await supervisor(`/field/task/${id}/confirm`);
    await page.getByText('属实', { exact: true }).click();
    await page.locator('input[type=file]').first().setInputFiles(picture);
    await page.getByRole('textbox', { name: /核实说明/ }).fill('现场属实');
    await page.context().setOffline(true);
    await hand(page);
    await office.people.act('leader', id, 'comment', { text: '请抓紧' });
    await page.context().setOffline(false);
    await page.getByText('案件已有变动，没有提交').waitFor();
    await page.getByRole('button', { name: '仍然提交' }).click();
    await expect
      .poll(async () => (await office.people.see('leader', id)).state, patient)
      .toBe('pendingAcceptance');
  });
});

it('shuts nobody out of the field pages', async () => {
  const page = await supervisor('/field');
  const pages: Record<string, readonly string[]> = {};
  for (const path of ['/field', '/field/new', '/field/new/report', '/field/queue', '/field/me']) {
    await page.goto(`${office.url}${path}`);
    await page.getByRole('heading').first().waitFor();
    pages[path] = await graveFindings(page);
  }
  expect(pages).toEqual(Object.fromEntries(Object.keys(pages).map((path) => [path, []])));
});
