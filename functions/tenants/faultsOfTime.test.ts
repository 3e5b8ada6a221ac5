import { describe } from 'vitest';
import { checkFaults, edited } from './testing.ts';

const calendar = 'testville/calendar.json';
const monday = '"monday": ["00:00-24:00"]';
const holidays = '{ "from": "2020-01-01", "to": "2040-12-31", "dates": [] }';

const listed = (days: string, more = '') =>
  edited(calendar, holidays, `{"from": "2020-01-01", "to": "2020-12-31", "dates": [${days}]${more}}`);
const newYear = '{"date": "2020-01-01", "name": "New Year"}';

describe('working time', () => {
  checkFaults([
    [
      'is in periods that do not overlap',
      edited(calendar, monday, '"monday": ["13:00-17:00", "09:00-13:01"]'),
      'testville/calendar.json, weekly.monday: has working periods that overlap',
    ],
    [
      'ends after it begins',
      edited(calendar, monday, '"monday": ["17:00-09:00"]'),
      'testville/calendar.json, weekly.monday: "17:00-09:00" does not begin before it ends, within 00:00-24:00',
    ],
    [
      'is within a day',
      edited(calendar, monday, '"monday": ["09:00-24:01"]'),
      'testville/calendar.json, weekly.monday: "09:00-24:01" does not begin before it ends, within 00:00-24:00',
    ],
    [
      'has hours of sixty minutes',
      edited(calendar, monday, '"monday": ["09:00-10:75"]'),
      'testville/calendar.json, weekly.monday: "09:00-10:75" does not begin before it ends, within 00:00-24:00',
    ],
    [
      'is written with hours and minutes',
      edited(calendar, monday, '"monday": ["9-17"]'),
      'testville/calendar.json, weekly.monday.0: must be a period such as "09:00-12:00", not "9-17"',
    ],
    [
      'is there on some day',
      {
        [calendar]: `{"schemaVersion": 1, "holidays": ${holidays}, "weekly": {"sunday": [], "monday": [],
          "tuesday": [], "wednesday": [], "thursday": [], "friday": [], "saturday": []}}`,
      },
      'testville/calendar.json, weekly: has no working time at all',
    ],
  ]);
});

describe('a time zone', () => {
  checkFaults([
    [
      'is one that is known, in the city',
      edited('testville/city.json', 'Asia/Shanghai', 'Mars/Base'),
      'testville/city.json, timeZone: must be an IANA time zone, not "Mars/Base"',
    ],
    [
      'is one that is known, in the calendar',
      edited(calendar, '"weekly"', '"timeZone": "GMT+8 or so", "weekly"'),
      'testville/calendar.json, timeZone: must be an IANA time zone, not "GMT+8 or so"',
    ],
  ]);
});

describe('holidays', () => {
  checkFaults([
    [
      'are days of the calendar',
      listed('{"date": "2020-02-30", "name": "No day"}'),
      'testville/calendar.json, holidays.dates.0.date: must be a date such as "2024-12-25", not "2020-02-30"',
    ],
    [
      'lie within the years that the calendar is for',
      listed('{"date": "2021-01-01", "name": "New Year"}'),
      'testville/calendar.json, holidays: names 2021-01-01, which is not within 2020-01-01 to 2020-12-31',
    ],
    [
      'are named once',
      listed(`${newYear}, ${newYear}`),
      'testville/calendar.json, holidays: names 2020-01-01 twice',
    ],
    [
      'are not make-up workdays as well',
      listed(newYear, `, "makeUpWorkdays": [${newYear}]`),
      'testville/calendar.json, holidays: names 2020-01-01 twice',
      'testville/calendar.json, makeUp: has no periods although there are make-up workdays',
    ],
    [
      'begin before they end',
      edited(calendar, '"to": "2040-12-31"', '"to": "2019-12-31"'),
      'testville/calendar.json, holidays: begins on 2020-01-01, after its end on 2019-12-31',
    ],
    [
      'are known for the first year asked for',
      edited(calendar, holidays, '{"source": "chinese-days", "from": 1990, "to": 2026}'),
      'testville/calendar.json, holidays: begins with 1990, a year for which no holidays are known',
      'testville/calendar.json, makeUp: has no periods although there are make-up workdays',
    ],
    [
      'come from a source that is known',
      edited(calendar, holidays, '{"source": "almanac", "from": 2020, "to": 2026}'),
      'testville/calendar.json, holidays: must list {"from", "to", "dates"} or name {"source": "chinese-days", "from", "to"}',
    ],
  ]);
});
