import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { StoredSnapshot } from '../store/tenantData.ts';
import { tenantFrom } from '../tenants/snapshot.ts';

export interface TenantSourceDependencies<T> {
  /** the digest of the tenant's data that counts now */
  readonly currentDigest: () => Promise<string | undefined>;
  readonly read: (digest: string) => Promise<StoredSnapshot | undefined>;
  /** what is made of the tenant, once for each version of its data */
  readonly build: (tenant: Tenant) => T | Promise<T>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** how old the answer may be, in milliseconds: a changed limit holds for new cases after that long */
  readonly freshFor?: number;
}

const minute = 60_000;

/** The district's data was never loaded: nothing can be served. */
export class NoTenantDataError extends Error {
  override readonly name = 'NoTenantDataError';
}

/**
 * What a function made of the tenant's data, made anew soon after the data has changed. Once there is something to
 * serve, a failure to look for newer data is logged and does not stop the service.
 */
export const createTenantSource = <T>(dependencies: TenantSourceDependencies<T>): (() => Promise<T>) => {
  const { currentDigest, read, build, clock, log, freshFor = minute } = dependencies;
  let held: { readonly digest: string; readonly built: T } | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const load = async (): Promise<T> => {
    const digest = await currentDigest();
    if (held !== undefined && held.digest === digest) return held.built;
    const snapshot = digest === undefined ? undefined : await read(digest);
    if (snapshot === undefined)
      throw new NoTenantDataError('no data of the tenant: run "npm run tenant -- deploy"');
    const built = await build(tenantFrom(snapshot));
    held = { digest: snapshot.digest, built };
    log.info('tenant-data-loaded', { digest: snapshot.digest });
    return built;
  };

  const reload = async (known: T): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      log.error('tenant-data-not-refreshed', { error: String(error) });
      return known;
    }
  };

  return async () => {
    const now = clock.now();
    if (held !== undefined && now - lookedAt < freshFor) return held.built;
    const built = held === undefined ? await load() : await reload(held.built);
    lookedAt = now;
    return built;
  };
};
