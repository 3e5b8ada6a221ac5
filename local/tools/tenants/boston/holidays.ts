import { Temporal } from 'temporal-polyfill';

/**
 * Legal holidays of the United States (5 U.S.C. 6103) and Patriots' Day, the third Monday in April, of Massachusetts.
 * A holiday on a Sunday is kept on the Monday after it; one on a Saturday is not moved, as the state does not move it.
 */

interface Holiday {
  readonly date: string;
  readonly name: string;
}

const monday = 1;
const thursday = 4;

/** The nth such weekday of a month; -1 is the last. */
const nth = (year: number, month: number, weekday: number, n: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const days = Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }));
  const found = days.filter(({ dayOfWeek }) => dayOfWeek === weekday).at(n < 0 ? n : n - 1);
  return found ?? first;
};

const kept = (year: number, month: number, day: number): Temporal.PlainDate => {
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date;
};

/** Juneteenth is a federal holiday since June 2021. */
const firstJuneteenth = 2021;

const holidaysOf = (year: number): readonly Holiday[] => {
  const named: readonly (readonly [Temporal.PlainDate, string])[] = [
    [kept(year, 1, 1), "New Year's Day"],
    [nth(year, 1, monday, 3), 'Martin Luther King Jr. Day'],
    [nth(year, 2, monday, 3), "Washington's Birthday"],
    [nth(year, 4, monday, 3), "Patriots' Day"],
    [nth(year, 5, monday, -1), 'Memorial Day'],
    ...(year >= firstJuneteenth ? [[kept(year, 6, 19), 'Juneteenth'] as const] : []),
    [kept(year, 7, 4), 'Independence Day'],
    [nth(year, 9, monday, 1), 'Labor Day'],
    [nth(year, 10, monday, 2), 'Columbus Day'],
    [kept(year, 11, 11), 'Veterans Day'],
    [nth(year, 11, thursday, 4), 'Thanksgiving Day'],
    [kept(year, 12, 25), 'Christmas Day'],
  ];
  return named.map(([date, name]) => ({ date: date.toString(), name }));
};

export const holidaysBetween = (from: number, to: number): readonly Holiday[] =>
  Array.from({ length: to - from + 1 }, (_, i) => holidaysOf(from + i)).flat();
