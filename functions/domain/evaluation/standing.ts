import { type CaseEventType, endStates } from '../case/types.ts';
import { mapScopeOf } from '../grid/mapCells.ts';
import { foldCounters } from './counting.ts';
import type { CountedCase, CountedEvent, CounterChange } from './types.ts';

/** The scope of what stands open. */
export const openScope = 'OPEN';

/** The part of these counters that is of the district and its streets: what whoever adds up districts needs. */
export const standingOfPlaces = (changes: readonly CounterChange[]): readonly CounterChange[] =>
  changes.filter(
    ({ scope, key }) =>
      (scope === openScope || scope.startsWith('D#')) && (key === 'all' || key.startsWith('street#')),
  );

/** What an open case is counted as; a case that has ended counts nowhere. `light` is as the timers recorded it. */
const standingOf = ({ state, overdue, light }: CountedCase): CounterChange['add'] | undefined =>
  endStates.has(state)
    ? undefined
    : { open: 1, ...(overdue ? { overdue: 1 } : {}), ...(light === undefined ? {} : { [light]: 1 }) };

const lightAlone = ({ light }: CountedCase): CounterChange['add'] =>
  light === undefined ? {} : { [light]: 1 };

const named = (dimension: 'unit' | 'street', subject: CountedCase): readonly string[] =>
  subject[dimension] === undefined ? [] : [`${dimension}#${subject[dimension]}`];

const keysOf = (subject: CountedCase): readonly string[] => [
  'all',
  ...named('unit', subject),
  ...named('street', subject),
];

const whereStanding = (subject: CountedCase): readonly CounterChange[] => {
  const add = standingOf(subject);
  if (add === undefined) return [];
  const { cell, queue } = subject;
  return [
    ...keysOf(subject).map((key) => ({ scope: openScope, key, add })),
    ...(cell === undefined ? [] : mapScopeOf(cell).map((at) => ({ ...at, add }))),
    // How many there are in the queue is counted by `countersOf`.
    ...(queue === undefined ? [] : [{ scope: 'QUEUE', key: queue, add: lightAlone(subject) }]),
  ];
};

const negative = ({ add, ...at }: CounterChange): CounterChange => ({
  ...at,
  add: Object.fromEntries(Object.entries(add).map(([metric, amount]) => [metric, -amount])),
});

type DayMetric = 'reported' | 'filed' | 'closed';

const dayMetrics: Partial<Readonly<Record<CaseEventType, DayMetric>>> = {
  reported: 'reported',
  selfDisposed: 'reported',
  filed: 'filed',
  closed: 'closed',
};

/** The name under which a day's counter keeps what happened in an hour of it. */
export const hourMetric = (metric: 'reported' | 'closed', hour: number): string => `${metric}@${hour}`;

/**
 * What a day's ranking and curve need beside its sums. Hours lie in the day's own item, which is written anyway. Counted
 * are events of the day: a closing that is called in question later stays what the day saw.
 */
const dayChanges = ({ event, before, after }: CountedEvent, when: LocalHour): readonly CounterChange[] => {
  const metric = dayMetrics[event.type];
  if (metric === undefined) return [];
  const scope = `D#${when.date}`;
  const unit = after.unit ?? before?.unit;
  const add = { [metric]: 1, ...(metric === 'closed' && !after.overdue ? { closedOnTime: 1 } : {}) };
  const hour = metric === 'filed' ? {} : { [hourMetric(metric, when.hour)]: 1 };
  const owned = { ...after, ...(unit === undefined ? {} : { unit }) };
  return [
    { scope, key: 'all', add: hour },
    ...[...named('unit', owned), ...named('street', after)].map((key) => ({ scope, key, add })),
  ];
};

/** Where an instant lies in the tenant's own day. */
export interface LocalHour {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 … 23 */
  readonly hour: number;
}

/**
 * Which counters of what stands open, and of the day, an event adds to; folded, so that what does not move is not
 * written. A recount from the events gives the same.
 *
 * | scope | keys | metrics | serves |
 * |---|---|---|---|
 * | `OPEN` | `all`, `unit#…`, `street#…` | `open`, `overdue`, `green`, `amber`, `red` | figures of today |
 * | `MAP#5`, `MAP#6#<4>`, `MAP#7#<5>` | geohash cell | the same | the map |
 * | `QUEUE` | `owner#state` | `green`, `amber`, `red` | numbers beside worklists |
 * | `D#2026-03-05` | `all` | `reported@<hour>`, `closed@<hour>` | curve of today |
 * | `D#2026-03-05` | `unit#…`, `street#…` | `reported`, `filed`, `closed`, `closedOnTime` | ranking of today |
 */
export const standingCountersOf = (
  counted: CountedEvent,
  hourOf: (at: number) => LocalHour,
): readonly CounterChange[] => {
  const { event, before, after } = counted;
  return foldCounters([
    ...(before === undefined ? [] : whereStanding(before).map(negative)),
    ...whereStanding(after),
    ...dayChanges(counted, hourOf(event.at)),
  ]);
};
