import * as v from 'valibot';
import { caseEventTypes } from '../../domain/case/types.ts';
import { scopes } from '../../domain/identity/clients.ts';
import {
  basis,
  clock,
  count,
  facts,
  follower,
  laterFacts,
  light,
  optional,
  position,
  rating,
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
  followers: optional(v.pipe(count, v.description('how many others follow it by link'))),
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
  kind: optional(v.string()),
  handler: optional(v.string()),
  supervisor: optional(v.string()),
  channelName: optional(v.string()),
  subcategoryName: optional(v.string()),
  unitName: optional(v.string()),
  streetName: optional(v.string()),
  photos: optional(v.pipe(count, v.description('this and the following: how many, absent where none'))),
  extensions: optional(count),
  reworks: optional(count),
  duplicates: optional(count),
  followers: optional(count),
  supervised: optional(v.pipe(v.boolean(), v.description('a supervision order waits for an answer'))),
});

export const eventAnswer = v.object({
  id: v.string(),
  version: count,
  type: v.picklist(caseEventTypes),
  at: time,
  district: optional(
    v.pipe(v.string(), v.description('key of the other district in which it happened, `<city>/<district>`')),
  ),
  actor: v.object({
    id: v.string(),
    role,
    name: optional(v.string()),
    unit: optional(v.string()),
    client: optional(
      v.pipe(v.string(), v.description('the name of the program that did it, where it was no person')),
    ),
  }),
  from: optional(state),
  to: state,
  reason: optional(v.string()),
  changes: v.object({
    ...v.partial(v.object(facts)).entries,
    ...laterFacts,
    follower: optional(v.pipe(follower, v.description('who began to follow it'))),
    cleared: optional(v.array(v.string())),
  }),
  clocks: v.array(clock),
  prevHash: v.string(),
  hash: v.string(),
});

/** A page of a list; `next` is the cursor of the page after it, absent on the last. */
export const pageOf = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), next: optional(v.string()) });

/** A page of a list that was looked through. */
export const scannedPageOf = <S extends v.GenericSchema>(item: S) =>
  v.object({
    ...pageOf(item).entries,
    scanned: v.pipe(count, v.description('how many items of the list were looked at for this page')),
  });

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

export const queue = v.object({
  owner: v.pipe(v.string(), v.description('a role, or `unit:` and the unit’s code')),
  state,
  stateName: v.string(),
  count,
  lights: v.pipe(
    v.object({ green: v.number(), amber: v.number(), red: v.number() }),
    v.description('as the timers recorded them; cases without a running limit are in none'),
  ),
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
  scopes: optional(v.pipe(v.array(v.picklist(scopes)), v.description('what a program may do for its unit'))),
});

export const ticket = v.object({
  photoId: v.string(),
  url: v.string(),
  method: v.literal('PUT'),
  headers: v.record(v.string(), v.string()),
  expiresAt: time,
});

/** Whether something is offered now, until when, or why not. */
const offer = v.object({
  allowed: v.boolean(),
  until: optional(time),
  because: optional(v.object({ type: v.string(), detail: v.string() })),
});

const publicPhoto = v.object({
  id: v.string(),
  phase: v.picklist(['report', 'after', 'verification']),
  at: time,
  link: v.pipe(v.string(), v.description('the address below `/v1` that leads to the photo')),
});

const named = v.object({ code: v.string(), name: v.string() });

export const publicStages = ['received', 'accepted', 'handling', 'checked', 'closed', 'ended'] as const;

export const followed = v.object({
  number: v.string(),
  as: v.pipe(
    v.picklist(['reporter', 'follower']),
    v.description(
      'a follower sees no words, address or photos of the reporter, and can neither rate nor reopen',
    ),
  ),
  state,
  stateName: v.string(),
  text: optional(v.pipe(v.string(), v.description('the reporter’s own words, for the reporter'))),
  address: optional(v.string()),
  subcategory: optional(v.string()),
  category: optional(
    v.object({
      kind: v.picklist(['component', 'event']),
      major: named,
      middle: optional(named),
      subcategory: named,
    }),
  ),
  place: v.object({
    precision: v.picklist(['point', 'community', 'street', 'unknown']),
    point: optional(v.pipe(position, v.description('WGS-84; rounded to some ten metres for followers'))),
    address: optional(v.string()),
    street: optional(named),
    community: optional(named),
  }),
  stages: v.pipe(
    v.array(
      v.object({
        stage: v.picklist(publicStages),
        name: v.pipe(v.string(), v.description('in the caller’s language')),
        status: v.picklist(['done', 'current', 'pending']),
        at: optional(time),
      }),
    ),
    v.description('the way of the report, first to last; `ended` stands last where it ended in another way'),
  ),
  promise: optional(
    v.object({
      dueAt: optional(v.pipe(time, v.description('absent while the clock stands still'))),
      text: v.pipe(v.string(), v.description('what is promised and why, in the caller’s language')),
    }),
  ),
  photos: v.array(publicPhoto),
  rating: optional(rating),
  canRate: offer,
  canReopen: offer,
  reportedAt: time,
  updatedAt: time,
  endedAt: optional(time),
  mergedInto: optional(
    v.pipe(
      v.string(),
      v.description('the number of the case that goes on for this one, whose progress is shown'),
    ),
  ),
  steps: v.pipe(
    v.array(
      v.object({
        type: v.picklist(caseEventTypes),
        at: time,
        state,
        stateName: v.string(),
        reason: optional(
          v.pipe(v.string(), v.description('why it was not taken on, not filed or not reopened')),
        ),
      }),
    ),
    v.description('what happened, without the names of those who did it'),
  ),
});

/** An open case near by, without anything that its reporter said. */
export const nearby = v.object({
  handle: v.pipe(v.string(), v.description('by which it can be followed, for a day')),
  stage: v.picklist(publicStages),
  stageName: v.string(),
  category: optional(v.string()),
  distance: v.pipe(count, v.description('metres from the point asked about')),
  minutesAgo: v.pipe(count, v.description('since it was reported')),
  point: v.pipe(position, v.description('WGS-84, rounded to some ten metres')),
  photo: optional(v.pipe(v.string(), v.description('the address below `/v1` of a photo taken by staff'))),
});

export const publicReceipt = v.object({
  number: v.string(),
  followToken: v.string(),
  follow: v.pipe(v.string(), v.description('the address below `/v1` at which to follow it')),
  case: followed,
});
