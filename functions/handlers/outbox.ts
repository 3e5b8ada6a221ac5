import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dispatchStream } from '../outbox/stream.ts';
import { jsonLog } from '../ports/log.ts';
import { dispatchersOf } from './dispatchers.ts';
import { handledDistrict, stepFunctionsOf } from './district.ts';
import { environmentOf } from './environment.ts';
import { lazyTellQueue } from './telling.ts';
import { lazyWebhookQueue } from './webhooks.ts';

const environment = environmentOf.outbox(process.env);
const district = handledDistrict(environment);
const workflows = stepFunctionsOf(environment);
const currentDispatchers = district.serving(
  dispatchersOf(district, {
    workflows,
    webhooks: lazyWebhookQueue(environment),
    busName: environment.BUS_NAME,
    webAddress: environment.WEB_ADDRESS,
    tellings: lazyTellQueue(environment),
  }),
);

/** Carries what the table's stream brings of the outbox to everything else. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const dispatcher = await currentDispatchers();
  return dispatchStream(Records, dispatcher(), jsonLog);
};
