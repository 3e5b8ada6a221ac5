import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SecretError } from '../keptSecret.ts';
import { keptSigningKey, readSigningKey, signingKeyFile } from './signingKey.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-key-'));
});

afterEach(() => rm(folder, { recursive: true }));

const pem = (bits: number): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

const ellipticPem = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

describe('the signing key', () => {
  it('is drawn once and found again, by its owner alone', async () => {
    const below = join(folder, 'city', 'district');
    const drawn = await keptSigningKey(below);
    expect((await keptSigningKey(below)).publicJwk).toEqual(drawn.publicJwk);
    expect((await stat(signingKeyFile(below))).mode & 0o777).toBe(0o600);
    expect(await readdir(below)).toHaveLength(1);
  });

  it('shows nothing private to whoever verifies', async () => {
    const { publicJwk } = await keptSigningKey(folder);
    expect(Object.keys(publicJwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('is not drawn by reading', async () => {
    expect(await readSigningKey(folder)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['nothing', () => ''],
    ['the first half of a key', () => pem(2048).slice(0, 800)],
    ['a key that is too short', () => pem(1024)],
    ['a key of another kind', ellipticPem],
  ])('is never replaced when the file holds %s', async (_, damaged) => {
    const file = signingKeyFile(folder);
    const text = damaged();
    await writeFile(file, text);
    await expect(keptSigningKey(folder)).rejects.toThrow(SecretError);
    await expect(keptSigningKey(folder)).rejects.toThrow(file);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});
