import * as v from 'valibot';
import { expect, vi } from 'vitest';
import {
  followed,
  listOf,
  pageOf,
  publicReceipt,
  suggestion,
  timelineCheck,
} from '../../functions/api/schemas/answers.ts';
import type { DistrictClient } from './client.ts';

/** What differs between the places where a journey is made. */
export interface Pace {
  /** the filing condition of `cover` to file under, and its limit in milliseconds */
  readonly condition: string;
  readonly limit: number;
  /** how long to wait for what the system does by itself, and how often to look; milliseconds */
  readonly timeout: number;
  readonly interval: number;
}

/** Journeys through the strict district of the tenants for tests, over HTTP, wherever it runs. */
export const journeysIn = (district: DistrictClient, pace: Pace) => {
  const { call, act, see, photo } = district;
  const patience = { timeout: pace.timeout, interval: pace.interval };

  const eventTypes = async (id: string) => (await district.timeline('leader', id)).map(({ type }) => type);

  /** Waits for the clocks of the system itself: nothing here moves them. */
  const untilEvent = (id: string, type: string): Promise<void> =>
    vi.waitFor(async () => expect(await eventTypes(id)).toContain(type), patience);

  const report = async () => {
    const body = {
      channel: 'citizen',
      text: '井盖不见了，很危险',
      place: { point: [10.005, 50.024] },
      caller: { name: '来电人', phone: '000-0000' },
      photos: [await photo(undefined)],
    };
    const answer = await call(undefined, 'POST', '/public/reports', { body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const { number, followToken } = v.parse(publicReceipt, answer.body);
    const found = await vi.waitFor(async () => {
      const search = await call('acceptor', 'GET', `/cases?q=${number}`);
      const { items } = v.parse(pageOf(v.looseObject({ id: v.string() })), search.body);
      expect(items).toHaveLength(1);
      return items[0];
    }, patience);
    return { id: found?.id ?? '', number, followToken };
  };

  const file = async (id: string): Promise<void> => {
    await act('acceptor', id, 'requestConfirmation');
    const seen = await photo('supervisor');
    await act('supervisor', id, 'confirm', { genuine: true, text: '属实', photos: [seen] });
    await act('acceptor', id, 'accept', { subcategory: 'cover', component: '9901010101000001' });
    await act('shiftLeader', id, 'file', { condition: pace.condition });
  };

  const dispatch = async (id: string): Promise<number> => {
    const suggested = await call('dispatcher', 'GET', `/cases/${id}/unit-suggestions`);
    const [best] = v.parse(listOf(suggestion), suggested.body).items;
    expect(best).toMatchObject({ unit: 'u2', basis: { basis: 'componentOwner' } });
    const dispatched = await act('dispatcher', id, 'dispatch', { unit: 'u2' });
    expect(dispatched).toMatchObject({ state: 'handling', light: 'green' });
    return Date.parse(dispatched.dueAt ?? '');
  };

  const extend = async (id: string, due: number): Promise<number> => {
    await act('unit-u2', id, 'requestExtension', { reason: '等井盖到货' });
    const extended = Date.parse((await act('dispatcher', id, 'approve', { opinion: '同意' })).dueAt ?? '');
    expect(extended).toBe(due + pace.limit);
    return extended;
  };

  const suspendAndResume = async (id: string, due: number): Promise<void> => {
    const until = new Date(due + 3_600_000).toISOString();
    await act('unit-u2', id, 'requestSuspension', { reason: '道路封闭', until });
    expect(await act('dispatcher', id, 'approve')).toMatchObject({ state: 'suspended' });
    const resumed = await act('unit-u2', id, 'resume');
    expect(Date.parse(resumed.dueAt ?? '')).toBeGreaterThan(due);
  };

  const runOverTheLimit = async (id: string): Promise<void> => {
    for (const type of ['warned', 'breached', 'escalated']) await untilEvent(id, type);
    expect(await see('leader', id)).toMatchObject({ overdue: true, light: 'red', state: 'handling' });
  };

  const feedBackAndFail = async (id: string): Promise<void> => {
    await act('unit-u2', id, 'assignHandler', { handler: 'handler-u2' });
    const photos = [
      { id: await photo('handler-u2'), phase: 'before' },
      { id: await photo('handler-u2'), phase: 'after' },
    ];
    await act('handler-u2', id, 'feedBack', { text: '已更换', photos });
    await act('acceptor', id, 'sendVerification');
    const loose = await photo('supervisor');
    await act('supervisor', id, 'verify', { passed: false, text: '井盖松动', photos: [loose] });
    expect(await see('dispatcher', id)).toMatchObject({ state: 'pendingDispatch' });
  };

  const reworkAndClose = async (id: string) => {
    await act('dispatcher', id, 'dispatch', { unit: 'u2' });
    const photos = [{ id: await photo('unit-u2'), phase: 'after' }];
    await act('unit-u2', id, 'feedBack', { text: '已固定', photos });
    await act('acceptor', id, 'sendVerification');
    const sound = await photo('supervisor');
    await act('supervisor', id, 'verify', { passed: true, text: '完好', photos: [sound] });
    return act('shiftLeader', id, 'close');
  };

  const checkRecords = async (id: string): Promise<void> => {
    const types = await eventTypes(id);
    expect(types.filter((type) => ['warned', 'breached'].includes(type))).toEqual(['warned', 'breached']);
    const check = await call('evaluator', 'GET', `/cases/${id}/timeline/check`);
    expect(v.parse(timelineCheck, check.body)).toMatchObject({ sound: true, events: types.length });
  };

  const checkWhatTheReporterSees = async (number: string, followToken: string): Promise<void> => {
    const seen = await call(undefined, 'GET', `/public/reports/${followToken}`);
    expect(v.parse(followed, seen.body)).toMatchObject({ number, state: 'closed' });
    expect(JSON.stringify(seen.body)).not.toContain('一号');
  };

  /**
   * From a citizen's report to closing, by way of extension, suspension, warning, breach and rework. Answers the case's
   * id.
   */
  const wholeLife = async (): Promise<string> => {
    const { id, number, followToken } = await report();
    await file(id);
    await suspendAndResume(id, await extend(id, await dispatch(id)));
    await runOverTheLimit(id);
    await feedBackAndFail(id);
    const closed = await reworkAndClose(id);
    const counts = { reworks: 1, extensions: 1, suspensions: 1 };
    expect(closed).toMatchObject({ state: 'closed', overdue: true, ...counts });
    const phases = ['report', 'confirmation', 'before', 'after', 'verification', 'after', 'verification'];
    expect(closed.photos.map(({ phase }) => phase)).toEqual(phases);
    await checkRecords(id);
    await checkWhatTheReporterSees(number, followToken);
    return id;
  };

  /** A case that a unit has in hand. */
  const inHand = async (): Promise<string> => {
    const { id } = await report();
    await file(id);
    await dispatch(id);
    return id;
  };

  return { report, file, untilEvent, inHand, wholeLife };
};
