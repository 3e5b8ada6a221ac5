/**
 * Every reason for which a command can be refused. The word is public and stable: it becomes the `type` of a
 * problem document, vendors match on it, and messages in each language hang on it (functions/api/problems).
 */
export const refusalTypes = [
  // the shape of what was sent
  'invalid-value',
  'missing-value',
  'text-too-long',
  'malformed-geometry',
  'malformed-body',
  'time-in-future',
  // things named that do not exist for this tenant
  'unknown-category',
  'unknown-condition',
  'unknown-channel',
  'unknown-unit',
  'unknown-person',
  'unknown-component',
  'unknown-photo',
  'unknown-area',
  'not-found',
  // place
  'place-outside-district',
  'place-required',
  // photos
  'photo-type-not-allowed',
  'photo-too-large',
  'photo-required',
  'upload-signature-invalid',
  // who may
  'sign-in-required',
  'token-expired',
  'token-foreign',
  'role-not-allowed',
  'not-your-unit',
  'not-your-task',
  // the life of a case
  'illegal-transition',
  'already-taken',
  'confirmation-required',
  'report-not-genuine',
  'same-unit-required',
  'already-overdue',
  'extension-limit-reached',
  'suspension-too-long',
  'suspension-limit-reached',
  'already-appealed',
  'not-overdue',
  'appeal-window-closed',
  'reason-required',
  'limit-not-allowed',
  // what the public may still do
  'rating-not-offered',
  'already-rated',
  'rating-window-closed',
  'reopening-not-offered',
  'reopening-window-closed',
  'reopening-limit-reached',
  'too-many-followers',
  'follower-may-not',
  'handle-expired',
  // subscriptions and notifications
  'channel-not-offered',
  'confirmation-expired',
  'too-many-subscriptions',
  'unknown-template',
  'notification-not-resendable',
  // merging and splitting
  'no-open-order',
  'merge-into-itself',
  'merge-target-not-open',
  'merge-target-not-filed',
  'has-duplicates',
  'too-many-duplicates',
  'case-is-part',
  'part-under-way',
  // districts among themselves and with their city
  'not-handed-in',
  'timeline-broken',
  'district-unreachable',
  // evaluation
  'period-not-over',
  'period-already-frozen',
  'period-not-frozen',
  'recurrence-too-small',
  // concurrency and repetition
  'version-conflict',
  'idempotency-key-reused',
  'precondition-required',
  // webhooks
  'webhook-url-not-allowed',
  'webhook-address-not-allowed',
  'unknown-event-type',
  'too-many-endpoints',
  'webhook-secret-in-use',
  'webhook-not-pending',
  'webhook-not-active',
  'webhook-never-failed',
  'delivery-not-replayable',
  // patrol
  'patrol-not-offered',
  'consent-required',
  'not-on-duty',
  // devices and other platforms
  'signature-invalid',
  'timestamp-outside-tolerance',
  'device-disabled',
  'device-may-not',
  'device-id-taken',
  'unknown-device',
  'unknown-metric',
  'unknown-detection',
  'reading-too-old',
  'unknown-vital-sign',
  'vital-sign-of-others',
  // machine clients
  'client-secret-in-use',
  'scope-not-granted',
  'idempotency-key-required',
  // imports of files
  'imports-not-offered',
  'import-undone',
  'import-not-undoable',
  // traffic
  'too-many-requests',
  'cursor-invalid',
] as const;

export type RefusalType = (typeof refusalTypes)[number];

export interface Refusal {
  readonly type: RefusalType;
  /** JSON path of the offending field in the command, such as `place.point` */
  readonly field?: string;
  /** values that the message names, such as `{ max: 2000 }` */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}
