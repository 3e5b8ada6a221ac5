import { systemClock } from '../../functions/ports/clock.ts';
import { randomIds } from '../../functions/ports/ids.ts';
import { loadTenant } from '../../functions/tenants/index.ts';
import { districtFolder } from '../../local/district.ts';
import { signAccessToken } from '../../local/identity/accessToken.ts';
import { keptSigningKey } from '../../local/identity/signingKey.ts';
import { type DistrictClient, districtClient } from './client.ts';
import { fixtures } from './places.ts';

/** Districts whose files were read, by where they lie: that takes a second, and nobody changes who works there during a test. */
const known = new Map<string, ReturnType<typeof loadTenant>>();

const loadOnce = (root: string, key: string): ReturnType<typeof loadTenant> => {
  const place = `${root} ${key}`;
  const loading = known.get(place) ?? loadTenant(root, key);
  known.set(place, loading);
  return loading;
};

/** An access token as `npm run token` makes it; `hoursAgo` issues it in the past. */
export const tokenFor = async (
  folder: string,
  tenantKey: string,
  baseUrl: string,
  id: string,
  hoursAgo = 0,
  tenantsRoot = fixtures,
): Promise<string> => {
  const loaded = await loadOnce(tenantsRoot, tenantKey);
  if (!loaded.ok) throw new Error(`${tenantKey} does not load`);
  const person = loaded.tenant.people.get(id);
  if (person === undefined) throw new Error(`${tenantKey} has nobody called ${id}`);
  const now = systemClock.now() - hoursAgo * 3_600_000;
  return signAccessToken({
    tenant: loaded.tenant,
    person,
    baseUrl,
    key: await keptSigningKey(districtFolder(folder, tenantKey)),
    id: randomIds.next(now),
    now,
  });
};

/** A client of a district of the product that runs at `url` on that data folder. */
export const clientAt = (
  url: string,
  folder: string,
  tenantKey: string,
  tenantsRoot = fixtures,
): DistrictClient => {
  const base = `${url}/${tenantKey}`;
  // People keep a token for a shift.
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (id: string): Promise<string> => {
    const kept = tokens.get(id) ?? tokenFor(folder, tenantKey, base, id, 0, tenantsRoot);
    tokens.set(id, kept);
    return kept;
  };
  return districtClient({ base, tokenOf });
};
