import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type BusMessage, type BusPort, busSource } from './bus.ts';

/** PutEvents takes no more at a time. */
const mostEntries = 10;

const entryOf =
  (EventBusName: string) =>
  (event: BusMessage): PutEventsRequestEntry => ({
    EventBusName,
    Source: busSource,
    DetailType: event.type,
    Detail: JSON.stringify(event),
    Time: new Date(event.at),
  });

/** A district's bus on EventBridge. Throws if any event was not taken; sending all of them again is harmless. */
export const createEventBridgeBus = (options: {
  readonly client: EventBridgeClient;
  readonly busName: string;
}): BusPort => {
  const { client, busName } = options;
  return {
    publish: async (events) => {
      const entries = events.map(entryOf(busName));
      for (let first = 0; first < entries.length; first += mostEntries) {
        const { FailedEntryCount = 0, Entries = [] } = await client.send(
          new PutEventsCommand({ Entries: entries.slice(first, first + mostEntries) }),
        );
        if (FailedEntryCount === 0) continue;
        const reasons = Entries.map(({ ErrorCode, ErrorMessage }) => ErrorMessage ?? ErrorCode);
        throw new Error(`the bus refused ${FailedEntryCount} events: ${reasons.filter(Boolean).join('; ')}`);
      }
    },
  };
};
