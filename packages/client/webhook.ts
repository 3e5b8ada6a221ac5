import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';

/** Standard Webhooks 1.0.0: `v1` (HMAC-SHA256, `whsec_…`) and `v1a` (ed25519, `whpk_…`). */

export interface WebhookRequest {
  /** byte for byte as it came, before it was parsed */
  readonly body: string | Uint8Array;
  /** of Node's `request.headers`, or of fetch */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** of the endpoint: one, or two while a new one takes over */
  readonly secrets: string | readonly string[];
  /** how far its time may be from ours, in seconds; 300 unless said */
  readonly tolerance?: number;
  readonly now?: Date;
}

/** An event that the district sent: CloudEvents 1.0. */
export interface WebhookEvent {
  readonly id: string;
  /** such as `case.dispatched.v1` */
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly data: {
    readonly caseId?: string;
    readonly version?: number;
    readonly state?: string;
    readonly unit?: string;
    /** only in messages that try an endpoint out: there is no such case */
    readonly test?: true;
    /** of `endpoint.verification.v1`, to be sent back */
    readonly challenge?: string;
  };
}

export type WebhookFault =
  | 'header-missing'
  | 'timestamp-invalid'
  | 'too-old'
  | 'too-new'
  | 'signature-wrong'
  | 'body-invalid';

/** A message that is not to be believed. Answer 401 and do nothing. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault) {
    super(`webhook refused: ${fault}`);
    this.fault = fault;
  }
}

const headerOf = ({ headers }: WebhookRequest, name: string): string => {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw new WebhookError('header-missing');
  return value;
};

/** More than a sender in the middle of a rotation signs with. */
const mostSignatures = 8;

const isEqual = (left: Buffer, right: Buffer): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

const bytesAfter = (prefix: string, text: string): Buffer => Buffer.from(text.slice(prefix.length), 'base64');

const isByShared = (secret: string, content: Buffer, signature: Buffer): boolean =>
  isEqual(createHmac('sha256', bytesAfter('whsec_', secret)).update(content).digest(), signature);

const isByPrivate = (publicKey: string, content: Buffer, signature: Buffer): boolean => {
  const x = bytesAfter('whpk_', publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, content, key, signature);
};

/** Each kind of key with the signatures that it makes, so that none is taken for one of another kind. */
const kinds = [
  { key: 'whsec_', signature: 'v1,', fits: isByShared },
  { key: 'whpk_', signature: 'v1a,', fits: isByPrivate },
] as const;

const fitsOne = (secret: string, content: Buffer, signatures: readonly string[]): boolean => {
  const kind = kinds.find(({ key }) => secret.startsWith(key));
  if (kind === undefined) throw new TypeError('a secret begins with whsec_ or whpk_');
  return signatures.some(
    (one) => one.startsWith(kind.signature) && kind.fits(secret, content, bytesAfter(kind.signature, one)),
  );
};

const checkTime = (timestamp: string, { tolerance = 300, now = new Date() }: WebhookRequest): void => {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookError('timestamp-invalid');
  const age = now.getTime() / 1_000 - Number(timestamp);
  if (age > tolerance) throw new WebhookError('too-old');
  if (age < -tolerance) throw new WebhookError('too-new');
};

const parsed = (body: Buffer): WebhookEvent => {
  try {
    // The district signed it, so it is what the district's catalogue says.
    return JSON.parse(body.toString()) as WebhookEvent;
  } catch {
    throw new WebhookError('body-invalid');
  }
};

/** The event, if the district signed it and it is fresh. Throws WebhookError; TypeError for a secret that is none. */
export const verifyWebhook = (request: WebhookRequest): WebhookEvent => {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(request, name),
  ) as [string, string, string];
  checkTime(timestamp, request);
  const body = Buffer.from(request.body);
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const signatures = signature.split(' ').slice(0, mostSignatures);
  const secrets = typeof request.secrets === 'string' ? [request.secrets] : request.secrets;
  if (!secrets.some((secret) => fitsOne(secret, content, signatures)))
    throw new WebhookError('signature-wrong');
  return parsed(body);
};
