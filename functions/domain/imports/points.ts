import { toWgs84 } from '../grid/datum.ts';
import type { Datum, Position } from '../grid/types.ts';
import type { Tenant } from '../tenant/types.ts';
import { mandatory, type RowReader } from './reading.ts';
import type { ImportColumn } from './types.ts';

const decimal = /^[+-]?\d+(\.\d+)?$/;

const numberIn = (reader: RowReader, column: ImportColumn): number | undefined => {
  const text = mandatory(reader, column)?.normalize('NFKC');
  if (text === undefined) return undefined;
  return decimal.test(text) ? Number(text) : reader.fault(column, 'not-a-number', { value: text });
};

const isOnEarth = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

const isInside = (point: Position, datum: Datum, { grids }: Tenant): boolean =>
  isOnEarth(point) && grids.locate(toWgs84(point, datum)) !== undefined;

/**
 * The point of a row, in WGS-84. Faults: missing, not-a-number, outside-district, and coordinates-swapped where it would
 * lie inside the other way round.
 */
export const readPoint = (reader: RowReader, datum: Datum, tenant: Tenant): Position | undefined => {
  const [lng, lat] = [numberIn(reader, 'lng'), numberIn(reader, 'lat')];
  if (lng === undefined || lat === undefined) return undefined;
  if (isInside([lng, lat], datum, tenant)) return toWgs84([lng, lat], datum);
  const type = isInside([lat, lng], datum, tenant) ? 'coordinates-swapped' : 'outside-district';
  return reader.fault('lng', type, { lng, lat, district: tenant.district.name });
};
