import type { Duty } from '../domain/patrol/types.ts';
import { formatVersion, jsonIn } from './codec.ts';
import { dutyKey, dutyPartition, onDutyKey, onDutyPartition } from './keys.ts';
import { readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';

export interface DutyStore {
  /** Begins a duty; answers false, and changes nothing, where the person has begun one that was not ended. */
  start(duty: Duty, expiresAt: number): Promise<boolean>;
  /** Ends the duty that began then, once: false if it is ended already. */
  end(duty: Duty & { readonly endedAt: number }, expiresAt: number): Promise<boolean>;
  /** the latest duties of a person, latest first */
  ofPerson(person: string, limit: number): Promise<readonly Duty[]>;
  /** those that were begun and not ended */
  open(): Promise<readonly Duty[]>;
}

/** More people than any district has in the field at once. */
const mostOpen = 1_000;

/**
 * The duties of one district's table, each under its person; those that go on lie in one list too, with which they are
 * written together. `expiresAt` is epoch seconds.
 */
export const createDutyStore = (access: TableAccess & { readonly writer: Writer }): DutyStore => {
  const { tableName: TableName, writer } = access;

  const itemOf = (duty: Duty, expiresAt: number) => ({
    v: formatVersion,
    n: duty.startedAt,
    d: JSON.stringify(duty),
    expiresAt,
  });

  const listed = async (partition: string, limit: number, latestFirst: boolean): Promise<readonly Duty[]> => {
    const { items } = await readPage(access, { list: { partition }, latestFirst }, { limit });
    return items.map((item) => jsonIn<Duty>(item, 'd'));
  };

  return {
    start: async (duty, expiresAt) => {
      const item = itemOf(duty, expiresAt);
      const own = { ...dutyKey(duty.person, duty.startedAt), ...item };
      const open = { ...onDutyKey(duty.person), ...item };
      // What has expired may lie about for days before it is removed, and must not keep anybody from beginning.
      const condition = {
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
        ExpressionAttributeValues: { ':now': Math.floor(duty.startedAt / 1000) },
      };
      const outcome = await writer.write([
        { Put: { TableName, Item: open, ...condition } },
        { Put: { TableName, Item: own } },
      ]);
      return outcome.kind === 'written';
    },
    end: async (duty, expiresAt) => {
      const own = { ...dutyKey(duty.person, duty.startedAt), ...itemOf(duty, expiresAt) };
      const condition = {
        ConditionExpression: 'n = :n',
        ExpressionAttributeValues: { ':n': duty.startedAt },
      };
      const outcome = await writer.write([
        { Delete: { TableName, Key: onDutyKey(duty.person), ...condition } },
        { Put: { TableName, Item: own } },
      ]);
      return outcome.kind === 'written';
    },
    ofPerson: (person, limit) => listed(dutyPartition(person), limit, true),
    open: () => listed(onDutyPartition, mostOpen, false),
  };
};
