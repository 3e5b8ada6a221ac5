import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { SnapshotError, snapshotFormat, snapshotOf, tenantFrom } from './snapshot.ts';

const load = async (root: string, key: string) => {
  const loaded = await loadTenant(root, key);
  if (!loaded.ok) throw new Error(`${key} does not load`);
  return loaded.tenant;
};

describe('a snapshot of a tenant', () => {
  it.each([
    ['tests/fixtures/tenants', 'testville/north'],
    ['tests/fixtures/tenants', 'testville/south'],
    ['tenants', 'shenzhen/pingshan'],
    ['tenants', 'boston/west-end'],
  ])('of %s %s holds everything that its files say', async (root, key) => {
    const tenant = await load(root, key);
    const restored = tenantFrom(snapshotOf(tenant));
    const { grids, ...rest } = tenant;
    const { grids: restoredGrids, ...restoredRest } = restored;
    expect(restoredRest).toEqual(rest);
    expect(restoredGrids.size).toBe(grids.size);
    for (const { centre, code } of tenant.areas.values()) {
      expect(restoredGrids.gridsOf(code)).toEqual(grids.gridsOf(code));
      expect(restoredGrids.locate(centre)).toEqual(grids.locate(centre));
    }
    expect(snapshotOf(restored).digest).toBe(snapshotOf(tenant).digest);
  });

  it('has the same digest when its files are read again, and another when a limit changes', async () => {
    const tenant = await load('tests/fixtures/tenants', 'testville/north');
    const again = await load('tests/fixtures/tenants', 'testville/north');
    expect(snapshotOf(again).digest).toBe(snapshotOf(tenant).digest);
    const { suspension } = tenant.policies;
    const changed = {
      ...tenant,
      policies: { ...tenant.policies, suspension: { ...suspension, maxDays: suspension.maxDays + 1 } },
    };
    expect(snapshotOf(changed).digest).not.toBe(snapshotOf(tenant).digest);
  });

  it('is refused when it is damaged or of another format', async () => {
    const snapshot = snapshotOf(await load('tests/fixtures/tenants', 'testville/south'));
    expect(() => tenantFrom({ ...snapshot, bytes: snapshot.bytes.subarray(1) })).toThrow(SnapshotError);
    expect(() => tenantFrom({ ...snapshot, digest: 'another' })).toThrow('its digest differs');
    const text = JSON.stringify({ format: snapshotFormat + 1 });
    const digest = createHash('sha256').update(text).digest('hex');
    expect(() => tenantFrom({ digest, bytes: gzipSync(text) })).toThrow('format');
  });
});
