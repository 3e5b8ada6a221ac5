import { describe, expect, it, vi } from 'vitest';
import type { Tenant } from '../domain/tenant/types.ts';
import { VirtualClock } from '../ports/clock.ts';
import { loadTenant } from '../tenants/index.ts';
import { snapshotOf } from '../tenants/snapshot.ts';
import { createTenantSource, NoTenantDataError } from './tenantSource.ts';

const loaded = await loadTenant('tests/fixtures/tenants', 'testville/south');
if (!loaded.ok) throw new Error('testville/south does not load');
const { tenant } = loaded;

const named = (name: string): Tenant => ({ ...tenant, district: { ...tenant.district, name } });

/** A table whose data the test changes, and what is asked of it. */
const setUp = (initial?: Tenant) => {
  const table = { now: initial && snapshotOf(initial) };
  const clock = new VirtualClock(0);
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const currentDigest = vi.fn(async () => table.now?.digest);
  const read = vi.fn(async () => table.now);
  const current = createTenantSource({
    currentDigest,
    read,
    build: (found) => found.district.name,
    clock,
    log,
    freshFor: 60_000,
  });
  return { table, clock, log, currentDigest, read, current };
};

describe('a function’s tenant', () => {
  it('is read once and looked for again a minute later at the soonest', async () => {
    const { clock, currentDigest, read, current } = setUp(named('one'));
    expect([await current(), await current()]).toEqual(['one', 'one']);
    clock.advanceBy(59_999);
    await current();
    expect(currentDigest).toHaveBeenCalledTimes(1);
    clock.advanceBy(1);
    await current();
    expect(currentDigest).toHaveBeenCalledTimes(2);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('changes when its data has', async () => {
    const { clock, table, current } = setUp(named('one'));
    await current();
    table.now = snapshotOf(named('two'));
    expect(await current()).toBe('one');
    clock.advanceBy(60_000);
    expect(await current()).toBe('two');
  });

  it('goes on with what it knows while the table does not answer, and says so', async () => {
    const { clock, currentDigest, current, log } = setUp(named('one'));
    await current();
    clock.advanceBy(60_000);
    currentDigest.mockRejectedValueOnce(new Error('throttled'));
    expect(await current()).toBe('one');
    expect(log.error).toHaveBeenCalledWith('tenant-data-not-refreshed', { error: 'Error: throttled' });
  });

  it('is not guessed where none was loaded, and found as soon as it was', async () => {
    const { table, current } = setUp();
    await expect(current()).rejects.toThrow(NoTenantDataError);
    table.now = snapshotOf(named('one'));
    expect(await current()).toBe('one');
  });
});
