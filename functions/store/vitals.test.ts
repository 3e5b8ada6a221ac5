import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { freshVital } from '../domain/vitals/observe.ts';
import { merged, slotMilliseconds } from '../domain/vitals/readings.ts';
import type { Reading } from '../domain/vitals/types.ts';
import { openStoreForTests } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const openStore = async () =>
  (await openStoreForTests(engine.endpoint, `vitals-${tables++}`, { groupWrites: true })).store.vitals;

/** Far ahead: the engine removes what has expired by the real time. */
const start = Date.UTC(2100, 0, 1);
const minute = 60_000;

const at = (minutes: number, value = minutes, delay = 0): Reading => ({
  at: start + minutes * minute,
  value,
  receivedAt: start + (minutes + delay) * minute,
});

describe('readings of vital signs', () => {
  it('are read by time over slots, whatever the order and number of times in which they came', async () => {
    const vitals = await openStore();
    const first: readonly Reading[] = [at(0), at(10, 5, 3), { ...at(359), wrongMeasure: true }];
    const second = [at(360), at(600)];
    expect(await vitals.record('level', first.toReversed(), 30)).toEqual([]);
    await Promise.all([first, first.slice(1), [at(20)]].map((some) => vitals.record('level', some, 30)));
    await vitals.record('level', second, 30);
    const all = merged([...first, at(20), ...second]);
    expect(await vitals.record('level', second, 30)).toEqual(second);
    const whole = { from: start, until: start + 2 * slotMilliseconds };
    expect(await vitals.readings('level', whole)).toEqual(all);
    expect(await vitals.readings('other', whole)).toEqual([]);
    expect(await vitals.readings('level', { from: start, until: start })).toEqual([]);
    expect(await vitals.readings('level', { from: start + 5 * minute, until: start + 360 * minute })).toEqual(
      all.slice(1, 4),
    );
  });

  it('of months are read whole', async () => {
    const vitals = await openStore();
    const days = Array.from({ length: 205 }, (_, slot) => at(slot * 360, slot));
    await Promise.all(days.map((reading) => vitals.record('rare', [reading], 30)));
    const found = await vitals.readings('rare', { from: start, until: start + 205 * slotMilliseconds });
    expect(found.map(({ value }) => value)).toEqual(days.map(({ value }) => value));
  });
});

describe('where a sign stands', () => {
  it('is written by one at a time, and listed', async () => {
    const vitals = await openStore();
    expect(await vitals.state('level')).toEqual({ value: freshVital, revision: 0 });
    const state = { ...freshVital, latest: at(1) };
    expect(await vitals.saveState('level', state, 0)).toBe(true);
    expect(await vitals.saveState('level', freshVital, 0)).toBe(false);
    expect(await vitals.saveState('bins', freshVital, 0)).toBe(true);
    expect(await vitals.state('level')).toEqual({ value: state, revision: 1 });
    expect(await vitals.states()).toEqual(
      new Map([
        ['bins', freshVital],
        ['level', state],
      ]),
    );
  });
});
