import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Open311Key, Open311KeyStore } from '../../store/open311Keys.ts';

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A secret of 256 bits needs no slow hash: it cannot be guessed, whatever the hash costs. */
const secretBytes = 32;

/** A new key: what is kept of it, and what its owner is told once. */
export const drawKey = (
  facts: Omit<Open311Key, 'hash' | 'revokedAt'>,
): { readonly key: Open311Key; readonly told: string } => {
  const secret = randomBytes(secretBytes).toString('base64url');
  return { key: { ...facts, hash: hashOf(secret) }, told: `${facts.id}.${secret}` };
};

const told = /^([0-9A-Z]{26})\.([\w-]{43})$/;

/** The key that somebody shows, if it is one of this district's and was not revoked. Compares in constant time. */
export const keyShown = async (
  text: string,
  store: Pick<Open311KeyStore, 'get'>,
): Promise<Open311Key | undefined> => {
  const [, id, secret] = told.exec(text) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const key = await store.get(id);
  if (key === undefined || key.revokedAt !== undefined) return undefined;
  return timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(key.hash, 'hex')) ? key : undefined;
};
