import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../functions/ports/systemError.ts';

/** A file with a secret holds something else. It was left as it is. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

const readOrUndefined = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const create = async (file: string): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Written beside and renamed, so that a crash leaves either no secret or a whole one.
  await writeFile(`${file}.new`, secret, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return secret;
};

/**
 * A secret of 256 bits that is drawn once and kept in the folder, readable by its owner alone, so that what was signed
 * before a restart holds after it. Throws SecretError if the file was tampered with.
 */
export const keptSecret = async (folder: string, name: string): Promise<string> => {
  const file = join(folder, name);
  const kept = await readOrUndefined(file);
  if (kept === undefined) return create(file);
  if (/^[\w-]{43}$/.test(kept)) return kept;
  throw new SecretError(
    `${file} should hold a secret of 43 characters and does not; it was left untouched. ` +
      'Restore it from a backup, or remove it: links signed with the old one then stop working.',
  );
};
