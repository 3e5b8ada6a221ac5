import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSecret, SecretError } from './keptSecret.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a kept secret', () => {
  it('is drawn once and found again, by its owner alone', async () => {
    const drawn = await keptSecret(join(folder, 'below'), 'links');
    expect(drawn).toMatch(/^[\w-]{43}$/);
    expect(await keptSecret(join(folder, 'below'), 'links')).toBe(drawn);
    expect(await keptSecret(join(folder, 'below'), 'other')).not.toBe(drawn);
    expect((await stat(join(folder, 'below', 'links'))).mode & 0o777).toBe(0o600);
    expect((await readdir(join(folder, 'below'))).sort()).toEqual(['links', 'other']);
  });

  it('is never replaced when the file holds something else', async () => {
    const file = join(folder, 'links');
    await writeFile(file, 'half a sec');
    await expect(keptSecret(folder, 'links')).rejects.toThrow(SecretError);
    expect(await readFile(file, 'utf8')).toBe('half a sec');
  });
});
