import { localHours } from '../domain/evaluation/localHour.ts';
import { hourMetric } from '../domain/evaluation/standing.ts';
import type { Counter } from '../domain/evaluation/types.ts';
import { given } from '../domain/given.ts';
import { streetKey } from './counting.ts';
import { type StreetCounts, type StreetMetric, type Withheld, withholdSmall } from './discretion.ts';
import type { DistrictFacts } from './facts.ts';
import type { BegunCase, CountersByPlace } from './types.ts';

/** What the figures of a city's day are made from. */
export interface CityDay {
  /** the districts that are looked at: all of the city, or one */
  readonly districts: readonly DistrictFacts[];
  /** counters of a local day, `YYYY-MM-DD` */
  readonly day: (date: string) => CountersByPlace;
  readonly open: CountersByPlace;
  /** the newest cases of a district, the newest first */
  readonly newest: (tenant: string) => readonly BegunCase[];
  readonly now: number;
}

const rows = 10;

const localDay = ({ timeZone }: DistrictFacts, now: number) => localHours(timeZone)(now);

/** The local dates that it is in these districts: more than one where the city spans time zones. */
export const datesOf = (districts: readonly DistrictFacts[], now: number): readonly string[] => [
  ...new Set(districts.map((district) => localDay(district, now).date)),
];

const sumOf = (counters: readonly Counter[], metric: string): number =>
  counters.reduce((sum, counter) => sum + (counter[metric] ?? 0), 0);

interface PlaceFigures {
  readonly code: string;
  readonly name: string;
  readonly day: Counter;
  readonly open: Counter;
}

const countsOf = ({ day, open }: PlaceFigures): StreetCounts => {
  const { reported = 0, filed = 0, closed = 0, closedOnTime = 0 } = day;
  const { open: standing = 0, overdue = 0, green = 0, amber = 0, red = 0 } = open;
  return { reported, filed, closed, closedOnTime, open: standing, overdue, green, amber, red };
};

type Shown = Partial<StreetCounts>;

/** What is withheld is neither shown nor part of a rate, nor has it any part in the order. */
const ranked = ({ code, name }: PlaceFigures, counts: StreetCounts, hidden: Withheld) => {
  const left = Object.entries(counts).filter(([metric]) => !hidden.has(metric as StreetMetric));
  const { green, amber, red, ...shown }: Shown = Object.fromEntries(left);
  const { closed = 0, closedOnTime } = shown;
  const onTimeRate = closed === 0 || closedOnTime === undefined ? undefined : closedOnTime / closed;
  const lights = { ...given('green', green), ...given('amber', amber), ...given('red', red) };
  const withheld = hidden.size === 0 ? undefined : Object.fromEntries(hidden);
  return { code, name, ...shown, ...given('onTimeRate', onTimeRate), lights, ...given('withheld', withheld) };
};

/** Where streets are told apart, small numbers of them are withheld. */
const shownOf = (places: readonly PlaceFigures[], below: number | undefined) => {
  const rows = places.map((place) => ({ place, counts: countsOf(place) }));
  const hidden =
    below === undefined
      ? []
      : withholdSmall(
          rows.map(({ counts }) => counts),
          below,
        );
  return rows.map(({ place, counts }, row) => ranked(place, counts, hidden[row] ?? new Map()));
};

/** Districts are all there, also those without cases; the order is theirs who closed most, then who has most open. */
const ranking = (places: readonly PlaceFigures[], below: number | undefined) =>
  shownOf(places, below).sort(
    (left, right) =>
      descending(left.closed, right.closed) ||
      descending(left.open, right.open) ||
      compare(left.code, right.code),
  );

const descending = (left = 0, right = 0): number => right - left;

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

const nothing: Counter = {};

const placesOf = (view: CityDay, single: DistrictFacts | undefined): readonly PlaceFigures[] => {
  const figures = (district: DistrictFacts, key: string) => ({
    day: view.day(localDay(district, view.now).date).get(key) ?? nothing,
    open: view.open.get(key) ?? nothing,
  });
  return single === undefined
    ? view.districts.map((district) => ({
        code: district.tenant,
        name: district.name,
        ...figures(district, district.tenant),
      }))
    : single.streets.map(({ code, name }) => ({
        code,
        name,
        ...figures(single, streetKey(single.tenant, code)),
      }));
};

const begun = (district: DistrictFacts, subject: BegunCase) => {
  const { tenant, name, streets, subcategories, channels } = district;
  const { caseId, at, channel, street, subcategory } = subject;
  const streetName = streets.find(({ code }) => code === street)?.name ?? street;
  const subcategoryName = subcategory === undefined ? undefined : (subcategories[subcategory] ?? subcategory);
  return {
    id: caseId,
    tenant,
    districtName: name,
    at,
    channelName: channels[channel] ?? channel,
    ...given('streetName', streetName),
    ...given('subcategoryName', subcategoryName),
  };
};

const newestOf = ({ districts, newest }: CityDay) =>
  districts
    .flatMap((district) => newest(district.tenant).map((subject) => begun(district, subject)))
    .sort((left, right) => right.at - left.at || compare(left.id, right.id))
    .slice(0, rows);

/**
 * The figures of the day of a city, or of one of its districts as the city knows it. Every number is the sum of those
 * below it. `hours` are hours of each district's own day, as far as the day of any of them has come.
 */
export const cityToday = (view: CityDay, single: DistrictFacts | undefined) => {
  const { districts, now, open, day } = view;
  const days = districts.map((district) => {
    const { date, hour } = localDay(district, now);
    return { hour, counter: day(date).get(district.tenant) ?? nothing };
  });
  const whole = days.map(({ counter }) => counter);
  const standing = districts.map(({ tenant }) => open.get(tenant) ?? nothing);
  const latest = Math.max(-1, ...days.map(({ hour }) => hour));
  return {
    days: datesOf(districts, now),
    inflow: { reported: sumOf(whole, 'reported'), filed: sumOf(whole, 'filed') },
    outflow: { closed: sumOf(whole, 'closed') },
    open: sumOf(standing, 'open'),
    overdue: sumOf(standing, 'overdue'),
    lights: {
      green: sumOf(standing, 'green'),
      amber: sumOf(standing, 'amber'),
      red: sumOf(standing, 'red'),
    },
    hours: Array.from({ length: latest + 1 }, (_, hour) => ({
      hour,
      reported: sumOf(whole, hourMetric('reported', hour)),
      closed: sumOf(whole, hourMetric('closed', hour)),
    })),
    ranking: ranking(placesOf(view, single), single?.smallCounts?.below),
    newest: newestOf(view),
  };
};
