import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { citySource } from './bus.ts';
import type { CityBusPort } from './cityBus.ts';

/** A city's bus on EventBridge, from which a rule of each district takes what is for it. */
export const createCityEventBridge = (options: {
  readonly client: EventBridgeClient;
  readonly busName: string;
}): CityBusPort => ({
  send: async (order) => {
    const entry = {
      EventBusName: options.busName,
      Source: citySource,
      DetailType: `order.${order.kind}.v1`,
      Detail: JSON.stringify(order),
    };
    const { FailedEntryCount = 0, Entries = [] } = await options.client.send(
      new PutEventsCommand({ Entries: [entry] }),
    );
    if (FailedEntryCount > 0) throw new Error(`the bus refused an order: ${Entries[0]?.ErrorMessage ?? ''}`);
  },
});
