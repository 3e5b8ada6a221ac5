import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, limitMs } from './due.ts';
import { explainDue } from './explain.ts';
import { calendars, hours, instants, limits, officeCalendar, shanghai } from './testing.ts';
import type { Calendar } from './types.ts';

const mayDay: Calendar = {
  ...officeCalendar,
  holidays: new Set(['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05']),
  makeUpWorkdays: new Set(['2024-04-28', '2024-05-11']),
};

describe('the explanation of a deadline', () => {
  it('tells days off, holidays and make-up workdays apart and joins runs', () => {
    const steps = explainDue(shanghai('04-26 17:00'), { amount: 5, unit: 'workingDay' }, mayDay);
    expect(
      steps.map(({ kind, date, lastDate, days, counted }) => [kind, date, lastDate, days, counted]),
    ).toEqual([
      ['workday', '2024-04-26', '2024-04-26', 1, hours(1)],
      ['weekend', '2024-04-27', '2024-04-27', 1, 0],
      ['makeUpWorkday', '2024-04-28', '2024-04-28', 1, hours(8)],
      ['workday', '2024-04-29', '2024-04-30', 2, hours(16)],
      ['holiday', '2024-05-01', '2024-05-05', 5, 0],
      ['workday', '2024-05-06', '2024-05-06', 1, hours(8)],
      ['workday', '2024-05-07', '2024-05-07', 1, hours(7)],
    ]);
  });

  it('names the first and last counted instant of a working day, and the bounds of days off', () => {
    const steps = explainDue(shanghai('03-01 17:00'), { amount: 2, unit: 'workingHour' }, officeCalendar);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [shanghai('03-01 17:00'), shanghai('03-01 18:00')],
      [shanghai('03-02 00:00'), shanghai('03-04 00:00')],
      [shanghai('03-04 08:00'), shanghai('03-04 09:00')],
    ]);
  });

  it('lets a working day that is cut off stand alone beside whole ones', () => {
    const steps = explainDue(shanghai('03-04 09:00'), { amount: 3, unit: 'workingDay' }, officeCalendar);
    expect(steps.map(({ days, counted }) => [days, counted])).toEqual([
      [1, hours(7)],
      [2, hours(16)],
      [1, hours(1)],
    ]);
  });

  it('shows an evening after work as a working day of which nothing counts', () => {
    const [evening] = explainDue(shanghai('03-01 20:00'), { amount: 2, unit: 'workingHour' }, officeCalendar);
    expect(evening).toMatchObject({
      kind: 'workday',
      counted: 0,
      from: shanghai('03-01 20:00'),
      to: shanghai('03-02 00:00'),
    });
  });

  it('is a single step for a limit that runs through', () => {
    expect(
      explainDue(shanghai('03-01 17:00'), { amount: 2, unit: 'urgentWorkingDay' }, officeCalendar),
    ).toEqual([
      {
        kind: 'continuous',
        date: '2024-03-01',
        lastDate: '2024-03-03',
        days: 3,
        counted: hours(48),
        from: shanghai('03-01 17:00'),
        to: shanghai('03-03 17:00'),
      },
    ]);
  });

  it('stays short: 15 working days over two golden weeks and their make-up days', () => {
    const steps = explainDue(shanghai('04-26 17:00'), { amount: 15, unit: 'workingDay' }, mayDay);
    expect(steps.length).toBeLessThanOrEqual(25);
  });

  it('adds up to the limit, in order, and ends at the deadline', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, start, limit) => {
        const steps = explainDue(start, limit, calendar);
        expect(steps.reduce((sum, { counted }) => sum + counted, 0)).toBe(limitMs(limit, calendar, start));
        expect(steps.at(-1)?.to).toBe(dueAt(start, limit, calendar));
        let before = start;
        for (const { from, to, counted } of steps) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to - from).toBeGreaterThanOrEqual(counted);
          before = to;
        }
      }),
    );
  });
});
