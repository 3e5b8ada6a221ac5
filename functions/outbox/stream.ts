import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { LogPort } from '../ports/log.ts';
import { readOutbox } from '../store/codec.ts';
import { outboxShardOf } from '../store/keys.ts';
import type { OutboxMessage } from '../store/types.ts';
import type { Dispatcher } from './dispatcher.ts';

interface Streamed {
  readonly sequence: string;
  readonly message: OutboxMessage;
}

const streamed = ({ dynamodb }: DynamoDBRecord): Streamed | undefined => {
  const { NewImage, SequenceNumber } = dynamodb ?? {};
  if (NewImage === undefined || SequenceNumber === undefined) return undefined;
  // The two packages describe the same wire format; the stream's own types spell it in other words.
  const item = unmarshall(NewImage as Parameters<typeof unmarshall>[0]);
  const shard = outboxShardOf(String(item.pk));
  return shard === undefined ? undefined : { sequence: SequenceNumber, message: readOutbox(shard, item) };
};

/**
 * Takes the outbox from the table's stream: the mapping lets only inserts of outbox items through, and what else comes is
 * passed over. The answer names the first record that could not be dispatched. Lambda then brings that one and all
 * behind it again, also those that were: they are gone from the outbox by then, which the dispatcher sees.
 *
 * `dispatcher` makes one for each batch: the pauses that a dispatcher remembers are for pollers; here Lambda itself
 * decides when to try again. What it gives up on stays in the outbox for the sweeper (leftovers.ts).
 */
export const dispatchStream = async (
  records: readonly DynamoDBRecord[],
  dispatcher: Dispatcher,
  log: LogPort,
): Promise<DynamoDBBatchResponse> => {
  const batch = records.map(streamed).filter((record) => record !== undefined);
  const { held } = await dispatcher.dispatch(batch.map(({ message }) => message));
  const first = batch.find(({ message }) => held.includes(message));
  if (first === undefined) return { batchItemFailures: [] };
  log.warn('outbox-batch-held', { held: held.length, of: batch.length, first: first.message.event.id });
  return { batchItemFailures: [{ itemIdentifier: first.sequence }] };
};
