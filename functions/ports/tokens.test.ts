import fc from 'fast-check';
import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { describe, expect, it } from 'vitest';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { VirtualClock } from './clock.ts';
import { cognitoShape, createTokenVerifier, standardShape, type TokenVerifierOptions } from './tokens.ts';

const issuer = 'https://issuer.test/one';
const audience = 'https://api.test/one';
const hour = 3600;
const now = mondayMorning / 1000;

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });

const header: JWTHeaderParameters = { alg: 'RS256', kid: 'k1', typ: 'at+jwt' };
/** Claims to sign; undefined takes one away. */
type Claims = Readonly<Record<string, unknown>>;

const payload: Claims = {
  iss: issuer,
  aud: audience,
  sub: 'unit1',
  iat: now,
  exp: now + hour,
  tenant: 'test/one',
  roles: ['unit'],
  unit: 'u1',
};

const sign = (
  claims: Claims = {},
  { key = privateKey, ...changes }: Partial<JWTHeaderParameters> & { key?: CryptoKey | Uint8Array } = {},
) => new SignJWT({ ...payload, ...claims }).setProtectedHeader({ ...header, ...changes }).sign(key);

const clock = new VirtualClock(mondayMorning);

const verifier = (changes: Partial<TokenVerifierOptions> = {}) =>
  createTokenVerifier({ tenant: tenantForTests, issuer, audience, keys, clock, ...changes });

const foreign = { ok: false, refusal: { type: 'token-foreign' } };
const expired = { ok: false, refusal: { type: 'token-expired' } };

/** The token with other claims under the old signature. */
const tampered = async (claims: Claims): Promise<string> => {
  const [head, , signature] = (await sign()).split('.');
  return `${head}.${Buffer.from(JSON.stringify({ ...payload, ...claims })).toString('base64url')}.${signature}`;
};

describe('an access token', () => {
  it('tells who calls, in which role and for which unit', async () => {
    expect(await verifier().verify(await sign())).toEqual({
      ok: true,
      value: { id: 'unit1', name: 'unit1', roles: ['unit'], unit: 'u1' },
      expiresAt: expect.any(Number),
    });
    expect(
      await verifier().verify(await sign({ sub: 'leader', roles: ['leader'], unit: undefined })),
    ).toEqual({
      ok: true,
      value: { id: 'leader', name: 'leader', roles: ['leader'] },
      expiresAt: expect.any(Number),
    });
  });

  it('gives no role that the person does not have', async () => {
    const token = await sign({ roles: ['administrator', 'unit', 'system', 'other'] });
    expect(await verifier().verify(token)).toMatchObject({ ok: true, value: { roles: ['unit'] } });
  });

  it('may name the API among other audiences', async () => {
    expect(await verifier().verify(await sign({ aud: ['other', audience] }))).toMatchObject({ ok: true });
  });

  it.each<[string, Claims]>([
    ['another issuer', { iss: 'https://issuer.test/two' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'https://api.test/two' }],
    ['no audience', { aud: undefined }],
    ['no end', { exp: undefined }],
    ['a time to come', { nbf: now + hour }],
    ['another tenant', { tenant: 'test/two' }],
    ['no tenant', { tenant: undefined }],
    ['a person whom the tenant does not know', { sub: 'nobody' }],
    ['no person', { sub: undefined }],
    ['only a role that the person does not have', { roles: ['leader'] }],
    ['no role', { roles: [] }],
    ['roles that are no list', { roles: 'unit' }],
    ['another unit than the person works for', { unit: 'u2' }],
    ['no unit for somebody of a unit', { unit: undefined }],
    ['a unit for somebody without one', { sub: 'leader', roles: ['leader'] }],
  ])('is foreign with %s', async (_, claims) => {
    expect(await verifier().verify(await sign(claims))).toEqual(foreign);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['is signed by another key', () => sign({}, { key: stranger.privateKey })],
    ['names a key that is not there', () => sign({}, { kid: 'k2' })],
    ['is an ID token', () => sign({}, { typ: 'JWT' })],
    ['is not signed', () => new UnsecuredJWT(payload).encode()],
    ['claims another person under an old signature', () => tampered({ sub: 'leader', roles: ['leader'] })],
    ['claims a later end under an old signature', () => tampered({ exp: now + 100 * hour })],
    ['has lost a part', async () => (await sign()).split('.').slice(0, 2).join('.')],
    [
      'is signed with the public key as a shared secret',
      async () => sign({}, { alg: 'HS256', key: new TextEncoder().encode(await exportSPKI(publicKey)) }),
    ],
    [
      'chooses another algorithm of the same family',
      async () => sign({}, { alg: 'PS256', key: (await generateKeyPair('PS256')).privateKey }),
    ],
  ])('is foreign when it %s', async (_, make) => {
    expect(await verifier().verify(await make())).toEqual(foreign);
  });

  it('is expired from its end on, by the clock given', async () => {
    const later = new VirtualClock(mondayMorning);
    const { verify } = verifier({ clock: later });
    const token = await sign();
    later.advanceBy(hour * 1000 - 1);
    expect(await verify(token)).toMatchObject({ ok: true });
    later.advanceBy(1);
    expect(await verify(token)).toEqual(expired);
  });

  it('is foreign rather than expired when somebody else signed it', async () => {
    const token = await sign({ exp: now - hour }, { key: stranger.privateKey });
    expect(await verifier().verify(token)).toEqual(foreign);
  });

  it('never makes the verifier throw', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    const token = fc.oneof(
      fc.string(),
      fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(token, async (text) => {
        expect(await verifier().verify(text)).toEqual(foreign);
      }),
    );
  });
});

describe('an issuer', () => {
  it('of a Cognito pool names the person, groups and client, and nothing else', async () => {
    const claims = {
      aud: undefined,
      sub: '6f1c',
      tenant: undefined,
      roles: undefined,
      unit: undefined,
      username: 'unit1',
      client_id: audience,
      'cognito:groups': ['unit'],
    };
    const access = await sign({ ...claims, token_use: 'access' }, { typ: 'JWT' });
    const id = await sign({ ...claims, token_use: 'id' }, { typ: 'JWT' });
    const { verify } = verifier({ shape: cognitoShape });
    expect(await verify(access)).toEqual({
      ok: true,
      value: { id: 'unit1', name: 'unit1', roles: ['unit'], unit: 'u1' },
      expiresAt: expect.any(Number),
    });
    expect(await verify(id)).toEqual(foreign);
    expect(await verifier({ shape: standardShape }).verify(access)).toEqual(foreign);
  });

  it.each([
    ['does not answer', new errors.JWKSTimeout()],
    ['answers with an error', new errors.JOSEError('Expected 200 OK')],
    ['cannot be reached', new TypeError('fetch failed')],
  ])('that %s is a failure and no refusal', async (_, failure) => {
    const { verify } = verifier({ keys: () => Promise.reject(failure) });
    await expect(verify(await sign())).rejects.toBe(failure);
  });
});
