import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { drawSecret, publicKeyOf, signedHeaders } from '../../functions/webhooks/signing.ts';
import { verifyWebhook, WebhookError, type WebhookRequest } from './webhook.ts';

const now = new Date('2026-03-02T09:00:00Z');
const shared = drawSecret('hmac');
const key = drawSecret('ed25519');
const publicKey = publicKeyOf(key) ?? '';
const event = { id: 'e', type: 'case.dispatched.v1', data: { caseId: '案', version: 4 } };
const body = JSON.stringify(event);

/** A message as the product signs it. */
const sent = (values: readonly string[], at = now): Pick<WebhookRequest, 'body' | 'headers' | 'now'> => {
  const secrets = values.map((value) => ({ id: value, value, createdAt: 0 }));
  return { body, headers: signedHeaders({ id: 'msg_1', body, secrets, now: at.getTime() }), now };
};

const faultOf = (request: WebhookRequest): string => {
  try {
    verifyWebhook(request);
    return 'none';
  } catch (error) {
    if (error instanceof WebhookError) return error.fault;
    throw error;
  }
};

const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe('a webhook', () => {
  it('is believed with the shared secret, or with the public key of the district', () => {
    expect(verifyWebhook({ ...sent([shared]), secrets: shared })).toEqual(event);
    expect(verifyWebhook({ ...sent([key]), secrets: publicKey })).toEqual(event);
    expect(verifyWebhook({ ...sent([shared]), body: Buffer.from(body), secrets: shared })).toEqual(event);
    const { headers, ...rest } = sent([shared]);
    const ofFetch = new Headers(headers as Record<string, string>);
    expect(verifyWebhook({ ...rest, headers: ofFetch, secrets: shared })).toEqual(event);
  });

  it('is believed when others who speak Standard Webhooks have signed it', () => {
    const headers = {
      'webhook-id': 'm',
      'webhook-timestamp': String(now.getTime() / 1_000),
      'webhook-signature': new Webhook(shared).sign('m', now, body),
    };
    expect(verifyWebhook({ body, headers, now, secrets: shared })).toEqual(event);
  });

  it('is believed by either secret while a new one takes over', () => {
    const fresh = drawSecret('hmac');
    expect(faultOf({ ...sent([fresh, shared]), secrets: shared })).toBe('none');
    expect(faultOf({ ...sent([shared]), secrets: [fresh, shared] })).toBe('none');
    expect(faultOf({ ...sent([key, shared]), secrets: [publicKey] })).toBe('none');
  });

  it('is not believed with another secret, or a signature of another kind', () => {
    expect(faultOf({ ...sent([shared]), secrets: drawSecret('hmac') })).toBe('signature-wrong');
    expect(faultOf({ ...sent([key]), secrets: publicKeyOf(drawSecret('ed25519')) ?? '' })).toBe(
      'signature-wrong',
    );
    expect(faultOf({ ...sent([shared]), secrets: publicKey })).toBe('signature-wrong');
    expect(faultOf({ ...sent([key]), secrets: shared })).toBe('signature-wrong');
    expect(faultOf({ ...sent([shared]), secrets: [] })).toBe('signature-wrong');
  });

  it('is not believed with the signature of one kind under the name of the other', () => {
    const { headers, ...rest } = sent([shared]);
    const renamed = { ...headers, 'webhook-signature': 'v1a,AAAA v2,AAAA v1,' };
    expect(faultOf({ ...rest, headers: renamed, secrets: shared })).toBe('signature-wrong');
    expect(faultOf({ ...rest, headers: renamed, secrets: publicKey })).toBe('signature-wrong');
  });

  it.each([
    [300, 'none'],
    [301, 'too-old'],
    [-300, 'none'],
    [-301, 'too-new'],
  ])('sent %d seconds ago is: %s', (seconds, fault) => {
    expect(faultOf({ ...sent([shared], later(-seconds)), secrets: shared })).toBe(fault);
  });

  it('may be as old as its receiver says', () => {
    const old = sent([shared], later(-1_000));
    expect(faultOf({ ...old, secrets: shared, tolerance: 1_000 })).toBe('none');
    expect(faultOf({ ...old, secrets: shared, tolerance: 999 })).toBe('too-old');
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s is refused', (name) => {
    for (const value of [undefined, '', ['a', 'b']]) {
      const { headers, ...rest } = sent([shared]);
      expect(faultOf({ ...rest, headers: { ...headers, [name]: value }, secrets: shared })).toBe(
        'header-missing',
      );
    }
  });

  it('with a time that is none is refused', () => {
    const { headers, ...rest } = sent([shared]);
    for (const time of ['soon', '-1', '1e9', '1.5', 'NaN'])
      expect(faultOf({ ...rest, headers: { ...headers, 'webhook-timestamp': time }, secrets: shared })).toBe(
        'timestamp-invalid',
      );
  });

  it('that is signed but is no JSON is refused', () => {
    const secrets = [{ id: 'x', value: shared, createdAt: 0 }];
    const headers = signedHeaders({ id: 'm', body: '{', secrets, now: now.getTime() });
    expect(faultOf({ body: '{', headers, now, secrets: shared })).toBe('body-invalid');
  });

  it('is refused when anything of it was changed on the way', () => {
    for (const [secret, known] of [
      [shared, shared],
      [key, publicKey],
    ] as const) {
      const whole = sent([secret]);
      const bytes = Buffer.from(body);
      const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
      fc.assert(
        fc.property(flip, ([place, bits]) => {
          const changed = Buffer.from(bytes);
          changed[place] = (changed[place] ?? 0) ^ bits;
          expect(faultOf({ ...whole, body: changed, secrets: known })).toBe('signature-wrong');
        }),
      );
      const other = { ...whole.headers, 'webhook-id': 'msg_2' };
      expect(faultOf({ ...whole, headers: other, secrets: known })).toBe('signature-wrong');
      const moved = { ...whole.headers, 'webhook-timestamp': String(now.getTime() / 1_000 + 1) };
      expect(faultOf({ ...whole, headers: moved, secrets: known })).toBe('signature-wrong');
    }
  });

  it('says that a secret is none rather than that the message is wrong', () => {
    expect(() => verifyWebhook({ ...sent([shared]), secrets: 'secret' })).toThrow(TypeError);
  });
});
