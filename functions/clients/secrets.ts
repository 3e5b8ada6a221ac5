import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ClientSecret } from '../domain/identity/clients.ts';
import { liveSecrets } from '../domain/secrets.ts';

/** So that one that lies in some repository is found by those who look for lost secrets. */
const prefix = 'cys_';

/** A secret of 256 bits needs no slow hash: it cannot be guessed, whatever the hash costs. */
const secretBytes = 32;

const hashOf = (told: string): Buffer => createHash('sha256').update(told).digest();

/** A new secret: what is kept of it, and what the vendor is told once. */
export const drawClientSecret = (
  facts: Omit<ClientSecret, 'hash'>,
): { readonly secret: ClientSecret; readonly told: string } => {
  const told = prefix + randomBytes(secretBytes).toString('base64url');
  return { secret: { ...facts, hash: hashOf(told).toString('hex') }, told };
};

/** The secret that somebody shows, if it is one of these and alive. Compares hashes, in constant time. */
export const secretShown = (
  secrets: readonly ClientSecret[],
  told: string,
  now: number,
): ClientSecret | undefined => {
  const shown = hashOf(told);
  return liveSecrets(secrets, now).find(({ hash }) => timingSafeEqual(Buffer.from(hash, 'hex'), shown));
};
