import { foldCounters } from '../domain/evaluation/counting.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import type { CityEvent } from './types.ts';

/** The scope of everything that ever happened: its levels, as `inHand`, say how things stand now. */
export const allTime = 'ALL';

/** The scope of a month, `YYYY-MM`: the same as a district's own. */
export const monthScope = (month: string): string => `M#${month}`;

const isWholeMonth = ({ scope, key }: CounterChange): boolean => scope.startsWith('M#') && key === 'all';

/**
 * What an event adds to the city's counters: the numbers of its district as a whole, under the district's key, in the
 * month in which the district counted it and in `allTime`. The city's own number is not kept but the sum of these, so
 * the two cannot differ. All are sums: neither order nor batches make a difference.
 */
export const cityCountersOf = ({ tenant, counters }: CityEvent): readonly CounterChange[] =>
  foldCounters(
    counters.filter(isWholeMonth).flatMap(({ scope, add }) => [
      { scope, key: tenant, add },
      { scope: allTime, key: tenant, add },
    ]),
  );
