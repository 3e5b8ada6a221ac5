import * as v from 'valibot';
import { lat, lng, numberParameter } from '../api/schemas/fields.ts';
import type { MultiPolygon } from '../domain/grid/types.ts';
import { ok, refuse } from '../domain/result.ts';
import { streetKey } from './counting.ts';
import type { DistrictFacts } from './facts.ts';
import { openPlaces } from './map.ts';
import { type CityRoute, cityRoute } from './route.ts';
import * as schemas from './schemas.ts';

const tag = 'map';

const feature = (level: 'district' | 'street', code: string, name: string, coordinates: MultiPolygon) => ({
  type: 'Feature',
  properties: { level, code, name },
  geometry: { type: 'MultiPolygon', coordinates },
});

const districtFeature = ({ tenant, name, outline }: DistrictFacts) =>
  feature('district', tenant, name, outline);

const streetFeatures = ({ tenant, streets }: DistrictFacts) =>
  streets.flatMap(({ code, name, outline }) =>
    outline === undefined ? [] : [feature('street', streetKey(tenant, code), name, outline)],
  );

const namesOf = ({ tenant, name: own, centre: middle, streets }: DistrictFacts) => [
  { level: 'district', code: tenant, name: own, centre: middle },
  ...streets.map(({ code, name, centre }) => ({
    level: 'street',
    code: streetKey(tenant, code),
    name,
    centre,
  })),
];

/** What a map of the city is drawn from: a district's own routes of the same names, of all districts at once. */
export const mapRoutes: readonly CityRoute[] = [
  cityRoute({
    path: '/base-map',
    operationId: 'getBaseMap',
    summary: 'The districts and their streets as GeoJSON; codes are `district#street`',
    tag,
    roles: 'anyone',
    answer: schemas.baseMap,
    handle: async ({ deps }) => {
      const facts = await deps.facts();
      const features = [...facts.map(districtFeature), ...facts.flatMap(streetFeatures)];
      return ok({ type: 'FeatureCollection', features });
    },
  }),
  cityRoute({
    path: '/areas',
    operationId: 'listAreas',
    summary: 'The districts and their streets',
    tag,
    roles: 'anyone',
    answer: schemas.areas,
    handle: async ({ deps }) => ok({ items: (await deps.facts()).flatMap(namesOf) }),
  }),
  cityRoute({
    path: '/roads',
    operationId: 'listRoads',
    summary: 'None: a city is shown from too far above',
    tag,
    roles: 'anyone',
    answer: schemas.roads,
    handle: () => ok({ type: 'FeatureCollection', features: [] }),
  }),
  cityRoute({
    path: '/map',
    operationId: 'getMap',
    summary: 'What is open in a view: by district, or by street where the view meets few districts',
    description:
      'A city knows no spots: each number stands in the middle of its district or street. What a district has in ' +
      'none of its streets stands in its middle.',
    tag,
    query: v.strictObject({
      west: lng,
      south: lat,
      east: lng,
      north: lat,
      zoom: numberParameter('invalid-value', 0, 24),
    }),
    problems: ['malformed-geometry'],
    answer: schemas.mapAnswer,
    handle: async ({ deps, query: { zoom: _, ...box } }) => {
      if (box.east < box.west) return refuse('malformed-geometry', 'east');
      if (box.north < box.south) return refuse('malformed-geometry', 'north');
      const [facts, open] = await Promise.all([deps.facts(), deps.store.open()]);
      return ok({ cells: openPlaces(facts, open, box), cases: [], complete: true });
    },
  }),
];
