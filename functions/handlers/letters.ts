import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createReceiver } from '../commands/receive.ts';
import { takeLetters } from '../handOver/batch.ts';
import { createEventBridgeBus } from '../ports/bus.eventBridge.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import { besideUs, createNeighbours } from '../ports/neighbours.ts';
import { executorOf, handledDistrict } from './district.ts';
import { environmentOf } from './environment.ts';
import { photosOf } from './photos.ts';

const environment = environmentOf.letters(process.env);
const district = handledDistrict(environment);
const { cases } = district.store;
const bus = createEventBridgeBus({ client: new EventBridgeClient({}), busName: environment.BUS_NAME });

const neighbours = createNeighbours(besideUs(environment.WEB_ADDRESS));

const current = district.serving((tenant) => {
  const photos = photosOf(tenant, environment);
  const executor = executorOf(tenant, district.store, photos);
  const receiver = createReceiver({ tenant, cases, clock });
  return { tenant: tenant.key, executor, receiver, cases, photos, neighbours, bus, clock, log };
});

/** Takes what the city and other districts have for this one. */
export const handler = async (batch: SQSEvent): Promise<SQSBatchResponse> =>
  takeLetters(batch, await current());
