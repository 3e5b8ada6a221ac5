import { createHash } from 'node:crypto';
import {
  BatchDeleteGeofenceCommand,
  BatchPutGeofenceCommand,
  type LocationClient,
  paginateListGeofences,
} from '@aws-sdk/client-location';
import type { Area, MultiPolygon } from '../../functions/domain/grid/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';

/** A collection of geofences at Amazon Location. */
export interface Collection {
  readonly client: LocationClient;
  readonly CollectionName: string;
}

/** What was done so that the collection has the district's streets and communities, and nothing else. */
export interface GeofenceReport {
  readonly put: number;
  readonly removed: number;
  /** areas whose outline is too fine for a geofence, with its number of corners */
  readonly tooFine: readonly (readonly [code: string, corners: number])[];
}

/** Bounds of the service. */
const mostCorners = 1_000;
const batch = 10;

const cornersOf = (shape: MultiPolygon): number =>
  shape.reduce((sum, polygon) => sum + polygon.reduce((part, ring) => part + ring.length, 0), 0);

const digest = (shape: MultiPolygon): string =>
  createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);

interface Fence {
  readonly code: string;
  readonly shape: MultiPolygon;
  readonly outline: string;
}

const fenceOf = ({ code, geometry }: Area): readonly Fence[] =>
  geometry === undefined ? [] : [{ code, shape: geometry, outline: digest(geometry) }];

/** What is in the collection: the outline that each geofence was made from. */
const present = async ({ client, CollectionName }: Collection): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for await (const { Entries = [] } of paginateListGeofences({ client }, { CollectionName }))
    for (const { GeofenceId = '', GeofenceProperties = {} } of Entries)
      found.set(GeofenceId, GeofenceProperties.outline ?? '');
  return found;
};

const inBatches = async <T>(all: readonly T[], send: (some: readonly T[]) => Promise<unknown>) => {
  for (let first = 0; first < all.length; first += batch) await send(all.slice(first, first + batch));
};

const put = async ({ client, CollectionName }: Collection, fences: readonly Fence[]): Promise<void> => {
  const { Errors = [] } = await client.send(
    new BatchPutGeofenceCommand({
      CollectionName,
      Entries: fences.map(({ code, shape, outline }) => ({
        GeofenceId: code,
        Geometry: {
          MultiPolygon: shape.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => [lng, lat]))),
        },
        GeofenceProperties: { outline },
      })),
    }),
  );
  const [first] = Errors;
  if (first !== undefined) throw new Error(`no geofence of ${first.GeofenceId}: ${first.Error?.Message}`);
};

const remove = ({ client, CollectionName }: Collection, GeofenceIds: readonly string[]) =>
  client.send(new BatchDeleteGeofenceCommand({ CollectionName, GeofenceIds: [...GeofenceIds] }));

/**
 * Makes the geofences of a district’s streets and communities, by which a tracker tells who is on duty where. Only what
 * differs is sent, so the same files again send nothing. Which unit grid a point is in is never asked of them.
 */
export const loadGeofences = async (
  { areas }: Pick<Tenant, 'areas'>,
  collection: Collection,
): Promise<GeofenceReport> => {
  const fences = [...areas.values()].flatMap(fenceOf);
  const fine = fences.filter(({ shape }) => cornersOf(shape) > mostCorners);
  const wanted = fences.filter((fence) => !fine.includes(fence));
  const known = await present(collection);
  const changed = wanted.filter(({ code, outline }) => known.get(code) !== outline);
  const codes = new Set(wanted.map(({ code }) => code));
  const gone = [...known.keys()].filter((code) => !codes.has(code));
  await inBatches(changed, (some) => put(collection, some));
  await inBatches(gone, (some) => remove(collection, some));
  const tooFine = fine.map(({ code, shape }) => [code, cornersOf(shape)] as const);
  return { put: changed.length, removed: gone.length, tooFine };
};

/** What was done, for people. */
export const describeGeofences = ({ put: made, removed, tooFine }: GeofenceReport): readonly string[] => [
  made + removed === 0 ? '  no change' : `  ${made} put, ${removed} removed`,
  ...tooFine.map(
    ([code, corners]) => `  none for ${code}: ${corners} corners, and a geofence may have ${mostCorners}`,
  ),
];
