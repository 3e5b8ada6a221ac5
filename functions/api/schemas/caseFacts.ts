import * as v from 'valibot';
import { caseStates } from '../../domain/case/types.ts';
import { datums } from '../../domain/grid/types.ts';
import { roles } from '../../domain/identity/types.ts';
import { limitUnits, stages } from '../../domain/sla/types.ts';

/** The facts of a case as the API writes them: answers about cases and events are made from these. */

export const optional = v.exactOptional;
export const time = v.pipe(v.string(), v.isoTimestamp(), v.description('ISO 8601, UTC'));
export const count = v.pipe(v.number(), v.integer());
export const position = v.tuple([v.number(), v.number()]);
export const light = v.pipe(
  v.picklist(['green', 'amber', 'red']),
  v.description('green to the warning share of the limit, amber to its end, red after it'),
);
const limit = v.object({ amount: v.number(), unit: v.picklist(limitUnits) });
export const role = v.picklist(roles);
export const state = v.picklist(caseStates);

const place = v.object({
  precision: v.picklist(['point', 'community', 'street', 'unknown']),
  point: optional(v.pipe(position, v.description('WGS-84'))),
  sourceDatum: optional(v.picklist(datums)),
  address: optional(v.string()),
  street: optional(v.string()),
  community: optional(v.string()),
  grid: optional(v.string()),
});

const photo = v.object({
  id: v.string(),
  phase: v.picklist(['report', 'confirmation', 'before', 'after', 'verification']),
  by: v.string(),
  at: time,
});

export const clock = v.object({
  stage: v.picklist(stages),
  cycle: count,
  status: v.picklist(['running', 'paused', 'stopped']),
  light,
  overdue: v.boolean(),
  limit,
  startedAt: time,
  dueAt: time,
  warnAt: time,
  pausedAt: optional(time),
  stoppedAt: optional(time),
});

const condition = v.object({
  id: v.string(),
  filing: v.string(),
  closing: v.string(),
  limit: optional(limit),
  explicitDueAt: optional(time),
});

export const basis = v.object({
  principle: v.picklist(['ownerFirst', 'territoryFirst']),
  basis: v.picklist(['owner', 'territory', 'componentOwner', 'fallback', 'dispatcherChoice']),
  category: optional(v.string()),
  area: optional(v.string()),
  component: optional(v.string()),
});

const application = v.object({
  kind: v.picklist(['extension', 'return', 'suspension', 'void']),
  reason: v.string(),
  by: v.string(),
  at: time,
  from: state,
  limit: optional(limit),
  until: optional(time),
});

const supervisionOrder = v.object({
  id: v.string(),
  by: v.string(),
  at: time,
  text: v.string(),
  city: optional(v.pipe(v.string(), v.description('whoever gave it for the city, by name'))),
  answer: optional(v.object({ by: v.string(), at: time, text: v.string() })),
});

const handOver = v.object({
  order: v.pipe(v.string(), v.description('of the city')),
  from: v.pipe(v.string(), v.description('key of the district, `<city>/<district>`')),
  to: v.string(),
  by: v.string(),
  at: time,
  reason: v.string(),
  state: v.pipe(state, v.description('in which it left')),
  stages: v.pipe(v.array(v.picklist(stages)), v.description('whose clocks go on wherever it is')),
  arrivedAt: optional(time),
  back: optional(v.object({ by: v.string(), at: time, reason: v.string(), arrivedAt: optional(time) })),
});

const appeal = v.object({
  by: v.string(),
  at: time,
  reason: v.string(),
  status: v.picklist(['open', 'firstApproved', 'granted', 'rejected']),
  reviews: v.array(v.object({ by: v.string(), at: time, approved: v.boolean(), opinion: v.string() })),
});

const reporter = v.object({
  id: v.string(),
  role,
  name: optional(v.pipe(v.string(), v.description('only for those who may see personal data'))),
  phone: optional(v.pipe(v.string(), v.description('only for those who may see personal data'))),
  wantsFollowUp: optional(v.boolean()),
});

/** What the reporter says of the result themselves, beside what a follow-up hears. */
export const rating = v.object({
  satisfaction: v.picklist(['verySatisfied', 'satisfied', 'dissatisfied']),
  text: optional(v.string()),
  at: time,
});

const reopening = v.object({
  by: v.string(),
  at: time,
  endedAt: optional(time),
  disposedAt: optional(time),
  unit: optional(v.string()),
  exempt: optional(v.literal(true)),
  declined: optional(v.object({ by: v.string(), at: time })),
});

export const follower = v.object({
  id: v.string(),
  at: time,
  name: optional(v.pipe(v.string(), v.description('only for those who may see personal data'))),
  phone: optional(v.pipe(v.string(), v.description('only for those who may see personal data'))),
});

/** Facts of a case; an event carries those that it changed. */
export const facts = {
  number: v.string(),
  reportedAt: time,
  occurredAt: time,
  channel: v.string(),
  text: v.string(),
  reporter,
  place,
  photos: v.array(photo),
  extensions: count,
  suspensions: count,
  returns: count,
  reworks: count,
  overdue: v.pipe(v.boolean(), v.description('whether any disposal cycle ran over its limit')),
  dispatches: v.array(
    v.object({
      unit: v.string(),
      at: time,
      by: v.string(),
      kind: v.picklist(['dispatch', 'redispatch', 'rework']),
      basis,
      taken: optional(
        v.pipe(v.object({ by: v.string(), at: time }), v.description('that the unit goes about it')),
      ),
    }),
  ),
  supervisionOrders: v.array(supervisionOrder),
};

export const laterFacts = {
  answers: optional(v.array(v.object({ code: v.string(), question: v.string(), answer: v.string() }))),
  nature: optional(v.string()),
  externalNumber: optional(v.pipe(v.string(), v.description('under which another platform knows it'))),
  kind: optional(v.picklist(['component', 'event'])),
  subcategory: optional(v.string()),
  component: optional(v.string()),
  confirmation: optional(v.object({ genuine: v.boolean(), by: v.string(), at: time })),
  supervisor: optional(v.string()),
  condition: optional(condition),
  filedAt: optional(time),
  unit: optional(v.string()),
  handler: optional(v.string()),
  request: optional(application),
  reworkOf: optional(v.string()),
  suspendedUntil: optional(time),
  disposedAt: optional(time),
  endedAt: optional(time),
  appeal: optional(appeal),
  satisfaction: optional(v.picklist(['verySatisfied', 'satisfied', 'dissatisfied', 'unreachable'])),
  rating: optional(rating),
  reopenings: optional(v.array(reopening)),
  mergedInto: optional(
    v.object({ id: v.string(), number: v.string(), by: v.string(), at: time, from: state }),
  ),
  duplicates: optional(v.array(v.object({ id: v.string(), number: v.string(), by: v.string(), at: time }))),
  partOf: optional(v.object({ id: v.string(), number: v.string() })),
  handOvers: optional(
    v.pipe(v.array(handOver), v.description('between districts of the city, oldest first')),
  ),
  parts: optional(
    v.array(
      v.object({
        id: v.string(),
        number: v.string(),
        text: v.string(),
        at: time,
        ended: optional(v.object({ state, at: time })),
      }),
    ),
  ),
};
