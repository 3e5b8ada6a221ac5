import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent } from '../domain/case/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import { batchesOf } from './batches.ts';
import { caseItem, clockItem, eventItem, guardItem, outboxItem, readEvent, readGuard } from './codec.ts';
import { eventKey, guardKey, type ItemKey } from './keys.ts';
import type { TableAccess } from './pages.ts';
import { dimensionsOf } from './queues.ts';
import type { WriteItem, WriteOutcome, Writer } from './transactions.ts';
import type { CaseChange, Commit, CommitOutcome, Guard } from './types.ts';

export interface CommitDependencies extends TableAccess {
  readonly writer: Writer;
  /** times the expiry of guards; the wall clock even where cases run on a virtual one */
  readonly wallClock: ClockPort;
  /** how long a repeat of an idempotent command is recognised */
  readonly guardSeconds: number;
}

/** Where the items stand in the transaction whose conditions mean something to the caller. */
const casePosition = 0;
const guardPosition = 2;

const nowSeconds = ({ wallClock }: CommitDependencies): number => Math.floor(wallClock.now() / 1_000);

const absent = 'attribute_not_exists(pk)';

/**
 * Case and event, then outbox message and the clocks that the event touched. The case is conditioned on the version it
 * was decided on; the event is never written over.
 */
const changeItems = (
  { tableName: TableName }: CommitDependencies,
  { before, after, event }: CaseChange,
): { readonly decisive: readonly WriteItem[]; readonly following: readonly WriteItem[] } => {
  const caseCondition =
    before === undefined
      ? { ConditionExpression: absent }
      : { ConditionExpression: 'n = :before', ExpressionAttributeValues: { ':before': before.version } };
  const envelope = {
    event,
    ...(before === undefined ? {} : { before: dimensionsOf(before) }),
    after: dimensionsOf(after),
  };
  return {
    decisive: [
      { Put: { TableName, Item: caseItem(after), ...caseCondition } },
      { Put: { TableName, Item: eventItem(event), ConditionExpression: absent } },
    ],
    following: [
      { Put: { TableName, Item: outboxItem(envelope) } },
      ...event.clocks.map((clock) => ({ Put: { TableName, Item: clockItem(after.id, clock) } })),
    ],
  };
};

/** A guard is written over only if it has expired, as the engine removes expired items when it finds time. */
const guardItems = (dependencies: CommitDependencies, { guard, after }: Commit): readonly WriteItem[] => {
  if (guard === undefined) return [];
  const now = nowSeconds(dependencies);
  const receipt = { ...guard, caseId: after.id, version: after.version };
  const Put = {
    TableName: dependencies.tableName,
    Item: guardItem(receipt, now + dependencies.guardSeconds),
    ConditionExpression: `${absent} OR expiresAt <= :now`,
    ExpressionAttributeValues: { ':now': now },
  };
  return [{ Put }];
};

interface Transaction {
  readonly items: readonly WriteItem[];
  /** where the case items stand, whose conditions say whether the decision is stale */
  readonly cases: readonly number[];
}

const transactionOf = (dependencies: CommitDependencies, commit: Commit): Transaction => {
  const own = changeItems(dependencies, commit);
  const items = [...own.decisive, ...guardItems(dependencies, commit), ...own.following];
  const cases = [casePosition];
  for (const change of commit.also ?? []) {
    const { decisive, following } = changeItems(dependencies, change);
    cases.push(items.length);
    items.push(...decisive, ...following);
  }
  return { items, cases };
};

const get = async ({ client, tableName }: TableAccess, key: ItemKey) => {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
  );
  return Item;
};

/** See `CaseStore`. */
export const keepTimeline = async (
  { writer, tableName: TableName }: CommitDependencies,
  events: readonly CaseEvent[],
): Promise<void> => {
  for (const batch of batchesOf(events)) {
    const outcome = await writer.write(
      batch.map((event) => ({ Put: { TableName, Item: eventItem(event) } })),
    );
    if (outcome.kind !== 'written')
      throw new Error('a timeline was not taken, though nothing stood against it');
  }
};

/** The receipt kept under an idempotency key, unless it has expired. */
export const readReceipt = async (
  dependencies: CommitDependencies,
  key: string,
): Promise<Guard | undefined> => {
  const item = await get(dependencies, guardKey(key));
  if (item === undefined) return undefined;
  const { expiresAt, ...guard } = readGuard(key, item);
  return expiresAt > nowSeconds(dependencies) ? guard : undefined;
};

/** Whether this very event is in the table: the refused attempt was the echo of one that had gone through. */
const isIn = async (access: TableAccess, { event }: Commit): Promise<boolean> => {
  const item = await get(access, eventKey(event.caseId, event.version));
  return item !== undefined && readEvent(item).hash === event.hash;
};

const explain = async (
  dependencies: CommitDependencies,
  commit: Commit,
  cases: readonly number[],
  { failed, uncertain }: Extract<WriteOutcome, { kind: 'refused' }>,
): Promise<CommitOutcome> => {
  if (uncertain && (await isIn(dependencies, commit))) return { kind: 'committed' };
  if (commit.guard !== undefined && failed.has(guardPosition)) {
    const guard = await readReceipt(dependencies, commit.guard.key);
    // Should the receipt expire in this very moment, the caller just tries again.
    return guard === undefined ? { kind: 'stale' } : { kind: 'repeated', guard };
  }
  if (cases.some((position) => failed.has(position))) return { kind: 'stale' };
  throw new Error(`event ${commit.event.id} is already there although its case is at an older version`);
};

/**
 * Writes one decision, all of it or nothing: rule 1 of the architecture in one transaction. A guard that exists counts
 * before a version that moved on, since a repeat always finds both.
 */
export const writeCommit = async (
  dependencies: CommitDependencies,
  commit: Commit,
): Promise<CommitOutcome> => {
  const { items, cases } = transactionOf(dependencies, commit);
  const outcome = await dependencies.writer.write(items);
  return outcome.kind === 'written' ? { kind: 'committed' } : explain(dependencies, commit, cases, outcome);
};
