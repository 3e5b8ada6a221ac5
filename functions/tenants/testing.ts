import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { formatTenantErrors, loadTenant } from './index.ts';

/** Tenants to break in tests: a copy of the invented city in a folder of its own. */

const fixtures = 'tests/fixtures/tenants';

/** New content of files below the root; undefined takes the file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Copies the tenants for tests, changes files, and gives the root of the copy, which goes when the test ends. */
export const tenantsWith = async (changes: Changes): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'tenants-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(fixtures, root, { recursive: true });
  for (const [file, content] of Object.entries(changes)) {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    if (content === undefined) await rm(path);
    else await writeFile(path, content);
  }
  return root;
};

/** A file with one thing in it changed. Throws when it has no such thing, so that no test changes nothing. */
export const edited = (file: string, before: string, after: string): Readonly<Record<string, string>> => {
  const text = readFileSync(join(fixtures, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return { [file]: text.replace(before, after) };
};

/** A file with lines added at its end. */
export const appended = (file: string, ...lines: readonly string[]): Readonly<Record<string, string>> => ({
  [file]: `${readFileSync(join(fixtures, file), 'utf8')}${lines.join('\n')}\n`,
});

/** The lines that people read about the southern district, without the one that counts them. */
export const faultLines = async (changes: Changes): Promise<readonly string[]> => {
  const result = await loadTenant(await tenantsWith(changes), 'testville/south');
  if (result.ok) return [];
  return formatTenantErrors(result.errors)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
};

/** What is wrong, the files with it, and the lines that name it: one for each thing that does not fit any more. */
export type Fault = readonly [what: string, changes: Changes, ...lines: readonly string[]];

/** A test for each fault: its lines are told, and no others. */
export const checkFaults = (faults: readonly Fault[]): void => {
  for (const [what, changes, ...lines] of faults) {
    it(what, async () => {
      expect(await faultLines(changes)).toEqual(lines);
    });
  }
};
