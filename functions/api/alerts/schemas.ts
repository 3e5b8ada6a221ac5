import * as v from 'valibot';
import { channels, notificationReasons, notificationStatuses } from '../../domain/notifications/types.ts';
import { count, optional, position, time } from '../schemas/caseFacts.ts';
import { codeOf, datum, pathCode, position as positionField } from '../schemas/fields.ts';
import { phone } from '../schemas/intake.ts';

const language = v.picklist(['zh-CN', 'en']);
const channel = v.picklist(channels);

const quiet = v.pipe(
  v.string(),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/),
  v.check((value) => value.slice(0, 5) !== value.slice(6)),
  v.description('when nothing is sent, in the district’s local time, as `22:00-07:00`'),
);

const circle = v.strictObject({
  point: positionField,
  datum: v.exactOptional(datum),
  metres: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(5_000)),
});

const categories = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  v.minLength(1),
  v.maxLength(20),
  v.description('codes of subcategories or of major categories'),
);

const email = v.pipe(v.string(), v.maxLength(254), v.email());

const where = {
  street: v.exactOptional(codeOf('street')),
  community: v.exactOptional(codeOf('community')),
  circle: v.exactOptional(circle),
  categories: v.exactOptional(categories),
};

const how = {
  email: v.exactOptional(email),
  language: v.exactOptional(language),
  quiet: v.exactOptional(quiet),
};

/** Who of the public wants to hear of what: one address, and one case or one area. */
export const publicSubscriptionBody = v.strictObject({
  ...how,
  phone: v.exactOptional(phone),
  follow: v.exactOptional(v.pipe(pathCode, v.description('the token of a receipt'))),
  ...where,
});

/** What a member of staff wants to hear of, in their inbox unless an e-mail address is given. */
export const staffSubscriptionBody = v.strictObject({
  ...how,
  ...where,
  unit: v.exactOptional(codeOf('unit')),
  overdue: v.exactOptional(v.literal(true)),
});

export type Where = Pick<
  v.InferOutput<typeof staffSubscriptionBody>,
  'street' | 'community' | 'circle' | 'categories' | 'unit' | 'overdue'
>;

export const asked = v.object({
  status: v.literal('confirmation-needed'),
  confirmBy: v.pipe(time, v.description('until when the link in the message can be opened')),
});

export const subscription = v.object({
  kind: v.picklist(['case', 'area', 'staff']),
  confirmed: v.boolean(),
  about: v.pipe(v.string(), v.description('what is followed, in words')),
  address: v.pipe(v.string(), v.description('as much of it as may be shown')),
  language,
  quiet: optional(v.string()),
});

export const ownSubscription = v.object({
  id: v.string(),
  ...subscription.entries,
  street: optional(v.string()),
  community: optional(v.string()),
  circle: optional(v.object({ point: position, metres: count })),
  categories: optional(v.array(v.string())),
  unit: optional(v.string()),
  overdue: optional(v.boolean()),
});

export const removed = v.object({ removed: v.literal(true) });

const attempt = v.object({
  at: time,
  outcome: v.picklist(['sent', 'failed', 'unknown']),
  detail: optional(v.string()),
  providerId: optional(v.string()),
});

/** One line of the ledger. */
export const notification = v.object({
  id: v.string(),
  caseId: optional(v.string()),
  recipient: v.string(),
  channel,
  address: optional(
    v.pipe(v.string(), v.description('whole only for posts that may see personal data, and with its case')),
  ),
  template: v.string(),
  language: v.string(),
  text: v.string(),
  at: time,
  status: v.picklist(notificationStatuses),
  why: optional(v.picklist(notificationReasons)),
  dueAt: optional(time),
  attempts: optional(v.array(attempt)),
  resent: optional(v.array(v.object({ at: time, by: v.string() }))),
  resendable: v.boolean(),
});

/** What staff are told at the workbench that is about no case. */
export const inboxLine = v.object({ id: v.string(), template: v.string(), text: v.string(), at: time });

export const ledgerQuery = {
  status: v.exactOptional(v.picklist(notificationStatuses), 'failed'),
  channel: v.exactOptional(v.picklist(['sms', 'email', 'robot', 'inbox'])),
};

export const template = v.object({
  template: v.string(),
  channel,
  language,
  subject: optional(v.string()),
  text: v.string(),
  own: v.pipe(v.boolean(), v.description('whether the district says it in its own words')),
  variables: v.array(v.string()),
});

export const previewBody = v.strictObject({
  template: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  channel,
  language,
  case: v.exactOptional(v.pipe(pathCode, v.description('whose facts are filled in; an example’s without'))),
});

export const preview = v.object({
  subject: optional(v.string()),
  text: v.string(),
  html: optional(v.string()),
  characters: count,
  segments: optional(v.pipe(count, v.description('as how many text messages it is sent and paid'))),
});
