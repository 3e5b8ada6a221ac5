import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildGridIndex } from '../domain/grid/index.ts';
import type { UnitGrid } from '../domain/grid/types.ts';
import type { Tenant } from '../domain/tenant/types.ts';

/**
 * A tenant as bytes: what was read from its files, checked, with its grids drawn, so that a function on AWS has it
 * without the files and without drawing again. Made by `npm run tenant -- deploy`, read by every Lambda at its start.
 */
export interface Snapshot {
  /** of the text before it was packed: equal for equal tenants */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/**
 * Rises whenever a build could not use what an older one wrote, as when `Tenant` gets a part that must be there. Each
 * format is stored under a name of its own (store/tenantData.ts), so that an upgrade can write the new one while the
 * old build still reads the old.
 */
export const snapshotFormat = 1;

/** A snapshot cannot be used: damaged, or of another format. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Parts of a tenant that JSON has no form for, each under a key that no such part has itself. */
const toJson = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  return value;
};

const fromJson = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map);
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set);
  return value;
};

/** Every grid stands under its community, or under its street where that has none. */
const gridsOf = ({ areas, grids }: Tenant): readonly UnitGrid[] => {
  const all = [...areas.keys()].flatMap((code) => grids.gridsOf(code));
  if (all.length !== grids.size) throw new Error(`${grids.size - all.length} grids belong to no area`);
  return all;
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Packs a tenant. The same tenant has the same digest, wherever and whenever it is packed. */
export const snapshotOf = (tenant: Tenant): Snapshot => {
  const { grids: _, ...rest } = tenant;
  const text = JSON.stringify({ format: snapshotFormat, ...rest, unitGrids: gridsOf(tenant) }, toJson);
  return { digest: digestOf(text), bytes: gzipSync(text, { level: 9 }) };
};

type Packed = Omit<Tenant, 'grids'> & { readonly format: number; readonly unitGrids: readonly UnitGrid[] };

const unpack = (bytes: Uint8Array): string => {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch (cause) {
    throw new SnapshotError('the tenant’s data is damaged: it cannot be unpacked', { cause });
  }
};

/**
 * The tenant of a snapshot. Only `snapshotOf` makes them, and the digest proves that this is what it made, so the shape
 * is not looked at again. Throws SnapshotError for anything else.
 */
export const tenantFrom = ({ digest, bytes }: Snapshot): Tenant => {
  const text = unpack(bytes);
  if (digestOf(text) !== digest) throw new SnapshotError('the tenant’s data is damaged: its digest differs');
  const { format, unitGrids, ...rest } = JSON.parse(text, fromJson) as Packed;
  if (format !== snapshotFormat)
    throw new SnapshotError(`the tenant’s data has format ${format}, this build reads ${snapshotFormat}`);
  const { boundary, areas } = rest;
  return { ...rest, grids: buildGridIndex({ boundary, areas: areas.values(), grids: unitGrids }) };
};
