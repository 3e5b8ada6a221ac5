import { expect, it } from 'vitest';
import { deviceBodyOf, deviceChangesOf, emptyDevice, valuesOf } from './deviceBody.ts';

it.each([
  [{ name: ' Level ' }, { kind: 'sensor', name: 'Level' }],
  [
    { name: 'a', lng: 114.2 },
    { kind: 'sensor', name: 'a' },
  ],
  [
    { name: 'a', lng: 114.2, lat: 22.5 },
    { kind: 'sensor', name: 'a', point: [114.2, 22.5], datum: 'WGS84' },
  ],
  [
    { name: 'a', kind: 'source' as const, id: 's1', channel: '110' },
    { kind: 'source', name: 'a', id: 's1', channel: '110' },
  ],
])('a new device is sent as it was filled in: %j', (values, body) => {
  expect(deviceBodyOf({ ...emptyDevice, ...values })).toEqual(body);
});

it('a change sends what the form began with, but neither id nor kind', () => {
  const device = {
    id: 'd1',
    kind: 'sensor' as const,
    name: 'Level',
    point: [114.2, 22.5] as [number, number],
    component: { code: 'C1', name: 'Pump' },
    enabled: true,
    keys: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: { id: 'admin', name: 'Admin' },
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  expect(deviceChangesOf({ ...valuesOf(device), name: 'Level 2' })).toEqual({
    name: 'Level 2',
    component: 'C1',
    point: [114.2, 22.5],
    datum: 'WGS84',
  });
});
