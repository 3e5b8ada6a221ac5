import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from './axe.ts';
import { choose, confirm, openQueue, stateOf } from './desk.ts';
import { type Office, openOffice, signIn } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const reported = v.object({ id: v.string(), number: v.string() });

/** A call about something at a spot in the district. */
const report = async (text: string, point: readonly [number, number] = [114.361, 22.7]) => {
  const body = { channel: '12345', text, place: { point, datum: 'WGS84', address: '坪山大道某路口' } };
  return v.parse(reported, (await office.people.call('acceptor', 'POST', '/reports', { body })).body);
};

/** A case that waits for dispatch. */
const filed = async (text: string, point?: readonly [number, number]) => {
  const { id, number } = await report(text, point);
  await office.people.act('acceptor', id, 'accept', { subcategory: '584' });
  await office.people.act('shiftLeader', id, 'file', { condition: '584.1' });
  return { id, number };
};

const openById = (page: Page, id: string) => page.goto(`${office.url}/work/case/${id}`);

describe('duplicates at the workbench', () => {
  it('are merged into the case near by, and taken out again', async () => {
    const first = await report('路口有一堆垃圾', [114.3601, 22.7001]);
    const second = await report('路口那堆垃圾还在', [114.3602, 22.7001]);
    const page = await office.desk('acceptor', `/work/case/${second.id}`);
    await choose(page, 'merge');
    await page.getByText('路口有一堆垃圾').first().click();
    await confirm(page, '并案');
    await stateOf(page, '已并案');
    await page.getByRole('link', { name: first.number }).click();
    await page.getByText('并入本案的重复件').waitFor();

    await openById(page, second.id);
    await choose(page, 'unmerge');
    await confirm(page, '撤销并案');
    await stateOf(page, '上报');
    await openById(page, first.id);
    await page.getByText('移出重复件').waitFor();
    expect(await page.getByText('并入本案的重复件').count()).toBe(0);
  });
});

describe('whoever wants nothing to move', () => {
  it.each(['reduce', 'no-preference'] as const)(
    'finds every list where it opens: %s',
    async (reducedMotion) => {
      const page = await office.desk('acceptor', '/work/new', { reducedMotion });
      await page.getByRole('combobox', { name: '所在社区' }).fill('坪环');
      await page.locator('.ant-select-item-option', { hasText: '坪环' }).first().click();
      await page
        .locator('.ant-select-content[title*="坪环"], .ant-select-selection-item[title*="坪环"]')
        .waitFor();
      await page.context().close();
    },
  );
});

describe('a case for several departments', () => {
  it('is split into parts, each with its unit, and the split is undone', async () => {
    const { id } = await filed('沿街有垃圾，路面也破损');
    const page = await office.desk('dispatcher', `/work/case/${id}`);
    await choose(page, 'split');
    await page.getByLabel('这一部分要做什么 1').fill('清运垃圾');
    await page.getByLabel('这一部分要做什么 2').fill('修补路面');
    await confirm(page, '拆分派遣');
    await stateOf(page, '已拆分');
    await page.getByText('拆分出的案卷').waitFor();
    await choose(page, 'unsplit');
    await confirm(page, '撤销拆分');
    await stateOf(page, '待派遣');
  });
});

