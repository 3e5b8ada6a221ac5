import { dayMs, localDay } from '../sla/localDays.ts';

/** Fields of a local date and time as people write them: year, month, day, and perhaps hour, minute, second. */
const forms: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: +(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?: +(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日 *(?:(\d{1,2})[:时点](\d{1,2})?[:分]?(?:(\d{1,2})秒?)?)?$/,
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/,
];

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const serial = /^\d{5}(\.\d+)?$/;

/** The day before the first of a spreadsheet's days, counted as it counts: with a 29 February 1900. */
const serialEpoch = Date.UTC(1899, 11, 30);
/** 1954 to 2119: what lies beyond is some other number. */
const serials = { from: 20_000, to: 80_000 };

/** What a wall clock shows, as if it were UTC's; undefined for a date or time that there is not. */
const wallClock = (fields: readonly number[]): number | undefined => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  const isSame =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second;
  return isSame ? wall : undefined;
};

/** The instant at which clocks of the zone first show that; where they skip it, what they show instead. */
const instantOf = (wall: number, timeZone: string): number => {
  const index = Math.floor(wall / dayMs);
  const { start, end, segments } = localDay(index, timeZone);
  const time = wall - index * dayMs;
  const shown = segments.find(({ from, to, midnight }) => midnight + time >= from && midnight + time < to);
  return shown === undefined ? Math.min(start + time, end - 1) : shown.midnight + time;
};

const readWall = (text: string): number | undefined => {
  if (serial.test(text)) {
    const days = Number(text);
    const isDay = days >= serials.from && days < serials.to;
    // A second is the finest that people mean: fractions of a day are not exact.
    return isDay ? serialEpoch + Math.round(days * 86_400) * 1_000 : undefined;
  }
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null)
      return wallClock(
        found
          .slice(1)
          .filter((field) => field !== undefined)
          .map(Number),
      );
  }
  return undefined;
};

/**
 * The instant that a cell means, epoch milliseconds: ISO 8601 with an offset, or a local date and perhaps time of the zone as
 * 2026-03-01 08:30, 2026/3/1 8:30, 2026年3月1日 8时30分, 20260301, or a spreadsheet's serial number. Undefined for anything
 * else, as days and months that cannot be told apart.
 */
export const readDate = (cell: string, timeZone: string): number | undefined => {
  const text = cell.normalize('NFKC').trim();
  if (zoned.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? undefined : instant;
  }
  const wall = readWall(text);
  return wall === undefined ? undefined : instantOf(wall, timeZone);
};
