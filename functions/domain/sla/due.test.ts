import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarDayAt } from './calendar.ts';
import { addCounted, countedBetween, countingOf, dueAt, limitMs } from './due.ts';
import { calendars, hours, instants, limits, officeCalendar, shanghai } from './testing.ts';
import type { Calendar, LimitUnit } from './types.ts';

/** 2024-03-01 is a Friday. */
const vectors: readonly [start: string, amount: number, unit: LimitUnit, due: string][] = [
  // reference §10.4
  ['03-01 17:00', 2, 'urgentWorkingHour', '03-01 19:00'],
  ['03-01 17:00', 2, 'workingHour', '03-04 09:00'],
  ['03-04 11:00', 4, 'workingHour', '03-04 17:00'],
  ['03-01 10:00', 1, 'workingDay', '03-04 10:00'],
  ['03-02 10:00', 4, 'workingHour', '03-04 12:00'],
  // starts outside working periods, where "the same time next working day" would differ
  ['03-02 10:00', 1, 'workingDay', '03-04 18:00'],
  ['03-01 20:00', 1, 'workingDay', '03-04 18:00'],
  ['03-04 13:00', 1, 'workingHour', '03-04 15:00'],
  // ends of periods
  ['03-04 08:00', 4, 'workingHour', '03-04 12:00'],
  ['03-04 08:00', 8, 'workingHour', '03-04 18:00'],
  ['03-04 12:00', 1, 'workingHour', '03-04 15:00'],
  // the other units
  ['03-01 17:00', 0.5, 'workingDay', '03-04 11:00'],
  ['03-01 17:00', 1.5, 'workingHour', '03-04 08:30'],
  ['03-01 17:00', 2, 'urgentWorkingDay', '03-03 17:00'],
  ['03-01 17:00', 3, 'calendarDay', '03-04 17:00'],
  ['03-01 17:00', 1.5, 'calendarDay', '03-03 05:00'],
  ['03-01 17:00', 90, 'minute', '03-01 18:30'],
  ['03-04 09:00', 15, 'workingDay', '03-25 09:00'],
];

describe('a deadline', () => {
  it.each(vectors)('from %s with %d %s is %s', (start, amount, unit, due) => {
    expect(dueAt(shanghai(start), { amount, unit }, officeCalendar)).toBe(shanghai(due));
  });

  it('skips holidays and uses make-up workdays, even on a Sunday', () => {
    const qingming: Calendar = {
      ...officeCalendar,
      holidays: new Set(['2024-04-04', '2024-04-05', '2024-04-06']),
      makeUpWorkdays: new Set(['2024-04-07']),
    };
    expect(dueAt(shanghai('04-03 17:00'), { amount: 2, unit: 'workingHour' }, qingming)).toBe(
      shanghai('04-07 09:00'),
    );
    expect(dueAt(shanghai('04-03 17:00'), { amount: 2, unit: 'workingDay' }, qingming)).toBe(
      shanghai('04-08 17:00'),
    );
  });

  it('keeps the local clock time over a change of clocks for calendar days, and real hours for urgent ones', () => {
    const newYork: Calendar = { ...officeCalendar, timeZone: 'America/New_York' };
    const start = Date.parse('2024-03-09T12:00:00-05:00');
    expect(dueAt(start, { amount: 1, unit: 'calendarDay' }, newYork)).toBe(
      Date.parse('2024-03-10T12:00:00-04:00'),
    );
    expect(dueAt(start, { amount: 1, unit: 'urgentWorkingDay' }, newYork)).toBe(
      Date.parse('2024-03-10T13:00:00-04:00'),
    );
  });

  it('is refused loudly where a calendar has no working time', () => {
    const idle: Calendar = { ...officeCalendar, weekly: [[], [], [], [], [], [], []] };
    expect(() => dueAt(0, { amount: 1, unit: 'workingHour' }, idle)).toThrow(/no working time/);
    expect(() => dueAt(0, { amount: 1, unit: 'workingDay' }, idle)).toThrow(/no working time/);
    expect(dueAt(0, { amount: 1, unit: 'minute' }, idle)).toBe(60_000);
  });

  it('is refused loudly for amounts that no limit can have', () => {
    expect(() => dueAt(0, { amount: -1, unit: 'minute' }, officeCalendar)).toThrow(RangeError);
    expect(() => dueAt(0, { amount: 1e9, unit: 'workingDay' }, officeCalendar)).toThrow(RangeError);
    expect(() => dueAt(0, { amount: Number.NaN, unit: 'workingHour' }, officeCalendar)).toThrow(RangeError);
  });
});

