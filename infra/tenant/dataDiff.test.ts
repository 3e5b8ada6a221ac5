import { describe, expect, it } from 'vitest';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { loadTenant } from '../../functions/tenants/index.ts';
import { snapshotOf, tenantFrom } from '../../functions/tenants/snapshot.ts';
import { dataChanges, describeChanges } from './dataDiff.ts';

const loaded = await loadTenant('tests/fixtures/tenants', 'testville/north');
if (!loaded.ok) throw new Error('testville/north does not load');
const { tenant } = loaded;

const changesTo = (changes: Partial<Tenant>) =>
  describeChanges(dataChanges(tenant, { ...tenant, ...changes }));

describe('what a deployment changes in a tenant’s data', () => {
  it('is nothing for the same files, also after a round through the table', () => {
    expect(dataChanges(tenant, tenantFrom(snapshotOf(tenant)))).toEqual([]);
  });

  it('names a changed limit by its condition', () => {
    const conditions = new Map(tenant.catalogue.conditions);
    const entry = conditions.get('cover.3');
    if (entry === undefined) throw new Error('no cover.3');
    const condition = { ...entry.condition, limit: { amount: 45, unit: 'minute' as const } };
    conditions.set('cover.3', { ...entry, condition });
    const catalogue = { ...tenant.catalogue, conditions };
    expect(changesTo({ catalogue })).toEqual(['  ~ conditions cover.3.limit.amount: 0.25 → 45']);
  });

  it('names people who come, go and change their role', () => {
    const people = new Map(tenant.people);
    people.delete('supervisor-2');
    const leader = people.get('leader');
    if (leader !== undefined) people.set('leader', { ...leader, roles: ['inspector'] });
    const lines = changesTo({ people });
    expect(lines).toContain('  ~ people leader.roles: ["leader"] → ["inspector"]');
    expect(lines.filter((line) => line.startsWith('  - people supervisor-2.')).length).toBeGreaterThan(2);
  });

  it('compares lists of rules as sets', () => {
    const [first, ...rest] = tenant.responsibilities;
    const lines = changesTo({ responsibilities: [...rest] });
    expect(lines).toEqual([`  - responsibilities ${JSON.stringify(first)}`]);
  });

  it('says of outlines only that they changed, and of very many changes how many', () => {
    const far = dataChanges({ ...tenant, boundary: [] }, tenant);
    expect(far).toMatchObject([{ kind: 'changed', what: 'boundary' }]);
    const all = dataChanges(undefined, tenant);
    const lines = describeChanges(all, 10);
    expect(lines.slice(0, 10).every((line) => line.startsWith('  + '))).toBe(true);
    expect(lines.slice(10).every((line) => /^ {2}… and \d+ more in \w+$/.test(line))).toBe(true);
  });
});
