import { evaluationScope } from '../domain/evaluation/cohort/lines.ts';
import { monthsOf, type Period } from '../domain/evaluation/period/periods.ts';
import type { CounterStore } from './types.ts';

const plus = (sums: Record<string, number>, add: Readonly<Record<string, number>>): void => {
  for (const [counter, count] of Object.entries(add)) sums[counter] = (sums[counter] ?? 0) + count;
};

/**
 * The counters of one dimension, as `unit`, over a period by value: one range of keys for each month. The district as
 * a whole is the dimension `all` with the value ''.
 */
export const readDimension = async (
  counters: CounterStore,
  dimension: string,
  period: Pick<Period, 'from' | 'to'>,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> => {
  const parts = await Promise.all(
    monthsOf(period).map(({ month, from, to }) =>
      counters.read(evaluationScope(month), {
        from: `${dimension}#${from}`,
        to: `${dimension}#${to}#\uffff`,
      }),
    ),
  );
  const sums = new Map<string, Record<string, number>>();
  for (const [key, counter] of parts.flatMap((part) => [...part])) {
    const [, , ...value] = key.split('#');
    const own = sums.get(value.join('#')) ?? {};
    plus(own, counter);
    sums.set(value.join('#'), own);
  }
  return sums;
};