/** Working time counted minute by minute with the clock on the wall: slow, and knows nothing of days or segments. */
const countedByWallClock = (from: number, minutes: number, calendar: Calendar): number => {
  let counted = 0;
  for (let minute = 0; minute < minutes; minute++) {
    const wall = Temporal.Instant.fromEpochMilliseconds(from + minute * 60_000).toZonedDateTimeISO(
      calendar.timeZone,
    );
    const date = wall.toPlainDate().toString();
    const weekly = calendar.makeUpWorkdays.has(date)
      ? calendar.makeUpPeriods
      : calendar.weekly[wall.dayOfWeek % 7];
    const periods = calendar.holidays.has(date) ? [] : (weekly ?? []);
    const now = wall.hour * 60 + wall.minute;
    if (periods.some(([start, end]) => start <= now && now < end)) counted += 60_000;
  }
  return counted;
};

describe('counting', () => {
  const counting = fc.constantFrom('working' as const, 'continuous' as const);
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: hours(200) }),
    fc.constantFrom(0, 1, hours(4), hours(8)),
  );

  it('agrees with the clock on the wall, minute by minute, also where clocks change', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 2000 }), (calendar, start, minutes) => {
        const from = Math.floor(start / 60_000) * 60_000;
        const counted = countedBetween(from, from + minutes * 60_000, 'working', calendar);
        expect(counted).toBe(countedByWallClock(from, minutes, calendar));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the very amount again between a start and its deadline', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, start, limit) => {
        const counted = countedBetween(
          start,
          dueAt(start, limit, calendar),
          countingOf(limit.unit),
          calendar,
        );
        expect(counted).toBe(limitMs(limit, calendar, start));
      }),
    );
  });

  it('never gives a later start or a larger amount an earlier deadline', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, counting, (calendar, start, amount, more, mode) => {
        const due = addCounted(start, amount, mode, calendar);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(addCounted(start + more, amount, mode, calendar)).toBeGreaterThanOrEqual(due);
        expect(addCounted(start, amount + more, mode, calendar)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('comes to the same deadline in two portions as in one', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, counting, (calendar, start, first, second, mode) => {
        const portions = addCounted(addCounted(start, first, mode, calendar), second, mode, calendar);
        expect(portions).toBe(addCounted(start, first + second, mode, calendar));
      }),
    );
  });

  it('splits at any instant', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(instants, { minLength: 3, maxLength: 3 }),
        counting,
        (calendar, three, mode) => {
          const [from = 0, middle = 0, to = 0] = three.toSorted((a, b) => a - b);
          const halves =
            countedBetween(from, middle, mode, calendar) + countedBetween(middle, to, mode, calendar);
          expect(halves).toBe(countedBetween(from, to, mode, calendar));
          expect(countedBetween(to, from, mode, calendar)).toBe(0);
        },
      ),
    );
  });

  it('ends working limits inside or at the end of a working period', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, start, amount) => {
        fc.pre(amount > 0);
        const due = addCounted(start, amount, 'working', calendar);
        const { spans } = calendarDayAt(calendar, due - 1);
        expect(spans.some(({ from, to }) => from < due && due <= to)).toBe(true);
      }),
    );
  });
});
