import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was typed makes no sense; the message says why. */
export class OrderError extends Error {
  override readonly name = 'OrderError';
}

/** Reads what was typed. Throws OrderError. */
export const parsedArguments = <T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> => {
  try {
    return parseArgs(config);
  } catch (error) {
    // parseArgs reports what the user mistyped as a TypeError whose message is already a sentence
    if (error instanceof TypeError) throw new OrderError(error.message);
    throw error;
  }
};
