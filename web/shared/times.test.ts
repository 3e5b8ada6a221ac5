import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, dateTimeText, spanBetween, spanInWords, timeText } from './times.ts';

const minute = 60_000;
const words = (key: string, { count }: { count: number }) => `${count}${key.at(5)}`;

describe('a span', () => {
  it('is told in whole minutes, never more than there are', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: -1e11, max: 1e11 }), (from, length) => {
        const { sign, days, hours, minutes } = spanBetween(from, from + length);
        const told = ((days * 24 + hours) * 60 + minutes) * minute;
        expect(told).toBeLessThanOrEqual(Math.abs(length));
        expect(Math.abs(length) - told).toBeLessThan(minute);
        expect(sign).toBe(length >= 0 ? 1 : -1);
        expect([hours < 24, minutes < 60]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    [0, '0m'],
    [59 * minute, '59m'],
    [60 * minute, '1h'],
    [61 * minute, '1h 1m'],
    [25 * 60 * minute, '1d 1h'],
    [(24 * 60 + 5) * minute, '1d'],
  ])('of %i ms is said as %s', (length, said) => {
    expect(spanInWords(spanBetween(0, length), words)).toBe(said);
  });
});

describe('an instant', () => {
  const zone = { timeZone: 'Asia/Shanghai', language: 'zh-CN' };

  it('is written in the time zone of the district, whatever that of the reader', () => {
    expect(dateTimeText('2026-11-23T17:05:00.000Z', zone)).toBe('2026/11/24 01:05');
    expect(dateText('2026-11-23T17:05:00.000Z', zone)).toBe('2026/11/24');
    expect(timeText('2026-11-23T17:05:00.000Z', { ...zone, language: 'en' })).toBe('01:05');
  });

  it('at midnight is the first minute of the day, not the last of the one before', () => {
    expect(timeText('2026-11-23T16:00:00.000Z', zone)).toBe('00:00');
  });
});
