import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, confirm, openCase, openQueue, pick, stateOf } from './desk.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

describe('the life of a case in five windows', () => {
  it('goes from a telephone call to closing, each post at its own desk', async () => {
    const acceptor = await office.desk('acceptor', '/work/new');
    await acceptor.getByLabel('接入电话').fill('0755-12345678');
    await pick(acceptor, '问题来源', '12345');
    await acceptor.getByLabel('问题描述').fill('人行道上有一堆积存垃圾，气味很大');
    await pick(acceptor, '所在社区', '坪环');
    await acceptor.getByRole('button', { name: '登记', exact: true }).click();
    await acceptor.waitForURL(/\/work\/case\//);
    const number =
      (await acceptor
        .getByText(/^PS\d+$/)
        .first()
        .textContent()) ?? '';

    await choose(acceptor, 'accept');
    await pick(acceptor, '小类', '积存垃圾');
    await confirm(acceptor, '受理');
    await stateOf(acceptor, '待立案');

    const shiftLeader = await office.desk('shiftLeader');
    await openQueue(shiftLeader, '待立案');
    await openCase(shiftLeader, number);
    await choose(shiftLeader, 'file');
    await shiftLeader.getByRole('radio').first().check();
    await confirm(shiftLeader, '立案');

    const dispatcher = await office.desk('dispatcher');
    await openQueue(dispatcher, '待派遣');
    await openCase(dispatcher, number);
    await choose(dispatcher, 'dispatch');
    await dispatcher.getByText('其他单位').click();
    await pick(dispatcher, '其他单位', '坪山街道综合执法队');
    await confirm(dispatcher, '派遣');
    await stateOf(dispatcher, '处置中');

    const handling = await office.desk('unit-8484');
    await openQueue(handling, '处置中');
    await openCase(handling, number);
    await choose(handling, 'feedBack');
    await handling.getByLabel('说明').fill('已清理干净');
    await confirm(handling, '处理反馈');

    const supervisor = await office.desk('supervisor-2');
    await openQueue(supervisor, '核查中');
    await openCase(supervisor, number);
    await choose(supervisor, 'verify');
    await supervisor.getByText('通过', { exact: true }).click();
    await supervisor.getByLabel('说明').fill('现场已清理干净');
    await confirm(supervisor, '核查');

    await openQueue(shiftLeader, '待结案');
    await openCase(shiftLeader, number);
    await choose(shiftLeader, 'close');
    await confirm(shiftLeader, '结案');
    await stateOf(shiftLeader, '已结案');
    expect(await shiftLeader.getByText(/条记录，完整未改动/).count()).toBe(1);
  });
});
