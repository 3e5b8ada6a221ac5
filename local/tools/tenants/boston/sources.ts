import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from '../../../../functions/domain/grid/types.ts';
import { readCsvFile, type SourceRow } from '../files.ts';

/** The published requests and outlines from which the city's files are derived. */

export const readRequests = (from: string): Promise<readonly SourceRow[]> =>
  readCsvFile(join(from, 'data/boston311-2015/boston311_2015.core.csv.xz'));

/** City Hall: where the source puts what it cannot place. */
const unknownPlace = '-71.0587,42.3594';

export const pointOf = ({ LONGITUDE = '', LATITUDE = '' }: SourceRow): Position | undefined =>
  LONGITUDE === '' || `${LONGITUDE},${LATITUDE}` === unknownPlace
    ? undefined
    : [Number(LONGITUDE), Number(LATITUDE)];

interface Outline {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly shape: MultiPolygon;
}

interface Collection {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: MultiPolygon[number] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: MultiPolygon };
  }[];
}

const readOutlines = async (path: string): Promise<readonly Outline[]> => {
  const raw = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  const { features }: Collection = JSON.parse(text);
  return features.map(({ properties, geometry }) => ({
    properties,
    shape: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));
};

export const readNeighbourhoods = (from: string): Promise<readonly Outline[]> =>
  readOutlines(join(from, 'data/boundaries-us/boston-neighborhoods.geojson.gz'));

export const readPrecincts = (from: string): Promise<readonly Outline[]> =>
  readOutlines(join(from, 'data/boundaries-us/boston-precincts-2010s.wgs84.geojson'));

/** `Street Light Outages` → `street-light-outages`: a code that can stand in an address. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Values with how often they occur, the most frequent first; of equals the first in the alphabet. */
export const byFrequency = (
  values: Iterable<string>,
): readonly { readonly value: string; readonly count: number }[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, { length: count }]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
