import * as v from 'valibot';
import { toWgs84 } from '../../domain/grid/datum.ts';
import type { MultiPolygon, UnitGrid } from '../../domain/grid/types.ts';
import { ok, refuse } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { codeOf, datum, lat, lng, pathCode } from '../schemas/fields.ts';
import * as reference from '../schemas/reference.ts';

const tag = 'places';
const hour = 3600;
const placesGiven = 10;

const feature = <P>(properties: P, coordinates: MultiPolygon) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'MultiPolygon' as const, coordinates },
});

const gridFeature = ({ geometry, ...properties }: UnitGrid) => feature(properties, geometry);

/** Where things are: open to anyone, since a map of a district is no secret. Coordinates are WGS-84. */
export const placeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/grids/locate',
    operationId: 'locatePoint',
    summary: 'Street, community and unit grid of a point, whatever the datum it comes in',
    tag,
    roles: 'anyone',
    query: v.strictObject({ lng, lat, datum: v.exactOptional(datum) }),
    problems: ['place-outside-district', 'malformed-geometry'],
    answers: [{ status: 200, description: 'Where it is.', schema: reference.location }],
    handle: ({ deps: { tenant }, query }) => {
      const point = toWgs84([query.lng, query.lat], query.datum ?? tenant.datum);
      const location = tenant.grids.locate(point);
      if (location === undefined) return refuse('place-outside-district', 'lng');
      return ok({ status: 200, body: { point, ...location } });
    },
  }),
  route({
    method: 'GET',
    path: '/grids/:code',
    operationId: 'getGrid',
    summary: 'A unit grid as GeoJSON',
    tag,
    roles: 'anyone',
    maxAge: hour,
    params: v.strictObject({ code: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The grid.', schema: reference.grid }],
    handle: ({ deps, params }) => {
      const grid = deps.tenant.grids.grid(params.code);
      return grid === undefined ? refuse('not-found') : ok({ status: 200, body: gridFeature(grid) });
    },
  }),
  route({
    method: 'GET',
    path: '/grids',
    operationId: 'listGridsOfCommunity',
    summary: 'The unit grids of a community as GeoJSON',
    tag,
    roles: 'anyone',
    maxAge: hour,
    query: v.strictObject({ community: codeOf('community') }),
    problems: ['unknown-area'],
    answers: [{ status: 200, description: 'Grids in code order.', schema: reference.gridList }],
    handle: ({ deps, query }) => {
      const features = deps.tenant.grids.gridsOf(query.community).map(gridFeature);
      return ok({ status: 200, body: { type: 'FeatureCollection', features } });
    },
  }),
  route({
    method: 'GET',
    path: '/areas',
    operationId: 'listAreas',
    summary: 'Streets and communities',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'Areas.', schema: answers.listOf(reference.area) }],
    handle: ({ deps }) => {
      const items = [...deps.tenant.areas.values()].map(({ geometry, gridDigits, ...area }) => area);
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/boundary',
    operationId: 'getBoundary',
    summary: 'The district’s boundary as GeoJSON',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'The boundary.', schema: reference.boundary }],
    handle: ({ deps: { tenant } }) =>
      ok({
        status: 200,
        body: feature({ city: tenant.city.name, district: tenant.district.name }, tenant.boundary),
      }),
  }),
  route({
    method: 'GET',
    path: '/base-map',
    operationId: 'getBaseMap',
    summary:
      'The district, its streets and communities as GeoJSON: what a map can be drawn from without a tile server',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'The largest first.', schema: reference.baseMap }],
    handle: ({ deps: { tenant } }) => {
      const { code, name } = tenant.district;
      const areas = [...tenant.areas.values()].flatMap(({ level, geometry, ...area }) =>
        geometry === undefined ? [] : [feature({ level, code: area.code, name: area.name }, geometry)],
      );
      const whole = feature({ level: 'district' as const, code, name }, tenant.boundary);
      return ok({ status: 200, body: { type: 'FeatureCollection', features: [whole, ...areas] } });
    },
  }),
  route({
    method: 'GET',
    path: '/roads',
    operationId: 'listRoads',
    summary: 'The roads of the base map as GeoJSON; none where the district has no such data',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'Roads.', schema: reference.roads }],
    handle: ({ deps: { tenant } }) => {
      const features = (tenant.roads ?? []).map(({ lines, ...properties }) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'MultiLineString' as const, coordinates: lines },
      }));
      return ok({ status: 200, body: { type: 'FeatureCollection', features } });
    },
  }),
  route({
    method: 'GET',
    path: '/geocode',
    operationId: 'geocode',
    summary: 'Places of a name, best first',
    tag,
    roles: 'anyone',
    query: v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    answers: [{ status: 200, description: 'Places.', schema: answers.listOf(reference.geocoded) }],
    handle: async ({ deps, query }) =>
      ok({ status: 200, body: { items: await deps.geocoder.search(query.q, placesGiven) } }),
  }),
  route({
    method: 'GET',
    path: '/geocode/reverse',
    operationId: 'reverseGeocode',
    summary: 'Names of a point: the areas it is in, then places near by, nearest first',
    tag,
    roles: 'anyone',
    query: v.strictObject({ lng, lat }),
    problems: ['malformed-geometry'],
    answers: [{ status: 200, description: 'Places.', schema: answers.listOf(reference.geocoded) }],
    handle: async ({ deps, query }) =>
      ok({ status: 200, body: { items: await deps.geocoder.reverse([query.lng, query.lat], placesGiven) } }),
  }),
];
