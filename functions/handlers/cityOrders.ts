import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createCityEventBridge } from '../ports/cityBus.eventBridge.ts';
import type { CityBusPort } from '../ports/cityBus.ts';

/** What sends the orders of a city. */
export const cityOrders = (busName: string): CityBusPort =>
  createCityEventBridge({ client: new EventBridgeClient({}), busName });
