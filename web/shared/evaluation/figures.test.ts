import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, figureText, formulaText, inOrder } from './figures.ts';

const rate = { unit: 'percent', better: 'high' };
const faults = { unit: 'percent', better: 'low' };

it.each([
  ['percent', 0.123_4, '12.3%'],
  ['percent', undefined, '–'],
  ['count', 12_345, '12,345'],
  ['minutes', 90, '1.5 h'],
])('a figure in %s: %s', (unit, value, text) => expect(figureText({ unit }, value)).toBe(text));

describe('a change', () => {
  it('of a rate is told in percentage points, and is good for one of which more is better', () => {
    expect(changeOf(rate, 0.9, 0.85)).toEqual({ direction: 'up', good: true, by: '5.0' });
    expect(changeOf(faults, 0.9, 0.85)).toEqual({ direction: 'up', good: false, by: '5.0' });
    expect(changeOf({ unit: 'count' }, 3, 7)).toEqual({ direction: 'down', by: '4' });
  });

  it('is none where one of both has no value, or where it is too small to be shown', () => {
    expect(changeOf(rate, undefined, 0.5)).toBeUndefined();
    expect(changeOf(rate, 0.5, undefined)).toBeUndefined();
    expect(changeOf(rate, 0.500_01, 0.5)).toEqual({ direction: 'same', by: '0.0' });
  });

  it('backwards is the other way and as good as it was bad', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (now, then) => {
        const [there, back] = [changeOf(rate, now, then), changeOf(rate, then, now)];
        expect(there?.by).toBe(back?.by);
        const opposite = { up: 'down', down: 'up', same: 'same' } as const;
        expect(there && opposite[there.direction]).toBe(back?.direction);
        expect(there?.good === undefined ? undefined : !there.good).toBe(back?.good);
      }),
    );
  });
});

it('rows stand by their rank, ties by name, and those without one behind', () => {
  const row = (name: string, rank?: number) => ({
    code: name,
    name,
    counters: {},
    indicators: {},
    adjustments: [],
    ...(rank === undefined ? {} : { rank }),
  });
  const rows = [row('none'), row('b', 2), row('c', 1), row('a', 2)];
  expect(inOrder(rows).map(({ name }) => name)).toEqual(['c', 'a', 'b', 'none']);
});

it('a formula names its counters, and leaves a code that has no name', () => {
  const names = new Map([
    ['closed', '结案数'],
    ['toClose', '应结案数'],
  ]);
  expect(formulaText({ numerator: 'closed - voided', denominator: 'toClose' }, names)).toBe(
    '结案数 - voided ÷ 应结案数',
  );
  expect(formulaText({ numerator: 'closed' }, names)).toBe('结案数');
});
