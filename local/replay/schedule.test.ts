import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Schedule } from './schedule.ts';

describe('a schedule', () => {
  it('gives everything back in time order, equal instants in the order added', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (instants) => {
        const schedule = new Schedule<number>();
        for (const [index, at] of instants.entries()) schedule.add(at, index);
        const taken = schedule.take(Number.POSITIVE_INFINITY, instants.length);
        const expected = instants
          .map((at, item) => ({ at, item }))
          .sort((a, b) => a.at - b.at || a.item - b.item);
        expect(taken.map(({ at, item }) => ({ at, item }))).toEqual(expected);
        expect(schedule.size).toBe(0);
      }),
    );
  });

  it('takes only what is due, and no more than asked for', () => {
    const schedule = new Schedule<string>();
    for (const at of [3, 1, 2, 4]) schedule.add(at, `at ${at}`);
    expect(schedule.take(3, 2).map(({ item }) => item)).toEqual(['at 1', 'at 2']);
    expect(schedule.take(3, 9).map(({ item }) => item)).toEqual(['at 3']);
    expect(schedule.next).toBe(4);
  });
});
