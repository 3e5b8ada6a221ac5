import type { Area, MultiPolygon } from './types.ts';

/** The land on which one sequence of unit grids is numbered: a community, or a street that has none drawn. */
export interface Ground {
  /** the area's code; for a street without communities the street's own */
  readonly community: string;
  readonly street: string;
  /** digits 7–12 of its grid codes */
  readonly digits: { readonly street: string; readonly community: string };
  readonly geometry: MultiPolygon;
}

/** Stands for the community in the codes of a street that is not divided. */
const undivided = '000';

const communityGround = (area: Area, streets: ReadonlyMap<string, Area>): readonly Ground[] => {
  const street = area.parent === undefined ? undefined : streets.get(area.parent);
  if (area.geometry === undefined || street === undefined) return [];
  const digits = { street: street.gridDigits, community: area.gridDigits };
  return [{ community: area.code, street: street.code, digits, geometry: area.geometry }];
};

const streetGround = (area: Area): readonly Ground[] => {
  if (area.geometry === undefined) return [];
  const digits = { street: area.gridDigits, community: undivided };
  return [{ community: area.code, street: area.code, digits, geometry: area.geometry }];
};

/**
 * The grounds of a district, in code order: every community with a polygon, and every street with a polygon of which
 * no community has one.
 */
export const groundsOf = (areas: Iterable<Area>): readonly Ground[] => {
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
  const streetAreas = sorted.filter((area) => area.level === 'street');
  const streets = new Map(streetAreas.map((area) => [area.code, area]));
  const communities = sorted
    .filter((area) => area.level === 'community')
    .flatMap((area) => communityGround(area, streets));
  const divided = new Set(communities.map((ground) => ground.street));
  return [...communities, ...streetAreas.filter((area) => !divided.has(area.code)).flatMap(streetGround)];
};
