import * as v from 'valibot';
import {
  codeOf,
  componentCode,
  pastInstant,
  phasedPhotos,
  photoIds,
  place,
  reason,
  remark,
  text,
} from './fields.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** Digits with the marks that people write between them; no country's own form is asked for. */
export const phone = v.pipe(v.string(), v.regex(/^\+?[\d\- ()]{3,30}$/));

/** Who told us, as far as they say (reference §3.10). */
const caller = v.strictObject({
  name: v.exactOptional(name),
  phone: v.exactOptional(phone),
  wantsFollowUp: v.exactOptional(v.boolean()),
});

const common = {
  channel: codeOf('channel'),
  text,
  place,
  subcategory: v.exactOptional(codeOf('subcategory')),
  component: v.exactOptional(componentCode),
  occurredAt: v.exactOptional(pastInstant),
};

/** A report by staff: their own, or for a caller. */
export const reportBody = v.strictObject({
  ...common,
  nature: v.exactOptional(codeOf('nature')),
  caller: v.exactOptional(caller),
  photos: v.optional(photoIds, []),
});

/** A report by anybody, without signing in. */
export const publicReportBody = v.strictObject({
  ...common,
  caller: v.exactOptional(caller),
  photos: v.optional(photoIds, []),
});

/** What a supervisor settled on the spot, with how it looked before and after. */
export const selfDisposalBody = v.strictObject({
  ...common,
  subcategory: codeOf('subcategory'),
  photos: phasedPhotos,
});

/** What the reporter says of the result; the scale is a follow-up’s. */
export const ratingBody = v.strictObject({
  satisfaction: v.picklist(['verySatisfied', 'satisfied', 'dissatisfied']),
  text: v.exactOptional(remark),
});

/** Why the reporter holds that it is not settled. */
export const reopeningBody = v.strictObject({ text: reason, photos: v.optional(photoIds, []) });

/** Somebody who has the same problem. */
export const followBody = v.strictObject({
  contact: v.exactOptional(v.strictObject({ name: v.exactOptional(name), phone: v.exactOptional(phone) })),
  text: v.exactOptional(remark),
  photos: v.optional(photoIds, []),
});

export const uploadBody = v.strictObject({
  contentType: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
