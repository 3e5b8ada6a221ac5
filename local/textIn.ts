import { readFile } from 'node:fs/promises';
import { codeOf } from '../functions/ports/systemError.ts';

/** What a file says that an operator may have put there; undefined where it is not. */
export const textIn = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};
