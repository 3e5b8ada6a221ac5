import * as v from 'valibot';
import { caseStates, endStates } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import { refusalTypes } from '../domain/refusal.ts';
import { table } from '../store/table.ts';
import type { BegunCase, CityEvent, OrderStep, OverdueCase } from './types.ts';

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

/** What a district says to an order: words of its people, or why it will not do it. */
const order = v.object({
  id: text,
  text: v.optional(v.pipe(v.string(), v.maxLength(4_000))),
  why: v.optional(
    v.object({
      type: v.picklist(refusalTypes),
      params: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
    }),
  ),
});

const event = v.object({
  id: text,
  tenant: text,
  counters,
  // Districts of an older build do not tell it.
  standing: v.optional(counters, []),
  type: v.optional(text),
  caseId: v.optional(text),
  at: v.optional(v.pipe(v.number(), v.safeInteger())),
  version: v.optional(v.pipe(v.number(), v.safeInteger())),
  number: v.optional(text),
  order: v.optional(order),
  after: v.optional(
    v.object({
      channel: v.optional(text),
      street: v.optional(text),
      subcategory: v.optional(text),
      overdue: v.optional(v.boolean(), false),
      state: v.optional(v.picklist(caseStates)),
      reportedAt: v.optional(v.pipe(v.number(), v.safeInteger())),
    }),
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

type Told = v.InferOutput<typeof event>;

const begunOf = ({ type, caseId, at, after }: Told): BegunCase | undefined => {
  if (type === undefined || !beginnings.has(type)) return undefined;
  if (caseId === undefined || at === undefined || after?.channel === undefined) return undefined;
  const { channel, street, subcategory } = after;
  return { caseId, at, channel, ...given('street', street), ...given('subcategory', subcategory) };
};

const eventName = /^(?:case|order)\.([A-Za-z]+)\.v1$/;

const stepOf = ({ id, type, at, tenant, caseId, number, order: told }: Told): OrderStep | undefined => {
  const name = eventName.exec(type ?? '')?.[1];
  if (told === undefined || name === undefined || at === undefined) return undefined;
  const { id: of, text: said, why } = told;
  return {
    order: of,
    id,
    event: name,
    at,
    tenant,
    ...given('caseId', caseId),
    ...given('number', number),
    ...given('text', said),
    ...given('why', why && { type: why.type, ...given('params', why.params) }),
  };
};

const overdueOf = ({ caseId, number, version, at, after }: Told): OverdueCase | undefined => {
  if (after?.overdue !== true || caseId === undefined || version === undefined || at === undefined)
    return undefined;
  const { state, street, subcategory, reportedAt = at } = after;
  // A state that this build does not know is surely none that an older case can be found in.
  if (state === undefined) return undefined;
  return {
    caseId,
    version,
    at,
    open: !endStates.has(state),
    state,
    reportedAt,
    ...given('number', number),
    ...given('street', street),
    ...given('subcategory', subcategory),
  };
};

/** The event in the body of a queue's message, if a district of this city sent it. */
export const readCityEvent = (body: string, city: string): CityEvent | Unreadable => {
  const read = v.safeParse(envelope, body);
  if (!read.success) return { why: v.summarize(read.issues) };
  const { detail } = read.output;
  const { id, tenant, counters: counted, standing } = detail;
  return tenant.startsWith(`${city}/`)
    ? {
        id,
        tenant,
        counters: counted,
        standing,
        ...given('begun', begunOf(detail)),
        ...given('step', stepOf(detail)),
        ...given('overdue', overdueOf(detail)),
      }
    : { why: `${tenant} is not in ${city}` };
};
