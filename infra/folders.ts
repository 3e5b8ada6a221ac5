import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

const removeAll = (): void => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
};

/** An empty folder that is gone when the process ends: what is synthesised there is of no use afterwards. */
export const passingFolder = (name: string): string => {
  if (made.length === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), `chengyun-${name}-`));
  made.push(folder);
  return folder;
};
