import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledChromium } from './web/browser.ts';

/**
 * All that the tests of a run put into the system's temporary folder lies in one folder there, which goes with the run: also
 * what processes leave that are killed, and what others' tools do not clear away. Only the browser is unpacked beside it,
 * where the next run finds it, and before two tests could do so at once.
 */
export default async (): Promise<() => Promise<void>> => {
  process.env.CHROMIUM ??= await bundledChromium();
  const folder = await mkdtemp(join(tmpdir(), 'chengyun-tests-'));
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
};
