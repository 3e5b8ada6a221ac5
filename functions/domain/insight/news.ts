import { cellOf } from '../grid/cells.ts';
import type { Spot } from './hotspots/spots.ts';
import type { Recurrence } from './recurrence.ts';
import type { InsightReport } from './report.ts';

/** As much of a case as says whose it would be. */
export interface Where {
  readonly subcategory?: string;
  readonly street?: string;
  readonly community?: string;
  readonly component?: string;
  /** who has it already */
  readonly unit?: string;
}

/** Something that a computation found and that people are told of once. */
export interface News {
  readonly kind: 'unusual' | 'hotSpot' | 'recurrence';
  /** Names of the thing. It is the same as one that was told of before if it shares one with it. */
  readonly keys: readonly string[];
  /** never empty; a hot spot may lie in several communities */
  readonly places: readonly Where[];
  readonly cases: number;
  readonly expected?: number;
  readonly days?: number;
}

/** The local day since 1970-01-01 on which a thing was last found, by its name. */
export type Told = Readonly<Record<string, number>>;

/** Days after which a thing that was found no more is new again: as long as the cases that made it are looked at. */
const rememberedDays: Readonly<Record<News['kind'], number>> = { unusual: 7, hotSpot: 28, recurrence: 90 };

/** A square of 5 km: a hot spot without a community is the same when it moves by a few streets. */
const wideCell = 5;

const ofSpot = ({ subcategory, communities, centre, cases, expected, days }: Spot): News => {
  const own = subcategory === undefined ? {} : { subcategory };
  const names = communities.length > 0 ? communities : [cellOf(centre).slice(0, wideCell)];
  return {
    kind: 'hotSpot',
    keys: names.map((name) => `hotSpot ${subcategory ?? '*'} ${name}`),
    places: communities.length > 0 ? communities.map((community) => ({ ...own, community })) : [own],
    cases,
    expected,
    days,
  };
};

const ofRecurrence = ({ id, cases, point: _, ...where }: Recurrence): News => ({
  kind: 'recurrence',
  keys: [`recurrence ${id}`],
  places: [where],
  cases: cases.length,
});

/** What a report holds that somebody should hear of: surges, hot spots, and what came again often enough. */
export const newsOf = (
  report: Pick<InsightReport, 'anomalies' | 'hotSpots' | 'recurrences' | 'recurrenceRules'>,
): readonly News[] => [
  ...report.anomalies.map(
    ({ street, subcategory, actual, expected }): News => ({
      kind: 'unusual',
      keys: [`unusual ${street} ${subcategory}`],
      places: [{ street, subcategory }],
      cases: actual,
      expected,
    }),
  ),
  ...report.hotSpots.spots.map(ofSpot),
  ...report.recurrences
    .filter(({ cases }) => cases.length >= report.recurrenceRules.threshold)
    .map(ofRecurrence),
];

const isRemembered = (key: string, seen: number, day: number): boolean => {
  const kind = key.slice(0, key.indexOf(' '));
  return day - seen <= (kind in rememberedDays ? rememberedDays[kind as News['kind']] : 0);
};

/** Of what was found on a day, that of which nobody was told yet. */
export const untoldOf = (news: readonly News[], told: Told, day: number): readonly News[] =>
  news.filter(
    ({ keys }) =>
      !keys.some((key) => {
        const seen = told[key];
        return seen !== undefined && isRemembered(key, seen, day);
      }),
  );

/** What has been told of when all of it was: what is found again stays known, what is long gone is forgotten. */
export const toldWith = (told: Told, news: readonly News[], day: number): Told => ({
  ...Object.fromEntries(Object.entries(told).filter(([key, seen]) => isRemembered(key, seen, day))),
  ...Object.fromEntries(news.flatMap(({ keys }) => keys.map((key) => [key, day]))),
});
