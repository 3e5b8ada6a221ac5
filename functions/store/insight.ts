import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ClockPort } from '../ports/clock.ts';
import {
  causeKey,
  causePartition,
  causePrefix,
  insightPartKey,
  insightPartPartition,
  insightPointerKey,
} from './keys.ts';
import { putParts, readParts } from './packed.ts';
import { queryList, type TableAccess } from './pages.ts';

/** What insight keeps: what it read off the cases, and the model that suggests categories. */
export type InsightName = 'report' | 'model';

/** Bytes as they were computed, named by their content. */
export interface StoredInsight {
  readonly digest: string;
  /** when it was computed */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The case that looks for the cause of a recurrence. */
export interface Cause {
  readonly recurrence: string;
  readonly caseId: string;
  readonly number: string;
}

export interface InsightStore {
  /** what counts now, without its bytes */
  current(name: InsightName): Promise<Omit<StoredInsight, 'bytes'> | undefined>;
  read(digest: string): Promise<Uint8Array | undefined>;
  /** Parts first, so that a reader finds either what was or what is, whole. */
  put(name: InsightName, insight: StoredInsight): Promise<void>;
  /** Nothing of that name counts any more. */
  withdraw(name: InsightName, at: number): Promise<void>;
  cause(recurrence: string): Promise<Cause | undefined>;
  /** the latest 1,000 at most */
  causes(): Promise<readonly Cause[]>;
  keepCause(cause: Cause): Promise<void>;
}

/** Computed every night; what is not computed again for so long is gone, and with it what nobody reads any more. */
const keptDays = 45;
const daySeconds = 86_400;

const mostCauses = 1_000;

const causeIn = (item: Readonly<Record<string, unknown>>): Cause => ({
  recurrence: String(item.sk).slice(causePrefix.length),
  caseId: String(item.c),
  number: String(item.n),
});

/** `wallClock` is the real one, by which the engine expires items, whatever time a computation is for. */
export const createInsightStore = (access: TableAccess & { readonly wallClock: ClockPort }): InsightStore => {
  const { client, tableName: TableName, wallClock } = access;
  const get = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }));

  return {
    current: async (name) => {
      const found = await get({ ...insightPointerKey(name) });
      return typeof found?.digest === 'string' ? { digest: found.digest, at: Number(found.at) } : undefined;
    },
    read: (digest) => readParts(access, insightPartPartition(digest)),
    put: async (name, { digest, at, bytes }) => {
      const expiresAt = Math.floor(wallClock.now() / 1000) + keptDays * daySeconds;
      await putParts(access, bytes, (part) => insightPartKey(digest, part), { expiresAt });
      await put({ ...insightPointerKey(name), digest, at });
    },
    withdraw: async (name, at) => {
      await put({ ...insightPointerKey(name), at });
    },
    cause: async (recurrence) => {
      const found = await get({ ...causeKey(recurrence) });
      return found === undefined ? undefined : causeIn(found);
    },
    causes: async () => {
      const { Items = [] } = await queryList(access, {
        list: { partition: causePartition, prefix: causePrefix },
        latestFirst: true,
        limit: mostCauses,
      });
      return Items.map(causeIn);
    },
    keepCause: async ({ recurrence, caseId, number }) => {
      await put({ ...causeKey(recurrence), c: caseId, n: number });
    },
  };
};
