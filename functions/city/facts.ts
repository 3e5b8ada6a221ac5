import { given } from '../domain/given.ts';
import type { MultiPolygon, Position } from '../domain/grid/types.ts';
import type { SmallCounts, Tenant } from '../domain/tenant/types.ts';

/** A street of a district, as far as the city shows it. */
export interface StreetFacts {
  readonly code: string;
  readonly name: string;
  readonly centre: Position;
  readonly outline?: MultiPolygon;
}

/**
 * What a city shows of a district's own data: names and outlines. It travels to the city when the district is deployed
 * or started, since the city reads nothing in a district.
 */
export interface DistrictFacts {
  /** `<city folder>/<district folder>` */
  readonly tenant: string;
  readonly code: string;
  readonly name: string;
  readonly city: { readonly code: string; readonly name: string };
  readonly timeZone: string;
  readonly centre: Position;
  readonly outline: MultiPolygon;
  readonly streets: readonly StreetFacts[];
  /** names by code */
  readonly subcategories: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  /** absent where every number is shown, and in what older builds told */
  readonly smallCounts?: SmallCounts;
}

/** About a metre: more than a screen of the city can show. */
const digits = 5;

const rounded = (value: number): number => Number(value.toFixed(digits));

const rounder = ([lng, lat]: Position): Position => [rounded(lng), rounded(lat)];

const roundedRing = (ring: readonly Position[]): readonly Position[] => {
  const points = ring.map(rounder);
  // Corners that have become the same point would only be sent twice.
  return points.filter(([lng, lat], place) => {
    const before = points[place - 1];
    return before === undefined || before[0] !== lng || before[1] !== lat;
  });
};

const roundedOutline = (outline: MultiPolygon): MultiPolygon =>
  outline.map((polygon) => polygon.map(roundedRing));

const namesIn = (things: Iterable<{ readonly code: string; readonly name: string }>) =>
  Object.fromEntries([...things].map(({ code, name }) => [code, name]));

/** What the city is told of a district's data. */
export const factsOf = (
  tenant: Pick<
    Tenant,
    | 'key'
    | 'city'
    | 'district'
    | 'calendar'
    | 'centre'
    | 'boundary'
    | 'areas'
    | 'catalogue'
    | 'channels'
    | 'smallCounts'
  >,
): DistrictFacts => {
  const { key, city, district, calendar, centre, boundary, areas, catalogue, channels, smallCounts } = tenant;
  const streets = [...areas.values()].filter(({ level }) => level === 'street');
  return {
    tenant: key,
    code: district.code,
    name: district.name,
    city,
    timeZone: calendar.timeZone,
    centre: rounder(centre),
    outline: roundedOutline(boundary),
    streets: streets.map(({ code, name, centre: middle, geometry }) => ({
      code,
      name,
      centre: rounder(middle),
      ...(geometry === undefined ? {} : { outline: roundedOutline(geometry) }),
    })),
    subcategories: namesIn(catalogue.subcategories.values()),
    channels: namesIn(channels.values()),
    ...given('smallCounts', smallCounts),
  };
};
