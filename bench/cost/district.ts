import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openCityStore } from '../../functions/city/store.ts';
import { createExecutor } from '../../functions/commands/execute.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { createDistrictDispatcher } from '../../functions/outbox/district.ts';
import type { BusPort } from '../../functions/ports/bus.ts';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import { randomIds } from '../../functions/ports/ids.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import { ensureTable, openDistrictStore } from '../../functions/store/district.ts';
import { shardOf } from '../../functions/store/keys.ts';
import { createWriter } from '../../functions/store/transactions.ts';
import { checkStage } from '../../functions/workflow/check.ts';
import { meterTimers } from './timers.ts';

export const districtTable = 'cost-district';
export const cityTable = 'cost-city';

export interface DistrictDependencies {
  readonly tenant: Tenant;
  /** through which the functions work: metered */
  readonly client: DynamoDBDocumentClient;
  /** through which this bench looks at the table, as the stream does without a request */
  readonly plain: DynamoDBDocumentClient;
  readonly log: LogPort;
  /** epoch milliseconds */
  readonly start: number;
}

/** The time of the case in hand. Each case has its own, so it goes back, too. */
class CaseTime implements ClockPort {
  #at: number;

  constructor(start: number) {
    this.#at = start;
  }

  now(): number {
    return this.#at;
  }

  moveTo(instant: number): void {
    this.#at = instant;
  }
}

/**
 * A district and its city put together as the functions on AWS are: every request to the table of its own, nothing
 * remembered between them, and each event handed on by the stream alone, as at a time of little work. Batches of more
 * would cost less.
 */
export const openMeteredDistrict = async (dependencies: DistrictDependencies) => {
  const { tenant, client, plain, log, start } = dependencies;
  const clock = new CaseTime(start);
  await ensureTable(plain, districtTable);
  await ensureTable(plain, cityTable);
  const wallClock = systemClock;
  const store = openDistrictStore({ client, tableName: districtTable, wallClock });
  const unmetered = openDistrictStore({ client: plain, tableName: districtTable, wallClock });
  const city = openCityStore({ client, tableName: cityTable, writer: createWriter(client), wallClock });
  const executor = createExecutor({
    tenant,
    cases: store.cases,
    components: store.components,
    clock,
    ids: randomIds,
  });
  const check = checkStage({ clocks: store.clocks, execute: executor.execute, clock, log });
  const counted = { streamBatches: 0, busEvents: 0 };

  const bus: BusPort = {
    publish: async (events) => {
      counted.busEvents += events.length;
      await city.add(events);
    },
  };

  const timers = meterTimers((instant) => async (input) => {
    clock.moveTo(instant);
    const answer = await check(input);
    await deliver(input.caseId);
    return answer;
  });
  // Nobody is told of anything here, but the outbox asks whether somebody is to be.
  const webhooks = { send: async () => undefined };
  const dispatcher = createDistrictDispatcher({
    tenant,
    store,
    workflows: timers,
    clock,
    log,
    bus,
    webhooks,
  });

  /** Hands on what is in the outbox of this case's shard. Throws if a consumer fails: then no count would be right. */
  const deliver = async (caseId: string): Promise<void> => {
    for (const message of await unmetered.outbox.peek(shardOf(caseId), 100)) {
      counted.streamBatches += 1;
      const { held } = await dispatcher.dispatch([message]);
      if (held.length > 0) throw new Error(`event ${message.event.id} could not be handed on`);
    }
  };

  return {
    store,
    unmetered,
    time: clock,
    executor,
    check,
    timers,
    deliver,
    counts: () => ({ ...counted }),
    reset: () => Object.assign(counted, { streamBatches: 0, busEvents: 0 }),
  };
};

export type MeteredDistrict = Awaited<ReturnType<typeof openMeteredDistrict>>;
