import * as v from 'valibot';
import { toWgs84 } from '../domain/grid/datum.ts';
import type { Position } from '../domain/grid/types.ts';
import { type GeocodedDistrict, type GeocodingService, scoreAt, toGcj02 } from './geocoder.http.ts';
import { precisionOf } from './geocoder.levels.ts';
import type { GeocodedPlace } from './geocoder.ts';

/** AMap writes an empty array where a text is empty. */
const text = v.union([
  v.string(),
  v.pipe(
    v.array(v.unknown()),
    v.length(0),
    v.transform(() => ''),
  ),
]);

/** `lng,lat` in GCJ-02. */
const location = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/),
  v.transform((pair): Position => {
    const [lng, lat] = pair.split(',').map(Number);
    return toWgs84([lng ?? Number.NaN, lat ?? Number.NaN], 'GCJ02');
  }),
);

const refused = v.object({ status: v.literal('0'), infocode: v.string() });

const found = v.object({
  status: v.literal('1'),
  geocodes: v.array(v.object({ formatted_address: text, location, level: text })),
});

const described = v.object({
  status: v.literal('1'),
  regeocode: v.object({
    formatted_address: text,
    pois: v.optional(v.array(v.object({ name: text, location, distance: text })), []),
  }),
});

type Found = v.InferOutput<typeof found> | v.InferOutput<typeof refused>;
type Described = v.InferOutput<typeof described> | v.InferOutput<typeof refused>;

const foundPlaces = ({ geocodes }: v.InferOutput<typeof found>): readonly GeocodedPlace[] =>
  geocodes.flatMap(({ formatted_address: name, location: point, level }) => {
    const precision = precisionOf(level);
    return precision === undefined || name === '' ? [] : [{ name, point, ...precision }];
  });

/** The address stands for the point itself and so comes first. */
const describedPlaces = (
  point: Position,
  { regeocode: { formatted_address: address, pois } }: v.InferOutput<typeof described>,
): readonly GeocodedPlace[] => [
  ...(address === '' ? [] : [{ name: address, kind: 'address' as const, point, score: 1 }]),
  ...pois
    .filter(({ name }) => name !== '')
    .map(
      ({ name, location: spot, distance }): GeocodedPlace => ({
        name,
        kind: 'poi',
        point: spot,
        score: 0.9 * scoreAt(Number(distance)),
      }),
    ),
];

const refusal = ({ infocode }: v.InferOutput<typeof refused>) => ({ refused: `infocode ${infocode}` });

/** AMap takes coordinates with at most 6 decimals. */
const pair = (point: Position): string =>
  toGcj02(point)
    .map((degrees) => degrees.toFixed(6))
    .join(',');

/** 高德 Web 服务 v3, `geocode/geo` and `geocode/regeo`: GCJ-02, search bounded to the city. */
export const amapService = (
  settings: { readonly key: string; readonly baseUrl?: string },
  { city }: GeocodedDistrict,
): GeocodingService<Found, Described> => ({
  name: 'amap',
  baseUrl: settings.baseUrl ?? 'https://restapi.amap.com',
  search: (address) => ({
    path: '/v3/geocode/geo',
    query: { key: settings.key, address, city: city.name, output: 'JSON' },
    schema: v.variant('status', [found, refused]),
    read: (answer) => (answer.status === '1' ? foundPlaces(answer) : refusal(answer)),
  }),
  reverse: (point) => ({
    path: '/v3/geocode/regeo',
    query: { key: settings.key, location: pair(point), extensions: 'all', output: 'JSON' },
    schema: v.variant('status', [described, refused]),
    read: (answer) => (answer.status === '1' ? describedPlaces(point, answer) : refusal(answer)),
  }),
});
