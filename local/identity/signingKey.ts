import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, exportPKCS8, generateKeyPair, type JWK } from 'jose';
import { codeOf } from '../../functions/ports/systemError.ts';
import { tokenAlgorithm } from '../../functions/ports/tokens.ts';
import { SecretError } from '../keptSecret.ts';

/** The key that signs a district's tokens. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** for the provider alone */
  readonly privateJwk: JWK;
  /** for whoever verifies */
  readonly publicJwk: JWK;
}

export const signingKeyFile = (folder: string): string => join(folder, 'sign-in.key.pem');

const minimalBits = 2048;

const readOrUndefined = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const rsaKeyIn = (pem: string): KeyObject | undefined => {
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= minimalBits ? key : undefined;
  } catch (error) {
    // OpenSSL tells what it dislikes of the text in errors of many kinds; all of them mean that it is no key
    if (error instanceof Error) return undefined;
    throw error;
  }
};

const describe = async (privateKey: KeyObject): Promise<SigningKey> => {
  const naming = { alg: tokenAlgorithm, use: 'sig' };
  const publicJwk = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...naming, kid },
    publicJwk: { ...publicJwk, ...naming, kid },
  };
};

/** The district's key, or undefined where there is none yet. Throws SecretError if the file holds something else. */
export const readSigningKey = async (folder: string): Promise<SigningKey | undefined> => {
  const file = signingKeyFile(folder);
  const pem = await readOrUndefined(file);
  if (pem === undefined) return undefined;
  const key = rsaKeyIn(pem);
  if (key !== undefined) return describe(key);
  throw new SecretError(
    `${file} should hold an RSA private key of at least ${minimalBits} bits and does not; it was left untouched. ` +
      'Restore it from a backup, or remove it: everybody then has to sign in again.',
  );
};

const createSigningKey = async (folder: string): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair(tokenAlgorithm, { extractable: true });
  const pem = await exportPKCS8(privateKey);
  const file = signingKeyFile(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Written beside and renamed, so that a crash leaves either no key or a whole one.
  await writeFile(`${file}.new`, pem, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return describe(createPrivateKey(pem));
};

/**
 * The district's key, drawn at the first start and kept in the folder, readable by its owner alone, so that tokens
 * outlive a restart. Throws SecretError if the file holds something else; it is never overwritten.
 */
export const keptSigningKey = async (folder: string): Promise<SigningKey> =>
  (await readSigningKey(folder)) ?? createSigningKey(folder);
