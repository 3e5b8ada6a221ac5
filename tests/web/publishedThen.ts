import { publishDaily } from '../../functions/openData/nightly.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { quietLog } from '../../functions/ports/log.ts';
import { openDistrictStore } from '../../functions/store/district.ts';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { tableName } from '../../local/district.ts';
import { openDatabase } from '../../local/engines/open.ts';

/**
 * Publishes a district's open data as its sweeper did in some night of the past, into a data folder that nothing has open.
 * Cases that are years old are published no more; a product that is started on the folder shows them until its own
 * sweeper publishes, some minutes later.
 *
 * @param now the instant of that night, in ms
 */
export const publishThen = async (data: string, district: string, now: number): Promise<void> => {
  const loaded = await loadTenant('tenants', district);
  if (!loaded.ok) throw new Error(formatTenantErrors(loaded.errors));
  const { tenant } = loaded;
  const database = await openDatabase(data, {});
  try {
    const place = { client: database.client, tableName: tableName(district) };
    const store = openDistrictStore({ ...place, wallClock: systemClock });
    await publishDaily({ tenant, store, clock: { now: () => now }, log: quietLog });
  } finally {
    await database.close();
  }
};
