import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults, tenantsWith } from './testing.ts';

const file = 'testville/services.json';
const services = (content: object) => ({ [file]: JSON.stringify({ schemaVersion: 1, ...content }) });

describe('services.json', () => {
  checkFaults([
    ['may be absent', {}],
    ['may say nothing', services({})],
    [
      'must have a hotline that can be called',
      services({ hotline: { number: 'call us' } }),
      `${file}, hotline.number: must be a telephone number, not "call us"`,
    ],
    [
      'must have titles of services',
      services({ services: [{ phone: '000-0000' }] }),
      `${file}, services.0.title: is missing`,
    ],
    [
      'must lead to pages that nobody can alter on the way',
      services({ services: [{ title: 'Maps', url: 'http://example.test' }] }),
      `${file}, services.0.url: must be an address that begins with https://, not "http://example.test"`,
    ],
    [
      'must name a channel that is there',
      services({ webChannel: 'pigeon' }),
      `${file}, webChannel: names the channel "pigeon", which is not there`,
    ],
    [
      'must name a channel that is open',
      services({ webChannel: 'hotline' }),
      `${file}, webChannel: names the channel "hotline", which is not open`,
    ],
  ]);

  it('travels with the tenant into its snapshot', async () => {
    const content = {
      hotline: { number: '000-0000', name: { en: 'Line', 'zh-CN': '热线' } },
      services: [{ title: 'Maps', url: 'https://example.test' }],
    };
    const loaded = await loadTenant(await tenantsWith(services(content)), 'testville/south');
    if (!loaded.ok) throw new Error('the fixture does not load');
    expect(loaded.tenant.services).toEqual(content);
    expect(tenantFrom(snapshotOf(loaded.tenant)).services).toEqual(content);
  });

  it.each(['shenzhen/pingshan', 'boston/roxbury'])('tells the hotline of %s', async (key) => {
    const loaded = await loadTenant('tenants', key);
    expect(loaded.ok && loaded.tenant.services?.hotline?.number).toMatch(/^(12345|311)$/);
  });
});
