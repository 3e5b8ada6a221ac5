import { beforeEach, describe, expect, it } from 'vitest';
import { sweepVitals } from '../../vitals/telling.ts';
import { vendorOf } from '../clients/clients.fixture.ts';
import { setUp } from '../devices/devices.fixture.ts';
import { read } from '../testing.ts';
import { historyAnswer, pushAnswer, signsAnswer } from './schemas.ts';

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

const minute = 60_000;

const level = (value: unknown, minutes = 0, more: object = {}) => ({
  sign: 'level',
  value,
  at: new Date(test.clock.now() + minutes * minute).toISOString(),
  ...more,
});

const push = async (...readings: readonly object[]) =>
  read(
    pushAnswer,
    (await test.call('POST', '/v1/vital-sign-readings', { as: 'unit1', body: { readings } })).body,
  ).items;

const later = (minutes: number) => test.clock.advanceTo(test.clock.now() + minutes * minute);

const sign = async (language = 'en') => {
  const answer = await test.call('GET', '/v1/vital-signs', {
    as: 'leader',
    headers: { 'accept-language': language },
  });
  const [first] = read(signsAnswer, answer.body).signs;
  if (first === undefined) throw new Error('there is no sign');
  return first;
};

const lines = () =>
  [...test.notifications.lines.values()].map(({ recipient, text }) => `${recipient} ${text}`);

describe('vital signs', () => {
  it('are listed with value, light, freshness and quality, in the language of the reader', async () => {
    expect(await sign()).toMatchObject({
      name: 'Water level',
      light: 'grey',
      late: true,
      source: { code: 'u1' },
    });
    await push(level(40, -10), level(50));
    later(1);
    expect(await sign('zh-CN')).toMatchObject({
      name: '水位',
      latest: { value: 50 },
      light: 'green',
      late: false,
      quality: { complete: { part: 2, of: 144 }, valid: { part: 2, of: 2, score: 1 } },
    });
    later(30);
    expect(await sign()).toMatchObject({ light: 'grey', late: true, latest: { value: 50 } });
  });

  it('have a history of a period, with what was wrong with it', async () => {
    await push(level(40, -130), level(41, -20), level(140, -10), level(50), level(52));
    const answer = await test.call('GET', '/v1/vital-signs/level/readings?hours=2', { as: 'unit2' });
    const { readings, quality } = read(historyAnswer, answer.body);
    expect(readings.map(({ value, valid, conflicting }) => [value, valid, conflicting])).toEqual([
      [41, true, undefined],
      [140, false, undefined],
    ]);
    expect(quality).toMatchObject({ complete: { part: 2, of: 12 }, valid: { part: 1, of: 2 } });
    later(1);
    const whole = await test.call('GET', '/v1/vital-signs/level/readings', { as: 'leader' });
    expect(read(historyAnswer, whole.body).readings.slice(-2)).toMatchObject([
      { value: 50 },
      { value: 52, conflicting: true },
    ]);
    const of = async (until: string) => {
      const path = `/v1/vital-signs/level/readings?hours=1&until=${until}`;
      return read(historyAnswer, (await test.call('GET', path, { as: 'leader' })).body).quality.complete;
    };
    expect(await of('2100-01-01T00:00:00Z')).toEqual({ part: 3, of: 6, score: 0.5 });
    expect(await of('1960-01-01T00:00:00Z')).toEqual({ part: 0, of: 6, score: 0 });
    expect((await test.call('GET', '/v1/vital-signs/depth/readings', { as: 'leader' })).status).toBe(404);
    expect(
      (await test.call('GET', '/v1/vital-signs/level/readings?hours=745', { as: 'leader' })).status,
    ).toBe(422);
  });
});

