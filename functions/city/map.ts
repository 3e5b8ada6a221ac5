import type { Counter } from '../domain/evaluation/types.ts';
import { type Box, boxesMeet, boxOf, inBox } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import { streetKey } from './counting.ts';
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

/** What is open in a district and in no street of it, such as calls that named no place. */
const rest = (whole: Counter, parts: readonly Counter[]): Counter => {
  const left = (metric: string) => parts.reduce((sum, part) => sum - (part[metric] ?? 0), whole[metric] ?? 0);
  return { open: left('open'), overdue: left('overdue') };
};

const byStreet = (
  { tenant, streets, centre }: DistrictFacts,
  open: CountersByPlace,
): readonly OpenPlace[] => {
  const parts = streets.map(({ code }) => open.get(streetKey(tenant, code)) ?? nothing);
  return [
    ...streets.map(({ code, centre: middle }, place) =>
      placeAt(streetKey(tenant, code), middle, parts[place] ?? nothing),
    ),
    placeAt(tenant, centre, rest(open.get(tenant) ?? nothing, parts)),
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
