import { cityCountersOf } from '../../functions/city/counting.ts';
import { readCityEvent } from '../../functions/city/event.ts';
import { markKey, markSeconds } from '../../functions/city/store.ts';
import type { CityEvent } from '../../functions/city/types.ts';
import { evolve } from '../../functions/domain/case/evolve.ts';
import type { Case, CaseEvent } from '../../functions/domain/case/types.ts';
import { given } from '../../functions/domain/given.ts';
import { busEventOf, type Telling } from '../../functions/outbox/consumers/bus.ts';
import { busSource } from '../../functions/ports/bus.ts';
import { readItems } from '../../functions/store/batches.ts';
import { waitingAmong } from '../../functions/store/everyCase.ts';
import type { TableAccess } from '../../functions/store/pages.ts';
import { dimensionsOf } from '../../functions/store/queues.ts';
import type { Dimensions, DistrictStore } from '../../functions/store/types.ts';
import { timelineOf } from './cases.ts';

/** A district whose cases are told anew. */
export interface ToldDistrict {
  /** `<city folder>/<district folder>` */
  readonly tenant: string;
  readonly access: TableAccess;
  readonly cases: Pick<DistrictStore['cases'], 'timeline'>;
  readonly telling: Telling;
  /** subcategories of which it tells no more than numbers */
  readonly sensitive?: readonly string[];
}

/** What a case told the city, or should have told it. */
export interface ToldCase {
  readonly counted: readonly CityEvent[];
  /** neither counted nor waiting, and so young that the city would know it */
  readonly untold: readonly CityEvent[];
}

/** The event as the city reads it from the bus. */
const readAgain = (event: object, city: string): CityEvent => {
  const read = readCityEvent(JSON.stringify({ source: busSource, detail: event }), city);
  if ('why' in read) throw new Error(`the city cannot read what its district tells: ${read.why}`);
  return read;
};

interface Telltale {
  readonly event: CaseEvent;
  readonly city: CityEvent;
}

/**
 * What the city is told of a timeline, without events that count nothing there. What happened in other districts they tell
 * themselves.
 */
const tellAgain = (
  events: readonly CaseEvent[],
  { tenant, telling, sensitive }: ToldDistrict,
  city: string,
): readonly Telltale[] => {
  let subject: Case | undefined;
  let before: Dimensions | undefined;
  const all = events.flatMap((event) => {
    subject = evolve(subject, event);
    if (event.tenant !== tenant) return [];
    const after = dimensionsOf(subject);
    const message = { event, after, ...given('before', before) };
    before = after;
    return [{ event, city: readAgain(busEventOf(message, telling, sensitive), city) }];
  });
  return all.filter((each) => cityCountersOf(each.city).length > 0);
};

/**
 * Which of a case's events the city has counted. Its mark says so; where marks have expired, whatever has left the outbox
 * has been counted. The outbox is read before the marks: what leaves it in between has its mark by then.
 */
export const toldOfCase = async (
  district: ToldDistrict,
  caseId: string,
  city: { readonly key: string; readonly access: TableAccess; readonly now: number },
): Promise<ToldCase> => {
  const told = tellAgain(await timelineOf(district.cases, caseId), district, city.key);
  const events = told.map(({ event }) => event);
  const waiting = new Set(await waitingAmong(district.access, events));
  const keys = told.map((each) => markKey(each.city));
  const marks = await readItems(city.access, keys, { consistent: true });
  const marked = new Set(marks.map(({ pk }) => String(pk)));
  const markExpired = (at: number): boolean => at < city.now - markSeconds * 1000;

  const standOf = ({ event, city: read }: Telltale): 'counted' | 'waiting' | 'untold' => {
    if (marked.has(markKey(read).pk)) return 'counted';
    if (waiting.has(event)) return 'waiting';
    return markExpired(event.at) ? 'counted' : 'untold';
  };
  const standing = (wanted: 'counted' | 'untold') =>
    told.filter((each) => standOf(each) === wanted).map((each) => each.city);
  return { counted: standing('counted'), untold: standing('untold') };
};