describe('a reading', () => {
  it('is answered by itself, and one that is wrong is no other’s', async () => {
    const items = await push(
      level(10),
      level(10),
      level(11),
      level(12, -60),
      level(130, -70),
      level(5, -80, { measure: 'cm' }),
      level('10'),
      level(1, 6),
      level(1, -8 * 24 * 60),
      { ...level(1), sign: 'depth' },
      {},
    );
    const shown = items.map(({ status, notes = [], problem }) =>
      [status, ...notes, ...(problem ? [problem.type.split(':').at(-1), problem.field] : [])].join(' '),
    );
    expect(shown).toEqual([
      'accepted',
      'duplicate',
      'accepted conflicting',
      'accepted',
      'accepted implausible',
      'accepted implausible',
      'refused invalid-value value',
      'refused time-in-future at',
      'refused reading-too-old at',
      'refused unknown-vital-sign sign',
      'refused missing-value sign',
    ]);
    expect((await push(level(10), level(3, -5))).map(({ status, notes }) => [status, notes])).toEqual([
      ['duplicate', undefined],
      ['accepted', ['late']],
    ]);
    expect((await sign()).latest?.value).toBe(10);
  });

  it('is taken from the source alone: its people, its programs, and devices that the sign names', async () => {
    const body = { readings: [level(10)] };
    const other = await test.call('POST', '/v1/vital-sign-readings', { as: 'unit2', body });
    expect(read(pushAnswer, other.body).items).toMatchObject([
      { status: 'refused', problem: { type: expect.stringContaining('vital-sign-of-others') } },
    ]);
    expect((await test.call('POST', '/v1/vital-sign-readings', { as: 'leader', body })).status).toBe(403);
    const vendor = await vendorOf(test);
    const own = await vendor.call('POST', '/v1/vital-sign-readings', { body });
    expect(read(pushAnswer, own.body).items).toMatchObject([{ status: 'accepted' }]);
    const without = await vendorOf(test, { scopes: ['cases:read'] });
    expect((await without.call('POST', '/v1/vital-sign-readings', { body })).status).toBe(403);
    const path = '/v1/device-vital-signs';
    const device = await test.create({ kind: 'sensor', name: '泵站', id: 'pump-1', point: [114.25, 22.5] });
    const signed = await test.send(device, { readings: [level(11, -10)] }, { path });
    expect(read(pushAnswer, signed.body).items).toMatchObject([{ status: 'accepted', notes: ['late'] }]);
    const stranger = await test.create();
    const foreign = await test.send(stranger, { readings: [level(11)] }, { path });
    expect(read(pushAnswer, foreign.body).items).toMatchObject([{ status: 'refused' }]);
    expect((await test.send(device, body, { path, key: stranger.key })).status).toBe(401);
  });
});

describe('a threshold that is crossed', () => {
  it('tells the people it names once, and that it is normal again', async () => {
    await push(level(75));
    expect(lines()).toEqual([
      'role:leader 体征指标“水位”越过预警阈值：75%（阈值 70%）。',
      'unit:u1 体征指标“水位”越过预警阈值：75%（阈值 70%）。',
    ]);
    later(10);
    await push(level(65));
    await push(level(65));
    expect(await sign()).toMatchObject({ light: 'amber' });
    expect(lines()).toHaveLength(2);
    later(10);
    await push(level(55));
    expect(lines().slice(2)).toEqual([
      'role:leader 体征指标“水位”已恢复正常：55%。',
      'unit:u1 体征指标“水位”已恢复正常：55%。',
    ]);
    expect(await sign()).toMatchObject({ light: 'green' });
    expect(test.cases.size).toBe(0);
  });

  it('makes one case where it says so, which is told when it is normal again', async () => {
    await push(level(95));
    later(10);
    await push(level(96));
    later(10);
    await push(level(97));
    const [subject] = test.open();
    expect(test.cases.size).toBe(1);
    expect(subject).toMatchObject({
      channel: 'patrol',
      subcategory: 'cover',
      text: '水位96%',
      reporter: { id: 'vital:level', role: 'system' },
    });
    later(10);
    await push(level(50));
    expect(test.remarks(subject?.id ?? '')).toEqual(['体征指标“水位”读数已恢复正常（50%）。']);
    const flood = (await sign()).thresholds.find(({ id }) => id === 'flood');
    expect(flood).toMatchObject({ open: false, told: { news: 'cleared', case: { id: subject?.id } } });
  });

  it('is a remark in the case that somebody has reported already', async () => {
    const body = { channel: 'hotline', text: '井盖', place: { point: [114.25, 22.5] }, subcategory: 'cover' };
    await test.call('POST', '/v1/reports', { as: 'acceptor', body });
    await push(level(95, -10), level(96));
    const [subject] = test.open();
    expect(test.cases.size).toBe(1);
    expect(test.remarks(subject?.id ?? '')).toEqual(['体征指标“水位”报告同一问题：水位96%']);
  });

  it('is told by the sweep where the process ended before it was, and by no second one', async () => {
    const { vitals } = test.deps.store;
    await push(level(10));
    const owed = [{ rule: 'flood', news: 'raised', number: 1, at: test.clock.now(), value: 95 }] as const;
    const { value, revision } = await vitals.state('level');
    await vitals.saveState('level', { ...value, owed }, revision);
    const deps = { ...test.deps, announce: async () => undefined };
    expect(await sweepVitals(deps)).toEqual({ overdue: 1, told: 1 });
    expect(await sweepVitals(deps)).toEqual({ overdue: 0, told: 0 });
    const told = await vitals.state('level');
    await vitals.saveState('level', { ...told.value, owed, told: {} }, told.revision);
    await sweepVitals(deps);
    expect(test.cases.size).toBe(1);
  });

  it('by a value that cannot be believed is no crossing', async () => {
    await push(level(101));
    expect(lines()).toEqual([]);
    expect((await sign()).latest).toBeUndefined();
  });
});
