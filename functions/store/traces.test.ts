import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { keptOf } from '../domain/patrol/slots.ts';
import { openStoreForTests } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const openStore = async () =>
  (await openStoreForTests(engine.endpoint, `traces-${tables++}`, { groupWrites: true })).store;

/** Far ahead: the engine removes what has expired by the real time. */
const start = Date.UTC(2100, 0, 1);
const minute = 60_000;
const rules = { retentionDays: 30, secondsBetween: 10 };
const one = { kind: 'person', id: 'one' } as const;
const two = { kind: 'person', id: 'two' } as const;
const day = { from: start, until: start + 24 * 60 * minute };

const at = (minutes: number, lng = 114.25) => ({ at: start + minutes * minute, point: [lng, 22.5] as const });

describe('traces', () => {
  it('are read by time, whatever the order and number of times in which points came', async () => {
    const { traces } = await openStore();
    const points = [0, 1, 14, 15, 16, 200].map((minutes) => ({ ...at(minutes), accuracy: 5 + minutes }));
    await traces.record(
      one,
      [points[3], points[0], points[5]].flatMap((point) => point ?? []),
      rules,
    );
    await Promise.all([points, points.toReversed()].map((sent) => traces.record(one, sent, rules)));
    await traces.record(one, points, rules);
    expect(await traces.trace(one, day)).toEqual(points);
    expect(await traces.trace(two, day)).toEqual([]);
    expect(await traces.trace(one, { from: start + minute, until: start + 15 * minute })).toEqual(
      points.slice(1, 3),
    );
  });

  it('keep where each was last, which a late point does not move back', async () => {
    const { traces } = await openStore();
    await traces.record(one, [at(5), at(9)], rules);
    await traces.record(one, [at(7)], rules);
    await traces.record(two, [at(1)], rules);
    await traces.record({ kind: 'device', id: 'truck' }, [at(2)], rules);
    expect(await traces.latest(one)).toEqual(at(9));
    expect(await traces.latestOf('person')).toEqual(
      new Map([
        ['one', at(9)],
        ['two', at(1)],
      ]),
    );
    expect([...(await traces.latestOf('device')).keys()]).toEqual(['truck']);
    expect(await traces.latest({ kind: 'device', id: 'none' })).toBeUndefined();
  });
});

describe('what is kept of points', () => {
  const somePoints = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 900_000 }),
      point: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 40 },
  );

  it('is the same in whatever parts and order they come, and at most one a span', () => {
    fc.assert(
      fc.property(somePoints, fc.nat(40), fc.integer({ min: 1, max: 120 }), (points, cut, seconds) => {
        const whole = keptOf(points, seconds);
        const late = keptOf([...keptOf(points.slice(cut), seconds), ...points.slice(0, cut)], seconds);
        expect(late).toEqual(whole);
        expect(keptOf([...whole, ...points], seconds)).toEqual(whole);
        expect(whole.length).toBeLessThanOrEqual(Math.floor(900 / seconds) + 1);
      }),
    );
  });
});

describe('duties', () => {
  it('begin once, end once, and are listed while they go on', async () => {
    const { duties } = await openStore();
    const duty = { person: 'one', startedAt: start };
    const expiresAt = start / 1000 + 100;
    expect(await duties.start(duty, expiresAt)).toBe(true);
    expect(await duties.start({ ...duty, startedAt: start + 1 }, expiresAt)).toBe(false);
    expect(await duties.open()).toEqual([duty]);
    const ended = { ...duty, endedAt: start + minute };
    expect(await duties.end(ended, expiresAt)).toBe(true);
    expect(await duties.end({ ...ended, endedAt: start + 2 * minute }, expiresAt)).toBe(false);
    expect(await duties.open()).toEqual([]);
    const next = { person: 'one', startedAt: start + 5 * minute };
    await duties.start(next, expiresAt);
    expect(await duties.end(ended, expiresAt)).toBe(false);
    expect(await duties.ofPerson('one', 10)).toEqual([next, ended]);
    const muchLater = { person: 'one', startedAt: start + 100_001_000 };
    expect(await duties.start({ ...muchLater, startedAt: start + 99_000 }, expiresAt)).toBe(false);
    expect(await duties.start(muchLater, expiresAt + 100_000)).toBe(true);
    expect(await duties.open()).toEqual([muchLater]);
    expect(await duties.ofPerson('one', 1)).toEqual([muchLater]);
  });
});
