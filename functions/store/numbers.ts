import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { numberKey } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** Takes `count` numbers from the sequence of a date at once and answers the last of them. */
const takeNumbers = async (
  { client, tableName }: TableAccess,
  date: string,
  count: number,
): Promise<number> => {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: numberKey(date),
      UpdateExpression: 'ADD n :count',
      ExpressionAttributeValues: { ':count': count },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  const last: unknown = Attributes?.n;
  if (typeof last !== 'number') throw new Error(`the table gave no number for ${date}`);
  return last;
};

interface Waiting {
  readonly resolve: (number: number) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The daily sequences of case numbers. While one request for a date is under way, those who come meanwhile wait and
 * share the next, so that a rush of reports costs a few updates of the one item instead of one each. Every number is
 * given once; a report that fails after taking its number leaves a gap.
 */
export const numberDispenser = (access: TableAccess): ((date: string) => Promise<number>) => {
  const queues = new Map<string, Waiting[]>();

  const serve = async (date: string, waiting: readonly Waiting[]): Promise<void> => {
    try {
      const last = await takeNumbers(access, date, waiting.length);
      for (const [place, { resolve }] of waiting.entries()) resolve(last - waiting.length + 1 + place);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  };

  const serveAll = async (date: string, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) await serve(date, queue.splice(0));
    queues.delete(date);
  };

  return (date) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(date);
      if (queue !== undefined) {
        queue.push({ resolve, reject });
        return;
      }
      const started = [{ resolve, reject }];
      queues.set(date, started);
      void serveAll(date, started);
    });
};
