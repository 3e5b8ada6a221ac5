import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  deadlineAnswer,
  followed,
  listOf,
  notification,
  pageOf,
  publicReceipt,
  queue,
  suggestion,
  timelineCheck,
} from '../../functions/api/schemas/answers.ts';
import { type DistrictClient, districtClient } from './client.ts';
import { type Running, startSystem } from './running.ts';

let system: Running;
let north: DistrictClient;

beforeAll(async () => {
  system = await startSystem();
  north = districtClient(system.runtime, system.folder, 'testville/north');
});
afterAll(() => system.stop());

const eventTypes = async (id: string) => (await north.timeline('leader', id)).map(({ type }) => type);

/** Waits for the clocks of the system itself: nothing here moves them. */
const untilEvent = (id: string, type: string): Promise<void> =>
  vi.waitFor(async () => expect(await eventTypes(id)).toContain(type), { timeout: 20_000, interval: 50 });

const report = async () => {
  const body = {
    channel: 'citizen',
    text: '井盖不见了，很危险',
    place: { point: [10.005, 50.024] },
    caller: { name: '来电人', phone: '000-0000' },
    photos: [await north.photo(undefined)],
  };
  const answer = await north.call(undefined, 'POST', '/public/reports', { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return v.parse(publicReceipt, answer.body);
};

const idOf = async (number: string): Promise<string> => {
  const found = await vi.waitFor(async () => {
    const answer = await north.call('acceptor', 'GET', `/cases?q=${number}`);
    const { items } = v.parse(pageOf(v.looseObject({ id: v.string() })), answer.body);
    expect(items).toHaveLength(1);
    return items[0];
  });
  return found?.id ?? '';
};

const filed = async (id: string): Promise<void> => {
  await north.act('acceptor', id, 'requestConfirmation');
  const photo = await north.photo('supervisor');
  await north.act('supervisor', id, 'confirm', { genuine: true, text: '属实', photos: [photo] });
  await north.act('acceptor', id, 'accept', { subcategory: 'cover', component: '9901010101000001' });
  await north.act('shiftLeader', id, 'file', { condition: 'cover.1' });
};

describe('a report over HTTP', () => {
  it('reaches closing by way of extension, suspension, warning, breach and rework', async () => {
    const { number, followToken } = await report();
    const id = await idOf(number);
    await filed(id);

    const suggested = await north.call('dispatcher', 'GET', `/cases/${id}/unit-suggestions`);
    const [best] = v.parse(listOf(suggestion), suggested.body).items;
    expect(best).toMatchObject({ unit: 'u2', basis: { basis: 'componentOwner' } });
    const dispatched = await north.act('dispatcher', id, 'dispatch', { unit: 'u2' });
    expect(dispatched).toMatchObject({ state: 'handling', light: 'green' });
    const firstDue = Date.parse(dispatched.dueAt ?? '');

    await north.act('unit-u2', id, 'requestExtension', { reason: '等井盖到货' });
    const extended = await north.act('dispatcher', id, 'approve', { opinion: '同意' });
    expect(Date.parse(extended.dueAt ?? '')).toBe(firstDue + 3_000);

    const until = new Date(firstDue + 3_600_000).toISOString();
    await north.act('unit-u2', id, 'requestSuspension', { reason: '道路封闭', until });
    expect(await north.act('dispatcher', id, 'approve')).toMatchObject({ state: 'suspended' });
    const resumed = await north.act('unit-u2', id, 'resume');
    expect(Date.parse(resumed.dueAt ?? '')).toBeGreaterThan(firstDue + 3_000);

    await untilEvent(id, 'warned');
    await untilEvent(id, 'breached');
    await untilEvent(id, 'escalated');
    expect(await north.see('leader', id)).toMatchObject({ overdue: true, light: 'red', state: 'handling' });

    const [before, after] = [await north.photo('handler-u2'), await north.photo('handler-u2')];
    await north.act('unit-u2', id, 'assignHandler', { handler: 'handler-u2' });
    const photos = [
      { id: before, phase: 'before' },
      { id: after, phase: 'after' },
    ];
    await north.act('handler-u2', id, 'feedBack', { text: '已更换', photos });
    await north.act('acceptor', id, 'sendVerification');
    const loose = await north.photo('supervisor');
    await north.act('supervisor', id, 'verify', { passed: false, text: '井盖松动', photos: [loose] });
    expect(await north.see('dispatcher', id)).toMatchObject({ state: 'pendingDispatch' });
    await north.act('dispatcher', id, 'dispatch', { unit: 'u2' });
    const again = [{ id: await north.photo('unit-u2'), phase: 'after' }];
    await north.act('unit-u2', id, 'feedBack', { text: '已固定', photos: again });
    await north.act('acceptor', id, 'sendVerification');
    const sound = await north.photo('supervisor');
    await north.act('supervisor', id, 'verify', { passed: true, text: '完好', photos: [sound] });
    const closed = await north.act('shiftLeader', id, 'close');

    expect(closed).toMatchObject({
      state: 'closed',
      overdue: true,
      reworks: 1,
      extensions: 1,
      suspensions: 1,
    });
    expect(closed.photos.map(({ phase }) => phase)).toEqual([
      'report',
      'confirmation',
      'before',
      'after',
      'verification',
      'after',
      'verification',
    ]);
    const types = await eventTypes(id);
    expect(types.filter((type) => ['warned', 'breached'].includes(type))).toEqual(['warned', 'breached']);
    const check = await north.call('evaluator', 'GET', `/cases/${id}/timeline/check`);
    expect(v.parse(timelineCheck, check.body)).toMatchObject({ sound: true, events: types.length });

    const seen = await north.call(undefined, 'GET', `/public/reports/${followToken}`);
    expect(v.parse(followed, seen.body)).toMatchObject({ number, state: 'closed' });
    expect(JSON.stringify(seen.body)).not.toContain('一号');
  });

  it('says why its deadline is what it is, who was told, and counts right', async () => {
    const { number } = await report();
    const id = await idOf(number);
    const waiting = async () => {
      const answer = await north.call('dispatcher', 'GET', '/worklists');
      const queues = v.parse(listOf(queue), answer.body).items;
      return queues.find(({ state }) => state === 'pendingDispatch')?.count ?? 0;
    };
    const before = await waiting();
    await filed(id);
    await vi.waitFor(async () => expect(await waiting()).toBe(before + 1));
    await north.act('dispatcher', id, 'dispatch', { unit: 'u1', reason: '就近处置' });
    await vi.waitFor(async () => expect(await waiting()).toBe(before));

    const deadline = await north.call('unit-u1', 'GET', `/cases/${id}/deadline`, {
      headers: { 'accept-language': 'en' },
    });
    expect(v.parse(deadlineAnswer, deadline.body)).toMatchObject({
      running: true,
      clock: { stage: 'disposal' },
    });
    await untilEvent(id, 'breached');
    await vi.waitFor(async () => {
      const told = await north.call('dispatcher', 'GET', `/cases/${id}/notifications`);
      const recipients = v
        .parse(pageOf(notification), told.body)
        .items.map(({ template, recipient }) => `${template} ${recipient}`);
      expect(recipients).toEqual(expect.arrayContaining(['breached role:dispatcher', 'breached unit:u1']));
    });
  });
});
