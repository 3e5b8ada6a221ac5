import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createLinks } from '../api/citizen/links.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { Telling } from '../notifications/announce.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';
import { createDistrictDispatcher } from '../outbox/district.ts';
import { createEventBridgeBus } from '../ports/bus.eventBridge.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WorkflowPort } from '../ports/workflows.ts';
import { followKey } from '../store/secrets.ts';
import type { WebhookWork } from '../webhooks/work.ts';
import type { HandledDistrict } from './district.ts';
import { drawnSecret } from './secrets.ts';
import { offeredChannels } from './telling.ts';

/** What makes a dispatcher: one for each batch, see outbox/stream.ts. */
export const dispatchersOf = (
  { store, access }: HandledDistrict,
  options: {
    readonly workflows: WorkflowPort;
    readonly busName: string;
    /** where the district is reached, for other districts too */
    readonly webAddress: string;
    readonly webhooks: QueuePort<WebhookWork>;
    readonly tellings: QueuePort<Telling>;
  },
): ((tenant: Tenant) => Promise<() => Dispatcher>) => {
  const { busName, webAddress, ...queues } = options;
  const bus = createEventBridgeBus({ client: new EventBridgeClient({}), busName });
  return async (tenant) => {
    const channels = await offeredChannels(access, log);
    const followSecret = await drawnSecret(access, followKey);
    const documentAt = createLinks({ tenant, followSecret }, webAddress).handedOver;
    const common = { ...queues, tenant, store, clock, log, bus, channels, documentAt };
    return () => createDistrictDispatcher(common);
  };
};
