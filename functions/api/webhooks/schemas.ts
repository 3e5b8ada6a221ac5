import * as v from 'valibot';
import { caseStates } from '../../domain/case/types.ts';
import { isCaseEventName } from '../../domain/webhooks/catalogue.ts';
import {
  attemptErrors,
  deadReasons,
  deliveryStatuses,
  disabledReasons,
  endpointStates,
  signings,
} from '../../domain/webhooks/types.ts';
import { count, optional, time } from '../schemas/caseFacts.ts';
import { codeOf, instant, overlap, paging, pathCode } from '../schemas/fields.ts';

/** What routes of webhooks take and answer. */

const url = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(1_000),
  v.description('https, on port 443 or 8443, at a public address'),
);
const eventType = codeOf('eventType');
const eventTypes = v.pipe(
  v.array(eventType),
  v.minLength(1),
  v.maxLength(100),
  v.transform((types) => [...new Set(types)].filter(isCaseEventName)),
  v.description('types of `GET /v1/webhooks/catalogue`'),
);
const description = v.pipe(v.string(), v.maxLength(200));

const wanted = <S extends v.GenericSchema>(item: S) =>
  v.exactOptional(v.pipe(v.array(item), v.minLength(1), v.maxLength(200)));

/** Each list, where there is one, must have something of the case. */
const filters = v.strictObject({
  categories: wanted(codeOf('category')),
  units: wanted(codeOf('unit')),
  states: wanted(v.picklist(caseStates)),
  areas: wanted(codeOf('area')),
});

export const newEndpoint = v.strictObject({
  url,
  description: v.exactOptional(description, ''),
  types: eventTypes,
  filters: v.exactOptional(filters, {}),
  signing: v.exactOptional(v.picklist(signings), 'hmac'),
});

export const endpointChanges = v.strictObject({
  url: v.exactOptional(url),
  description: v.exactOptional(description),
  types: v.exactOptional(eventTypes),
  filters: v.exactOptional(filters),
  enabled: v.exactOptional(v.boolean()),
});

export const rotation = overlap('for how long the secrets before it sign too');

export const testMessage = v.strictObject({ type: codeOf('eventType') });

export const replayWanted = v.pipe(
  v.strictObject({
    sinceFailure: v.exactOptional(v.literal(true)),
    from: v.exactOptional(instant),
    to: v.exactOptional(instant),
    all: v.exactOptional(v.boolean(), false),
  }),
  v.description(
    '`sinceFailure`: what did not arrive since the endpoint last began to fail. Or what was made from `from` up to but ' +
      'without `to`, now unless said: what did not arrive, and with `all` also what did.',
  ),
);

export const endpointPath = v.strictObject({ endpoint: pathCode });
export const secretPath = v.strictObject({ endpoint: pathCode, secret: pathCode });
export const deliveryPath = v.strictObject({ endpoint: pathCode, delivery: pathCode });
export const deliveryQuery = v.strictObject({
  ...paging,
  status: v.exactOptional(v.picklist(deliveryStatuses)),
  type: v.exactOptional(eventType),
  from: v.exactOptional(v.pipe(instant, v.description('made then or later'))),
  to: v.exactOptional(v.pipe(instant, v.description('made before'))),
});

const named = v.object({ code: v.string(), name: v.string() });

export const catalogueAnswer = v.object({
  items: v.array(
    v.object({
      type: v.string(),
      name: v.pipe(v.string(), v.description('in the caller’s language')),
      selectable: v.pipe(v.boolean(), v.description('whether an endpoint may choose it')),
      schema: v.pipe(
        v.record(v.string(), v.unknown()),
        v.description('JSON Schema, draft 2020-12, of the body'),
      ),
      example: v.pipe(
        v.record(v.string(), v.unknown()),
        v.description('a body, of a case that does not exist'),
      ),
    }),
  ),
});

const secret = v.object({
  id: v.string(),
  createdAt: time,
  expiresAt: optional(time),
  publicKey: optional(v.pipe(v.string(), v.description('`whpk_…`, for ed25519'))),
});

export const endpointActions = [
  'change',
  'enable',
  'disable',
  'rotate',
  'verify',
  'test',
  'replay',
  'delete',
] as const;

export const endpointAnswer = v.object({
  id: v.string(),
  url: v.string(),
  description: v.string(),
  types: v.array(v.object({ type: v.string(), name: v.string() })),
  filters: v.object({
    categories: optional(v.array(named)),
    units: optional(v.array(named)),
    states: optional(v.array(named)),
    areas: optional(v.array(named)),
  }),
  signing: v.picklist(signings),
  state: v.picklist(endpointStates),
  stateName: v.string(),
  enabled: v.boolean(),
  disabled: optional(v.object({ why: v.picklist(disabledReasons), whyName: v.string(), at: time })),
  verifiedAt: optional(time),
  health: v.object({
    circuit: v.pipe(
      v.picklist(['closed', 'open', 'probing']),
      v.description('`open`: deliveries wait until `probeAt`, when one is tried'),
    ),
    failures: v.pipe(count, v.description('in a row')),
    failingSince: optional(time),
    probeAt: optional(time),
  }),
  secrets: v.pipe(v.array(secret), v.description('newest first')),
  createdAt: time,
  createdBy: v.object({ id: v.string(), name: v.string() }),
  updatedAt: time,
  actions: v.pipe(v.array(v.picklist(endpointActions)), v.description('what may be done now')),
});

export const endpointList = v.object({
  items: v.array(endpointAnswer),
  most: v.pipe(count, v.description('how many the district may have')),
});

export const withSecret = v.object({
  ...endpointAnswer.entries,
  secret: v.pipe(
    v.string(),
    v.description(
      '`whsec_…`, shown this once; for ed25519 the public key `whpk_…`, as the other half stays here',
    ),
  ),
});

const last = v.object({
  at: time,
  milliseconds: count,
  status: optional(count),
  error: optional(v.picklist(attemptErrors)),
  errorName: optional(v.string()),
});

const summaryEntries = {
  id: v.pipe(v.string(), v.description('the `webhook-id`')),
  endpoint: v.string(),
  kind: v.picklist(['event', 'verification', 'test']),
  type: v.string(),
  typeName: v.string(),
  createdAt: time,
  case: optional(v.object({ id: v.string(), number: v.string(), version: count })),
  status: v.picklist(deliveryStatuses),
  statusName: v.string(),
  why: optional(v.picklist(deadReasons)),
  whyName: optional(v.string()),
  attempts: v.pipe(count, v.description('since it was made or last replayed')),
  replays: count,
  nextAttemptAt: optional(time),
  finishedAt: optional(time),
  mayReplay: v.boolean(),
};

export const deliverySummary = v.object({ ...summaryEntries, last: optional(last) });

export const deliveryAnswer = v.object({
  ...summaryEntries,
  request: v.pipe(
    v.object({
      url: v.string(),
      headers: v.record(v.string(), v.string()),
      body: v.string(),
    }),
    v.description('as every attempt sends it, beside `webhook-timestamp` and `webhook-signature`'),
  ),
  log: v.pipe(
    v.array(
      v.object({
        ...last.entries,
        headers: optional(v.record(v.string(), v.string())),
        body: optional(v.pipe(v.string(), v.description('the beginning of the answer'))),
      }),
    ),
    v.description('the latest attempts, oldest first'),
  ),
});

export const replayAnswer = v.object({
  replayed: count,
  next: optional(v.pipe(time, v.description('there is more: go on with this as `from`'))),
});
