import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults } from './testing.ts';

const file = 'testville/south/vitals.json';

const text = JSON.stringify({
  schemaVersion: 1,
  signs: [
    {
      code: 'level',
      names: { 'zh-CN': '水位', en: 'Level' },
      definition: { 'zh-CN': '管网水位', en: 'Level of the drains' },
      measure: '%',
      source: 'u1',
      everyMinutes: 10,
      min: 0,
      max: 100,
      thresholds: [
        {
          id: 'high',
          level: 'warning',
          comparison: 'above',
          value: 70,
          clear: 60,
          notify: ['role:leader', 'unit:u1'],
        },
        {
          id: 'flood',
          level: 'alarm',
          comparison: 'above',
          value: 90,
          clear: 80,
          report: { channel: 'hotline', subcategory: 'cover', community: 'c11', text: '{name}' },
        },
      ],
    },
  ],
});

const changed = (before: string, after: string) => {
  if (!text.includes(before)) throw new Error(`the file has no ${before}`);
  return { [file]: text.replace(before, after) };
};

describe('vitals.json', () => {
  checkFaults([
    ['may be absent', {}],
    ['may have no signs', { [file]: '{"schemaVersion": 1, "signs": []}' }],
    ['is taken with what it names', { [file]: text }],
    [
      'must name a unit that is there as the source',
      changed('"source":"u1"', '"source":"nobody"'),
      `${file}, signs.0.source: names the unit "nobody", which is not there`,
    ],
    [
      'must tell units that are there',
      changed('"unit:u1"', '"unit:nobody"'),
      `${file}, signs.0.thresholds.0.notify.1: names the unit "nobody", which is not there`,
    ],
    [
      'must tell posts that there are',
      changed('"role:leader"', '"role:king"'),
      `${file}, signs.0.thresholds.0.notify.0: must be "role:" and a post, or "unit:" and the code of a unit, not "role:king"`,
    ],
    [
      'must have a plausible range',
      changed('"max":100', '"max":0'),
      `${file}, signs.0.max: must be above min, 0`,
      `${file}, signs.0.thresholds.0.value: must be within the plausible range, 0 to 0`,
      `${file}, signs.0.thresholds.1.value: must be within the plausible range, 0 to 0`,
    ],
    [
      'must not clear beyond its own threshold',
      changed('"clear":60', '"clear":75'),
      `${file}, signs.0.thresholds.0.clear: must not be above value, 70`,
    ],
    [
      'must be able to clear',
      changed('"clear":60', '"clear":-1'),
      `${file}, signs.0.thresholds.0.clear: must be within the plausible range, 0 to 100`,
    ],
    [
      'must have thresholds that can be told apart',
      changed('"id":"flood"', '"id":"high"'),
      `${file}, signs.0.thresholds.1: "high" is there already`,
    ],
    [
      'must report into what is there',
      changed('"channel":"hotline","subcategory":"cover"', '"channel":"pigeon","subcategory":"lid"'),
      `${file}, signs.0.thresholds.1.report.channel: names the channel "pigeon", which is not there`,
      `${file}, signs.0.thresholds.1.report.subcategory: "lid" is not a subcategory`,
    ],
    [
      'must report where a community is',
      changed('"community":"c11"', '"community":"s1"'),
      `${file}, signs.0.thresholds.1.report.community: "s1" is not a community here`,
    ],
    [
      'must report within the district',
      changed('"community":"c11"', '"point":[20,50]'),
      `${file}, signs.0.thresholds.1.report.point: does not lie in the district`,
    ],
    [
      'must say where it reports, once',
      changed('"community":"c11"', '"community":"c11","point":[10.01,50.005]'),
      `${file}, signs.0.thresholds.1.report: must have a point or a community`,
    ],
    [
      'must be expected once a minute at the most',
      changed('"everyMinutes":10', '"everyMinutes":0'),
      `${file}, signs.0.everyMinutes: must be at least 1, not 0`,
    ],
    [
      'must not be late before it is expected',
      changed('"everyMinutes":10', '"everyMinutes":10,"lateAfterMinutes":5'),
      `${file}, signs.0.lateAfterMinutes: must not be below everyMinutes, 10`,
    ],
    [
      'may be pulled',
      changed('"min":0', '"min":0,"pull":{"url":"https://a.test/x","value":"/v/0","secret":"s"}'),
    ],
    [
      'must be pulled from an address without a password, by pointers',
      changed('"min":0', '"min":0,"pull":{"url":"https://me:pw@a.test/x","value":"v"}'),
      `${file}, signs.0.pull.url: must begin with https:// and have no password, not "https://me:pw@a.test/x"`,
      `${file}, signs.0.pull.value: must be a JSON pointer, such as "/data/level", not "v"`,
    ],
    [
      'must not be pulled more often than anybody looks',
      changed('"everyMinutes":10', '"everyMinutes":1,"pull":{"url":"https://a.test/x","value":""}'),
      `${file}, signs.0.everyMinutes: must be at least 5 where it is pulled`,
    ],
    [
      'must be in both languages',
      changed('"names":{"zh-CN":"水位","en":"Level"}', '"names":{"en":"Level"}'),
      `${file}, signs.0.names.zh-CN: is missing`,
    ],
  ]);

  it.each(['shenzhen/pingshan'])('of %s travels with the tenant into its snapshot', async (key) => {
    const loaded = await loadTenant('tenants', key);
    if (!loaded.ok) throw new Error('the tenant does not load');
    expect(loaded.tenant.vitals?.signs.every(({ example }) => example)).toBe(true);
    expect(loaded.tenant.vitals?.signs.length).toBeGreaterThan(3);
    expect(tenantFrom(snapshotOf(loaded.tenant)).vitals).toEqual(loaded.tenant.vitals);
  });
});
