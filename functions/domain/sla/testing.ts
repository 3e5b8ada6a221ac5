import fc from 'fast-check';
import { type Calendar, type Ladder, type Limit, limitUnits, type WorkingPeriod } from './types.ts';

/** Calendars, limits and instants to test deadlines with. */

const office: readonly WorkingPeriod[] = [
  [8 * 60, 12 * 60],
  [14 * 60, 18 * 60],
];

/** 08–12 and 14–18, weekends off, as in reference §10.4. */
export const officeCalendar: Calendar = {
  timeZone: 'Asia/Shanghai',
  weekly: [[], office, office, office, office, office, []],
  makeUpPeriods: office,
  holidays: new Set(),
  makeUpWorkdays: new Set(),
  knownFrom: '2024-01-01',
  knownTo: '2024-12-31',
};

export const ladder: Ladder = {
  warnAtShare: 0.8,
  warnNotify: ['unit'],
  breachNotify: ['unit', 'dispatcher'],
  escalations: [
    { afterDue: { amount: 4, unit: 'workingHour' }, notify: ['shiftLeader'] },
    { afterDue: { amount: 1, unit: 'workingDay' }, notify: ['leader'] },
  ],
};

/** An instant of 2024 in Shanghai, given as `MM-DD HH:mm`. */
export const shanghai = (text: string): number => Date.parse(`2024-${text.replace(' ', 'T')}:00+08:00`);

export const hours = (count: number): number => count * 3_600_000;

const dates = Array.from({ length: 400 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
);

/** Up to three disjoint periods a day, sometimes touching midnight, sometimes inside the hour clocks change. */
const periods: fc.Arbitrary<readonly WorkingPeriod[]> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 90, 150, 480, 1440)), {
    maxLength: 6,
  })
  .map((minutes) => {
    const bounds = minutes.toSorted((a, b) => a - b);
    return bounds.flatMap((start, index): WorkingPeriod[] => {
      const end = bounds[index + 1];
      return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
  });

const week = fc
  .tuple(periods, periods, periods, periods, periods, periods, periods)
  .filter((days) => days.some((day) => day.length > 0));

/** Weeks with some working time, in zones with and without changes of clocks, and up to 20 days of each special kind. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'UTC',
    ),
    weekly: week,
    makeUpPeriods: periods,
    special: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 40 }),
  })
  .map(({ special, ...rest }) => ({
    ...rest,
    holidays: new Set(special.filter((_, index) => index % 2 === 0)),
    makeUpWorkdays: new Set(special.filter((_, index) => index % 2 === 1)),
    knownFrom: '2024-01-01',
    knownTo: '2025-02-03',
  }));

/** Instants of 2024, often near a change of clocks in one of the zones. */
export const instants: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2024, 11, 31) }),
  fc
    .tuple(
      fc.constantFrom(
        '2024-03-10T07:00Z',
        '2024-11-03T06:00Z',
        '2024-03-31T01:00Z',
        '2024-10-27T01:00Z',
        '2024-04-06T15:00Z',
      ),
      fc.integer({ min: -hours(30), max: hours(30) }),
    )
    .map(([change, away]) => Date.parse(change) + away),
);

export const limits: fc.Arbitrary<Limit> = fc.record({
  amount: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.01, max: 20, noNaN: true })),
  unit: fc.constantFrom(...limitUnits),
});
