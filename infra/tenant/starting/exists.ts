import { stat } from 'node:fs/promises';
import { codeOf } from '../../../functions/ports/systemError.ts';

/** Whether there is a file or folder. */
export const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};
