import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto';
import { liveSecrets } from '../domain/secrets.ts';
import type { EndpointSecret, Signing } from '../domain/webhooks/types.ts';

/** Standard Webhooks 1.0.0: what is signed, with what, and how it is written. */

const hmacPrefix = 'whsec_';
const privatePrefix = 'whsk_';
const publicPrefix = 'whpk_';

/** What stands before the seed in an ed25519 key as PKCS #8, and before the point in one as SPKI (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const seedBytes = 32;

const privateKeyOf = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });

const publicBytesOf = (seed: Buffer): Buffer => {
  const { x = '' } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
};

/** 32 bytes: `whsec_` and base64, or for ed25519 `whsk_` and base64 of seed and public key. */
export const drawSecret = (signing: Signing, draw: (bytes: number) => Buffer = randomBytes): string => {
  const seed = draw(seedBytes);
  if (signing === 'hmac') return hmacPrefix + seed.toString('base64');
  return privatePrefix + Buffer.concat([seed, publicBytesOf(seed)]).toString('base64');
};

const bytesOf = (secret: string): Buffer => Buffer.from(secret.slice(secret.indexOf('_') + 1), 'base64');

const isKey = (secret: string): boolean => secret.startsWith(privatePrefix);

/** The half of an ed25519 key that receivers need, `whpk_…`; undefined for a shared secret. */
export const publicKeyOf = (secret: string): string | undefined =>
  isKey(secret) ? publicPrefix + bytesOf(secret).subarray(seedBytes).toString('base64') : undefined;

const signatureBy = (secret: string, content: string): string => {
  const bytes = bytesOf(secret);
  if (!isKey(secret)) return `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`;
  const key = privateKeyOf(bytes.subarray(0, seedBytes));
  return `v1a,${sign(null, Buffer.from(content), key).toString('base64')}`;
};

/** The headers of one attempt at `now`, epoch milliseconds: a signature by each secret that is alive. */
export const signedHeaders = (options: {
  readonly id: string;
  readonly body: string;
  readonly secrets: readonly EndpointSecret[];
  readonly now: number;
}): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> => {
  const { id, body, secrets, now } = options;
  const timestamp = String(Math.floor(now / 1_000));
  const content = `${id}.${timestamp}.${body}`;
  const signatures = liveSecrets(secrets, now).map(({ value }) => signatureBy(value, content));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
};

const isEqual = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** More signatures than a sender in the middle of a rotation has. */
const mostSignatures = 8;

/**
 * Whether one of the signatures of a message, parted by blanks, is by a shared secret that is alive. `timestamp` is as it was
 * sent. Compares in constant time.
 */
export const isSignedBy = (
  secrets: readonly EndpointSecret[],
  message: {
    readonly id: string;
    readonly timestamp: string;
    readonly body: string;
    readonly signature: string;
  },
  now: number,
): boolean => {
  const content = `${message.id}.${message.timestamp}.${message.body}`;
  const right = liveSecrets(secrets, now).map(({ value }) => signatureBy(value, content));
  const sent = message.signature.split(' ').slice(0, mostSignatures);
  return sent.some((signature) => right.some((expected) => isEqual(signature, expected)));
};
