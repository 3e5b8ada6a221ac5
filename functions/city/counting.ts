import { foldCounters } from '../domain/evaluation/counting.ts';
import { openScope } from '../domain/evaluation/standing.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import type { CityEvent } from './types.ts';

/** The scope of everything that ever happened: its levels, as `inHand`, say how things stand now. */
export const allTime = 'ALL';

/** The scope of a month, `YYYY-MM`: the same as a district's own. */
export const monthScope = (month: string): string => `M#${month}`;

/** The scope of a local day of its district, `YYYY-MM-DD`. */
export const dayScope = (day: string): string => `D#${day}`;

const streetPrefix = 'street#';

/** The city's key of a street of a district. */
export const streetKey = (tenant: string, street: string): string => `${tenant}#${street}`;

const isWhole = ({ key }: CounterChange): boolean => key === 'all';
const isMonth = ({ scope }: CounterChange): boolean => scope.startsWith('M#');
const isDay = ({ scope }: CounterChange): boolean => scope.startsWith('D#');

/** Of a day the city shows no more than these. */
const dayMetrics = ['reported', 'filed', 'closed', 'closedOnTime'] as const;

const ofDay = ({ scope, add }: CounterChange, key: string): CounterChange => ({
  scope,
  key,
  add: Object.fromEntries(
    dayMetrics.flatMap((metric) => (metric in add ? [[metric, add[metric] ?? 0]] : [])),
  ),
});

const standingKey = (tenant: string, key: string): string =>
  key.startsWith(streetPrefix) ? streetKey(tenant, key.slice(streetPrefix.length)) : tenant;

/**
 * What an event adds to the city's counters: the numbers of its district, under the district's key, as the district
 * itself counted them. The city's own number is not kept but the sum of these, so the two cannot differ. All are sums:
 * neither order nor batches make a difference.
 *
 * | scope | keys | serves |
 * |---|---|---|
 * | `M#2026-03`, `ALL` | district | figures of a month and of all time |
 * | `OPEN` | district, `district#street` | what stands open, and under which lights |
 * | `D#2026-03-05` | district, `district#street` | the day, and its hours |
 */
export const cityCountersOf = ({ tenant, counters, standing }: CityEvent): readonly CounterChange[] => {
  const whole = counters.filter(isWhole);
  return foldCounters([
    ...whole.filter(isMonth).flatMap(({ scope, add }) => [
      { scope, key: tenant, add },
      { scope: allTime, key: tenant, add },
    ]),
    ...whole.filter(isDay).map((change) => ofDay(change, tenant)),
    ...standing
      .filter((change) => change.scope === openScope || isDay(change))
      .map(({ scope, key, add }) => ({ scope, key: standingKey(tenant, key), add })),
  ]);
};
