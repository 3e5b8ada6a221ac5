export { ProblemError, TokenError, UnreachableError } from './errors.ts';
export type {
  ActionOptions,
  Case,
  CaseAt,
  CaseEvent,
  CaseSummary,
  DisposalPhoto,
  Limit,
  Me,
  Problem,
} from './types.ts';
export { createVendor, type Vendor, type VendorOptions } from './vendor.ts';
export { verifyWebhook, WebhookError, type WebhookEvent, type WebhookRequest } from './webhook.ts';
