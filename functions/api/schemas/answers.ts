import * as v from 'valibot';
import { caseEventTypes } from '../../domain/case/types.ts';
import {
  basis,
  clock,
  count,
  facts,
  laterFacts,
  light,
  optional,
  position,
  role,
  state,
  time,
} from './caseFacts.ts';

/** What the API answers with, as data: the API document shows it, presenters are typed by it, tests hold answers to it. */

export const problem = v.object({
  type: v.pipe(
    v.string(),
    v.description('`urn:chengyun:problem:` and one of the types of `GET /v1/problems`'),
  ),
  title: v.string(),
  status: count,
  detail: v.string(),
  requestId: v.string(),
  errors: v.pipe(
    v.array(v.object({ field: optional(v.string()), type: v.string(), detail: v.string() })),
    v.description('every fault of the request, with the field that has it'),
  ),
  params: optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});

const allowedAction = v.object({
  action: v.string(),
  name: v.pipe(v.string(), v.description('in the caller’s language')),
  allowed: v.boolean(),
  because: optional(v.object({ type: v.string(), detail: v.string() })),
  requires: v.pipe(v.array(v.string()), v.description('fields of the body that must be given')),
});

export const caseAnswer = v.object({
  id: v.string(),
  version: v.pipe(count, v.description('the number in the ETag; rises by one with every event')),
  state,
  stateName: v.pipe(v.string(), v.description('in the caller’s language')),
  updatedAt: time,
  ...facts,
  ...laterFacts,
  light: optional(light),
  dueAt: optional(time),
  clocks: v.array(clock),
  actions: v.pipe(v.array(allowedAction), v.description('what this actor’s posts may do now, and why not')),
});

export const summaryOfCase = v.object({
  id: v.string(),
  number: v.string(),
  version: count,
  state,
  stateName: v.string(),
  channel: v.string(),
  text: v.string(),
  subcategory: optional(v.string()),
  unit: optional(v.string()),
  street: optional(v.string()),
  community: optional(v.string()),
  grid: optional(v.string()),
  point: optional(position),
  address: optional(v.string()),
  reportedAt: time,
  updatedAt: time,
  dueAt: optional(time),
  light: optional(light),
  overdue: v.boolean(),
});

export const eventAnswer = v.object({
  id: v.string(),
  version: count,
  type: v.picklist(caseEventTypes),
  at: time,
  actor: v.object({ id: v.string(), role, name: optional(v.string()), unit: optional(v.string()) }),
  from: optional(state),
  to: state,
  reason: optional(v.string()),
  changes: v.object({
    ...v.partial(v.object(facts)).entries,
    ...laterFacts,
    cleared: optional(v.array(v.string())),
  }),
  clocks: v.array(clock),
  prevHash: v.string(),
  hash: v.string(),
});

/** A page of a list; `next` is the cursor of the page after it, absent on the last. */
export const pageOf = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), next: optional(v.string()) });

export const listOf = <S extends v.GenericSchema>(item: S) => v.object({ items: v.array(item) });

export const timelineCheck = v.object({
  sound: v.boolean(),
  events: count,
  lastHash: optional(v.string()),
  fault: optional(v.object({ version: count, fault: v.picklist(['gap', 'broken-chain', 'altered']) })),
});

export const deadlineAnswer = v.object({
  running: v.boolean(),
  clock: optional(clock),
  summary: v.pipe(v.string(), v.description('in the caller’s language')),
  steps: v.array(
    v.object({
      kind: v.string(),
      date: v.string(),
      lastDate: v.string(),
      days: count,
      countedMinutes: v.number(),
      from: time,
      to: time,
      text: v.pipe(v.string(), v.description('in the caller’s language')),
    }),
  ),
});

export const suggestion = v.object({ unit: v.string(), name: v.string(), basis, why: v.string() });

export const notification = v.object({
  id: v.string(),
  recipient: v.string(),
  template: v.string(),
  language: v.string(),
  text: v.string(),
  at: time,
  status: v.picklist(['sent', 'failed', 'skipped']),
  why: optional(v.string()),
});

export const queue = v.object({
  owner: v.pipe(v.string(), v.description('a role, or `unit:` and the unit’s code')),
  state,
  stateName: v.string(),
  count,
});

export const unit = v.object({
  code: v.string(),
  name: v.string(),
  parent: optional(v.string()),
  areas: optional(v.array(v.string())),
});

export const personAnswer = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(role),
  unit: optional(v.string()),
  dutyAreas: v.array(v.string()),
});

export const me = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(role),
  unit: optional(v.string()),
});

export const ticket = v.object({
  photoId: v.string(),
  url: v.string(),
  method: v.literal('PUT'),
  headers: v.record(v.string(), v.string()),
  expiresAt: time,
});

export const followed = v.object({
  number: v.string(),
  state,
  stateName: v.string(),
  text: v.string(),
  address: optional(v.string()),
  subcategory: optional(v.string()),
  reportedAt: time,
  updatedAt: time,
  endedAt: optional(time),
  steps: v.pipe(
    v.array(
      v.object({
        type: v.picklist(caseEventTypes),
        at: time,
        state,
        stateName: v.string(),
        reason: optional(v.pipe(v.string(), v.description('why it was not taken on or not filed'))),
      }),
    ),
    v.description('what happened, without the names of those who did it'),
  ),
});

export const publicReceipt = v.object({
  number: v.string(),
  followToken: v.string(),
  follow: v.pipe(v.string(), v.description('the address below `/v1` at which to follow it')),
  case: followed,
});
