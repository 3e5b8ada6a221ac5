import type { CaseState } from '../case/types.ts';
import type { EventName } from './catalogue.ts';

/** How what is sent is signed: HMAC-SHA256 with a shared secret, or ed25519 with a key of which others have the public half. */
export const signings = ['hmac', 'ed25519'] as const;
export type Signing = (typeof signings)[number];

/**
 * One secret of an endpoint. `value` is `whsec_` or `whsk_` and base64; it leaves the system once, when it is drawn, and of
 * an ed25519 key never. After a rotation the older one signs too until `expiresAt`.
 */
export interface EndpointSecret {
  readonly id: string;
  readonly value: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
}

/** What of the cases an endpoint wants to hear: each list, where there is one, must have something of the case. */
export interface EndpointFilters {
  /** subcategory codes, or major categories’ codes as `major:CODE`, as in responsibilities */
  readonly categories?: readonly string[];
  readonly units?: readonly string[];
  readonly states?: readonly CaseState[];
  /** street or community codes */
  readonly areas?: readonly string[];
}

export const endpointStates = ['pending', 'active', 'disabled'] as const;

/** `pending`: not yet shown that it wants what is sent there. Only active ones are sent events. */
export type EndpointState = (typeof endpointStates)[number];

/** Why an endpoint is switched off: by hand, because it answered 410, or because nothing succeeded for days. */
export const disabledReasons = ['administrator', 'gone', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Where events of one district are sent. All instants are epoch milliseconds. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly EventName[];
  readonly filters: EndpointFilters;
  readonly signing: Signing;
  readonly state: EndpointState;
  readonly disabled?: { readonly why: DisabledReason; readonly at: number };
  /** what the answer to a verification must contain */
  readonly challenge: string;
  /** when this address answered the challenge; absent until then, and again once the address changes */
  readonly verifiedAt?: number;
  /** when it first became active: from then on nothing that it wants is passed over, but by hand */
  readonly activatedAt?: number;
  /** newest first; never empty */
  readonly secrets: readonly EndpointSecret[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly updatedAt: number;
}

/**
 * How an endpoint has been answering. `failures` in a row; once the circuit is open (`probeAt` is there) deliveries wait, and
 * only one is tried from `probeAt` on.
 */
export interface EndpointHealth {
  readonly failures: number;
  /** of the first failure since the last success */
  readonly failingSince?: number;
  /** when the first message that failed in the present or latest bad time was made: what to replay from */
  readonly failingFrom?: number;
  readonly probeAt?: number;
  /** how often the probe failed since the circuit opened */
  readonly probes: number;
}

/** Why a request got no answer that could be read. */
export const attemptErrors = [
  'timeout',
  'connection-failed',
  'name-not-found',
  'address-refused',
  'tls-failed',
  'answer-broken',
  'challenge-not-echoed',
] as const;
export type AttemptError = (typeof attemptErrors)[number];

/** What came of sending a delivery once. `error` is absent where an answer came and was right. */
export interface Attempt {
  readonly at: number;
  readonly milliseconds: number;
  readonly status?: number;
  readonly error?: AttemptError;
  readonly headers?: Readonly<Record<string, string>>;
  /** the beginning of the answer */
  readonly body?: string;
}

/**
 * `held` waits for its endpoint to recover; `dead` is not tried any more, but stays and can be replayed.
 */
export const deliveryStatuses = ['pending', 'retrying', 'held', 'delivered', 'dead'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deadReasons = ['attempts-used-up', 'endpoint-gone', 'endpoint-disabled'] as const;
export type DeadReason = (typeof deadReasons)[number];

export type DeliveryKind = 'event' | 'verification' | 'test';

/** One message to one endpoint. Its id is the `webhook-id` of every attempt, also of a replay. */
export interface Delivery {
  readonly id: string;
  readonly endpoint: string;
  readonly kind: DeliveryKind;
  readonly type: EventName;
  readonly createdAt: number;
  readonly case?: { readonly id: string; readonly number: string; readonly version: number };
  /** as it is sent, byte for byte the same each time */
  readonly body: string;
  readonly status: DeliveryStatus;
  readonly why?: DeadReason;
  /** since it was created or last replayed */
  readonly attempts: number;
  readonly replays: number;
  /** while pending or retrying */
  readonly nextAttemptAt?: number;
  readonly finishedAt?: number;
  /** the latest attempts, oldest first */
  readonly log: readonly Attempt[];
}

/** A delivery as lists show it. */
export interface DeliverySummary extends Omit<Delivery, 'body' | 'log'> {
  readonly last?: Pick<Attempt, 'at' | 'status' | 'error' | 'milliseconds'>;
}
