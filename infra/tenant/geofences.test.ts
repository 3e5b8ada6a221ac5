import { LocationClient } from '@aws-sdk/client-location';
import { describe, expect, it } from 'vitest';
import type { Area, MultiPolygon } from '../../functions/domain/grid/types.ts';
import { answering } from '../../functions/ports/sdk.fixture.ts';
import { describeGeofences, loadGeofences } from './geofences.ts';

const square = (x: number, corners = 4): MultiPolygon => [
  [
    [
      [x, 50],
      [x + 1, 50],
      [x + 1, 51],
      ...Array.from({ length: corners - 3 }, (_, n) => [x, 51 - n / corners] as const),
      [x, 50],
    ],
  ],
];

const area = (code: string, geometry?: MultiPolygon): Area => ({
  level: 'street',
  code,
  name: code,
  gridDigits: '001',
  centre: [0, 0],
  ...(geometry === undefined ? {} : { geometry }),
});

const areasOf = (...all: readonly Area[]) => ({ areas: new Map(all.map((one) => [one.code, one])) });

interface Entry {
  readonly GeofenceId: string;
  readonly GeofenceProperties: object;
}

/** A collection that remembers what it was given. */
const setUp = () => {
  const fences = new Map<string, Entry>();
  const { requests, settings } = answering((request) => {
    const { Entries = [], GeofenceIds = [] } = request as {
      readonly Entries?: readonly Entry[];
      readonly GeofenceIds?: readonly string[];
    };
    for (const entry of Entries) fences.set(entry.GeofenceId, entry);
    for (const id of GeofenceIds) fences.delete(id);
    return { Entries: [...fences.values()], Errors: [] };
  });
  const writes = () =>
    requests.filter((request) => Object.keys(request as object).some((key) => /Entries|Ids/.test(key)));
  return { fences, writes, collection: { client: new LocationClient(settings), CollectionName: 'areas' } };
};

describe('the geofences of a district', () => {
  it('are its streets and communities, ten at a time, and sent once', async () => {
    const { fences, writes, collection } = setUp();
    const all = areasOf(...Array.from({ length: 23 }, (_, n) => area(`s${n}`, square(n))), area('unmapped'));
    expect(await loadGeofences(all, collection)).toEqual({ put: 23, removed: 0, tooFine: [] });
    expect(writes()).toHaveLength(3);
    expect(fences.size).toBe(23);
    expect(describeGeofences(await loadGeofences(all, collection))).toEqual(['  no change']);
    expect(writes()).toHaveLength(3);
  });

  it('follow an outline that changes and an area that goes', async () => {
    const { fences, collection } = setUp();
    await loadGeofences(areasOf(area('s1', square(1)), area('s2', square(2))), collection);
    const report = await loadGeofences(areasOf(area('s1', square(5))), collection);
    expect(describeGeofences(report)).toEqual(['  1 put, 1 removed']);
    expect([...fences.keys()]).toEqual(['s1']);
  });

  it('leave out what has too many corners, and say so', async () => {
    const { fences, collection } = setUp();
    const report = await loadGeofences(
      areasOf(area('s1', square(1, 1_000)), area('s2', square(2))),
      collection,
    );
    expect(describeGeofences(report)).toEqual([
      '  1 put, 0 removed',
      '  none for s1: 1001 corners, and a geofence may have 1000',
    ]);
    expect([...fences.keys()]).toEqual(['s2']);
  });
});
