import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { formatVersion, StoredFormatError, type StoredItem } from './codec.ts';
import { open311KeyKey, open311KeyPartition } from './keys.ts';
import { readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';

/** A key by which a program of others may send reports. Only the hash of its secret is kept. */
export interface Open311Key {
  readonly id: string;
  /** who it was given to */
  readonly name: string;
  /** SHA-256 of the secret, in hex */
  readonly hash: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly revokedAt?: number;
}

export interface Open311KeyStore {
  add(key: Open311Key): Promise<void>;
  get(id: string): Promise<Open311Key | undefined>;
  /** oldest first */
  list(): Promise<readonly Open311Key[]>;
  /** Answers the key as it is from now on; a key that is revoked already keeps its instant. */
  revoke(id: string, at: number): Promise<Open311Key | undefined>;
}

/** More keys than any district gives out; what lies beyond still works, and is not listed. */
const mostListed = 1_000;

/** Only this module writes these items, so their shape is what the format's version says. */
const readKey = ({ pk, sk, v, d }: StoredItem): Open311Key => {
  if (v !== formatVersion || typeof d !== 'string')
    throw new StoredFormatError(`${String(pk)} ${String(sk)}: format ${String(v)}`);
  return JSON.parse(d) as Open311Key;
};

const itemOf = (key: Open311Key) => ({ ...open311KeyKey(key.id), v: formatVersion, d: JSON.stringify(key) });

export const createOpen311KeyStore = (access: TableAccess & { readonly writer: Writer }): Open311KeyStore => {
  const { client, tableName: TableName, writer } = access;
  const get: Open311KeyStore['get'] = async (id) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: open311KeyKey(id), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : readKey(Item);
  };
  const put = (key: Open311Key) => writer.write([{ Put: { TableName, Item: itemOf(key) } }]);
  return {
    add: async (key) => {
      await put(key);
    },
    get,
    list: async () => {
      const list = { partition: open311KeyPartition };
      return (await readPage(access, { list }, { limit: mostListed })).items.map(readKey);
    },
    revoke: async (id, at) => {
      const key = await get(id);
      if (key === undefined || key.revokedAt !== undefined) return key;
      const revoked = { ...key, revokedAt: at };
      await put(revoked);
      return revoked;
    },
  };
};
