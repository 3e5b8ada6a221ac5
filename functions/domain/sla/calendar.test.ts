import { describe, expect, it } from 'vitest';
import { calendarDayAt, localDate, normalWorkingDay } from './calendar.ts';
import { hours, officeCalendar, shanghai } from './testing.ts';
import type { Calendar } from './types.ts';

const special: Calendar = {
  ...officeCalendar,
  makeUpPeriods: [[9 * 60, 12 * 60]],
  holidays: new Set(['2024-05-01']),
  makeUpWorkdays: new Set(['2024-05-11']),
};

describe('a day of the calendar', () => {
  it.each([
    ['04-30 23:59', 'workday', 8],
    ['05-01 00:00', 'holiday', 0],
    ['05-04 10:00', 'weekend', 0],
    ['05-11 10:00', 'makeUpWorkday', 3],
  ])('at %s is a %s of %d hours', (instant, kind, worked) => {
    const day = calendarDayAt(special, shanghai(instant));
    expect([day.kind, day.working]).toEqual([kind, hours(worked)]);
  });

  const nightShift = (timeZone: string, start: number, end: number): Calendar => ({
    ...officeCalendar,
    timeZone,
    weekly: [[[start, end]], [], [], [], [], [], []],
  });

  it.each([
    ['skipped in spring', '2024-03-10T12:00Z', 60, 240, 2],
    ['skipped in spring, starting in the gap', '2024-03-10T12:00Z', 150, 240, 1],
    ['skipped in spring, all of it', '2024-03-10T12:00Z', 120, 180, 0],
    ['repeated in autumn', '2024-11-03T12:00Z', 0, 180, 4],
    ['repeated in autumn, starting in it', '2024-11-03T12:00Z', 90, 180, 2],
    ['untouched', '2024-11-10T12:00Z', 0, 180, 3],
  ])('has the hours that were there when an hour is %s', (_what, instant, start, end, worked) => {
    const day = calendarDayAt(nightShift('America/New_York', start, end), Date.parse(instant));
    expect(day.working).toBe(hours(worked));
  });

  it('begins when the first hour is skipped where it does', () => {
    const day = calendarDayAt(nightShift('America/Sao_Paulo', 0, 120), Date.parse('2018-11-04T12:00Z'));
    expect(new Date(day.start).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(day.working).toBe(hours(1));
  });

  it('passes over a date that a zone left out', () => {
    expect(localDate(Date.parse('2011-12-30T09:59:59Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDate(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('is the local one, not that of UTC', () => {
    expect(localDate(Date.parse('2024-03-03T16:00:00Z'), 'Asia/Shanghai')).toBe('2024-03-04');
    expect(localDate(Date.parse('2024-03-04T04:59:59Z'), 'America/New_York')).toBe('2024-03-03');
  });
});

describe('a normal working day', () => {
  const lasting = (
    ...lengths: readonly [number, number, number, number, number, number, number]
  ): Calendar => {
    const [sun, mon, tue, wed, thu, fri, sat] = lengths.map((length) =>
      length === 0 ? [] : [[0, length * 60] as const],
    );
    const none: [] = [];
    return {
      ...officeCalendar,
      weekly: [sun ?? none, mon ?? none, tue ?? none, wed ?? none, thu ?? none, fri ?? none, sat ?? none],
    };
  };

  it.each([
    ['the office', officeCalendar, 8],
    ['a short Friday', lasting(0, 8, 8, 8, 8, 4, 0), 8],
    ['two of each', lasting(0, 6, 6, 7, 7, 0, 0), 7],
    ['a single day', lasting(5, 0, 0, 0, 0, 0, 0), 5],
  ])('is the usual one in %s', (_what, calendar, length) => {
    expect(normalWorkingDay(calendar)).toBe(hours(length));
  });
});
