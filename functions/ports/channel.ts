import type { OutwardChannel } from '../domain/notifications/types.ts';

/** A message for one address. */
export interface ChannelMessage {
  /** of the line in the ledger: the same when it is tried again, so that who receives it can tell a repeat */
  readonly id: string;
  /** the number, the e-mail address or the robot's name, without its scheme */
  readonly to: string;
  readonly text: string;
  /** e-mail only */
  readonly subject?: string;
  readonly html?: string;
  /** where one POST ends the subscription (RFC 8058) */
  readonly unsubscribe?: string;
}

/** `passing` failures may be gone at the next attempt. `why` is a short word of the provider's, without the address. */
export type Handed =
  | { readonly ok: true; readonly providerId?: string }
  | { readonly ok: false; readonly passing: boolean; readonly why: string };

/** Hands messages to a provider. What the provider does wrong is an answer, never thrown. */
export interface ChannelPort {
  send(message: ChannelMessage): Promise<Handed>;
}

/** Which channels the operator has set up, for who begins messages and sends none. */
export type OfferedChannels = { readonly [channel in OutwardChannel]?: object };

/** The channels that the operator has set up; what is not there has no provider. */
export type Channels = { readonly [channel in OutwardChannel]?: ChannelPort };
