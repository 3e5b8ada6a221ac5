import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../functions/domain/evaluation/period/periods.ts';
import { periodsOf } from './files.ts';

describe('the files of a month', () => {
  it('is the month itself where it has few cases, and none where it has none', () => {
    const march = { month: '2026-03', through: '2026-03-31' };
    expect(periodsOf({ ...march, cases: 2_500 })).toEqual(['2026-03']);
    expect(periodsOf({ ...march, cases: 0 })).toEqual([]);
    expect(periodsOf({ ...march, cases: 2_501 })).toEqual([
      '2026-03-01..2026-03-16',
      '2026-03-17..2026-03-31',
    ]);
  });

  it('have every published day once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2_501, max: 200_000 }), (day, cases) => {
        const through = `2026-03-${String(day).padStart(2, '0')}`;
        const periods = periodsOf({ month: '2026-03', through, cases }).map((text) => readPeriod(text));
        const days = periods.flatMap((period) => {
          const [from, to] = [Number(period?.from.slice(8)), Number(period?.to.slice(8))];
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
        expect(days).toEqual(Array.from({ length: day }, (_, i) => i + 1));
      }),
    );
  });
});
