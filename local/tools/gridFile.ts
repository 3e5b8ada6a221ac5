import * as v from 'valibot';
import type { MultiPolygon, UnitGrid } from '../../functions/domain/grid/types.ts';

const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lng = Number.NaN, lat = Number.NaN]): readonly [number, number] => [lng, lat]),
);
const polygon = v.array(v.array(position));

const geometry = v.pipe(
  v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: polygon }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
  ]),
  v.transform((shape): MultiPolygon => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)),
);

const feature = v.pipe(
  v.object({
    type: v.literal('Feature'),
    properties: v.object({
      code: v.string(),
      community: v.string(),
      street: v.string(),
      area: v.optional(v.number(), 0),
    }),
    geometry,
  }),
  v.transform(({ properties, geometry: shape }): UnitGrid => ({ ...properties, geometry: shape })),
);

const collection = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ type: v.literal('FeatureCollection'), features: v.array(feature) }),
);

/**
 * Reads unit grids from GeoJSON: a FeatureCollection of polygons with the properties `code`, `community`, `street`
 * and, if measured, `area` in m². The error is a sentence that names the place of the first defect.
 */
export const readGridFile = (
  text: string,
): { readonly grids: readonly UnitGrid[] } | { readonly error: string } => {
  const parsed = v.safeParse(collection, text, { abortEarly: true });
  if (parsed.success) return { grids: parsed.output.features };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return { error: path === null ? issue.message : `at ${path}: ${issue.message}` };
};

/** Writes unit grids as GeoJSON, one feature a line, so that versions can be compared. */
export const formatGridFile = (grids: readonly UnitGrid[]): string => {
  const lines = grids.map(({ geometry: shape, code, community, street, area }) => {
    const [only] = shape;
    const single = shape.length === 1 && only !== undefined;
    return JSON.stringify({
      type: 'Feature',
      properties: { code, community, street, area: Math.round(area * 100) / 100 },
      geometry: single
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: shape },
    });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
};
