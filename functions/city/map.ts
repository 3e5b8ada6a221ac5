import type { Counter } from '../domain/evaluation/types.ts';
import { type Box, boxesMeet, boxOf, inBox } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import { streetKey } from './counting.ts';
import { type StreetCounts, withholdSmall } from './discretion.ts';
import type { DistrictFacts } from './facts.ts';
import type { CountersByPlace } from './types.ts';

/** What stands open at one place of the city's map. */
export interface OpenPlace {
  readonly cell: string;
  readonly lng: number;
  readonly lat: number;
  readonly count: number;
  readonly overdue: number;
}

/** In a view of so few districts their streets are told apart. */
const fewDistricts = 3;

const nothing: Counter = {};

const placeAt = (cell: string, [lng, lat]: Position, { open = 0, overdue = 0 }: Counter): OpenPlace => ({
  cell,
  lng,
  lat,
  count: open,
  overdue,
});

/** What a map shows of a place. */
const withheldOnMaps = ['open', 'overdue'] as const;

const standingOf = ({ open = 0, overdue = 0, green = 0, amber = 0, red = 0 }: Counter): StreetCounts => ({
  reported: 0,
  filed: 0,
  closed: 0,
  closedOnTime: 0,
  open,
  overdue,
  green,
  amber,
  red,
});

/**
 * What is open in a district and in no street that is shown, such as calls that named no place. Streets whose numbers are
 * withheld are among it: what they have together is no secret.
 */
const rest = (whole: Counter, parts: readonly Counter[]): Counter => {
  const left = (metric: string) => parts.reduce((sum, part) => sum - (part[metric] ?? 0), whole[metric] ?? 0);
  return { open: left('open'), overdue: left('overdue') };
};

const byStreet = (
  { tenant, streets, centre, smallCounts }: DistrictFacts,
  open: CountersByPlace,
): readonly OpenPlace[] => {
  const parts = streets.map(({ code, centre: middle }) => {
    const key = streetKey(tenant, code);
    return { key, middle, counter: open.get(key) ?? nothing };
  });
  const below = smallCounts?.below;
  const hidden =
    below === undefined
      ? []
      : withholdSmall(
          parts.map(({ counter }) => standingOf(counter)),
          below,
        );
  const shown = parts.filter((_, place) => !withheldOnMaps.some((metric) => hidden[place]?.has(metric)));
  const left = rest(
    open.get(tenant) ?? nothing,
    shown.map(({ counter }) => counter),
  );
  return [
    ...shown.map(({ key, middle, counter }) => placeAt(key, middle, counter)),
    placeAt(tenant, centre, left),
  ];
};

/**
 * What stands open in a view of the city: by district, or by street where the view meets few districts. The city knows
 * numbers and no spots, so each stands in the middle of its district or street. Places without cases are left away.
 */
export const openPlaces = (
  districts: readonly DistrictFacts[],
  open: CountersByPlace,
  view: Box,
): readonly OpenPlace[] => {
  const seen = districts.filter(({ outline }) => boxesMeet(boxOf(outline), view));
  const places =
    seen.length <= fewDistricts
      ? seen.flatMap((district) => byStreet(district, open))
      : seen.map(({ tenant, centre }) => placeAt(tenant, centre, open.get(tenant) ?? nothing));
  return places.filter(({ count, lng, lat }) => count > 0 && inBox(view, [lng, lat]));
};
