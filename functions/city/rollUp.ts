import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { LogPort } from '../ports/log.ts';
import { readCityEvent } from './event.ts';
import type { CityStore } from './store.ts';
import type { CityEvent } from './types.ts';

export interface RollUpDependencies {
  /** folder of the city */
  readonly city: string;
  readonly store: Pick<CityStore, 'add'>;
  readonly log: LogPort;
}

interface Sorted {
  readonly readable: readonly { readonly messageId: string; readonly event: CityEvent }[];
  readonly unreadable: readonly string[];
}

const sorted = ({ Records }: SQSEvent, { city, log }: RollUpDependencies): Sorted => {
  const unreadable: string[] = [];
  const readable = Records.flatMap(({ messageId, body }) => {
    const event = readCityEvent(body, city);
    if (!('why' in event)) return [{ messageId, event }];
    log.error('city-event-unreadable', { messageId, why: event.why });
    unreadable.push(messageId);
    return [];
  });
  return { readable, unreadable };
};

/**
 * Counts one batch of the city's queue, whose messages are EventBridge events of the districts. Answers which messages
 * failed: what cannot be read, so that the dead-letter queue gets it, and everything else if the table does not take
 * it. What can be read is checked so strictly that nothing in one event can keep its neighbours out.
 */
export const createRollUp =
  (dependencies: RollUpDependencies) =>
  async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const { store, log } = dependencies;
    const { readable, unreadable } = sorted(batch, dependencies);
    const failed = [...unreadable];
    try {
      await store.add(readable.map(({ event }) => event));
    } catch (error) {
      log.error('city-roll-up-failed', { messages: readable.length, error: String(error) });
      failed.push(...readable.map(({ messageId }) => messageId));
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
