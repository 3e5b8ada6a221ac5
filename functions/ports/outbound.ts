/** Why a request could not be made or its answer not be read. */
export const outboundFailures = [
  'timeout',
  'connection-failed',
  'name-not-found',
  'address-refused',
  'tls-failed',
  'answer-broken',
] as const;

export type OutboundFailure = (typeof outboundFailures)[number];

export interface OutboundRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type OutboundAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** as much of it as was read */
      readonly body: string;
    }
  | { readonly ok: false; readonly why: OutboundFailure };

/** What is wrong with an address that somebody gave us to send to. */
export type AddressFault = 'not-a-url' | 'not-https' | 'port' | 'credentials' | 'address-refused';

/**
 * Sends to addresses, or asks them, that others gave us, and never to anything that only we can reach: see outbound.https.ts. It never
 * throws for what the other side does.
 */
export interface OutboundPort {
  /** What is wrong with an address, as far as can be said today; undefined if nothing. */
  check(url: string): Promise<AddressFault | undefined>;
  post(request: OutboundRequest): Promise<OutboundAnswer>;
  get(request: Omit<OutboundRequest, 'body'>): Promise<OutboundAnswer>;
}
