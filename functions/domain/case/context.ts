import type { Actor } from '../identity/types.ts';
import type { Tenant } from '../tenant/types.ts';

/** Everything a decision may look at besides the case itself. `now` is epoch milliseconds. */
export interface Context {
  readonly now: number;
  readonly actor: Actor;
  readonly tenant: Tenant;
}
