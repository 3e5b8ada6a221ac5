import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Datum } from '../domain/grid/types.ts';
import type { ImportKind, RowFault } from '../domain/imports/types.ts';
import { readItems } from './batches.ts';
import { formatVersion, jsonIn, type StoredItem } from './codec.ts';
import { type ComponentVersion, componentWrite } from './components.ts';
import {
  type ItemKey,
  importedReportKey,
  importKey,
  importLeftOutPartition,
  importOfFileKey,
  importPartition,
  importRowKey,
  importRowPartition,
} from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { WriteItem, Writer } from './transactions.ts';
import type { Page, PageRequest } from './types.ts';

/** What is known of an import when it begins. */
export interface ImportFacts {
  /** begins with the kind and a hyphen */
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** SHA-256 of the file, in hex */
  readonly digest: string;
  readonly datum: Datum;
  /** how many rows the file has */
  readonly rows: number;
  readonly by: string;
  readonly byName: string;
  readonly at: number;
}

export const rowOutcomes = ['imported', 'updated', 'duplicate', 'bad'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Rows are taken while it is open; an undone one never is again. */
export type ImportStatus = 'open' | 'undoing' | 'undone';

export interface Import extends ImportFacts {
  readonly status: ImportStatus;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** when something of it was written last */
  readonly changedAt: number;
  /** of one that is being undone: up to which row it is */
  readonly undoneTo: number;
}

/** What became of one row. */
export interface RowResult {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** the case of a report, its own or the one that it repeats */
  readonly caseId?: string;
  readonly caseNumber?: string;
  /** the component */
  readonly code?: string;
  readonly faults?: readonly RowFault[];
}

/** A component as an import leaves it, on condition that it is still what was read. */
export interface ComponentChange {
  readonly code: string;
  readonly versions: readonly ComponentVersion[];
  readonly before: number | undefined;
}

/** Which case stands for a report, and which row said so first. */
export interface Claim {
  readonly import: string;
  readonly row: number;
  readonly caseId: string;
}

/** `known`: the row was written before; `closed`: the import takes no rows any more; `stale`: the component is another by now. */
export type RecordOutcome = 'written' | 'known' | 'closed' | 'stale';

export interface ImportStore {
  /** newest first */
  list(kind: ImportKind, page: PageRequest): Promise<Page<Import>>;
  get(id: string): Promise<Import | undefined>;
  begin(facts: ImportFacts): Promise<void>;
  /** the import that was begun last under that name of a file, person and settings */
  latestOf(file: string): Promise<string | undefined>;
  /** Remembers it where nobody did since `before`. Answers whether it did. */
  nameLatest(file: string, id: string, before: string | undefined): Promise<boolean>;
  row(id: string, row: number): Promise<RowResult | undefined>;
  /** those behind a row, in the order of the file */
  rowsAfter(id: string, row: number, limit: number): Promise<readonly RowResult[]>;
  /** those that were not taken */
  leftOut(id: string, page: PageRequest): Promise<Page<RowResult>>;
  /** Writes what became of a row, counts it and changes its component, all or nothing and once for each row. */
  record(id: string, result: RowResult, at: number, change?: ComponentChange): Promise<RecordOutcome>;
  /** by identity; those that nobody claimed are absent */
  claims(identities: readonly string[]): Promise<ReadonlyMap<string, Claim>>;
  /** Claims a report for good. The first claim stands: answers that. */
  claim(identity: string, claim: Claim): Promise<Claim>;
  /** Answers whether it changed: only an import that stands at `from` does. */
  moveOn(id: string, from: ImportStatus, to: ImportStatus, at: number): Promise<boolean>;
  /** Remembers up to which row it is undone. */
  markUndone(id: string, row: number): Promise<void>;
  /** Changes a component back. Answers whether it was still what was read. */
  restore(change: ComponentChange): Promise<boolean>;
}

const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

const statusOf = ({ st }: StoredItem): ImportStatus => (st === 'undoing' || st === 'undone' ? st : 'open');

const readImport = (item: StoredItem): Import => ({
  ...jsonIn<ImportFacts>(item, 'd'),
  status: statusOf(item),
  counts: {
    imported: Number(item.imported),
    updated: Number(item.updated),
    duplicate: Number(item.duplicate),
    bad: Number(item.bad),
  },
  changedAt: Number(item.changedAt),
  undoneTo: Number(item.undoneTo),
});

const importItem = (facts: ImportFacts): StoredItem => ({
  ...importKey(facts.id),
  v: formatVersion,
  d: JSON.stringify(facts),
  st: 'open',
  changedAt: facts.at,
  undoneTo: 0,
  ...Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])),
});

const readResult = (item: StoredItem): RowResult => jsonIn<RowResult>(item, 's');

const isLeftOut = ({ outcome }: RowResult): boolean => outcome === 'bad' || outcome === 'duplicate';

