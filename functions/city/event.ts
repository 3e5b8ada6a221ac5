import * as v from 'valibot';
import { given } from '../domain/given.ts';
import { table } from '../store/table.ts';
import type { BegunCase, CityEvent } from './types.ts';

/** Attributes of a counter item that are not numbers to add to. */
const reserved: ReadonlySet<string> = new Set([table.partitionKey, table.sortKey, table.timeToLive]);

/** A newer district may count what this build does not know: any such name is kept, also one of an hour of a day. */
const metric = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z]{0,63}(?:@\d{1,2})?$/),
  v.check((name) => !reserved.has(name), 'reserved'),
);

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

const counters = v.pipe(
  v.array(v.object({ scope: text, key: text, add: v.record(metric, v.pipe(v.number(), v.safeInteger())) })),
  v.maxLength(64),
);

const event = v.object({
  id: text,
  tenant: text,
  counters,
  // Districts of an older build do not tell it.
  standing: v.optional(counters, []),
  type: v.optional(text),
  caseId: v.optional(text),
  at: v.optional(v.pipe(v.number(), v.safeInteger())),
  after: v.optional(
    v.object({ channel: v.optional(text), street: v.optional(text), subcategory: v.optional(text) }),
  ),
});

/** An EventBridge event as a queue hands it on, as far as it matters here. */
const envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ source: v.literal('chengyun.district'), detail: event }),
);

/** Why a message cannot be counted: its shape, or that it is none of this city's. */
export interface Unreadable {
  readonly why: string;
}

/** The events with which somebody's report becomes a case. */
const beginnings: ReadonlySet<string> = new Set(['case.reported.v1', 'case.selfDisposed.v1']);

const begunOf = ({ type, caseId, at, after }: v.InferOutput<typeof event>): BegunCase | undefined => {
  if (type === undefined || !beginnings.has(type)) return undefined;
  if (caseId === undefined || at === undefined || after?.channel === undefined) return undefined;
  const { channel, street, subcategory } = after;
  return { caseId, at, channel, ...given('street', street), ...given('subcategory', subcategory) };
};

/** The event in the body of a queue's message, if a district of this city sent it. */
export const readCityEvent = (body: string, city: string): CityEvent | Unreadable => {
  const read = v.safeParse(envelope, body);
  if (!read.success) return { why: v.summarize(read.issues) };
  const { detail } = read.output;
  const { id, tenant, counters: counted, standing } = detail;
  return tenant.startsWith(`${city}/`)
    ? { id, tenant, counters: counted, standing, ...given('begun', begunOf(detail)) }
    : { why: `${tenant} is not in ${city}` };
};
