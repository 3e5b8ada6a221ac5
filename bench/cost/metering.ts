import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Case } from '../../functions/domain/case/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { jsonLog } from '../../functions/ports/log.ts';
import { createClient } from '../../functions/store/client.ts';
import { queueOf } from '../../functions/store/queues.ts';
import { sweepWebhooks } from '../../functions/webhooks/recover.ts';
import { sweep } from '../../functions/workflow/sweep.ts';
import { addOpenCases } from '../worklists.ts';
import { meteredApi } from './api.ts';
import { playDeliveries } from './deliveries.ts';
import { cityTable, districtTable, openMeteredDistrict } from './district.ts';
import { footprintOf } from './footprint.ts';
import { type LifeAssumptions, lifePlayer } from './lives.ts';
import { meterLog } from './log.ts';
import { meterCapacity } from './meter.ts';
import type { DeliveryUsage, SweepUsage, Usage } from './quantities.ts';

export interface MeteringRequest {
  readonly tenant: Tenant;
  /** of a DynamoDB-compatible engine that says what capacity requests consume */
  readonly endpoint: string;
  readonly cases: number;
  readonly assumed: LifeAssumptions;
  /** when the first case is reported, epoch milliseconds */
  readonly start: number;
}

export interface Metered {
  readonly usage: Usage;
  /** one sweep while there is no case yet */
  readonly sweep: SweepUsage;
  /** deliveries to endpoints, apart from the cases */
  readonly deliveries: DeliveryUsage;
}

/** One is like the other. */
const deliveriesPlayed = 10;

interface Clients {
  readonly client: DynamoDBDocumentClient;
  readonly plain: DynamoDBDocumentClient;
}

/** A district with every meter there is, to be read and set back together. */
const openInstruments = async ({ tenant, start }: MeteringRequest, { client, plain }: Clients) => {
  const capacity = meterCapacity(client);
  const log = meterLog(jsonLog);
  const district = await openMeteredDistrict({ tenant, client, plain, log, start });
  const { store, executor, time, timers, check, unmetered } = district;
  const api = meteredApi({ tenant, store, executor, clock: time, log, cases: unmetered.cases });
  const meters = [capacity, log, district, api, timers];

  return {
    district,
    api,
    reset: (): void => {
      for (const meter of meters) meter.reset();
    },
    sweepOnce: async (): Promise<SweepUsage> => {
      await sweepWebhooks({ store: store.webhooks, queue: { send: async () => undefined }, clock: time });
      await sweep({ tenant: tenant.key, clocks: store.clocks, workflows: timers, clock: time, check, log });
      return { ...capacity.of(districtTable), logBytes: log.bytes() };
    },
    deliveries: async (count: number): Promise<DeliveryUsage> => {
      await playDeliveries({ tenant, store: store.webhooks, unmetered: unmetered.webhooks, log, count });
      return { deliveries: count, ...capacity.of(districtTable), logBytes: log.bytes() };
    },
    usageOf: async (ids: ReadonlySet<string>): Promise<Usage> => {
      const ofDistrict = capacity.of(districtTable);
      const ofCity = capacity.of(cityTable);
      return {
        cases: ids.size,
        tableWrites: ofDistrict.writes,
        tableReads: ofDistrict.reads,
        cityWrites: ofCity.writes,
        cityReads: ofCity.reads,
        storedBytes: await footprintOf(plain, districtTable, ids),
        logBytes: log.bytes(),
        ...api.counts(),
        ...district.counts(),
        ...(await timers.counts()),
      };
    },
  };
};

const meterWith = async (request: MeteringRequest, clients: Clients): Promise<Metered> => {
  const { tenant, cases, assumed, start } = request;
  const { district, api, reset, sweepOnce, deliveries, usageOf } = await openInstruments(request, clients);

  let rehearsing = true;
  /** The first life is a rehearsal: it leaves each worklist that it passes as full as worklists are. */
  const seen = async (subject: Case): Promise<void> => {
    if (rehearsing && queueOf(subject) !== undefined)
      await addOpenCases(clients.plain, districtTable, subject, assumed.openCasesPerWorklist);
  };
  const live = lifePlayer({ tenant, district, executor: api.executor, assumed, start, seen });

  reset();
  const idle = await sweepOnce();
  await live(0);
  rehearsing = false;
  reset();
  const ids = new Set<string>();
  for (let serial = 1; serial <= cases; serial++) ids.add(await live(serial));
  const usage = await usageOf(ids);
  reset();
  return { usage, sweep: idle, deliveries: await deliveries(deliveriesPlayed) };
};

/** Lives cases from report to close, one after the other, and counts all that AWS would bill for. Throws if one fails. */
export const meterLives = async (request: MeteringRequest): Promise<Metered> => {
  const options = {
    endpoint: request.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    unsigned: true,
  };
  const clients = { client: createClient(options), plain: createClient(options) };
  try {
    return await meterWith(request, clients);
  } finally {
    clients.client.destroy();
    clients.plain.destroy();
  }
};
