import { describe, expect, it } from 'vitest';
import { recordingLog } from '../outbox/testing.ts';
import { geocoderOf } from './geocoder.chosen.ts';
import { district, places } from './geocoder.contract.ts';

describe('the geocoder of a tenant', () => {
  it('is the gazetteer, and says so in the log, where a service’s key is missing', async () => {
    const { log, codes } = recordingLog();
    const geocoder = geocoderOf({ ...district, geocoder: { kind: 'amap' } }, undefined, { log });
    expect(codes()).toEqual(['geocoder-key-missing']);
    expect(await geocoder.search(places.school.name, 1)).toMatchObject([{ name: places.school.name }]);
  });

  it('is what its data names', async () => {
    const { log, codes } = recordingLog();
    const choice = { kind: 'tianditu', baseUrl: 'http://127.0.0.1:1' } as const;
    const geocoder = geocoderOf({ ...district, geocoder: choice }, 'key', { log });
    // Nobody listens there, so it was the service that was asked.
    expect(await geocoder.search('学校', 1)).toEqual([]);
    expect(codes()).not.toContain('geocoder-key-missing');
    expect(codes()).toHaveLength(1);
  });
});
