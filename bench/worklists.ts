import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { Case } from '../functions/domain/case/types.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { randomIds } from '../functions/ports/ids.ts';
import { caseItem } from '../functions/store/codec.ts';
import { createWriter } from '../functions/store/transactions.ts';
import { percentile, rounded, timed } from './measure.ts';

export interface WorklistTimes {
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
}

const perTransaction = 90;

/**
 * Puts open cases into the table, all in one worklist, which is the worst there can be: copies of a real one under other
 * ids, with other deadlines. Written past the commands, as nothing but the index is looked at here.
 */
export const addOpenCases = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  template: Case,
  count: number,
): Promise<void> => {
  const writer = createWriter(client);
  const copy = (serial: number): Case => {
    const { dispatch } = template.clocks;
    const dueAt = template.reportedAt + ((serial * 7_919) % 864_000) * 1_000;
    return {
      ...template,
      id: randomIds.next(systemClock.now()),
      number: `${template.number}-${serial}`,
      clocks: dispatch === undefined ? {} : { dispatch: { ...dispatch, dueAt } },
    };
  };
  let serial = 0;
  const lane = async (): Promise<void> => {
    while (serial < count) {
      const size = Math.min(perTransaction, count - serial);
      const items = Array.from({ length: size }, () => copy(serial++));
      await writer.write(items.map((item) => ({ Put: { TableName: tableName, Item: caseItem(item) } })));
    }
  };
  await Promise.all([lane(), lane()]);
};

const page = v.object({ items: v.array(v.unknown()), next: v.optional(v.string()) });

/** Asks over HTTP for one page after the other, as somebody does who pages through, beginning anew at the end. */
export const worklistTimes = async (
  url: string,
  token: string,
  { open, requests }: { readonly open: number; readonly requests: number },
): Promise<WorklistTimes> => {
  const sample: number[] = [];
  let cursor: string | undefined;
  for (let request = 0; request < requests; request++) {
    const at = `${url}?limit=50${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    sample.push(
      await timed(async () => {
        const response = await fetch(at, { headers: { authorization: `Bearer ${token}` } });
        const { items, next } = v.parse(page, await response.json());
        if (items.length === 0) throw new Error('a worklist that must be full came back empty');
        cursor = next;
      }),
    );
  }
  return { open, p50: rounded(percentile(sample, 0.5)), p95: rounded(percentile(sample, 0.95)) };
};
