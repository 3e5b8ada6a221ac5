import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { afterQuiet } from './quiet.ts';
import type { QuietPeriod } from './types.ts';

const minute = 60_000;
const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Pacific/Apia',
];

/** Instants close to a change of clocks, and any others. */
const moment = fc.constantFrom(...zones).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    at: fc.oneof(
      fc.integer({ min: Date.UTC(2000), max: Date.UTC(2035) }),
      fc
        .tuple(
          fc.integer({ min: Date.UTC(2000), max: Date.UTC(2030) }),
          fc.integer({ min: -1_500, max: 1_500 }),
        )
        .map(([start, beside]) => {
          const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
          return (zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? start) + beside * minute;
        }),
    ),
  }),
);

/** Never the whole day, also of two together. */
const period = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 700 }))
  .map(([from, length]): QuietPeriod => ({ from, to: (from + length) % 1_440 }));

const isQuiet = (at: number, zone: string, { from, to }: QuietPeriod): boolean => {
  const { hour, minute: past } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const wall = hour * 60 + past;
  return from < to ? wall >= from && wall < to : wall >= from || wall < to;
};

it('nothing is sent while clocks show a quiet time, and nothing waits longer, wherever and whenever clocks change', () => {
  fc.assert(
    fc.property(moment, fc.array(period, { maxLength: 2 }), ({ zone, at }, periods) => {
      const free = afterQuiet(at, periods, zone);
      const quietAt = (instant: number) => periods.some((one) => isQuiet(instant, zone, one));
      expect(free).toBeGreaterThanOrEqual(at);
      expect(quietAt(free)).toBe(false);
      for (let instant = at; instant < free; instant += 7 * minute) expect(quietAt(instant)).toBe(true);
      if (free > at) expect(quietAt(free - 1)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

const night = { from: 21 * 60, to: 8 * 60 };
const at = (text: string) => Date.parse(text);

it.each([
  ['at noon', '2026-03-02T12:00:00+08:00', '2026-03-02T12:00:00+08:00'],
  ['at its very beginning', '2026-03-02T21:00:00+08:00', '2026-03-03T08:00:00+08:00'],
  ['after midnight', '2026-03-03T00:30:00+08:00', '2026-03-03T08:00:00+08:00'],
  ['at its very end', '2026-03-03T08:00:00+08:00', '2026-03-03T08:00:00+08:00'],
])('a night that begins at nine lets go %s', (_, ready, expected) => {
  expect(afterQuiet(at(ready), [night], 'Asia/Shanghai')).toBe(at(expected));
});

it('a night in which clocks are put on is an hour shorter', () => {
  expect(afterQuiet(at('2026-03-08T00:30:00-05:00'), [night], 'America/New_York')).toBe(
    at('2026-03-08T08:00:00-04:00'),
  );
});
