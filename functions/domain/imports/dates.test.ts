import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

const shanghai = 'Asia/Shanghai';
const boston = 'America/New_York';
const serialOf = (utc: string): string => String((Date.parse(utc) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe('a date in a file', () => {
  it.each([
    ['2024-03-01 08:30', '2024-03-01T08:30:00+08:00'],
    ['2024-03-01T08:30:15', '2024-03-01T08:30:15+08:00'],
    ['2024-03-01', '2024-03-01T00:00:00+08:00'],
    ['2024/3/1 8:05', '2024-03-01T08:05:00+08:00'],
    ['2024.3.1', '2024-03-01T00:00:00+08:00'],
    ['2024年3月1日', '2024-03-01T00:00:00+08:00'],
    ['2024年3月1日 8时30分', '2024-03-01T08:30:00+08:00'],
    ['2024年3月1日 8:30:09', '2024-03-01T08:30:09+08:00'],
    ['2024年3月1日8点', '2024-03-01T08:00:00+08:00'],
    ['20240301', '2024-03-01T00:00:00+08:00'],
    ['20240301083015', '2024-03-01T08:30:15+08:00'],
    ['２０２４－０３－０１', '2024-03-01T00:00:00+08:00'],
    ['2024-02-29', '2024-02-29T00:00:00+08:00'],
    ['2024-03-01T00:30:00Z', '2024-03-01T08:30:00+08:00'],
    ['2024-03-01T08:30:00-05:00', '2024-03-01T21:30:00+08:00'],
    ['45352', '2024-03-01T00:00:00+08:00'],
    ['45352.354166666664', '2024-03-01T08:30:00+08:00'],
  ])('is read from %s', (text, instant) => {
    expect(readDate(text, shanghai)).toBe(Date.parse(instant));
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-03-01 24:00',
    '2024-03-01 08:61',
    '01/03/2024',
    '3/1/2024',
    '2024-03-01T25:00:00Z',
    '20241332',
    '12345',
    '99999',
    '4535',
    'yesterday',
    '昨天',
    '-45352',
    '1e5',
  ])('is none in %s', (text) => {
    expect(readDate(text, shanghai)).toBeUndefined();
  });

  it('means the first of two where clocks go back, and the next moment where they leave it out', () => {
    expect(readDate('2024-11-03 01:30', boston)).toBe(Date.parse('2024-11-03T01:30:00-04:00'));
    expect(readDate('2024-03-10 02:30', boston)).toBe(Date.parse('2024-03-10T03:30:00-04:00'));
  });

  it('is the same as text, as a serial number and with its offset, whatever second it is', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 1) / 1_000, max: Date.UTC(2100, 0, 1) / 1_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const wall = new Date(second * 1_000).toISOString().slice(0, 19);
        const instant = readDate(wall, 'Asia/Singapore');
        expect(instant).toBe(Date.parse(`${wall}+08:00`));
        expect(readDate(serialOf(`${wall}Z`), 'Asia/Singapore')).toBe(instant);
        expect(readDate(`${wall}+08:00`, boston)).toBe(instant);
      }),
    );
  });
});
