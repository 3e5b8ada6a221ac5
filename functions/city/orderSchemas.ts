import * as v from 'valibot';
import { optional, state, time } from '../api/schemas/caseFacts.ts';
import { orderStates } from './orders.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000));
const caseName = v.pipe(key, v.trim(), v.description('the number of the case, or its id'));

/** What a super-admin orders. */
export const orderBody = v.variant('kind', [
  v.strictObject({
    kind: v.literal('supervision'),
    district: v.pipe(key, v.description('the district that has the case')),
    case: caseName,
    text: v.pipe(words, v.description('what is to be done')),
  }),
  v.strictObject({
    kind: v.literal('handOver'),
    district: v.pipe(key, v.description('the district that has the case')),
    case: caseName,
    to: v.pipe(key, v.description('the district that is to have it')),
    text: v.pipe(words, v.description('why')),
  }),
]);

export const orderParams = v.strictObject({ id: key });

export const listQuery = v.strictObject({ cursor: v.exactOptional(v.string()) });

export const overdueQuery = v.strictObject({
  district: v.exactOptional(key),
  cursor: v.exactOptional(v.string()),
});

const step = v.object({
  event: v.pipe(v.string(), v.description('what happened in the district, as `supervisionAnswered`')),
  at: time,
  district: v.string(),
  text: optional(v.pipe(v.string(), v.description('what its people said'))),
});

export const order = v.object({
  id: v.string(),
  kind: v.picklist(['supervision', 'handOver']),
  state: v.picklist(orderStates),
  district: v.string(),
  to: optional(v.string()),
  case: v.pipe(v.string(), v.description('as it was ordered')),
  number: optional(v.pipe(v.string(), v.description('of the case, once a district has told'))),
  text: v.string(),
  by: v.string(),
  at: time,
  steps: v.array(step),
});

export const orders = v.object({ items: v.array(order), next: optional(v.string()) });

export const overdue = v.object({
  items: v.array(
    v.object({
      district: v.string(),
      caseId: v.string(),
      number: optional(v.string()),
      state,
      stateName: v.string(),
      reportedAt: time,
      street: optional(v.object({ code: v.string(), name: v.string() })),
      subcategory: optional(v.object({ code: v.string(), name: v.string() })),
    }),
  ),
  next: optional(v.pipe(v.string(), v.description('only where one district was asked for'))),
});
