import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, type PeriodKind, periodAround, periodBeside, periodKinds, periodOr } from './kinds.ts';
import { type Period, readPeriod } from './periods.ts';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kinds = fc.constantFrom<PeriodKind>(...periodKinds);

const around = (kind: PeriodKind, date: string): Period => periodOr(periodAround(kind, date), kind, date);

describe('the period around a day', () => {
  it('is of its kind and contains the day', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = around(kind, date);
        expect(kindOf(period)).toBe(kind);
        expect(period.from <= date && date <= period.to).toBe(true);
      }),
    );
  });

  it('touches the ones beside it, which lead back to it', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = around(kind, date);
        const next = readPeriod(periodBeside(period, 1) ?? '');
        expect(next && Date.parse(next.from) - Date.parse(period.to)).toBe(86_400_000);
        expect(next && periodBeside(next, -1)).toBe(period.text);
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('is of %s the week %s', (date, week) => expect(periodAround('week', date)).toBe(week));
});

it('a range of days is of no kind and has none beside it', () => {
  const range = periodOr('2026-03-05..2026-03-20', 'month', '2026-01-01');
  expect([kindOf(range), periodBeside(range, 1)]).toEqual([undefined, undefined]);
});

it('what is no period becomes the one around the day', () => {
  expect(periodOr('March', 'month', '2026-03-05').text).toBe('2026-03');
  expect(periodOr(null, 'quarter', '2026-03-05').text).toBe('2026-Q1');
});
