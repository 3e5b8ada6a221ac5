import { shapeFaults } from '../domain/grid/rings.ts';
import type { Area, MultiPolygon } from '../domain/grid/types.ts';
import type { Report } from './errors.ts';
import type { AreasFile, Geometry } from './schemas.ts';

/** A polygon as a shape of one part. */
export const multiPolygonOf = (geometry: Geometry): MultiPolygon =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const faultWords: Readonly<Record<ReturnType<typeof shapeFaults>[number], string>> = {
  badPosition: 'has a position that is not on Earth',
  tooFewPositions: 'has a ring with fewer than 4 positions',
  notClosed: 'has a ring that does not end where it begins',
  selfIntersects: 'has a ring that crosses itself',
  wrongOrientation: 'has a ring the wrong way round: outer rings run counter-clockwise, holes clockwise',
};

/** A shape whose rings were checked; every kind of fault is reported once. */
export const checkedShape = (
  geometry: Geometry,
  where: { readonly file: string; readonly row: number },
  report: Report,
): MultiPolygon => {
  const shape = multiPolygonOf(geometry);
  for (const fault of new Set(shapeFaults(shape))) {
    report({ ...where, field: 'geometry', problem: faultWords[fault] });
  }
  return shape;
};

type Properties = AreasFile['features'][number]['properties'];
type Numbered = Properties & { readonly row: number };

const parentProblem = ({ level, parent }: Numbered, streets: ReadonlySet<string>): string | undefined => {
  if (level === 'street') return parent === undefined ? undefined : 'is given, but a street has no parent';
  if (parent === undefined) return 'is missing: a community belongs to a street';
  return streets.has(parent) ? undefined : `"${parent}" is not a street here`;
};

const checkParents = (file: string, areas: readonly Numbered[], report: Report): void => {
  const streets = new Set(areas.flatMap(({ level, code }) => (level === 'street' ? [code] : [])));
  for (const area of areas) {
    const problem = parentProblem(area, streets);
    if (problem !== undefined) report({ file, row: area.row, field: 'properties.parent', problem });
  }
};

const checkTwice = (
  file: string,
  areas: readonly Numbered[],
  field: 'code' | 'gridDigits',
  { report, scope = '' }: { readonly report: Report; readonly scope?: string },
): void => {
  for (const [value, same] of Map.groupBy(areas, (area) => area[field])) {
    const [first, ...others] = same;
    for (const { row } of others) {
      const problem = `"${value}" is already in feature ${first?.row}${scope}`;
      report({ file, row, field: `properties.${field}`, problem });
    }
  }
};

/** Streets and communities of a file: reports codes used twice, orphans and bad rings. */
export const buildAreas = (
  collection: AreasFile,
  { file, report }: { readonly file: string; readonly report: Report },
): ReadonlyMap<string, Area> => {
  const numbered = collection.features.map(({ properties }, i) => ({ ...properties, row: i + 1 }));
  checkParents(file, numbered, report);
  checkTwice(file, numbered, 'code', { report });
  // grid codes would collide: three digits are a street's own in the district, a community's own in its street
  for (const [, siblings] of Map.groupBy(numbered, ({ level, parent }) => `${level} ${parent ?? ''}`)) {
    checkTwice(file, siblings, 'gridDigits', { report, scope: ', which has the same parent' });
  }
  if (numbered.length === 0) report({ file, problem: 'has no streets and no communities' });
  return new Map(
    collection.features.map(({ properties, geometry }, i): [string, Area] => [
      properties.code,
      { ...properties, geometry: checkedShape(geometry, { file, row: i + 1 }, report) },
    ]),
  );
};