describe('a form', () => {
  it('names what is missing before anything is sent', async () => {
    const { id } = await report('井盖不见了');
    const page = await office.desk('acceptor', `/work/case/${id}`);
    await choose(page, 'decline');
    await page.getByRole('button', { name: '确认不予受理' }).click();
    await page.getByText('请填写理由').waitFor();
    await stateOf(page, '上报');
  });

  it('keeps what was typed when somebody else was quicker, and says so', async () => {
    const { id } = await report('路灯不亮');
    const page = await office.desk('acceptor', `/work/case/${id}`);
    await choose(page, 'decline');
    await page.getByRole('textbox', { name: '理由' }).fill('不属于本级职责');
    await office.people.act('leader', id, 'comment', { text: '请尽快处理' });
    await page.getByText('案卷刚刚有变化').waitFor();
    expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('不属于本级职责');
    await page.getByText('请尽快处理').waitFor();
    await confirm(page, '不予受理');
    await stateOf(page, '不予受理');
  });

  it('says so as well when nothing told it before the server refused', async () => {
    const { id } = await report('护栏松动');
    const page = await office.desk('acceptor', `/work/case/${id}`);
    await page.route('**/v1/live', (route) => route.abort());
    await page.reload();
    await choose(page, 'decline');
    await page.getByRole('textbox', { name: '理由' }).fill('不属于本级职责');
    await office.people.act('leader', id, 'comment', { text: '请尽快处理' });
    await page.getByRole('button', { name: '确认不予受理' }).click();
    await page.getByText('案卷刚刚有变化').waitFor();
    expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('不属于本级职责');
    await stateOf(page, '上报');
    await confirm(page, '不予受理');
    await stateOf(page, '不予受理');
  });

  it('survives a session that ends while it is filled in', async () => {
    const { id } = await report('广告牌倾斜');
    const page = await office.window();
    await openById(page, id);
    await signIn(page, 'acceptor');
    await choose(page, 'decline');
    await page.getByRole('textbox', { name: '理由' }).fill('已有其他案卷');
    // From here the server gets a token and a refresh token that it does not know.
    await page.route('**/v1/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer gone' } }),
    );
    await page.route('**/oidc/token', (route) =>
      route.continue({ postData: 'grant_type=refresh_token&refresh_token=gone&client_id=chengyun-web' }),
    );
    await page.getByRole('button', { name: '确认不予受理' }).click();
    await page.getByRole('alertdialog').getByText('登录已过期').waitFor();
    await page.unrouteAll();

    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: '重新登录' }).click();
    await popup;
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('已有其他案卷');
    await confirm(page, '不予受理');
    await stateOf(page, '不予受理');
  });

  it('keeps a draft of what a caller says through a closed window', async () => {
    const page = await office.desk('acceptor', '/work/new');
    await page.getByLabel('问题描述').fill('来电人说门口积水');
    await page.reload();
    await page.getByText('已恢复上次没有登记完的内容').waitFor();
    expect(await page.getByLabel('问题描述').inputValue()).toBe('来电人说门口积水');
  });
});

describe('the workbench', () => {
  it('is led by the keyboard alone from the queue to the case', async () => {
    const { number } = await filed('键盘也能办案');
    const page = await office.desk('dispatcher');
    await openQueue(page, '待派遣');
    await page.getByText(number).waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '办理经过' }).waitFor();
  });

  it('changes its language as it stands, and remembers it', async () => {
    const page = await office.desk('shiftLeader');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'My queues' }).getByText('pending filing').waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'My queues' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('fits a phone, with the queues in a menu', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
    const { id } = await filed('手机上看的案卷');
    const leader = await office.desk('leader', '/work', phone);
    // No queue of theirs: they start where they see how it goes.
    await leader.getByRole('heading', { name: '考核评价' }).waitFor();
    expect(await widthOf(leader)).toBe(390);
    for (const [link, heading] of [
      ['我的消息', '我的消息'],
      ['监督员分布', '监督员分布'],
      ['趋势洞察', '趋势洞察'],
    ] as const) {
      await leader.getByRole('button', { name: '菜单' }).click();
      await leader.getByRole('dialog').getByRole('link', { name: link }).click();
      await leader.getByRole('heading', { name: heading }).first().waitFor();
      await leader.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await widthOf(leader)).toBe(390);
    }
    await leader.goto(`${office.url}/work/evaluation/bulletin?period=2026-01`);
    await leader.getByRole('button', { name: '打印或存为 PDF' }).waitFor();
    expect(await widthOf(leader)).toBe(390);
    await openById(leader, id);
    await openCaseReady(leader);
    expect(await widthOf(leader)).toBe(390);
    expect(await graveFindings(leader)).toEqual([]);
    const administrator = await office.desk('administrator', '/work/portal', phone);
    await administrator.getByRole('table').first().waitFor();
    expect(await widthOf(administrator)).toBe(390);
  });

  it('tells a post without the right why not', async () => {
    const page = await office.desk('unit-8484');
    const { id } = await report('不是这个单位的案卷');
    await openById(page, id);
    await page.getByRole('alert').waitFor();
  });

  it('has nothing on its pages that shuts anybody out', async () => {
    const { id, number } = await filed('无障碍检查用的案卷');
    const page = await office.desk('dispatcher');
    await page.getByText(number).waitFor();
    const list = await graveFindings(page);
    await openById(page, id);
    await openCaseReady(page);
    const casePage = await graveFindings(page);
    await choose(page, 'dispatch');
    await page.getByRole('radio').first().waitFor();
    const form = await graveFindings(page);
    await page.goto(`${office.url}/work/case/${id}/file`);
    await openCaseReady(page);
    const file = await graveFindings(page);
    const acceptor = await office.desk('acceptor', '/work/new');
    await acceptor.getByLabel('问题描述').waitFor();
    expect({ list, casePage, form, file, intake: await graveFindings(acceptor) }).toEqual({
      list: [],
      casePage: [],
      form: [],
      file: [],
      intake: [],
    });
  });
});

const openCaseReady = (page: Page) => page.getByRole('heading', { name: '办理经过' }).waitFor();
