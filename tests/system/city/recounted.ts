import { evolve } from '../../../functions/domain/case/evolve.ts';
import type { Case, CaseEvent } from '../../../functions/domain/case/types.ts';
import { cachedDates, countersOf, foldCounters } from '../../../functions/domain/evaluation/counting.ts';
import { localHours } from '../../../functions/domain/evaluation/localHour.ts';
import { standingCountersOf } from '../../../functions/domain/evaluation/standing.ts';
import type { CountedEvent, Counter } from '../../../functions/domain/evaluation/types.ts';
import { given } from '../../../functions/domain/given.ts';
import { localDate } from '../../../functions/domain/sla/calendar.ts';
import { dimensionsOf } from '../../../functions/store/queues.ts';
import type { District } from './setting.ts';

/** What happened in the district itself: of a case that was elsewhere too, others count the rest. */
const countedEvents = (events: readonly CaseEvent[], tenant: string): readonly CountedEvent[] => {
  let subject: Case | undefined;
  let before: ReturnType<typeof dimensionsOf> | undefined;
  return events.flatMap((event) => {
    subject = evolve(subject, event);
    if (event.tenant !== tenant) return [];
    const after = dimensionsOf(subject);
    const counted = { event, after, ...given('before', before) };
    before = after;
    return [counted];
  });
};

/** What a district's cases add up to by their timelines alone, without what it stored of that. */
export const recounted = async ({ store, tenant }: District, ids: readonly string[]) => {
  const { timeZone } = tenant.calendar;
  const dateOf = cachedDates((at) => localDate(at, timeZone));
  const hourOf = localHours(timeZone);
  const timelines = await Promise.all(ids.map((id) => store.cases.timeline(id, { limit: 1000 })));
  const counted = timelines.flatMap(({ items }) => countedEvents(items, tenant.key));
  const folded = foldCounters(
    counted.flatMap((each) => [...countersOf(each, dateOf), ...standingCountersOf(each, hourOf)]),
  );
  const of = (scope: string, key = 'all'): Counter =>
    folded.find((change) => change.scope === scope && change.key === key)?.add ?? {};
  return { of, metrics: new Set(folded.flatMap(({ add }) => Object.keys(add))) };
};

export type Recounted = Awaited<ReturnType<typeof recounted>>;

/** One number of all of them. */
export const sumOf = (all: readonly Recounted[], scope: string, metric: string): number =>
  all.reduce((sum, each) => sum + (each.of(scope)[metric] ?? 0), 0);
