import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

export type WriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export type WriteOutcome =
  | { readonly kind: 'written' }
  /**
   * Nothing was written, because the conditions of these items (by position) do not hold. `uncertain` warns that an
   * attempt whose answer got lost may have been the one that made them fail: the items may be in, written by us.
   */
  | { readonly kind: 'refused'; readonly failed: ReadonlySet<number>; readonly uncertain: boolean };

/** Writes all of the items or none; at most 100, all different. Throws when it could not find out or was not let. */
export interface Writer {
  write(items: readonly WriteItem[]): Promise<WriteOutcome>;
}

/** Reasons that pass by themselves. */
const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

const maxAttempts = 8;
const firstPause = 10;

interface Cancellation {
  readonly failed: ReadonlySet<number>;
  readonly passes: boolean;
}

/** Why a transaction was cancelled; undefined for errors of another kind. */
const cancellationOf = (error: unknown): Cancellation | undefined => {
  if (error instanceof TransactionInProgressException) return { failed: new Set(), passes: true };
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const failed = new Set(
    codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : [])),
  );
  return { failed, passes: codes.some((code) => passing.has(code)) };
};

/** Whether the SDK itself sent the request more than once, so that an earlier one may have gone through. */
const wasRepeated = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && (error.$metadata.attempts ?? 1) > 1;

type Attempt =
  | WriteOutcome
  | { readonly kind: 'passing'; readonly uncertain: boolean; readonly error: unknown };

const explain = (error: unknown): Attempt => {
  const cancellation = cancellationOf(error);
  const uncertain = wasRepeated(error);
  if (cancellation !== undefined && cancellation.failed.size > 0) {
    return { kind: 'refused', failed: cancellation.failed, uncertain };
  }
  if (cancellation?.passes) return { kind: 'passing', uncertain, error };
  throw error;
};

/** TransactWriteItems, repeated with growing random pauses while it collides with others or is throttled. */
export const createWriter = (client: DynamoDBDocumentClient): Writer => {
  const attempt = async (items: readonly WriteItem[]): Promise<Attempt> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
      return { kind: 'written' };
    } catch (error) {
      return explain(error);
    }
  };

  const write = async (
    items: readonly WriteItem[],
    count: number,
    unsure: boolean,
  ): Promise<WriteOutcome> => {
    const outcome = await attempt(items);
    if (outcome.kind === 'written') return outcome;
    const uncertain = unsure || outcome.uncertain;
    if (outcome.kind === 'refused') return { ...outcome, uncertain };
    if (count === maxAttempts) throw outcome.error;
    await pause(firstPause * 2 ** count * Math.random());
    return write(items, count + 1, uncertain);
  };

  return { write: (items) => write(items, 1, false) };
};
