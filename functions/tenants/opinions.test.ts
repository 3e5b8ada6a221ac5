import { describe, expect, it } from 'vitest';
import { edges } from '../domain/case/lifecycle.ts';
import { loadTenant } from './load.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults, tenantsWith } from './testing.ts';

const opinionsOf = async (root: string, key: string) => {
  const result = await loadTenant(root, key);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return { tenant: result.tenant, opinions: result.tenant.opinions ?? [] };
};

describe('the standard phrases of a tenant', () => {
  it('are the city’s, in the district’s language unless a row says another, and travel in the snapshot', async () => {
    const root = await tenantsWith({
      'testville/opinions.csv': 'action,language,text\ndecline,,Not ours.\nverify:failed,zh-CN,未处置。\n',
    });
    const { tenant, opinions } = await opinionsOf(root, 'testville/south');
    expect(opinions).toEqual([
      { action: 'decline', language: tenant.language, text: 'Not ours.' },
      { action: 'verify', outcome: 'failed', language: 'zh-CN', text: '未处置。' },
    ]);
    expect(tenantFrom(snapshotOf(tenant)).opinions).toEqual(opinions);
  });

  it('are the district’s alone where it has a file, and none where nobody has', async () => {
    const own = await tenantsWith({
      'testville/opinions.csv': 'action,text\ndecline,City\n',
      'testville/south/opinions.csv': 'action,text\nrefuse,District\n',
    });
    expect((await opinionsOf(own, 'testville/south')).opinions.map(({ text }) => text)).toEqual(['District']);
    expect((await opinionsOf(await tenantsWith({}), 'testville/south')).opinions).toEqual([]);
  });

  const decisions = ['decline', 'refuse', 'reject', 'requestReturn', 'requestExtension', 'requestSuspension'];
  it.each(['shenzhen/pingshan', 'boston/fenway'])('of %s serve what people decide', async (key) => {
    const { tenant, opinions } = await opinionsOf('tenants', key);
    const served = new Set(opinions.map(({ action }) => action));
    for (const action of [
      ...decisions,
      'void',
      'requestVoid',
      'orderSupervision',
      'verify',
      'close',
      'merge',
    ])
      expect(served, action).toContain(action);
    expect(new Set(opinions.map(({ language }) => language))).toEqual(new Set([tenant.language]));
    const outcomes = new Set<string>(edges.map(({ action, outcome }) => `${action}:${outcome}`));
    for (const { action, outcome } of opinions)
      if (outcome !== undefined) expect(outcomes).toContain(`${action}:${outcome}`);
  });

  describe('are not taken when', () => {
    const file = 'testville/south/opinions.csv';
    checkFaults([
      [
        'the lifecycle has no such action, or the platform’s alone',
        { [file]: 'action,text\nignore,…\ncheckClock,…\nverify:maybe,…\n' },
        ...['ignore', 'checkClock', 'verify:maybe'].map(
          (action, index) =>
            `${file}, row ${index + 2}, action: must be an action of the lifecycle, or one with its outcome as in "verify:failed", not "${action}"`,
        ),
      ],
      ['there is no text', { [file]: 'action,text\ndecline,\n' }, `${file}, row 2, text: is missing`],
      [
        'the text is longer than people may write',
        { [file]: `action,text\ndecline,${'x'.repeat(201)}\n` },
        `${file}, row 2, text: has 201 characters where testville/policies.json allows 200`,
      ],
    ]);
  });
});
