import { randomBytes } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import { createLinks } from '../api/citizen/links.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { createTeller } from '../notifications/tell.ts';
import { channelsOf } from '../ports/channel.chosen.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import { followKey, keptSecret } from '../store/secrets.ts';
import { handledDistrict } from './district.ts';
import { environmentOf } from './environment.ts';
import { channelSettingsIn } from './telling.ts';
import { createTellQueue } from './tellQueue.ts';

const environment = environmentOf.tell(process.env);
const district = handledDistrict(environment);
const queue = createTellQueue(environment);

const tellerOf = async (tenant: Tenant) => {
  const { cases, notifications, subscriptions } = district.store;
  const followSecret = await keptSecret(district.access, followKey, () =>
    randomBytes(32).toString('base64url'),
  );
  const settings = await channelSettingsIn(district.access, log);
  return createTeller({
    tenant,
    cases,
    notifications,
    subscriptions,
    channels: settings === undefined ? {} : channelsOf(settings, clock),
    queue,
    links: createLinks({ tenant, followSecret }, environment.WEB_ADDRESS),
    clock,
    log,
  });
};
const currentTeller = district.serving(tellerOf);

const telling = v.object({ line: v.string() });

/** Sends what the queue brings, all of a batch at the same time. What fails comes again, and in the end to the dead letters. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const tell = await currentTeller();
  const outcomes = await Promise.allSettled(
    Records.map(async ({ body }) => tell(v.parse(telling, JSON.parse(body)))),
  );
  const batchItemFailures = Records.flatMap(({ messageId }, index) => {
    const outcome = outcomes[index];
    if (outcome?.status !== 'rejected') return [];
    log.warn('telling-failed', { messageId, error: String(outcome.reason) });
    return [{ itemIdentifier: messageId }];
  });
  return { batchItemFailures };
};
