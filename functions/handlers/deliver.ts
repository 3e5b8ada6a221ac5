import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import type { Tenant } from '../domain/tenant/types.ts';
import { consoleNotifier } from '../outbox/notifier.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import { createDeliverer } from '../webhooks/deliver.ts';
import { createDisabledNotice } from '../webhooks/notice.ts';
import { handledDistrict } from './district.ts';
import { environmentOf } from './environment.ts';
import { createWebhookQueue } from './webhookQueue.ts';
import { lazyOutbound } from './webhooks.ts';

const environment = environmentOf.deliver(process.env);
const district = handledDistrict(environment);
const queue = createWebhookQueue(environment);
const outbound = lazyOutbound(environment);

const delivererOf = ({ language }: Tenant) =>
  createDeliverer({
    store: district.store.webhooks,
    queue,
    clock,
    outbound,
    random: Math.random,
    log,
    disabled: createDisabledNotice({ notifier: consoleNotifier(log), language }),
  });
const currentDeliverer = district.serving(delivererOf);

const work = v.object({ endpoint: v.string(), delivery: v.exactOptional(v.string()) });

/** Sends what the queue brings, all of a batch at the same time. What fails comes again, and in the end to the dead letters. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const deliver = await currentDeliverer();
  const outcomes = await Promise.allSettled(
    Records.map(async ({ body }) => deliver(v.parse(work, JSON.parse(body)))),
  );
  const batchItemFailures = Records.flatMap(({ messageId }, index) => {
    const outcome = outcomes[index];
    if (outcome?.status !== 'rejected') return [];
    log.warn('webhook-work-failed', { messageId, error: String(outcome.reason) });
    return [{ itemIdentifier: messageId }];
  });
  return { batchItemFailures };
};
