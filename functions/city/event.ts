import * as v from 'valibot';
import { table } from '../store/table.ts';
import type { CityEvent } from './types.ts';

/** Attributes of a counter item that are not numbers to add to. */
const reserved: ReadonlySet<string> = new Set([table.partitionKey, table.sortKey, table.timeToLive]);

/** A newer district may count what this build does not know: any such name is kept. */
const metric = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z]{0,63}$/),
  v.check((name) => !reserved.has(name), 'reserved'),
);

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

const counter = v.object({
  scope: text,
  key: text,
  add: v.record(metric, v.pipe(v.number(), v.safeInteger())),
});

const event = v.object({ id: text, tenant: text, counters: v.pipe(v.array(counter), v.maxLength(64)) });

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

/** The event in the body of a queue's message, if a district of this city sent it. */
export const readCityEvent = (body: string, city: string): CityEvent | Unreadable => {
  const read = v.safeParse(envelope, body);
  if (!read.success) return { why: v.summarize(read.issues) };
  const { detail } = read.output;
  return detail.tenant.startsWith(`${city}/`) ? detail : { why: `${detail.tenant} is not in ${city}` };
};