const rowItem = (id: string, result: RowResult): StoredItem => {
  const key = importRowKey(id, result.row);
  const leftOut = isLeftOut(result) ? { unitPk: importLeftOutPartition(id), unitSk: key.sk } : {};
  return { ...key, v: formatVersion, s: JSON.stringify(result), ...leftOut };
};

/** Which of the conditions of a record failed, by the place of its item. */
const recordFailures = ['closed', 'known', 'stale'] as const;

/**
 * The imports of one district's table. What they count is written with each row, so that a kill at any moment leaves
 * counts that are true, and a row that is sent again finds itself written.
 */
export const createImportStore = (access: TableAccess & { readonly writer: Writer }): ImportStore => {
  const { client, tableName: TableName, writer } = access;

  const get = async <T>(Key: ItemKey, read: (item: StoredItem) => T): Promise<T | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : read(Item);
  };

  const wrote = async (items: readonly WriteItem[]): Promise<boolean> =>
    (await writer.write(items)).kind === 'written';

  const counted = (id: string, outcome: RowOutcome, at: number): WriteItem => ({
    Update: {
      TableName,
      Key: importKey(id),
      UpdateExpression: 'ADD #outcome :one SET changedAt = :at',
      ConditionExpression: 'st = :open',
      ExpressionAttributeNames: { '#outcome': outcome },
      ExpressionAttributeValues: { ':one': 1, ':at': at, ':open': 'open' },
    },
  });

  const changed = ({ code, versions, before }: ComponentChange): WriteItem =>
    componentWrite(TableName, code, versions, before);

  const readClaim = (item: StoredItem): Claim => jsonIn<Claim>(item, 'd');
  const claimOf = (identity: string) => get(importedReportKey(identity), readClaim);

  return {
    list: async (kind, page) =>
      mapPage(
        await readPage(access, { list: { partition: importPartition(kind) }, latestFirst: true }, page),
        readImport,
      ),
    get: (id) => get(importKey(id), readImport),
    begin: async (facts) => {
      await client.send(new PutCommand({ TableName, Item: importItem(facts) }));
    },
    latestOf: (file) => get(importOfFileKey(file), (item) => jsonIn<string>(item, 'd')),
    nameLatest: (file, id, before) => {
      const Item = { ...importOfFileKey(file), v: formatVersion, d: JSON.stringify(id) };
      const unless =
        before === undefined
          ? absent
          : {
              ConditionExpression: 'd = :before',
              ExpressionAttributeValues: { ':before': JSON.stringify(before) },
            };
      return wrote([{ Put: { TableName, Item, ...unless } }]);
    },
    row: (id, row) => get(importRowKey(id, row), readResult),
    rowsAfter: async (id, row, limit) => {
      const list = { partition: importRowPartition(id) };
      const range = { from: importRowKey(id, row + 1).sk };
      return (await readPage(access, { list, range }, { limit })).items.map(readResult);
    },
    leftOut: async (id, page) => {
      const list = { partition: importLeftOutPartition(id), index: 'unit' } as const;
      return mapPage(await readPage(access, { list }, page), readResult);
    },
    record: async (id, result, at, change) => {
      const written = await writer.write([
        counted(id, result.outcome, at),
        { Put: { TableName, Item: rowItem(id, result), ...absent } },
        ...(change === undefined ? [] : [changed(change)]),
      ]);
      if (written.kind === 'written') return 'written';
      // A row that is written already is so whatever else has changed since.
      if (written.failed.has(1)) return 'known';
      return recordFailures.find((_, place) => written.failed.has(place)) ?? 'stale';
    },
    claims: async (identities) => {
      const keys = new Map(identities.map((identity) => [importedReportKey(identity).pk, identity]));
      const items = await readItems(access, [...keys.values()].map(importedReportKey), { consistent: true });
      return new Map(items.map((item) => [keys.get(String(item.pk)) ?? '', readClaim(item)]));
    },
    claim: async (identity, claim) => {
      const Item = { ...importedReportKey(identity), v: formatVersion, d: JSON.stringify(claim) };
      if (await wrote([{ Put: { TableName, Item, ...absent } }])) return claim;
      return (await claimOf(identity)) ?? claim;
    },
    moveOn: (id, from, to, at) =>
      wrote([
        {
          Update: {
            TableName,
            Key: importKey(id),
            UpdateExpression: 'SET st = :to, changedAt = :at',
            ConditionExpression: 'st = :from',
            ExpressionAttributeValues: { ':from': from, ':to': to, ':at': at },
          },
        },
      ]),
    markUndone: async (id, row) => {
      await wrote([
        {
          Update: {
            TableName,
            Key: importKey(id),
            UpdateExpression: 'SET undoneTo = :row',
            ConditionExpression: 'undoneTo < :row',
            ExpressionAttributeValues: { ':row': row },
          },
        },
      ]);
    },
    restore: (change) => wrote([changed(change)]),
  };
};

/** How many rows an import has dealt with. */
export const dealtWith = ({ counts }: Pick<Import, 'counts'>): number =>
  rowOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
