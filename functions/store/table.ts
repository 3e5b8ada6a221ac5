import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

interface IndexDescription {
  readonly name: 'work' | 'unit' | 'when';
  readonly partitionKey: string;
  readonly sortKey: string;
  /** attributes that lie in the index beside its keys, so that a page of a list is one Query */
  readonly include: readonly string[];
}

export type IndexName = IndexDescription['name'];

/** The summary and the version of its format: see codec.ts. */
const summary = ['s', 'v'];

/**
 * The one description of a district's table: the local runtime creates it from this, and so does the stack on AWS. All
 * keys are strings. Each index is sparse: an item lies in it only while it carries the index's attributes.
 *
 * | index | items | partition | sort |
 * |---|---|---|---|
 * | `work` | open cases | `WORK#<owner>#<state>` | deadline `#` case |
 * | `unit` | open cases of a unit, whatever their state | `UNIT#<code>` | deadline `#` case |
 * | `unit` | deliveries of webhooks | `HOOK#<endpoint>#<status>` | id, and so instant made |
 * | `unit` | messages of a device | `DEVSEEN#<device>` | instant `#` message |
 * | `when` | cases with a spot | `NEAR#<geohash>` | instant reported `#` case |
 * | `when` | clocks that want waking | `DUE#<shard>` | instant to wake `#` case `#` stage |
 * | `when` | deliveries that want an attempt | `DELIVER#<shard>` | instant `#` endpoint `#` id |
 * | `unit` | notifications, but for those an inbox took | `TOLD#<status>` | instant `#` id |
 * | `when` | notifications that wait | `TELL#<shard>` | instant to send `#` id |
 * | `unit` | rows of an import that were left out | `IMPORTLEFT#<import>` | row |
 * | `when` | imported components | `COMPONENTNEAR#<wide geohash>` | geohash `#` code |
 * | `when` | devices whose news no case says yet | `DEVOWES#<shard>` | instant of the first `#` device |
 *
 * Indexes are shared by kinds of item because every index makes every write dearer, also of items that are not in it
 * (measured: 0.15 to 0.2 ms a transaction in the embedded store, one more write unit on AWS); no item needs both.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** epoch seconds of the wall clock; only receipts of commands and of messages, finished deliveries,
   *  unconfirmed subscriptions, traces, duties, readings of vital signs and what insight computed expire */
  timeToLive: 'expiresAt',
  indexes: [
    { name: 'work', partitionKey: 'workPk', sortKey: 'workSk', include: summary },
    { name: 'unit', partitionKey: 'unitPk', sortKey: 'unitSk', include: summary },
    { name: 'when', partitionKey: 'whenPk', sortKey: 'whenSk', include: summary },
  ],
} as const satisfies {
  partitionKey: string;
  sortKey: string;
  timeToLive: string;
  indexes: readonly IndexDescription[];
};

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

/** What CreateTable is given for a table of that name. */
export const createTableInput = (name: string): CreateTableCommandInput => {
  const keys = [table, ...table.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(table.partitionKey, table.sortKey),
    AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    GlobalSecondaryIndexes: table.indexes.map(({ name: index, partitionKey, sortKey, include }) => ({
      IndexName: index,
      KeySchema: keySchema(partitionKey, sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...include] },
    })),
  };
};
