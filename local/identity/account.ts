import type { Role } from '../../functions/domain/identity/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { CityFile } from '../../functions/tenants/index.ts';

/** Somebody who may sign in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit?: string;
}

/** What signs its people in: a district, or a city, which has no district and no units. */
export interface SignInPlace extends Pick<Tenant, 'key' | 'city' | 'units' | 'language'> {
  readonly district?: Tenant['district'];
  readonly people: ReadonlyMap<string, Account>;
}

/** A city's people as those who sign in. */
export const superAdminsOf = ({ superAdmins }: CityFile): ReadonlyMap<string, Account> =>
  new Map(superAdmins.map(({ id, name }) => [id, { id, name, roles: ['superAdmin'] }]));
