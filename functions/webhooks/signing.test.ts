import { createPublicKey, verify } from 'node:crypto';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { describe, expect, it } from 'vitest';
import type { EndpointSecret } from '../domain/webhooks/types.ts';
import { drawSecret, isSignedBy, publicKeyOf, signedHeaders } from './signing.ts';

const now = Date.now();
const body = JSON.stringify({ type: 'case.dispatched.v1', data: { number: '编号 1' } });
const secretOf = (value: string, more: Partial<EndpointSecret> = {}): EndpointSecret => ({
  id: value,
  value,
  createdAt: 0,
  ...more,
});
const signedBy = (secrets: readonly EndpointSecret[], id = 'msg_1') =>
  signedHeaders({ id, body, secrets, now });

/** The example of the specification, with its time. */
const vector = {
  secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
  id: 'msg_loFOjxBNrRLzqYUf',
  at: 1_731_705_121_000,
  body: '{"event_type":"ping","data":{"success":true}}',
  signature: 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
};

describe('what is signed with a shared secret', () => {
  it('is what the libraries of Standard Webhooks and Svix accept', () => {
    const secret = drawSecret('hmac');
    const headers = signedBy([secretOf(secret)]);
    expect(new StandardWebhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new SvixWebhook(secret).verify(body, headers)).not.toThrow();
    expect(() => new SvixWebhook(drawSecret('hmac')).verify(body, headers)).toThrow('No matching signature');
    const other = new StandardWebhook(drawSecret('hmac'));
    expect(() => other.verify(body, headers)).toThrow('No matching signature');
    expect(() => new StandardWebhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
  });

  it('is what they sign themselves', () => {
    const { secret, id, at } = vector;
    const headers = signedHeaders({ id, body: vector.body, secrets: [secretOf(secret)], now: at });
    expect(headers['webhook-signature']).toBe(vector.signature);
    expect(new StandardWebhook(secret).sign(id, new Date(at), vector.body)).toBe(vector.signature);
  });

  it('has 32 bytes of secret, never the same', () => {
    const drawn = Array.from({ length: 50 }, () => drawSecret('hmac'));
    expect(new Set(drawn).size).toBe(50);
    for (const secret of drawn) expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
  });
});

describe('a message of others', () => {
  const { secret, id, at, signature } = vector;
  const message = { id, timestamp: String(at / 1_000), body: vector.body, signature };
  const ours = [secretOf(drawSecret('hmac')), secretOf(secret, { expiresAt: at + 1 })];

  it('is theirs if one of its signatures is by a secret that is alive', () => {
    expect(isSignedBy(ours, message, at)).toBe(true);
    expect(isSignedBy(ours, { ...message, signature: `v1a,x v1, ${signature}` }, at)).toBe(true);
    expect(isSignedBy(ours, message, at + 1)).toBe(false);
    expect(isSignedBy([], message, at)).toBe(false);
  });

  it.each([
    ['id', 'msg_2'],
    ['timestamp', String(at / 1_000 + 1)],
    ['body', `${vector.body} `],
    ['signature', ''],
    ['signature', signature.slice(0, -1)],
    ['signature', signature.replace('v1,', 'v2,')],
  ])('is not theirs with another %s', (part, value) => {
    expect(isSignedBy(ours, { ...message, [part]: value }, at)).toBe(false);
  });
});

describe('what is signed with ed25519', () => {
  it('is verified with the public half alone', () => {
    const secret = drawSecret('ed25519');
    const shared = publicKeyOf(secret) ?? '';
    expect(secret).toMatch(/^whsk_/);
    expect(shared).toMatch(/^whpk_/);
    const headers = signedBy([secretOf(secret)]);
    const [scheme, signature = ''] = headers['webhook-signature'].split(',');
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(shared.slice(5), 'base64').toString('base64url') },
      format: 'jwk',
    });
    const signs = (content: string) =>
      verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'));
    expect(scheme).toBe('v1a');
    expect(signs(`msg_1.${headers['webhook-timestamp']}.${body}`)).toBe(true);
    expect(signs(`msg_2.${headers['webhook-timestamp']}.${body}`)).toBe(false);
  });

  it('follows the vector of RFC 8032', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const secret = drawSecret('ed25519', () => seed);
    expect(Buffer.from((publicKeyOf(secret) ?? '').slice(5), 'base64').toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
  });

  it('shares nothing of a shared secret', () => {
    expect(publicKeyOf(drawSecret('hmac'))).toBeUndefined();
  });
});

describe('after a rotation', () => {
  it('both secrets sign until the older one ends', () => {
    const [older, newer] = [drawSecret('hmac'), drawSecret('hmac')];
    const during = signedBy([secretOf(newer), secretOf(older, { expiresAt: now + 1 })]);
    expect(during['webhook-signature'].split(' ')).toHaveLength(2);
    for (const secret of [older, newer])
      expect(new StandardWebhook(secret).verify(body, during)).toBeTruthy();
    const after = signedBy([secretOf(newer), secretOf(older, { expiresAt: now })]);
    expect(() => new StandardWebhook(older).verify(body, after)).toThrow('No matching signature');
  });
});
