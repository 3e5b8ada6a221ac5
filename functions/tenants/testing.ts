import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Tenants to break in tests: a copy of the invented city in a folder of its own. */

const fixtures = 'tests/fixtures/tenants';

/** New text of files below the root; undefined takes the file away. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Copies the tenants for tests, changes files, and gives the root of the copy. */
export const tenantsWith = async (changes: Changes): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'tenants-'));
  await cp(fixtures, root, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    if (text === undefined) await rm(path);
    else await writeFile(path, text);
  }
  return root;
};
