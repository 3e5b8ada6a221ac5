import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readLetter } from './letters.ts';
import { type TakingDependencies, takeLetter } from './take.ts';

/**
 * Takes letters that a queue brings, one after the other. Answers which failed: they come again, and in the end go to the dead
 * letters, as does what cannot be read or is another district's.
 */
export const takeLetters = async (
  { Records }: Pick<SQSEvent, 'Records'>,
  deps: TakingDependencies,
): Promise<SQSBatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body } of Records) {
    try {
      const letter = readLetter(body, deps.tenant);
      if ('why' in letter) throw new Error(letter.why);
      await takeLetter(letter, deps);
    } catch (error) {
      deps.log.warn('letter-not-taken', { messageId, error: String(error) });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
