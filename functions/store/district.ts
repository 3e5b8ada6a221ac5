import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClockPort } from '../ports/clock.ts';
import { createBulletinStore } from './bulletins.ts';
import { cacheCases } from './caching.ts';
import { createCaseStore } from './cases.ts';
import { createClientStore } from './clients.ts';
import { createClockStore } from './clocks.ts';
import { createComponentStore } from './components.ts';
import { createCounterStore } from './counters.ts';
import { createDeviceStore } from './devices.ts';
import { createDutyStore } from './duties.ts';
import { createFrozenStore } from './frozen.ts';
import { groupWrites } from './grouping.ts';
import { createImportStore } from './imports.ts';
import { createInsightStore } from './insight.ts';
import { createLedgerStore } from './ledger.ts';
import { createListingStore } from './listings.ts';
import { createNotificationStore } from './notifications.ts';
import { createOpen311KeyStore } from './open311Keys.ts';
import { createOpenDataStore } from './openData.ts';
import { createOutboxStore } from './outbox.ts';
import { indexWords } from './search.ts';
import { rememberEmptyKeys } from './subscriptions.remembering.ts';
import { createSubscriptionStore } from './subscriptions.ts';
import { createTraceStore } from './traces.ts';
import { createWriter } from './transactions.ts';
import type { DistrictStore } from './types.ts';
import { createVitalStore } from './vitals.ts';
import { rememberWebhooks } from './webhooks.remembering.ts';
import { createWebhookStore } from './webhooks.ts';

export interface DistrictStoreOptions {
  /** how many cases to remember in front of the table; 0, the default, for none */
  readonly cachedCases?: number;
  /** let waiting transactions share one; for the embedded engine, see grouping.ts */
  readonly groupWrites?: boolean;
  /** keep the endpoints of webhooks in mind; only where no other process writes the table */
  readonly rememberEndpoints?: boolean;
  /** how long an idempotency key is remembered, in seconds of the wall clock; a day by default */
  readonly guardSeconds?: number;
  /** remember under which keys nobody follows anything; only where this process alone writes the table */
  readonly rememberKeys?: boolean;
}

export interface DistrictStoreDependencies {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** times the expiry of items; never a virtual clock outside tests */
  readonly wallClock: ClockPort;
  readonly options?: DistrictStoreOptions;
}

export { ensureTable } from './provision.ts';

const day = 86_400;

/** Everything kept for one district, on one table that `ensureTable` or the stack has made. */
export const openDistrictStore = ({
  client,
  tableName,
  wallClock,
  options = {},
}: DistrictStoreDependencies): DistrictStore => {
  const {
    cachedCases = 0,
    groupWrites: grouped = false,
    rememberEndpoints: remember = false,
    rememberKeys = false,
    guardSeconds = day,
  } = options;
  const access = { client, tableName };
  const plain = createWriter(client);
  const writer = grouped ? groupWrites(plain) : plain;
  const subscriptions = createSubscriptionStore({ ...access, writer, wallClock });
  const cases = createCaseStore({ ...access, writer, wallClock, guardSeconds });
  const webhooks = createWebhookStore({ ...access, writer });
  return {
    cases: cachedCases > 0 ? cacheCases(cases, cachedCases) : cases,
    clocks: createClockStore(access),
    outbox: createOutboxStore({ ...access, writer }),
    counters: createCounterStore(access),
    ledger: createLedgerStore(access),
    frozen: createFrozenStore({ ...access, writer }),
    bulletins: createBulletinStore({ ...access, writer }),
    notifications: createNotificationStore({ ...access, writer }),
    webhooks: remember ? rememberWebhooks(webhooks) : webhooks,
    listings: createListingStore({ ...access, writer }),
    open311Keys: createOpen311KeyStore({ ...access, writer }),
    traces: createTraceStore({ ...access, writer }),
    duties: createDutyStore({ ...access, writer }),
    subscriptions: rememberKeys ? rememberEmptyKeys(subscriptions) : subscriptions,
    devices: createDeviceStore({ ...access, writer }),
    clients: createClientStore({ ...access, writer }),
    components: createComponentStore(access),
    imports: createImportStore({ ...access, writer }),
    insight: createInsightStore({ ...access, wallClock }),
    openData: createOpenDataStore({ ...access, wallClock }),
    vitals: createVitalStore({ ...access, writer }),
    index: (caseId, reportedAt, words) => indexWords({ tableName, writer }, caseId, reportedAt, words),
  };
};
