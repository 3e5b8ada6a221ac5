import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ClockPort } from '../ports/clock.ts';
import { openDataPartition, openDataPartKey, openDataPointerKey } from './keys.ts';
import { putParts, readParts } from './packed.ts';
import type { TableAccess } from './pages.ts';
import { keptSecret, openDataKey } from './secrets.ts';

/** Which index of published cases counts now. */
export interface OpenDataPointer {
  readonly digest: string;
  /** the rules by which it was made: by others it does not count */
  readonly rules: string;
  /** the last day of which cases are published */
  readonly through: string;
}

/** What is published of cases, packed and named by its content: what was begun to be read can be read to its end. */
export interface OpenDataStore {
  current(): Promise<OpenDataPointer | undefined>;
  point(pointer: OpenDataPointer): Promise<void>;
  read(digest: string): Promise<Uint8Array | undefined>;
  /** What is not `lasting` is gone after some weeks, unless it is put again. */
  put(digest: string, bytes: Uint8Array, lasting: boolean): Promise<void>;
  /** what public names of cases are made with: drawn once, never changed */
  secret(draw: () => string): Promise<string>;
}

const keptDays = 45;
const daySeconds = 86_400;

/** `wallClock` is the real one, by which the engine expires items. */
export const createOpenDataStore = (
  access: TableAccess & { readonly wallClock: ClockPort },
): OpenDataStore => {
  const { client, tableName: TableName, wallClock } = access;
  return {
    current: async () => {
      const get = new GetCommand({ TableName, Key: openDataPointerKey, ConsistentRead: true });
      const { Item } = await client.send(get);
      if (Item === undefined) return undefined;
      return { digest: String(Item.digest), rules: String(Item.rules), through: String(Item.through) };
    },
    point: async (pointer) => {
      await client.send(new PutCommand({ TableName, Item: { ...openDataPointerKey, ...pointer } }));
    },
    read: (digest) => readParts(access, openDataPartition(digest)),
    put: async (digest, bytes, lasting) => {
      const expiresAt = Math.floor(wallClock.now() / 1000) + keptDays * daySeconds;
      await putParts(access, bytes, (part) => openDataPartKey(digest, part), lasting ? {} : { expiresAt });
    },
    secret: (draw) => keptSecret(access, openDataKey, draw),
  };
};
