import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { MachineClient } from '../domain/identity/clients.ts';
import { formatVersion, StoredFormatError, type StoredItem } from './codec.ts';
import { clientKey, clientPartition, clientUseKey } from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { Page, PageRequest } from './types.ts';
import type { Revised } from './webhooks.items.ts';

/** Programs that act for a unit. Writing answers false where somebody else wrote first. */
export interface ClientStore {
  /** oldest first */
  list(page: PageRequest): Promise<Page<MachineClient>>;
  get(id: string): Promise<Revised<MachineClient> | undefined>;
  /** `revision` as it was read, or absent for a new one */
  save(client: MachineClient, revision?: number): Promise<boolean>;
  /** with when it was used */
  remove(id: string): Promise<void>;
  /** Remembers that one of its secrets was used. */
  used(id: string, secret: string, at: number): Promise<void>;
  /** when each of its secrets was used last, by the secret's id */
  uses(id: string): Promise<ReadonlyMap<string, number>>;
}

/** Only this module writes these items, so their shape is what the format's version says. */
const readClient = ({ pk, sk, v, d }: StoredItem): MachineClient => {
  if (v !== formatVersion || typeof d !== 'string')
    throw new StoredFormatError(`${String(pk)} ${String(sk)}: format ${String(v)}`);
  return JSON.parse(d) as MachineClient;
};

/** Stands before the id of a secret in the name of the attribute that says when it was used. */
const usePrefix = 'at#';

const readUses = (item: StoredItem): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(item).flatMap(([name, at]) =>
      name.startsWith(usePrefix) ? [[name.slice(usePrefix.length), Number(at)] as const] : [],
    ),
  );

/** The machine clients of one district's table. */
export const createClientStore = (access: TableAccess & { readonly writer: Writer }): ClientStore => {
  const { client, tableName: TableName, writer } = access;
  const read = async (Key: { readonly pk: string; readonly sk: string }): Promise<StoredItem | undefined> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  return {
    list: async (page) =>
      mapPage(await readPage(access, { list: { partition: clientPartition } }, page), readClient),
    get: async (id) => {
      const item = await read(clientKey(id));
      return item === undefined ? undefined : { value: readClient(item), revision: Number(item.n) };
    },
    save: async (machine, revision) => {
      const condition =
        revision === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'n = :before', ExpressionAttributeValues: { ':before': revision } };
      const Item = {
        ...clientKey(machine.id),
        v: formatVersion,
        n: (revision ?? 0) + 1,
        d: JSON.stringify(machine),
      };
      return (await writer.write([{ Put: { TableName, Item, ...condition } }])).kind === 'written';
    },
    remove: async (id) => {
      for (const Key of [clientKey(id), clientUseKey(id)])
        await client.send(new DeleteCommand({ TableName, Key }));
    },
    used: async (id, secret, at) => {
      const update = {
        UpdateExpression: 'SET #used = :at',
        ExpressionAttributeNames: { '#used': usePrefix + secret },
        ExpressionAttributeValues: { ':at': at },
      };
      await writer.write([{ Update: { TableName, Key: clientUseKey(id), ...update } }]);
    },
    uses: async (id) => readUses((await read(clientUseKey(id))) ?? {}),
  };
};
