import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults, edited } from './testing.ts';

const file = 'testville/south/devices.json';

describe('devices.json', () => {
  checkFaults([
    ['may be absent', { [file]: undefined }],
    ['may say nothing', { [file]: '{"schemaVersion": 1}' }],
    [
      'must name metrics that are there',
      edited(file, '"metric": "level"', '"metric": "depth"'),
      `${file}, rules.0.metric: "depth" is not one of metrics`,
    ],
    [
      'must name events that are there',
      edited(file, '"event": "litter"', '"event": "fire"'),
      `${file}, rules.1.event: "fire" is not one of events`,
    ],
    [
      'must name a subcategory that is there',
      edited(file, '"subcategory": "cover"', '"subcategory": "lid"'),
      `${file}, rules.0.subcategory: "lid" is not a subcategory`,
    ],
    [
      'must name a channel that is there',
      edited(file, '"channel": "hotline"', '"channel": "pigeon"'),
      `${file}, rules.0.channel: names the channel "pigeon", which is not there`,
    ],
    [
      'must not clear beyond its own threshold',
      edited(file, '"clear": 20', '"clear": 40'),
      `${file}, rules.0.clear: must not be above value, 30`,
    ],
    [
      'must have rules that can be told apart',
      edited(file, '"id": "seen"', '"id": "flood"'),
      `${file}, rules.1: "flood" is there already`,
    ],
    [
      'must have metrics that can have a value',
      edited(file, '"max": 500', '"max": 0'),
      `${file}, metrics.0.max: must be above min, 0`,
    ],
  ]);

  it.each(['shenzhen/pingshan'])('of %s travels with the tenant into its snapshot', async (key) => {
    const loaded = await loadTenant('tenants', key);
    if (!loaded.ok) throw new Error('the tenant does not load');
    expect(loaded.tenant.devices?.rules.length).toBeGreaterThan(5);
    expect(tenantFrom(snapshotOf(loaded.tenant)).devices).toEqual(loaded.tenant.devices);
  });
});
