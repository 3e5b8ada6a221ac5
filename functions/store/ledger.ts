import type { Entry } from '../domain/evaluation/cohort/types.ts';
import { given } from '../domain/given.ts';
import { readItems } from './batches.ts';
import { formatVersion, jsonIn, type StoredItem } from './codec.ts';
import { type ItemKey, ledgerKey, ledgerPartition } from './keys.ts';
import { queryList, type TableAccess } from './pages.ts';
import type { WriteItem } from './transactions.ts';
import type { CaseRecord, LedgerLine, LedgerStore, LineRequest, RecordKey, RecordWrite } from './types.ts';

/** Days besides its own on which a case counts, or counted before. */
const otherDays = ({ day, before, after }: RecordWrite): readonly string[] =>
  [...new Set([...Object.keys(before?.entries ?? {}), ...Object.keys(after.entries)])].filter(
    (other) => other !== day,
  );

/** The keys of the items that writing a record touches: that of its day, and the lines of its other days. */
export const recordKeys = (write: RecordWrite): readonly ItemKey[] =>
  [write.day, ...otherDays(write)].map((day) => ledgerKey(day, write.caseId));

/**
 * The record, conditioned on the revision that it was made from, and its lines on other days. Records are never removed,
 * so what is not there was never written.
 */
export const recordItems = (TableName: string, write: RecordWrite): readonly WriteItem[] => {
  const { caseId, day, before, after } = write;
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': before.revision } };
  const own = {
    ...ledgerKey(day, caseId),
    v: formatVersion,
    n: after.revision,
    d: JSON.stringify(after),
  };
  const lines = otherDays(write).map((other) => {
    const key = ledgerKey(other, caseId);
    const entry = after.entries[other];
    return entry === undefined
      ? { Delete: { TableName, Key: key } }
      : { Put: { TableName, Item: { ...key, v: formatVersion, d: JSON.stringify({ entry }) } } };
  });
  return [{ Put: { TableName, Item: own, ...condition } }, ...lines];
};

const readRecord = (item: StoredItem): CaseRecord => jsonIn<CaseRecord>(item, 'd');

const readLine = (day: string, item: StoredItem): readonly LedgerLine[] => {
  const read = jsonIn<Partial<CaseRecord> & { readonly entry?: Entry }>(item, 'd');
  const entry = read.entry ?? read.entries?.[day];
  return entry === undefined ? [] : [{ caseId: String(item.sk), entry }];
};

/** A page of a day's items; `next` is the case to go on behind. */
const itemsOf = async (access: TableAccess, day: string, { limit, after }: LineRequest) => {
  const list = { partition: ledgerPartition(day) };
  const from = given('after', after === undefined ? undefined : { ...ledgerKey(day, after) });
  const { Items: items = [], LastEvaluatedKey } = await queryList(access, { list, limit, ...from });
  return {
    items,
    ...given('next', LastEvaluatedKey === undefined ? undefined : String(LastEvaluatedKey.sk)),
  };
};

/** The ledger of one district's table. Reads are strongly consistent. */
export const createLedgerStore = (access: TableAccess): LedgerStore => ({
  records: async (keys: readonly RecordKey[]) => {
    const items = await readItems(
      access,
      keys.map(({ day, caseId }) => ledgerKey(day, caseId)),
      { consistent: true },
    );
    return new Map(items.map((item) => [String(item.sk), readRecord(item)]));
  },
  lines: async (keys) => {
    const items = await readItems(
      access,
      keys.map(({ day, caseId }) => ledgerKey(day, caseId)),
      { consistent: true },
    );
    return items.flatMap((item) => readLine(String(item.pk).slice(ledgerPartition('').length), item));
  },
  day: async (day, request) => {
    const { items, ...page } = await itemsOf(access, day, request);
    return { ...page, lines: items.flatMap((item) => readLine(day, item)) };
  },
  reported: async (day, request) => {
    const { items, ...page } = await itemsOf(access, day, request);
    // Lines of cases that were reported on another day have no revision.
    const own = items.filter(({ n }) => n !== undefined);
    return { ...page, records: own.map((item) => [String(item.sk), readRecord(item)] as const) };
  },
});
