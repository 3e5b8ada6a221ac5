import {
  dimensionOfKey,
  evaluationKey,
  evaluationScope,
  isCounted,
  numbersOf,
  writesMetric,
} from '../../functions/domain/evaluation/cohort/lines.ts';
import { foldCounters } from '../../functions/domain/evaluation/counting.ts';
import type { CounterChange } from '../../functions/domain/evaluation/types.ts';
import { linesOfDay } from '../../functions/store/levels.ts';
import type { LedgerStore } from '../../functions/store/types.ts';
import type { RecountedDistrict } from './cases.ts';

/** A counter that is not the sum of its cases: `add` is what it lacks. */
export type CounterDifference = CounterChange;

export interface RecountedDay {
  /** false where the day was written again and again while it was read */
  readonly compared: boolean;
  readonly differences: readonly CounterDifference[];
}

const dimensions = ['all', 'street', 'community', 'unit', 'kind', 'channel', 'person'] as const;

type Counters = RecountedDistrict['store']['counters'];

const countersOf = async (
  counters: Counters,
  day: string,
  dimension: (typeof dimensions)[number],
): Promise<readonly CounterChange[]> => {
  const scope = evaluationScope(day.slice(0, 7));
  const from = evaluationKey(day, dimension);
  const found = await counters.read(scope, { from, to: `${from}#\uffff` });
  return [...found].map(([key, add]) => ({ scope, key, add }));
};

/** How often the day was written. */
const writesOf = async (counters: Counters, day: string): Promise<number> =>
  (await countersOf(counters, day, 'all'))[0]?.add[writesMetric] ?? 0;

const linesOf = async (ledger: LedgerStore, day: string): Promise<readonly CounterChange[]> => {
  const scope = evaluationScope(day.slice(0, 7));
  return (await linesOfDay(ledger, day))
    .flatMap(({ entry }) => numbersOf(entry))
    .filter(([key]) => isCounted(dimensionOfKey(key)))
    .map(([key, add]) => ({ scope, key: evaluationKey(day, key), add }));
};

const negative = ({ scope, key, add }: CounterChange): CounterChange => ({
  scope,
  key,
  add: Object.fromEntries(
    Object.entries(add)
      .filter(([metric]) => metric !== writesMetric)
      .map(([metric, amount]) => [metric, -amount]),
  ),
});

const attempts = 20;

/**
 * Compares a day's counters with the sum of its cases. Both are read while the product may be counting: only readings
 * between which the day was not written are compared, which its counter of writes tells.
 */
export const recountDay = async (
  { store }: Pick<RecountedDistrict, 'store'>,
  day: string,
): Promise<RecountedDay> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await writesOf(store.counters, day);
    const counted = await Promise.all(
      dimensions.map((dimension) => countersOf(store.counters, day, dimension)),
    );
    const lines = await linesOf(store.ledger, day);
    if ((await writesOf(store.counters, day)) !== before) continue;
    return { compared: true, differences: foldCounters([...lines, ...counted.flat().map(negative)]) };
  }
  return { compared: false, differences: [] };
};

/** What DynamoDB takes in one transaction. */
const transactionLimit = 100;

/** Adds what counters lack. Others may add at the same time: sums do not mind. */
export const repairDay = async (
  { store }: Pick<RecountedDistrict, 'store'>,
  differences: readonly CounterDifference[],
): Promise<void> => {
  for (let from = 0; from < differences.length; from += transactionLimit)
    await store.outbox.settle([], differences.slice(from, from + transactionLimit));
};
