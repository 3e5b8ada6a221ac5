import { Temporal } from 'temporal-polyfill';
import type { SourceRow } from '../files.ts';
import { byFrequency, slug } from './sources.ts';

/** What the city promised for each type of request, read back from the target dates of a year. */

/** Fewer targets than this were set by hand for single requests and promise nothing in general. */
const fewest = 5;

interface Target {
  readonly opened: Temporal.PlainDateTime;
  readonly target: Temporal.PlainDateTime;
}

const readDate = (text: string): Temporal.PlainDateTime | undefined => {
  const [month, day, year, hour, minute, second, half] = text.split(/[/ :]/);
  if (half === undefined) return undefined;
  return Temporal.PlainDateTime.from({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: (Number(hour) % 12) + (half === 'PM' ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
  });
};

const promisesIn = (requests: readonly SourceRow[]): readonly Target[] =>
  requests.flatMap(({ OPEN_DT = '', TARGET_DT = '' }) => {
    const [opened, target] = [readDate(OPEN_DT), readDate(TARGET_DT)];
    return opened === undefined || target === undefined ? [] : [{ opened, target }];
  });

/** Whole days, where the target is at the same time of day, give or take an hour. */
const calendarDays = ({ opened, target }: Target): string => {
  const days = opened.until(target, { largestUnit: 'hours' }).total('hours') / 24;
  return Math.abs(days - Math.round(days)) < 1 / 24 ? String(Math.round(days)) : 'neither';
};

/** Working days counted from the start of an era, so that two dates need only be subtracted. */
const workingDayNumbers = (
  holidays: ReadonlySet<string>,
  from: string,
  to: string,
): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  let number = 0;
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
    if (day.dayOfWeek <= 5 && !holidays.has(day.toString())) number += 1;
    numbers.set(day.toString(), number);
  }
  return numbers;
};

const workingDays =
  (numbers: ReadonlyMap<string, number>) =>
  ({ opened, target }: Target): string => {
    const numberOf = (date: Temporal.PlainDateTime) =>
      numbers.get(date.toPlainDate().toString()) ?? Number.NaN;
    return String(numberOf(target) - numberOf(opened));
  };

const mostFrequent = (values: readonly string[]) =>
  byFrequency(values).find(({ value }) => Number(value) > 0) ?? { value: '', count: 0 };

const limitOf = (
  promises: readonly Target[],
  numbers: ReadonlyMap<string, number>,
): { readonly limit?: string; readonly unit?: string } => {
  if (promises.length < fewest) return {};
  const calendar = mostFrequent(promises.map(calendarDays));
  const working = mostFrequent(promises.map(workingDays(numbers)));
  if (calendar.count === 0 && working.count === 0) return {};
  // what explains more of the targets is what was meant
  return calendar.count >= working.count
    ? { limit: calendar.value, unit: 'calendarDay' }
    : { limit: working.value, unit: 'workingDay' };
};

export interface Holidays {
  readonly from: string;
  readonly to: string;
  readonly dates: readonly { readonly date: string }[];
}

const filing = 'The request is for something that the department does';
const closing = 'The department has done it or has answered';

/** The limit that most of a type's target dates have and, as some requests of each were given no date, none. */
export const conditionsOf = (requests: readonly SourceRow[], { dates, from, to }: Holidays) => {
  const numbers = workingDayNumbers(new Set(dates.map(({ date }) => date)), from, to);
  return [...Map.groupBy(requests, ({ TYPE = '' }) => TYPE)]
    .flatMap(([type, own]) => {
      const subcategory = slug(type);
      const limit = limitOf(promisesIn(own), numbers);
      const first = { id: `${subcategory}.1`, subcategory, filing, closing, ...limit };
      if (limit.limit === undefined) return [first];
      const undated = `${filing}, and no date was promised`;
      return [first, { id: `${subcategory}.2`, subcategory, filing: undated, closing }];
    })
    .toSorted((a, b) => a.subcategory.localeCompare(b.subcategory, 'en'));
};
