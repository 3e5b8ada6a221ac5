import * as v from 'valibot';
import { toWgs84 } from '../domain/grid/datum.ts';
import type { GeocodedDistrict, GeocodingService } from './geocoder.http.ts';
import { precisionOf } from './geocoder.levels.ts';
import type { GeocodedPlace } from './geocoder.ts';

/** Degrees, which Tianditu writes as a number in one answer and as text in another. */
const degrees = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number))]),
  v.finite(),
);

const found = v.object({
  status: v.string(),
  location: v.optional(
    v.object({ lon: degrees, lat: degrees, score: v.optional(v.number(), 0), level: v.string() }),
  ),
});

const described = v.object({
  status: v.string(),
  result: v.optional(v.object({ formatted_address: v.string() })),
});

type Found = v.InferOutput<typeof found>;
type Described = v.InferOutput<typeof described>;

/** `0`: answered; `101`: nothing found. Everything else is a refusal. */
const answered: ReadonlySet<string> = new Set(['0', '101']);

const foundPlaces = (name: string, { location }: Found): readonly GeocodedPlace[] => {
  const precision = location === undefined ? undefined : precisionOf(location.level);
  if (location === undefined || precision === undefined) return [];
  const score = precision.score * Math.min(1, Math.max(0, location.score / 100));
  return [{ name, kind: precision.kind, point: toWgs84([location.lon, location.lat], 'CGCS2000'), score }];
};

/**
 * 天地图 `geocoder`, CGCS2000. It knows no bounds, so the search says which city and district the address is in; its
 * one answer has no name of its own, so the place is called what was asked for.
 */
export const tiandituService = (
  settings: { readonly key: string; readonly baseUrl?: string },
  { city, district }: GeocodedDistrict,
): GeocodingService<Found, Described> => ({
  name: 'tianditu',
  baseUrl: settings.baseUrl ?? 'https://api.tianditu.gov.cn',
  search: (text) => {
    const keyWord = text.includes(district.name) ? text : `${city.name}${district.name}${text}`;
    return {
      path: '/geocoder',
      query: { ds: JSON.stringify({ keyWord }), tk: settings.key },
      schema: found,
      read: (answer) =>
        answered.has(answer.status) ? foundPlaces(text, answer) : { refused: `status ${answer.status}` },
    };
  },
  reverse: (point) => ({
    path: '/geocoder',
    query: {
      postStr: JSON.stringify({ lon: point[0], lat: point[1], ver: 1 }),
      type: 'geocode',
      tk: settings.key,
    },
    schema: described,
    read: ({ status, result }) => {
      if (!answered.has(status)) return { refused: `status ${status}` };
      const name = result?.formatted_address ?? '';
      return name === '' ? [] : [{ name, kind: 'address', point, score: 1 }];
    },
  }),
});
