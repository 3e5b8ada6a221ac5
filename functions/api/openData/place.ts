import type { Position } from '../../domain/grid/types.ts';
import type { OpenCase } from '../../domain/openData/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';

interface OpenPlace {
  readonly of: 'street' | 'community' | 'grid';
  readonly point: Position;
}

/** About a metre: more would only look exact. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

const centreOfGrid = (code: string, { grids }: Tenant): Position | undefined => {
  const corners = grids.grid(code)?.geometry.flat(2) ?? [];
  if (corners.length === 0) return undefined;
  const middle = (values: readonly number[]) => rounded((Math.min(...values) + Math.max(...values)) / 2);
  return [middle(corners.map(([lng]) => lng)), middle(corners.map(([, lat]) => lat))];
};

const centreOfArea = (code: string, { areas }: Tenant): Position | undefined => {
  const centre = areas.get(code)?.centre;
  return centre && [rounded(centre[0]), rounded(centre[1])];
};

const levels = [
  ['grid', centreOfGrid],
  ['community', centreOfArea],
  ['street', centreOfArea],
] as const;

/** The centre of the finest area that is named of a case; from the tenant's data alone, so no spot can come into it. */
export const openPlaceOf = (subject: OpenCase, tenant: Tenant): OpenPlace | undefined => {
  for (const [level, centreOf] of levels) {
    const code = subject[level];
    const point = code === undefined ? undefined : centreOf(code, tenant);
    if (point !== undefined) return { of: level, point };
  }
  return undefined;
};
