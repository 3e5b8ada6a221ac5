import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { TableAccess } from '../../functions/store/pages.ts';
import { currentTenantDigest, putTenantData, readTenantData } from '../../functions/store/tenantData.ts';
import { snapshotFormat, snapshotOf, tenantFrom } from '../../functions/tenants/snapshot.ts';
import { type DataChange, dataChanges, describeChanges } from './dataDiff.ts';

/** The tenant's data that counts in the table now; undefined before any was loaded in a form that this build reads. */
const loadedTenant = async (access: TableAccess): Promise<Tenant | undefined> => {
  const digest = await currentTenantDigest(access, snapshotFormat);
  const snapshot = digest === undefined ? undefined : await readTenantData(access, digest);
  return snapshot && tenantFrom(snapshot);
};

/** What loading the files would change; undefined where everything would be loaded for the first time. */
export const plannedChanges = async (
  tenant: Tenant,
  access: TableAccess | undefined,
): Promise<readonly DataChange[] | undefined> => {
  const loaded = access && (await loadedTenant(access));
  return loaded && dataChanges(loaded, tenant);
};

/** How large a tenant's data is, for people. */
export const describeTenant = ({ catalogue, grids, areas, units, people }: Tenant): string =>
  [
    `${catalogue.subcategories.size} subcategories`,
    `${catalogue.conditions.size} filing conditions`,
    `${areas.size} streets and communities`,
    `${grids.size} unit grids`,
    `${units.size} units`,
    `${people.size} people`,
  ].join(', ');

/** What would change in words. */
export const describePlanned = (
  tenant: Tenant,
  changes: readonly DataChange[] | undefined,
): readonly string[] => {
  if (changes === undefined) return [`  loaded for the first time: ${describeTenant(tenant)}`];
  return changes.length === 0 ? ['  no change'] : describeChanges(changes);
};

/** Loads the data, unless it is loaded already. Answers whether anything was written. */
export const loadData = (tenant: Tenant, access: TableAccess, at: number): Promise<boolean> =>
  putTenantData(access, snapshotOf(tenant), { format: snapshotFormat, at });

/**
 * An upgrade may bring a build that cannot read what is loaded. It finds its own form of the data if that is put
 * first, under a name that the old build does not look at.
 */
export const loadForNewBuild = async (tenant: Tenant, access: TableAccess, at: number): Promise<void> => {
  if ((await currentTenantDigest(access, snapshotFormat)) === undefined) await loadData(tenant, access, at);
};
