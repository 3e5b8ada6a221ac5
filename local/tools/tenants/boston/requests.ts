import { buildGridIndex } from '../../../../functions/domain/grid/index.ts';
import type { Position } from '../../../../functions/domain/grid/types.ts';
import type { SourceRow } from '../files.ts';
import { roundPosition } from '../polygons.ts';
import type { DrawnDistrict } from './places.ts';
import { byFrequency, pointOf, slug } from './sources.ts';

/** What the published requests tell of categories, departments and streets. */

const column = (rows: readonly SourceRow[], name: string): readonly string[] =>
  rows.map((row) => row[name] ?? '');
const mostFrequent = (rows: readonly SourceRow[], name: string): string =>
  byFrequency(column(rows, name))[0]?.value ?? '';

/** A type stands in the category under which most of its requests stand: four types occur under two. */
export const categoriesOf = (requests: readonly SourceRow[]) =>
  [...Map.groupBy(requests, ({ TYPE = '' }) => TYPE)]
    .map(([name, own]) => {
      const [subject, reason] = [mostFrequent(own, 'SUBJECT'), mostFrequent(own, 'REASON')];
      return {
        code: slug(name),
        name,
        kind: 'event',
        majorCode: slug(subject),
        majorName: subject,
        middleCode: slug(reason),
        middleName: reason,
      };
    })
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));

/** A subject explains a department's short name when at least this share, and this many, of its requests have it. */
const explaining = { share: 0.9, requests: 10 } as const;

const explained = (name: string, own: readonly SourceRow[]): string => {
  const [subject] = byFrequency(column(own, 'SUBJECT'));
  if (subject === undefined || subject.count < explaining.requests) return name;
  return subject.count < explaining.share * own.length ? name : `${name} (${subject.value})`;
};

/** Departments and below them their queues, to which requests are given. */
export const unitsOf = (requests: readonly SourceRow[]) => {
  const departments = [...Map.groupBy(requests, ({ Department = '' }) => Department)].map(([name, own]) => ({
    code: slug(name),
    name: explained(name, own),
  }));
  const queues = [...Map.groupBy(requests, ({ QUEUE = '' }) => QUEUE)].map(([name, own]) => ({
    code: slug(name),
    name,
    parent: slug(mostFrequent(own, 'Department')),
  }));
  const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code, 'en');
  return [...departments.toSorted(byCode), ...queues.toSorted(byCode)];
};

export interface Placed {
  readonly request: SourceRow;
  readonly point: Position;
}

/** Requests by the district in which they lie; those without a usable place are left out. */
export const requestsByDistrict = (
  requests: readonly SourceRow[],
  districts: readonly DrawnDistrict[],
): ReadonlyMap<string, readonly Placed[]> => {
  const areas = districts.map(({ neighbourhood, boundary, centre }) => ({
    level: 'street' as const,
    code: neighbourhood.slug,
    name: neighbourhood.name,
    gridDigits: '000',
    centre,
    geometry: boundary.shape,
  }));
  const index = buildGridIndex({ boundary: areas.flatMap(({ geometry }) => geometry), areas, grids: [] });
  const placed = requests.flatMap((request) => {
    const point = pointOf(request);
    const district = point && index.locate(point)?.street;
    return point === undefined || district === undefined ? [] : [{ request, point, district }];
  });
  return Map.groupBy(placed, ({ district }) => district);
};

/** Who handled most requests of each type in the district; where it had none, in the city. */
export const responsibilitiesOf = (all: readonly SourceRow[], own: readonly SourceRow[]) => {
  const queueOf = (requests: readonly SourceRow[]) =>
    new Map(
      [...Map.groupBy(requests, ({ TYPE = '' }) => TYPE)].map(([type, same]) => [
        type,
        slug(mostFrequent(same, 'QUEUE')),
      ]),
    );
  const [city, here] = [queueOf(all), queueOf(own)];
  return [...city]
    .map(([type, unit]) => ({ unit: here.get(type) ?? unit, basis: 'owner', category: slug(type) }))
    .toSorted((a, b) => a.category.localeCompare(b.category, 'en'));
};

/**
 * The source's names are coarser than the outlines, and along every border some requests stand under the neighbour's
 * name. So a name is a district's when most requests under it lie there, or when at least this share of them does and
 * at least this share of the district's requests stands under it; or when no other name is more frequent there.
 */
const shares = { most: 0.5, least: 0.05 } as const;

/** Names in the `neighborhood` column under which the district's requests are published. */
export const sourceNamesOf = (
  district: string,
  byDistrict: ReadonlyMap<string, readonly Placed[]>,
): readonly string[] => {
  const named = (placed: readonly Placed[]) =>
    byFrequency(
      column(
        placed.map(({ request }) => request),
        'neighborhood',
      ),
    ).filter(({ value }) => value !== '');
  const totals = new Map(named([...byDistrict.values()].flat()).map(({ value, count }) => [value, count]));
  const own = byDistrict.get(district) ?? [];
  const isOurs = ({ value, count }: { value: string; count: number }): boolean => {
    const total = totals.get(value) ?? 0;
    return count >= shares.most * total || count >= shares.least * Math.max(total, own.length);
  };
  return named(own)
    .filter((name, i) => i === 0 || isOurs(name))
    .map(({ value }) => value)
    .toSorted();
};

/** House numbers with their additions, and single letters that belong to them and not to the street (`A Trull St`). */
const houseNumber = /^(?:[A-Z]?-?[\d/]+[A-Za-z]?[\s&-]+)+/;
const strayLetter = /^[A-DF-MO-RT-VX-Z]\s+(?=\S+\s+\S)/;

/** `12-14 Main St` → `Main St`; nothing for intersections. */
const streetOf = ({ LOCATION_STREET_NAME = '' }: SourceRow): string | undefined => {
  if (LOCATION_STREET_NAME.startsWith('INTERSECTION')) return undefined;
  const name = LOCATION_STREET_NAME.replace(houseNumber, '')
    .replace(strayLetter, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^\D+ \D/.test(name) ? name : undefined;
};

const middleOf = (points: readonly Position[]): Position => {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [lng, lat] = [mean(0), mean(1)];
  const away = ([x, y]: Position) => Math.hypot(x - lng, y - lat);
  return points.reduce(
    (nearest, point) => (away(point) < away(nearest) ? point : nearest),
    points[0] ?? [lng, lat],
  );
};

/** The streets with most requests, each at the request nearest to the middle of its requests. */
export const streetsOf = (placed: readonly Placed[], most: number) => {
  const named = placed.flatMap(({ request, point }) => {
    const name = streetOf(request);
    return name === undefined ? [] : [{ name, point }];
  });
  return [...Map.groupBy(named, ({ name }) => name)]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name, same]) => {
      const [lng, lat] = roundPosition(middleOf(same.map(({ point }) => point)));
      return { name, kind: 'street', lng, lat };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
