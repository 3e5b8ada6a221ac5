import type { ClockPort } from '../ports/clock.ts';
import type { StoredItem } from '../store/codec.ts';
import { instantText } from '../store/keys.ts';
import { mapPage, readPage, type TableAccess } from '../store/pages.ts';
import type { WriteItem, Writer } from '../store/transactions.ts';
import type { Page, PageRequest } from '../store/types.ts';
import type { CityEvent, OverdueCase } from './types.ts';

/** Open cases over their limit, of one district each. */
export interface OverdueStore {
  /** reported longest ago first */
  list(tenant: string, page: PageRequest): Promise<Page<OverdueCase>>;
  /** Takes what events tell in whatever order they come: of each case the latest counts. */
  note(events: readonly CityEvent[]): Promise<void>;
}

const partitionOf = (tenant: string): string => `OVERDUE#${tenant}`;

/** How long it is known that a case has ended, so that an event that comes late lists it no more. */
const endedSeconds = 30 * 86_400;

const listedFrom = ({ d }: StoredItem): OverdueCase => JSON.parse(String(d)) as OverdueCase;

/** A list with, for every case, a mark of the version that it is listed by. */
export const createOverdueStore = (
  access: TableAccess & { readonly writer: Writer; readonly wallClock: ClockPort },
): OverdueStore => {
  const { tableName: TableName, writer, wallClock } = access;

  const itemsOf = (tenant: string, subject: OverdueCase): readonly WriteItem[] => {
    const { caseId, version, open, reportedAt } = subject;
    const key = { pk: partitionOf(tenant), sk: `${instantText(reportedAt)}#${caseId}` };
    const expiry = open ? {} : { expiresAt: Math.floor(wallClock.now() / 1000) + endedSeconds };
    const mark: WriteItem = {
      Put: {
        TableName,
        Item: { pk: `OVERDUEMARK#${tenant}#${caseId}`, sk: 'MARK', n: version, ...expiry },
        ConditionExpression: 'attribute_not_exists(pk) OR n < :version',
        ExpressionAttributeValues: { ':version': version },
      },
    };
    const listed: WriteItem = open
      ? { Put: { TableName, Item: { ...key, d: JSON.stringify(subject) } } }
      : { Delete: { TableName, Key: key } };
    return [mark, listed];
  };

  return {
    list: async (tenant, page) =>
      mapPage(await readPage(access, { list: { partition: partitionOf(tenant) } }, page), listedFrom),
    note: async (events) => {
      for (const { tenant, overdue } of events) {
        // That a later event was here before is well: nothing is to be done then.
        if (overdue !== undefined) await writer.write(itemsOf(tenant, overdue));
      }
    },
  };
};
