import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { caseKey, caseOfWordKey, wordPartition } from '../../functions/store/keys.ts';
import { table } from '../../functions/store/table.ts';

type Item = Readonly<Record<string, unknown>>;

/** What storage is billed for beside the bytes of each item, in the table and in every index it lies in. */
const overhead = 100;

const textBytes = (text: string): number => Buffer.byteLength(text);

/** Numbers take about a byte for every two digits, and one more (DynamoDB developer guide, item sizes). */
const numberBytes = (number: number): number => Math.ceil(String(number).replace(/\D/g, '').length / 2) + 1;

const valueBytes = (value: unknown): number => {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  throw new Error(`an item of our tables holds texts and numbers, not ${typeof value}`);
};

const attributeBytes = (item: Item, names: readonly string[]): number =>
  names
    .filter((name) => item[name] !== undefined)
    .reduce((sum, name) => sum + textBytes(name) + valueBytes(item[name]), 0);

/** The bytes for which an item's storage is billed, with its entries in the indexes. */
export const storedBytes = (item: Item): number => {
  const inTable = attributeBytes(item, Object.keys(item)) + overhead;
  const keys = [table.partitionKey, table.sortKey];
  return table.indexes
    .filter(({ partitionKey }) => item[partitionKey] !== undefined)
    .map(
      ({ partitionKey, sortKey, include }) =>
        attributeBytes(item, [...keys, partitionKey, sortKey, ...include]) + overhead,
    )
    .reduce((sum, bytes) => sum + bytes, inTable);
};

const casePrefix = caseKey('').pk;
const wordPrefix = wordPartition('');

/** The case that an item stays for; receipts, outbox and counters stay for none. */
const caseOf = ({ pk, sk }: Item): string | undefined => {
  if (typeof pk !== 'string' || typeof sk !== 'string') return undefined;
  if (pk.startsWith(casePrefix)) return pk.slice(casePrefix.length);
  return pk.startsWith(wordPrefix) ? caseOfWordKey(sk) : undefined;
};

/** The bytes that these cases keep in the table: themselves, their timelines, clocks, notifications and words. */
export const footprintOf = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  cases: ReadonlySet<string>,
): Promise<number> => {
  let bytes = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) {
    const kept = Items.filter((item) => cases.has(caseOf(item) ?? ''));
    bytes = kept.reduce((sum, item) => sum + storedBytes(item), bytes);
  }
  return bytes;
};
