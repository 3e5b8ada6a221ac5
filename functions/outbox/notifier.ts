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

/** For one machine: what would be sent is a log line. Telephone numbers do not belong in a log and are cut to the last two digits. */
export const consoleNotifier = (log: LogPort): NotifierPort => ({
  send: async ({ address, ...message }) => {
    const shown = address.startsWith('tel:') ? `tel:…${address.slice(-2)}` : address;
    log.info('notification-sent', { ...message, address: shown });
  },
});
