import { readFileSync } from 'node:fs';
import { codeOf } from '../../functions/ports/systemError.ts';

/**
 * The command line of a process; empty if there is none, if it has ended and only nobody has collected it yet (as in
 * containers whose first process does not), or on systems without /proc.
 */
export const processCommand = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return [];
    throw error;
  }
};

/** Sends a signal; that the process has ended meanwhile is no error. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};
