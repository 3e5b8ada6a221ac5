import { type RefusalType, refusalTypes } from '../../domain/refusal.ts';

/** Reasons that only HTTP knows, beside the domain's refusals. */
export const httpProblemTypes = [
  'unknown-field',
  'unknown-route',
  'method-not-allowed',
  'media-type-not-supported',
  'body-too-large',
  'photo-already-uploaded',
  'live-not-offered',
  'too-many-listeners',
  'unexpected-error',
] as const;

/** Everything that can stand as `urn:chengyun:problem:<type>`. Public and stable. */
export type ProblemType = RefusalType | (typeof httpProblemTypes)[number];

export const problemTypes: readonly ProblemType[] = [...refusalTypes, ...httpProblemTypes];

const known: ReadonlySet<string> = new Set(problemTypes);

export const isProblemType = (text: string): text is ProblemType => known.has(text);

/** A refusal as the API tells it: of the domain's types or of HTTP's own. */
export interface Fault {
  readonly type: ProblemType;
  /** path of the offending field, as `place.point` or `photos[0].id`, or the name of a parameter or header */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** The status of each problem; the compiler asks for every one. */
export const statusOf = {
  'invalid-value': 422,
  'missing-value': 422,
  'text-too-long': 422,
  'malformed-geometry': 422,
  'malformed-body': 400,
  'time-in-future': 422,
  'unknown-category': 422,
  'unknown-condition': 422,
  'unknown-channel': 422,
  'unknown-unit': 422,
  'unknown-person': 422,
  'unknown-component': 422,
  'unknown-photo': 422,
  'unknown-area': 422,
  'not-found': 404,
  'place-outside-district': 422,
  'place-required': 422,
  'photo-type-not-allowed': 422,
  'photo-too-large': 422,
  'photo-required': 422,
  'upload-signature-invalid': 403,
  'sign-in-required': 401,
  'token-expired': 401,
  'token-foreign': 401,
  'role-not-allowed': 403,
  'not-your-unit': 403,
  'not-your-task': 403,
  'illegal-transition': 409,
  'confirmation-required': 409,
  'report-not-genuine': 409,
  'same-unit-required': 409,
  'already-overdue': 409,
  'extension-limit-reached': 409,
  'suspension-too-long': 422,
  'suspension-limit-reached': 409,
  'already-appealed': 409,
  'not-overdue': 409,
  'appeal-window-closed': 409,
  'reason-required': 422,
  'limit-not-allowed': 422,
  'rating-not-offered': 409,
  'already-rated': 409,
  'rating-window-closed': 409,
  'reopening-not-offered': 409,
  'reopening-window-closed': 409,
  'reopening-limit-reached': 409,
  'too-many-followers': 409,
  'follower-may-not': 403,
  'handle-expired': 410,
  'channel-not-offered': 409,
  'confirmation-expired': 410,
  'too-many-subscriptions': 409,
  'unknown-template': 422,
  'notification-not-resendable': 409,
  'no-open-order': 409,
  'merge-into-itself': 422,
  'merge-target-not-open': 409,
  'merge-target-not-filed': 409,
  'has-duplicates': 409,
  'too-many-duplicates': 409,
  'case-is-part': 409,
  'part-under-way': 409,
  'period-not-over': 409,
  'period-already-frozen': 409,
  'period-not-frozen': 409,
  'version-conflict': 412,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'webhook-url-not-allowed': 422,
  'webhook-address-not-allowed': 422,
  'unknown-event-type': 422,
  'too-many-endpoints': 409,
  'webhook-secret-in-use': 409,
  'webhook-not-pending': 409,
  'webhook-not-active': 409,
  'webhook-never-failed': 409,
  'delivery-not-replayable': 409,
  'patrol-not-offered': 409,
  'consent-required': 422,
  'not-on-duty': 409,
  'too-many-requests': 429,
  'cursor-invalid': 400,
  'unknown-field': 422,
  'unknown-route': 404,
  'method-not-allowed': 405,
  'media-type-not-supported': 415,
  'body-too-large': 413,
  'photo-already-uploaded': 409,
  'live-not-offered': 501,
  'too-many-listeners': 503,
  'unexpected-error': 500,
} as const satisfies Readonly<Record<ProblemType, number>>;
