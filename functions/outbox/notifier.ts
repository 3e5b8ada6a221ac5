import { maskedAddress } from '../domain/notifications/addresses.ts';
import type { LogPort } from '../ports/log.ts';

/** A text for one recipient at one address. */
export interface Outgoing {
  readonly id: string;
  /** `tel:<number>` for a text message, `person:`, `unit:` or `role:` for an inbox in the workbench */
  readonly address: string;
  readonly language: string;
  readonly text: string;
}

/** Sends a text to somebody. Rejects if it could not be handed over. */
export interface NotifierPort {
  send(message: Outgoing): Promise<void>;
}

/**
 * Tells posts of what is about no case: a line in the log, where operators look. Addresses of people do not belong in a log and
 * are cut.
 */
export const consoleNotifier = (log: LogPort): NotifierPort => ({
  send: async ({ address, ...message }) => {
    log.info('notification-sent', { ...message, address: maskedAddress(address) });
  },
});
