import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../grid/types.ts';
import { distributionsOf } from './durations.ts';
import { defaultRecurrence, recurrencesOf } from './recurrence.ts';
import { dayMs, fact, mondayNoon } from './testing.ts';

const here: Position = [114.35, 22.69];
/** So many metres to the east. */
const east = (metres: number): Position => [here[0] + metres / 102_700, here[1]];
const at = (id: string, day: number, point: Position, more = {}) =>
  fact({ id, reportedAt: mondayNoon + day * dayMs, point, ...more });
const ids = (facts: Parameters<typeof recurrencesOf>[0]) =>
  recurrencesOf(facts, defaultRecurrence).map(({ cases }) => cases.map(({ id }) => id));

describe('recurrences', () => {
  it('are cases of one subcategory near the first, each within 90 days after the one before', () => {
    expect(ids([at('a', 0, here), at('b', 80, east(40)), at('c', 160, east(20))])).toEqual([['a', 'b', 'c']]);
  });

  it.each([
    ['elsewhere', at('b', 1, east(70))],
    ['too late', at('b', 91, here)],
    ['of another subcategory', at('b', 1, here, { subcategory: 'lamp' })],
    ['not accepted', at('b', 1, here, { accepted: false })],
    ['known to be in an area only', at('b', 1, here, { exact: false })],
  ])('leave out what is %s', (_why, other) => {
    expect(ids([at('a', 0, here), other])).toEqual([]);
  });

  it('of one component are linked wherever they were reported, and apart from its neighbour', () => {
    const lamp = (id: string, day: number, component: string, point = here) =>
      at(id, day, point, { component });
    expect(
      ids([lamp('a', 0, 'L1'), lamp('b', 1, 'L2'), lamp('c', 2, 'L1', east(400)), lamp('d', 3, 'L2')]),
    ).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('do not creep along a street', () => {
    const along = Array.from({ length: 6 }, (_, i) => at(`c${i}`, i, east(i * 40)));
    expect(ids(along)).toEqual([
      ['c0', 'c1'],
      ['c2', 'c3'],
      ['c4', 'c5'],
    ]);
  });

  it('hold each case at most once, keep their name as they grow, and do not depend on the order of reading', () => {
    const cases = fc.array(fc.tuple(fc.nat(200), fc.nat(300)), { maxLength: 30 });
    fc.assert(
      fc.property(cases, (spots) => {
        const facts = spots.map(([day, metres], i) =>
          at(`c${String(i).padStart(2, '0')}`, day, east(metres)),
        );
        const found = recurrencesOf(facts, defaultRecurrence);
        const all = found.flatMap(({ cases: own }) => own.map(({ id }) => id));
        expect(new Set(all).size).toBe(all.length);
        expect(recurrencesOf(facts.toReversed(), defaultRecurrence)).toEqual(found);
        const more = recurrencesOf([...facts, at('later', 400, east(10))], defaultRecurrence);
        expect(more.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
      }),
    );
  });
});

describe('distributions', () => {
  const handled = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      fact({ id: `c${i}`, unit: 'u', handledAfter: (i + 1) * 1_000, answeredAfter: 500 }),
    );

  it('tell half and nine of ten, with the number of cases', () => {
    const found = distributionsOf(handled(11)).find(({ kind, by }) => kind === 'handled' && by === 'unit');
    expect(found).toEqual({
      kind: 'handled',
      by: 'unit',
      of: 'u',
      cases: 11,
      quantiles: { quarter: 3_500, half: 6_000, nine: 10_000 },
    });
  });

  it('tell only the number under ten cases', () => {
    for (const each of distributionsOf(handled(9))) {
      expect(each.cases).toBe(9);
      expect(each).not.toHaveProperty('quantiles');
    }
  });
});
