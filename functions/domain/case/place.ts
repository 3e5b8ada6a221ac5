import { given } from '../given.ts';
import { cellOf } from '../grid/cells.ts';
import { toWgs84 } from '../grid/datum.ts';
import { validatePoint } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Channel } from '../tenant/types.ts';
import type { PlaceInput } from './commands.ts';
import type { Context } from './context.ts';
import type { Place } from './types.ts';

/** A point as sent, in the tenant's districts and grids. Refusals: malformed-geometry, place-outside-district. */
const placeByPoint = (point: Position, input: PlaceInput, { tenant }: Context): Result<Place> => {
  const valid = validatePoint(point, 'place.point');
  if (!valid.ok) return valid;
  const sourceDatum = input.datum ?? tenant.datum;
  const stored = toWgs84(point, sourceDatum);
  const location = tenant.grids.locate(stored);
  if (location === undefined) return refuse('place-outside-district', 'place.point');
  return ok({
    precision: 'point',
    point: stored,
    sourceDatum,
    cell: cellOf(stored),
    ...given('address', input.address),
    ...location,
  });
};

/**
 * A place named only by its community or street, as a caller names it: the area's own centre stands for it on maps,
 * and it has no grid, since nobody knows which. Refusals: unknown-area.
 */
const placeByArea = (
  code: string,
  level: 'community' | 'street',
  input: PlaceInput,
  { tenant }: Context,
): Result<Place> => {
  const area = tenant.areas.get(code);
  if (area?.level !== level) return refuse('unknown-area', `place.${level}`, { area: code });
  const street = level === 'community' ? area.parent : area.code;
  return ok({
    precision: level,
    point: area.centre,
    ...given('street', street),
    ...given('community', level === 'community' ? area.code : undefined),
    ...given('address', input.address),
  });
};

/**
 * Where a report is, as exactly as was said: by point, by community, by street, or unknown where the channel may
 * leave it open (reference §3.3 T1). Refusals: malformed-geometry, place-outside-district, unknown-area,
 * place-required.
 */
export const resolvePlace = (input: PlaceInput, channel: Channel, context: Context): Result<Place> => {
  if (input.point !== undefined) return placeByPoint(input.point, input, context);
  if (input.community !== undefined) return placeByArea(input.community, 'community', input, context);
  if (input.street !== undefined) return placeByArea(input.street, 'street', input, context);
  if (!channel.mayLackPlace) return refuse('place-required', 'place');
  return ok({ precision: 'unknown', ...given('address', input.address) });
};
