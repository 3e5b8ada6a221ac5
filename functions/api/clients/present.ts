import { given } from '../../domain/given.ts';
import type { MachineClient } from '../../domain/identity/clients.ts';
import { liveSecrets } from '../../domain/secrets.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { iso } from '../present/time.ts';

const isoOf = (instant: number | undefined) => (instant === undefined ? undefined : iso(instant));

/** A client as administrators see it: everything but its secrets. `uses`: when each secret was used last, by its id. */
export const presentClient = (
  { id, name, unit, scopes, enabled, secrets, createdAt, createdBy, updatedAt }: MachineClient,
  uses: ReadonlyMap<string, number>,
  { tenant, now }: { readonly tenant: Tenant; readonly now: number },
) => ({
  id,
  name,
  unit: { code: unit, name: tenant.units.get(unit)?.name ?? unit },
  scopes,
  enabled,
  secrets: liveSecrets(secrets, now).map((secret) => ({
    id: secret.id,
    createdAt: iso(secret.createdAt),
    ...given('expiresAt', isoOf(secret.expiresAt)),
    ...given('lastUsedAt', isoOf(uses.get(secret.id))),
  })),
  ...given('lastUsedAt', uses.size === 0 ? undefined : iso(Math.max(...uses.values()))),
  createdAt: iso(createdAt),
  createdBy: { id: createdBy, name: tenant.people.get(createdBy)?.name ?? createdBy },
  updatedAt: iso(updatedAt),
});
