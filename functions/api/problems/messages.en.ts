import type { Message } from './message.ts';
import type { ProblemType } from './types.ts';

/** English wording. `{field}` is the field named, other names are the refusal's own parameters. */
export const en: Readonly<Record<ProblemType, Message>> = {
  'invalid-value': { title: 'Invalid value', detail: 'The value of "{field}" is not valid.' },
  'missing-value': { title: 'Missing value', detail: '"{field}" must be given.' },
  'text-too-long': { title: 'Text too long', detail: '"{field}" may have at most {max} characters.' },
  'malformed-geometry': {
    title: 'Malformed geometry',
    detail: '"{field}" must be [longitude, latitude], from −180 to 180 and from −90 to 90 degrees.',
  },
  'malformed-body': { title: 'Malformed body', detail: 'The body is not a valid JSON object.' },
  'time-in-future': { title: 'Time in the future', detail: '"{field}" must not be later than now.' },
  'unknown-category': {
    title: 'Unknown category',
    detail: 'The catalogue has no subcategory "{subcategory}".',
  },
  'unknown-condition': {
    title: 'Unknown filing condition',
    detail: 'The subcategory has no filing condition "{condition}".',
  },
  'unknown-channel': { title: 'Unknown channel', detail: 'There is no channel "{channel}" open to you.' },
  'unknown-unit': { title: 'Unknown unit', detail: 'The district has no unit "{unit}".' },
  'unknown-person': {
    title: 'Unknown person',
    detail: 'The district has no person "{person}" in that post.',
  },
  'unknown-component': { title: 'Unknown component', detail: 'The district has no component "{component}".' },
  'unknown-photo': { title: 'Unknown photo', detail: 'The photo "{photo}" has not been uploaded.' },
  'unknown-area': {
    title: 'Unknown area',
    detail: 'The district has no such street or community: "{area}".',
  },
  'not-found': { title: 'Not found', detail: 'There is no such thing, or it is not open to you.' },
  'place-outside-district': {
    title: 'Place outside the district',
    detail: '"{field}" is not in this district.',
  },
  'place-required': { title: 'Place required', detail: 'A report through this channel must say where.' },
  'photo-type-not-allowed': { title: 'Photo type not allowed', detail: 'Photos of this type are not taken.' },
  'photo-too-large': { title: 'Photo too large', detail: 'A photo may have at most {max} bytes.' },
  'photo-required': { title: 'Photo required', detail: 'A photo must come with this.' },
  'upload-signature-invalid': {
    title: 'Upload signature invalid',
    detail: 'The upload link has expired or was altered; ask for a new one.',
  },
  'sign-in-required': { title: 'Sign-in required', detail: 'You must be signed in to do this.' },
  'token-expired': { title: 'Token expired', detail: 'Please sign in again.' },
  'token-foreign': {
    title: 'Token not valid here',
    detail: 'The token was not issued for this district, or is damaged.',
  },
  'role-not-allowed': { title: 'Role not allowed', detail: 'Your post does not allow this.' },
  'not-your-unit': { title: 'Not your unit', detail: 'The case is not with your unit.' },
  'not-your-task': { title: 'Not your task', detail: 'The task was given to another supervisor.' },
  'illegal-transition': {
    title: 'Not possible in this state',
    detail: 'The case is in state "{state}", which does not allow "{action}".',
  },
  'already-taken': { title: 'Already taken on', detail: 'The unit has taken this dispatch on already.' },
  'confirmation-required': {
    title: 'Confirmation required',
    detail: 'A supervisor must confirm the report before it is accepted.',
  },
  'report-not-genuine': {
    title: 'Report not genuine',
    detail: 'Confirmation found nothing, so the report can only be declined.',
  },
  'same-unit-required': { title: 'Same unit required', detail: 'Rework goes to the same unit.' },
  'already-overdue': { title: 'Already overdue', detail: 'The case is overdue and cannot be extended.' },
  'extension-limit-reached': { title: 'No more extensions', detail: 'At most {max} extensions are granted.' },
  'suspension-too-long': {
    title: 'Suspension too long',
    detail: 'A suspension may last at most {max} days.',
  },
  'suspension-limit-reached': {
    title: 'No more suspensions',
    detail: 'At most {max} suspensions are granted.',
  },
  'already-appealed': { title: 'Already appealed', detail: 'A case can be appealed once.' },
  'not-overdue': { title: 'Not overdue', detail: 'The case was not overdue, so there is nothing to appeal.' },
  'appeal-window-closed': {
    title: 'Appeal window closed',
    detail: 'An appeal is possible within {days} days after closing.',
  },
  'reason-required': { title: 'Reason required', detail: 'Please give a reason in "{field}".' },
  'limit-not-allowed': {
    title: 'Limit not allowed',
    detail: 'The district does not allow such a limit here.',
  },
  'rating-not-offered': { title: 'Rating not offered', detail: 'The district does not offer rating here.' },
  'already-rated': { title: 'Already rated', detail: 'The result has been rated already.' },
  'rating-window-closed': {
    title: 'Rating window closed',
    detail: 'A rating is possible within {days} days after closing.',
  },
  'reopening-not-offered': {
    title: 'Reopening not offered',
    detail: 'A case like this cannot be reopened; please report the problem again.',
  },
  'reopening-window-closed': {
    title: 'Reopening window closed',
    detail: 'A case can be reopened within {days} days after closing; please report the problem again.',
  },
  'reopening-limit-reached': {
    title: 'No more reopening',
    detail: 'A case can be reopened at most {max} times; please report the problem again.',
  },
  'too-many-followers': {
    title: 'Too many followers',
    detail: 'A case takes at most {max} followers; the district knows of the problem.',
  },
  'follower-may-not': {
    title: 'Only the reporter may',
    detail: 'Only the receipt of the report itself allows this, not that of somebody who follows it.',
  },
  'handle-expired': {
    title: 'Handle expired',
    detail: 'What you chose from the list has expired; look for cases near by again.',
  },
  'channel-not-offered': {
    title: 'Channel not offered',
    detail: 'This district does not send messages that way; choose another.',
  },
  'confirmation-expired': {
    title: 'Confirmation expired',
    detail: 'This link could be confirmed for a while only; please ask again.',
  },
  'too-many-subscriptions': {
    title: 'Too many subscriptions',
    detail: 'One address may have {max} subscriptions at most; remove one first.',
  },
  'unknown-template': { title: 'Unknown template', detail: 'There is no template "{template}".' },
  'notification-not-resendable': {
    title: 'Cannot be sent again',
    detail: 'Only what failed or was skipped can be sent again, and not to somebody who has opted out.',
  },
  'no-open-order': {
    title: 'Nothing to answer',
    detail: 'The case has no supervision order that waits for an answer.',
  },
  'merge-into-itself': { title: 'Merged into itself', detail: 'A case cannot be merged into itself.' },
  'merge-target-not-open': {
    title: 'The main case takes no duplicates now',
    detail: 'The main case is in state "{state}", in which duplicates neither join nor leave it.',
  },
  'merge-target-not-filed': {
    title: 'The main case is not filed',
    detail: 'A filed case can only be merged into one that is filed too.',
  },
  'has-duplicates': {
    title: 'The case has duplicates',
    detail:
      'Other cases ({count}) were merged into this one; merge the other case into it, or undo those first.',
  },
  'too-many-duplicates': {
    title: 'Too many duplicates',
    detail: 'A case takes at most {max} duplicates.',
  },
  'case-is-part': {
    title: 'The case is a part',
    detail: 'The case is a part of {number}; do this with that case instead.',
  },
  'part-under-way': {
    title: 'A part is under way',
    detail: 'Part {number} has been dispatched or ended, so the split cannot be undone.',
  },
  'not-handed-in': {
    title: 'Not to be given back',
    detail: 'The case did not come from another district, or has been dispatched here since.',
  },
  'timeline-broken': {
    title: 'The timeline is not sound',
    detail: 'The entries that the other district sent are not whole and unaltered.',
  },
  'district-unreachable': {
    title: 'The district cannot be reached',
    detail: 'The order is kept, but the district did not take it. Send it again.',
  },
  'period-not-over': {
    title: 'The period is not over',
    detail: 'Only a period whose last day is past can be frozen.',
  },
  'period-already-frozen': {
    title: 'The period is frozen already',
    detail: 'A period is frozen once; correct its figures by adjustments.',
  },
  'period-not-frozen': {
    title: 'The period is not frozen',
    detail: 'Only figures of a frozen period are adjusted; others follow from their cases.',
  },
  'recurrence-too-small': {
    title: 'Too few cases',
    detail: 'A cause is looked for where a problem has come again in at least {min} cases.',
  },
  'version-conflict': {
    title: 'The case has changed',
    detail: 'Somebody else has acted on the case meanwhile; read it again.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency key reused',
    detail: 'This Idempotency-Key was used before with another request.',
  },
  'precondition-required': { title: 'Precondition required', detail: 'The request must carry If-Match.' },
  'webhook-url-not-allowed': {
    title: 'Address not allowed',
    detail: 'The address must begin with https://, be on port 443 or 8443 and hold no user name or password.',
  },
  'webhook-address-not-allowed': {
    title: 'Address not public',
    detail: 'The address leads into a network that is not public; ask the operator to allow it.',
  },
  'unknown-event-type': {
    title: 'Unknown event type',
    detail: 'There is no event type "{type}" to be told of.',
  },
  'too-many-endpoints': {
    title: 'Too many endpoints',
    detail: 'The district may have {max} endpoints at most.',
  },
  'webhook-secret-in-use': {
    title: 'Secret in use',
    detail: 'This is the newest secret; draw a new one first.',
  },
  'webhook-not-pending': {
    title: 'Nothing to verify',
    detail: 'Only an endpoint that waits for it can be verified; this one is {endpointState}.',
  },
  'webhook-not-active': {
    title: 'Endpoint not active',
    detail: 'Only an active endpoint is sent anything; this one is {endpointState}.',
  },
  'webhook-never-failed': {
    title: 'Nothing failed',
    detail: 'This endpoint has not failed, so there is nothing to send again.',
  },
  'delivery-not-replayable': {
    title: 'Not to be sent again',
    detail: 'A verification is not sent again; ask for a new one.',
  },
  'patrol-not-offered': {
    title: 'Patrol traces not offered',
    detail: 'This district does not record where people on duty are.',
  },
  'consent-required': {
    title: 'Consent required',
    detail: 'Whoever goes on duty must consent to being located while on duty.',
  },
  'not-on-duty': { title: 'Not on duty', detail: 'Positions from outside a duty are not recorded.' },
  'signature-invalid': {
    title: 'Signature not valid',
    detail: 'No device of this district has signed this request.',
  },
  'timestamp-outside-tolerance': {
    title: 'Timestamp not current',
    detail: 'The timestamp is more than {tolerance} seconds away from ours, {serverTime}; set the clock.',
  },
  'device-disabled': { title: 'Device disabled', detail: 'This device is switched off by an administrator.' },
  'device-may-not': {
    title: 'Not for this kind of device',
    detail: 'A device of kind "{kind}" does not send this.',
  },
  'device-id-taken': { title: 'Device id taken', detail: 'There is a device "{device}" already.' },
  'unknown-device': { title: 'Unknown device', detail: 'You have no device "{device}" to speak for.' },
  'unknown-vital-sign': { title: 'Unknown vital sign', detail: 'The district has no vital sign "{sign}".' },
  'vital-sign-of-others': {
    title: 'Not a vital sign of this source',
    detail: 'The vital sign "{sign}" comes from another source.',
  },
  'unknown-metric': { title: 'Unknown metric', detail: 'The district has no metric "{metric}".' },
  'unknown-detection': {
    title: 'Unknown type of detection',
    detail: 'The district has no type of detection "{type}".',
  },
  'reading-too-old': {
    title: 'Too old',
    detail: '"{field}" is more than {days} days ago.',
  },
  'client-secret-in-use': {
    title: 'Client secret in use',
    detail: 'This is the newest secret; draw a new one first.',
  },
  'scope-not-granted': {
    title: 'Scope not granted',
    detail: 'This client was not granted the scope "{scope}", which this request asks for.',
  },
  'idempotency-key-required': {
    title: 'Idempotency key required',
    detail: 'Writes by a machine client must carry the header {field}.',
  },
  'imports-not-offered': {
    title: 'Import not offered',
    detail: 'This district takes no files of this kind.',
  },
  'import-undone': { title: 'Import undone', detail: 'This import was undone and takes no more rows.' },
  'import-not-undoable': {
    title: 'Cannot be undone',
    detail: 'Imported reports are cases by now; handle or void them one by one.',
  },
  'too-many-requests': { title: 'Too many requests', detail: 'Please try again in {seconds} seconds.' },
  'cursor-invalid': {
    title: 'Invalid cursor',
    detail: 'The cursor is damaged or belongs to another list; begin with the first page.',
  },
  'unknown-field': { title: 'Unknown field', detail: 'There is no field named "{field}".' },
  'unknown-route': { title: 'No such address', detail: 'The API has no such address.' },
  'method-not-allowed': { title: 'Method not allowed', detail: 'This address takes only {allowed}.' },
  'media-type-not-supported': {
    title: 'Media type not supported',
    detail: 'The body must be application/json.',
  },
  'body-too-large': { title: 'Body too large', detail: 'A body may have at most {max} bytes.' },
  'photo-already-uploaded': {
    title: 'Photo already uploaded',
    detail: 'Another photo was sent by this link before; ask for a new link.',
  },
  'live-not-offered': {
    title: 'No stream of changes here',
    detail: 'Ask as often as GET /v1/tenant says.',
  },
  'too-many-listeners': { title: 'Too many listeners', detail: 'Please try again in {seconds} seconds.' },
  'unexpected-error': {
    title: 'Unexpected error',
    detail: 'Something went wrong; it is recorded under {id}.',
  },
};
