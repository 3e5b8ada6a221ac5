import type { CounterChange } from '../types.ts';
import {
  dimensionOfKey,
  evaluationKey,
  evaluationScope,
  isCounted,
  numbersOf,
  plus,
  writesMetric,
} from './lines.ts';
import type { CounterCode, Counts, Entries, Entry } from './types.ts';

/** What every key of a day counts, with the keys that occur twice added up. */
const sumsOf = (entry: Entry | undefined): ReadonlyMap<string, Counts> => {
  const sums = new Map<string, Counts>();
  for (const [key, counts] of entry === undefined ? [] : numbersOf(entry)) {
    if (!isCounted(dimensionOfKey(key))) continue;
    const own = sums.get(key);
    sums.set(key, own === undefined ? counts : plus(own, counts));
  }
  return sums;
};

/** What to add to counts to make others of them; undefined for nothing. */
const difference = (before: Counts, after: Counts): Readonly<Record<string, number>> | undefined => {
  const add: Record<string, number> = {};
  let some = false;
  const note = (counter: CounterCode): void => {
    const amount = (after[counter] ?? 0) - (before[counter] ?? 0);
    if (amount === 0) return;
    add[counter] = amount;
    some = true;
  };
  for (const counter in after) note(counter as CounterCode);
  for (const counter in before) if (!(counter in after)) note(counter as CounterCode);
  return some ? add : undefined;
};

const none: Counts = {};

const dayChanges = (
  day: string,
  before: Entry | undefined,
  after: Entry | undefined,
): readonly CounterChange[] => {
  const [was, is] = [sumsOf(before), sumsOf(after)];
  const scope = evaluationScope(day.slice(0, 7));
  const changes: CounterChange[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const add = difference(was.get(key) ?? none, is.get(key) ?? none);
    if (add !== undefined) changes.push({ scope, key: evaluationKey(day, key), add });
  }
  return changes;
};

/** With the day's number of writes, which lies in the item of the district as a whole. */
const withWrites = (day: string, changes: readonly CounterChange[]): readonly CounterChange[] => {
  const key = evaluationKey(day, 'all');
  const whole = changes.find((change) => change.key === key);
  const written = {
    scope: evaluationScope(day.slice(0, 7)),
    key,
    add: { ...whole?.add, [writesMetric]: 1 },
  };
  return [...changes.filter((change) => change !== whole), written];
};

/** What must be added to the counters when a case's entries change: one change for each counter item. */
export const entryChanges = (before: Entries, after: Entries): readonly CounterChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((day) => {
    const changes = dayChanges(day, before[day], after[day]);
    return changes.length === 0 ? [] : withWrites(day, changes);
  });
