import { difference } from '../domain/grid/clip.ts';
import { areaOf, contains } from '../domain/grid/geometry.ts';
import { snappingFrom, widerThan } from '../domain/grid/snapping.ts';
import type { Area, MultiPolygon } from '../domain/grid/types.ts';
import type { Report } from './errors.ts';

/** What reaches no farther beyond a border than this, in metres, is rounding or a border drawn twice. */
const tolerance = 1;

/** Square metres of a shape that lie beyond another. */
const beyond = (inner: MultiPolygon, outer: MultiPolygon): number => {
  const { snap, unsnap } = snappingFrom(inner.flat(2)[0] ?? [0, 0]);
  return areaOf(widerThan(unsnap(difference(snap(inner), snap(outer))), tolerance));
};

interface Outer {
  readonly name: string;
  readonly shape: MultiPolygon | undefined;
}

const outerOf = (area: Area, boundary: MultiPolygon, areas: ReadonlyMap<string, Area>): Outer =>
  area.parent === undefined
    ? { name: 'the boundary', shape: boundary }
    : { name: `its street "${area.parent}"`, shape: areas.get(area.parent)?.geometry };

/** Reports communities that reach beyond their street, streets beyond the district, and centres beyond their area. */
export const checkNesting = (
  areas: ReadonlyMap<string, Area>,
  boundary: MultiPolygon,
  { file, report }: { readonly file: string; readonly report: Report },
): void => {
  [...areas.values()].forEach((area, i) => {
    const { geometry, centre } = area;
    const { name, shape } = outerOf(area, boundary, areas);
    if (geometry === undefined || shape === undefined) return;
    const size = beyond(geometry, shape);
    if (size > 0) {
      const problem = `lies with ${size.toFixed(1)} m² outside ${name}`;
      report({ file, row: i + 1, field: 'geometry', problem });
    }
    if (!contains(geometry, centre)) {
      const problem = `[${centre.join(', ')}] is outside the area`;
      report({ file, row: i + 1, field: 'properties.centre', problem });
    }
  });
};
