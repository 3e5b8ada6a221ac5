import type { Actor } from '../identity/types.ts';
import type { Tenant } from '../tenant/types.ts';
import type { Case } from './types.ts';

/** Everything a decision may look at besides the case itself. `now` is epoch milliseconds. */
export interface Context {
  readonly now: number;
  readonly actor: Actor;
  readonly tenant: Tenant;
  /** other cases that the decision looks at, by id; absent where nobody looked, as when possible actions are listed */
  readonly others?: ReadonlyMap<string, Case>;
}
