import * as v from 'valibot';
import { deviceKinds } from '../../domain/devices/types.ts';
import { itemProblem, told } from '../schemas/alarms.ts';
import { count, optional, time } from '../schemas/caseFacts.ts';
import {
  codeOf,
  componentCode,
  datum,
  instant,
  overlap,
  paging,
  pathCode,
  photoId,
  position,
} from '../schemas/fields.ts';

/** What routes of devices take and answer. */

const code = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const reading = v.strictObject({ metric: code, value: v.number(), at: instant });
const detection = v.strictObject({
  type: code,
  confidence: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  at: v.exactOptional(instant),
  photo: v.exactOptional(photoId),
});
const whereabouts = v.strictObject({ point: position, datum: v.exactOptional(datum), at: instant });

const about = { device: v.exactOptional(code) };

/** One item, of which each is read by itself: others stand although one is wrong. */
export const items = {
  reading: v.strictObject({ ...about, reading }),
  event: v.strictObject({ ...about, event: detection }),
  position: v.strictObject({ ...about, position: whereabouts }),
} as const;

export const eventsBody = v.strictObject({
  items: v.pipe(
    v.array(v.record(v.string(), v.unknown())),
    v.minLength(1),
    v.maxLength(100),
    v.description(
      'Each `{"reading": {metric, value, at}}`, `{"event": {type, confidence, at, photo}}` or `{"position": {point, datum, at}}`; ' +
        'a gateway names with `"device"` the one behind it that it speaks for. In the order of their time.',
    ),
  ),
});

const itemAnswer = v.object({
  status: v.pipe(
    v.picklist(['accepted', 'duplicate', 'refused']),
    v.description('`duplicate`: known by its time already'),
  ),
  what: optional(v.string()),
  device: optional(v.string()),
  late: optional(v.pipe(v.literal(true), v.description('older than what was known, and without effect'))),
  problem: optional(itemProblem),
});

export const messageAnswer = v.object({
  id: v.pipe(v.string(), v.description('the `webhook-id`')),
  at: time,
  items: v.pipe(v.array(itemAnswer), v.description('in the order of the items')),
});

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

const facts = {
  component: v.exactOptional(componentCode),
  point: v.exactOptional(position),
  datum: v.exactOptional(datum),
  gateway: v.exactOptional(code),
  channel: v.exactOptional(codeOf('channel')),
};

export const newDevice = v.strictObject({
  id: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[\w:-]{1,64}$/),
      v.description('what the device calls itself; drawn unless said'),
    ),
  ),
  kind: v.picklist(deviceKinds),
  name,
  ...facts,
});

export const deviceChanges = v.strictObject({
  name: v.exactOptional(name),
  ...facts,
  enabled: v.exactOptional(v.boolean()),
});

export const devicePath = v.strictObject({ device: pathCode });
export const deviceQuery = v.strictObject(paging);

export const rotation = overlap('for how long the keys before it count too');

const point = v.tuple([v.number(), v.number()]);

export const deviceAnswer = v.object({
  id: v.string(),
  kind: v.picklist(deviceKinds),
  name: v.string(),
  component: optional(v.object({ code: v.string(), name: v.string() })),
  point: optional(v.pipe(point, v.description('WGS-84'))),
  gateway: optional(v.string()),
  channel: optional(v.string()),
  enabled: v.boolean(),
  keys: v.pipe(
    v.array(v.object({ id: v.string(), createdAt: time, expiresAt: optional(time) })),
    v.description('newest first'),
  ),
  createdAt: time,
  createdBy: v.object({ id: v.string(), name: v.string() }),
  updatedAt: time,
});

export const withKey = v.object({
  ...deviceAnswer.entries,
  key: v.pipe(v.string(), v.description('`whsec_…`, shown this once')),
});

export const deviceShown = v.object({
  ...deviceAnswer.entries,
  seenAt: optional(time),
  readings: v.array(v.object({ metric: v.string(), value: v.number(), at: time })),
  position: optional(v.object({ point, at: time })),
  alarms: v.array(
    v.object({
      rule: v.string(),
      phase: v.picklist(['idle', 'pending', 'raised', 'clearing']),
      since: time,
      raises: v.pipe(count, v.description('ever')),
      flapping: v.boolean(),
      told: optional(told),
    }),
  ),
});
