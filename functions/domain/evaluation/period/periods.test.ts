import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn, daysOf, monthsOf, periodBefore, readPeriod, yearBefore } from './periods.ts';

const textOf = (period: { readonly from: string; readonly to: string } | undefined) =>
  period === undefined ? undefined : `${period.from} ${period.to}`;

describe('periods', () => {
  it.each([
    ['2024', '2024-01-01 2024-12-31', '2023', '2023'],
    ['2024-Q1', '2024-01-01 2024-03-31', '2023-Q4', '2023-Q1'],
    ['2024-02', '2024-02-01 2024-02-29', '2024-01', '2023-02'],
    ['2024-01', '2024-01-01 2024-01-31', '2023-12', '2023-01'],
    ['2026-W01', '2025-12-29 2026-01-04', '2025-W52', '2024-12-29..2025-01-04'],
    ['2020-W53', '2020-12-28 2021-01-03', '2020-W52', '2019-12-28..2020-01-03'],
    ['2024-02-29', '2024-02-29 2024-02-29', '2024-02-28', '2023-02-28'],
    ['2024-03-05', '2024-03-05 2024-03-05', '2024-03-04', '2023-03-05'],
    ['2024-03-05..2024-03-20', '2024-03-05 2024-03-20', '2024-02-18..2024-03-04', '2023-03-05..2023-03-20'],
  ])('%s is %s, after %s, a year after %s', (text, days, before, earlier) => {
    const period = readPeriod(text);
    if (period === undefined) throw new Error(`${text} is a period`);
    expect(textOf(period)).toBe(days);
    expect(periodBefore(period)?.text).toBe(before);
    expect(yearBefore(period)?.text).toBe(earlier);
  });

  it.each([
    '',
    '2024-13',
    '2024-Q5',
    '2024-W54',
    '2025-W53',
    '2023-02-29',
    '2024-3-5',
    '2024-03-05..2024-03-04',
    '2024-03-05..',
    '2024-03-05..2024-03-06..2024-03-07',
    'now',
  ])('"%s" is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('are cut into months without losing or doubling a day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const period = readPeriod(`${from}..${to}`);
        if (period === undefined) throw new Error('a range is a period');
        const days = monthsOf(period).flatMap((part) =>
          daysOf({ text: '', from: `${part.month}-${part.from}`, to: `${part.month}-${part.to}` }),
        );
        expect(days).toEqual(daysOf(period));
        expect(days).toHaveLength(daysIn(period));
      }),
      { numRuns: 30 },
    );
  });
});
