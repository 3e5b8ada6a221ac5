import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayMs, daysLater, localDay, localDayAt } from './localDays.ts';

/** Zones without changes, with an hour, with half an hour, with changes at midnight, and one that skipped a day. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Casablanca',
  'Pacific/Apia',
] as const;

const zone = fc.constantFrom(...zones);
const from = Date.UTC(1990, 0, 1);
const to = Date.UTC(2040, 0, 1);

/** Any instant, and more often one close to a change of the zone's clocks. */
const instantIn = (timeZone: string) => {
  const near = fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: -2 * dayMs, max: 2 * dayMs }))
    .map(([start, beside]) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
      return (zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? start) + beside;
    });
  return fc.oneof(near, fc.integer({ min: from, max: to }));
};
const moment = zone.chain((timeZone) =>
  fc.record({ timeZone: fc.constant(timeZone), at: instantIn(timeZone) }),
);

const zonedAt = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

describe('local days', () => {
  test('begin, end and are called as Temporal says', () => {
    fc.assert(
      fc.property(moment, ({ at, timeZone }) => {
        const day = localDayAt(at, timeZone);
        const zoned = zonedAt(at, timeZone);
        const date = zoned.toPlainDate();
        expect(day).toMatchObject({
          date: date.toString(),
          weekday: zoned.dayOfWeek % 7,
          start: date.toZonedDateTime(timeZone).epochMilliseconds,
          end: date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('are covered by their segments, each with the clock’s own midnight', () => {
    fc.assert(
      fc.property(moment, ({ at, timeZone }) => {
        const day = localDayAt(at, timeZone);
        expect(day.segments[0]?.from).toBe(day.start);
        expect(day.segments.at(-1)?.to).toBe(day.end);
        const segment = day.segments.find((each) => each.from <= at && at < each.to);
        const clock = zonedAt(at, timeZone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;
        expect(at - (segment?.midnight ?? 0)).toBe(clock - day.index * dayMs);
      }),
      { numRuns: 1_000 },
    );
  });

  test('later have the same clock time as Temporal says', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -40, max: 400 }), ({ at, timeZone }, days) => {
        const expected = zonedAt(at, timeZone).add({ days }).epochMilliseconds;
        expect(daysLater(at, days, timeZone)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  test('that clocks skip last no time at all', () => {
    const skipped = Date.UTC(2011, 11, 30) / dayMs;
    const { start, end } = localDay(skipped, 'Pacific/Apia');
    expect([start, end]).toEqual([Date.UTC(2011, 11, 30, 10), Date.UTC(2011, 11, 30, 10)]);
  });

  test('of an unknown zone are an error', () => {
    expect(() => localDay(0, 'Atlantis/Capital')).toThrow(RangeError);
  });
});
