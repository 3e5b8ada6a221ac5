import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receivers, startReceivers } from '../system/receivers.ts';
import { graveFindings } from './axe.ts';
import { pick } from './desk.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let receivers: Receivers;
let desk: Page;

beforeAll(async () => {
  receivers = await startReceivers();
  office = await openOffice(undefined, 'tenants', [], ['--allow-loopback-webhooks']);
  desk = await office.desk('administrator', '/work/portal');
});

afterAll(async () => {
  await office.close();
  await receivers.close();
});

const reported = v.object({ number: v.string() });

const report = async (text: string): Promise<string> => {
  const place = { point: [114.361, 22.7], datum: 'WGS84' };
  const { body } = await office.people.call('acceptor', 'POST', '/reports', {
    body: { channel: '12345', text, place },
  });
  return v.parse(reported, body).number;
};

/** A page of the portal, in the window in which the administrator is signed in. */
const portal = async (tab: string): Promise<Page> => {
  await desk.goto(`${office.url}/work/portal/${tab}`);
  return desk;
};

/** What is shown once, of which `label` is the name; then says that it was kept. */
const takeSecret = async (page: Page, label: string): Promise<string> => {
  const dialog = page.getByRole('dialog', { name: '请立即保存' });
  await dialog.getByText('只显示这一次').waitFor();
  const secret = await dialog.getByRole('figure', { name: label, exact: true }).innerText();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: '我已保存' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return secret;
};

const sure = (page: Page) => page.getByRole('button', { name: '确定', exact: true }).press('Enter');

/** The row of the list of deliveries that is about a case. */
const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });

const addEndpoint = async (page: Page, url: string): Promise<void> => {
  await page.getByRole('button', { name: '添加端点' }).click();
  await page.getByRole('textbox', { name: '接收地址' }).fill(url);
  await page.getByRole('button', { name: '选择全部' }).click();
};

