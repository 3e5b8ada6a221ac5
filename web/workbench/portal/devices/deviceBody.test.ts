import { expect, it } from 'vitest';
import { deviceBodyOf, emptyDevice } from './deviceBody.ts';

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
