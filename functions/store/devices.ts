import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { freshState } from '../domain/devices/observe.ts';
import type { Device, DeviceState } from '../domain/devices/types.ts';
import { formatVersion, StoredFormatError, type StoredItem } from './codec.ts';
import {
  deviceKey,
  deviceOfStateKey,
  deviceOwingPartition,
  deviceOwingSort,
  devicePartition,
  deviceReceiptKey,
  deviceReceiptPartition,
  deviceReceiptSort,
  deviceStateKey,
  externalNumberKey,
  type ItemKey,
  shardCount,
  shardOf,
} from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { Page, PageRequest } from './types.ts';
import type { Revised } from './webhooks.items.ts';

/** Why one item of a message was refused. */
export interface ItemFault {
  readonly type: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** What was answered to one item of a message. */
export interface ItemAnswer {
  readonly status: 'accepted' | 'duplicate' | 'refused';
  /** what it was, in short */
  readonly what?: string;
  /** whom it was about, where not the sender */
  readonly device?: string;
  /** too old to have an effect */
  readonly late?: true;
  readonly fault?: ItemFault;
}

/** That a message came, and what was answered. */
export interface DeviceReceipt {
  readonly id: string;
  readonly at: number;
  readonly answers: readonly ItemAnswer[];
}

/** How long a message is known again by its id, in milliseconds. */
export const receiptKept = 86_400_000;

/** What signs its messages, where it stands, and what it sent. Writing answers false where somebody else wrote first. */
export interface DeviceStore {
  /** by id */
  list(page: PageRequest): Promise<Page<Device>>;
  get(id: string): Promise<Revised<Device> | undefined>;
  /** `revision` as it was read, or absent for a new one */
  save(device: Device, revision?: number): Promise<boolean>;
  /** with its state; receipts stay until they expire */
  remove(id: string): Promise<void>;
  state(id: string): Promise<Revised<DeviceState>>;
  /** `revision` as it was read, 0 for one that was not there */
  saveState(id: string, state: DeviceState, revision: number): Promise<boolean>;
  receipt(device: string, message: string, now: number): Promise<DeviceReceipt | undefined>;
  saveReceipt(device: string, receipt: DeviceReceipt): Promise<void>;
  /** newest first, of the last day */
  receipts(device: string, page: PageRequest): Promise<Page<DeviceReceipt>>;
  /** the case that was handed over by a source under a number of its own */
  handedOver(source: string, number: string): Promise<string | undefined>;
  /** Remembers it for good. The first case stands: answers the one that is remembered. */
  saveHandedOver(source: string, number: string, caseId: string): Promise<string>;
  readonly shards: number;
  /** devices with news that no case says yet, longest waiting first */
  owing(shard: number, page: PageRequest): Promise<Page<string>>;
}

const readText = (item: StoredItem, name: 'd' | 's'): string => {
  const text = item[name];
  if (item.v !== formatVersion || typeof text !== 'string')
    throw new StoredFormatError(`${String(item.pk)} ${String(item.sk)}: format ${String(item.v)}`);
  return text;
};

// Only this module writes these texts, so their shape is what the format's version says.
const readDevice = (item: StoredItem): Device => JSON.parse(readText(item, 'd')) as Device;
const readState = (item: StoredItem): DeviceState => JSON.parse(readText(item, 'd')) as DeviceState;
const readReceipt = (item: StoredItem): DeviceReceipt => JSON.parse(readText(item, 's')) as DeviceReceipt;

const owingKeys = (id: string, { owed: [first] }: DeviceState): Record<string, string> =>
  first === undefined
    ? {}
    : { whenPk: deviceOwingPartition(shardOf(id)), whenSk: deviceOwingSort(first.at, id) };

const receiptItem = (device: string, receipt: DeviceReceipt): StoredItem => ({
  ...deviceReceiptKey(device, receipt.id),
  v: formatVersion,
  s: JSON.stringify(receipt),
  unitPk: deviceReceiptPartition(device),
  unitSk: deviceReceiptSort(receipt.at, receipt.id),
  expiresAt: Math.ceil((receipt.at + receiptKept) / 1_000),
});

/** The devices of one district's table. Every list is one Query. */
export const createDeviceStore = (access: TableAccess & { readonly writer: Writer }): DeviceStore => {
  const { client, tableName: TableName, writer } = access;

  const get = async <T>(Key: ItemKey, read: (item: StoredItem) => T): Promise<Revised<T> | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : { value: read(Item), revision: Number(Item.n) };
  };

  /** A write of our own whose answer got lost counts as refused: whoever meets that reads again. */
  const put = async (item: StoredItem, before: number | undefined): Promise<boolean> => {
    const condition =
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'n = :before', ExpressionAttributeValues: { ':before': before } };
    const Item = { ...item, v: formatVersion, n: (before ?? 0) + 1 };
    return (await writer.write([{ Put: { TableName, Item, ...condition } }])).kind === 'written';
  };

  const handedOver = async (source: string, number: string): Promise<string | undefined> =>
    (await get(externalNumberKey(source, number), (item) => readText(item, 'd')))?.value;

  const remove = (Key: ItemKey) => client.send(new DeleteCommand({ TableName, Key }));

  return {
    list: async (page) =>
      mapPage(await readPage(access, { list: { partition: devicePartition } }, page), readDevice),
    get: (id) => get(deviceKey(id), readDevice),
    save: (device, revision) => put({ ...deviceKey(device.id), d: JSON.stringify(device) }, revision),
    remove: async (id) => {
      await remove(deviceKey(id));
      await remove(deviceStateKey(id));
    },
    state: async (id) => (await get(deviceStateKey(id), readState)) ?? { value: freshState, revision: 0 },
    saveState: (id, state, revision) =>
      put(
        { ...deviceStateKey(id), d: JSON.stringify(state), ...owingKeys(id, state) },
        revision === 0 ? undefined : revision,
      ),
    receipt: async (device, message, now) => {
      const found = (await get(deviceReceiptKey(device, message), readReceipt))?.value;
      return found !== undefined && found.at + receiptKept > now ? found : undefined;
    },
    saveReceipt: async (device, receipt) => {
      await writer.write([{ Put: { TableName, Item: receiptItem(device, receipt) } }]);
    },
    receipts: async (device, page) => {
      const list = { partition: deviceReceiptPartition(device), index: 'unit' } as const;
      return mapPage(await readPage(access, { list, latestFirst: true }, page), readReceipt);
    },
    handedOver,
    saveHandedOver: async (source, number, caseId) => {
      await put({ ...externalNumberKey(source, number), d: caseId }, undefined);
      return (await handedOver(source, number)) ?? caseId;
    },
    shards: shardCount,
    owing: async (shard, page) => {
      const list = { partition: deviceOwingPartition(shard), index: 'when' } as const;
      return mapPage(await readPage(access, { list }, page), ({ pk }) => deviceOfStateKey(String(pk)));
    },
  };
};