describe('an administrator who connects another system', () => {
  it('adds an endpoint, is told the secret once, and sees every delivery, failed and replayed', async () => {
    const page = await portal('endpoints');
    await page.getByText('还没有端点').waitFor();
    await addEndpoint(page, receivers.url('company'));
    const form = await graveFindings(page);
    await page.getByRole('button', { name: '创建', exact: true }).click();
    const secret = await takeSecret(page, '签名密钥');
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('link', { name: receivers.url('company') }).click();
    await page.getByText('HMAC-SHA256（共享密钥）').waitFor();
    await page.getByRole('button', { name: '试一试' }).waitFor();
    expect(await page.content()).not.toContain(secret);

    const first = await report('路口有一堆垃圾');
    const row = rowOf(page, first);
    await row.getByText('已送达').waitFor();
    expect(receivers.receivedBy('company')).toHaveLength(1);
    await row.getByRole('button', { name: '查看' }).click();
    await page.getByRole('dialog').getByText('第 1 次').waitFor();
    await page.getByRole('dialog').getByText(first).waitFor();
    const drawer = await graveFindings(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // 410 says that nobody is there any more: the endpoint is off at once, and what was sent is dead.
    receivers.behave('company', 'gone');
    const second = await report('井盖破损');
    await rowOf(page, second).getByText('已放弃').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '启用', exact: true }).click();
    receivers.behave('company');
    await page.getByRole('button', { name: '重发故障以来未送达的' }).click();
    await page.getByText('已安排重发 1 条').waitFor();
    await rowOf(page, second).getByText('已送达').waitFor();
    await rowOf(page, first).getByRole('button', { name: '重发' }).click();
    await expect.poll(() => receivers.receivedBy('company').length).toBe(3);

    await page.getByRole('combobox', { name: '状态' }).press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: '已放弃' }).click();
    await page.getByText('没有符合条件的投递').waitFor();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await sure(page);
    await page.getByRole('button', { name: '启用', exact: true }).waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await sure(page);
    await page.getByText('还没有端点').waitFor();
    expect({ form, drawer }).toEqual({ form: [], drawer: [] });
  });

  it('is told at the fields what is wrong, by the page and by the server, and loses nothing', async () => {
    const page = await portal('endpoints');
    await page.getByRole('button', { name: '添加端点' }).click();
    await page.getByRole('button', { name: '创建', exact: true }).click();
    await page.getByText('请填写完整的地址').waitFor();
    await page.getByText('请至少选择一种事件').waitFor();
    await page.getByRole('textbox', { name: '接收地址' }).fill('https://10.0.0.1/hooks');
    await page.getByRole('button', { name: '选择全部' }).click();
    await page.getByRole('button', { name: '创建', exact: true }).click();
    await page.locator('.ant-form-item-explain-error', { hasText: '该地址指向非公开网络' }).waitFor();
    expect(await page.getByRole('textbox', { name: '接收地址' }).inputValue()).toBe('https://10.0.0.1/hooks');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('添加端点');
  });

  it('replaces a secret while the old one counts on, and tries the endpoint out', async () => {
    const page = await portal('endpoints');
    await addEndpoint(page, receivers.url('trial'));
    await page.getByRole('button', { name: '创建', exact: true }).click();
    const before = await takeSecret(page, '签名密钥');
    await page.getByRole('link', { name: receivers.url('trial') }).click();
    await page.getByRole('button', { name: '轮换密钥' }).click();
    await page.getByRole('button', { name: '生成新密钥' }).click();
    expect(await takeSecret(page, '签名密钥')).not.toBe(before);
    await page.getByRole('button', { name: '立即停用' }).click();
    await sure(page);
    await page.getByText('旧密钥已停用').waitFor();
    await page.getByRole('button', { name: '试一试' }).click();
    await page.getByText('验证签名的代码').first().waitFor();
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await page.getByText('第 1 次').waitFor();
    expect(receivers.receivedBy('trial')).toHaveLength(1);
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('an administrator who looks things up', () => {
  it('finds every event with its example and schema', async () => {
    const page = await portal('events');
    await page.getByRole('searchbox', { name: '按类型或含义查找' }).fill('case.dispatched');
    await page.getByRole('button', { name: /case\.dispatched\.v1/ }).click();
    await page
      .getByRole('figure', { name: 'case.dispatched.v1 的示例' })
      .getByText('"specversion": "1.0"')
      .waitFor();
    await page.getByRole('figure', { name: 'case.dispatched.v1 的 JSON Schema' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });

  it('finds a route with its parameters, body and refusals', async () => {
    const page = await portal('reference');
    await page.getByRole('searchbox', { name: '按路径、方法或说明查找' }).fill('replayDeliveries');
    await page.getByRole('button', { name: /webhooks\/\{endpoint\}\/replay/ }).click();
    await page.getByText('sinceFailure').first().waitFor();
    await page.getByText('webhook-never-failed').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('searchbox').last().fill('teleport');
    await page.getByText('没有找到符合的内容').waitFor();
  });
});

describe('an administrator who lets programs and devices in', () => {
  it('gives out a key for Open311 once and takes it back', async () => {
    const page = await portal('keys');
    await page.getByText('还没有密钥').waitFor();
    await page.getByRole('button', { name: '添加密钥' }).click();
    await page.getByRole('button', { name: '创建', exact: true }).click();
    await page.getByText('请填写。').waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill('随手拍应用');
    await page.getByRole('button', { name: '创建', exact: true }).click();
    const key = await takeSecret(page, 'api_key');
    expect(key).not.toBe('');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '吊销' }).click();
    await sure(page);
    await page.getByText(/已于 .* 吊销/).waitFor();
  });

  it('registers a vendor’s program for a unit, rotates its secret, switches it off and removes it', async () => {
    const page = await portal('clients');
    await page.getByText('还没有厂商程序').waitFor();
    await page.getByRole('button', { name: '添加厂商程序' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('环卫公司');
    await pick(page, '处置单位', '城管');
    await page.getByRole('checkbox', { name: /cases:feedback/ }).check();
    const form = await graveFindings(page);
    await page.getByRole('button', { name: '创建', exact: true }).click();
    const secret = await takeSecret(page, 'client_secret');
    const row = page.getByRole('row').filter({ hasText: '环卫公司' });
    await row.getByText('cases:feedback').waitFor();
    const list = await graveFindings(page);
    await row.getByRole('button', { name: '轮换密钥' }).click();
    await page.getByRole('button', { name: '生成新密钥' }).click();
    expect(await takeSecret(page, 'client_secret')).not.toBe(secret);
    await row.getByRole('button', { name: '停用旧密钥' }).click();
    await sure(page);
    await row.getByRole('button', { name: '停用旧密钥' }).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '停用', exact: true }).click();
    await sure(page);
    await row.getByText('已停用').waitFor();
    await row.getByRole('button', { name: '删除' }).click();
    await sure(page);
    await page.getByText('还没有厂商程序').waitFor();
    expect({ form, list }).toEqual({ form: [], list: [] });
  });

  it('registers a device, sees when it was last seen, and switches it off', async () => {
    const page = await portal('devices');
    await page.getByText('还没有设备').waitFor();
    await page.getByRole('button', { name: '添加设备' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('下穿通道水位计');
    await page.getByRole('textbox', { name: '部件' }).fill('没有的部件');
    await page.getByRole('button', { name: '创建', exact: true }).click();
    await page.locator('.ant-form-item-explain-error').waitFor();
    await page.getByRole('textbox', { name: '部件' }).fill('');
    await page.getByRole('spinbutton', { name: '经度（WGS-84）' }).fill('114.361');
    await page.getByRole('spinbutton', { name: '纬度（WGS-84）' }).fill('22.7');
    await page.getByRole('button', { name: '创建', exact: true }).click();
    expect(await takeSecret(page, '设备密钥')).toMatch(/^whsec_/);
    await page.getByRole('row', { name: '下穿通道水位计' }).getByRole('button', { name: '修改' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写。').waitFor();
    await page.getByRole('textbox', { name: '名称' }).fill('下穿通道水位计（东侧）');
    await page.getByRole('button', { name: '保存' }).click();
    const row = page.getByRole('row').filter({ hasText: '下穿通道水位计（东侧）' });
    await row.getByRole('button', { name: '查看' }).click();
    await page.getByRole('dialog').getByText('从未').waitFor();
    await page.getByRole('dialog').getByText('没有告警').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '停用' }).click();
    await sure(page);
    await row.getByText('已停用').waitFor();
  });
});

describe('the portal', () => {
  it('tells whoever has no right, and offers another sign-in', async () => {
    const page = await office.desk('dispatcher', '/work/portal');
    await page.getByRole('heading', { name: '您的岗位不能打开本页' }).waitFor();
    await page.getByRole('button', { name: '换账号登录' }).waitFor();
    expect(await page.getByRole('link', { name: '系统对接' }).count()).toBe(0);
    expect(await graveFindings(page)).toEqual([]);
  });

  it('is reached from the workbench and speaks the other language as it stands', async () => {
    await desk.goto(`${office.url}/work/search`);
    const page = desk;
    await page.getByRole('link', { name: '系统对接' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    const tabs = page.getByRole('navigation', { name: 'Connections' });
    await tabs.getByRole('link', { name: 'Events' }).click();
    await page.getByText('A unit is given the case.').waitFor();
  });
});
