import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { clientTokenIssuer, signingKey } from '../../clients/tokens.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { problemUri } from '../problems/problem.ts';
import { problem } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { askToken, basic, change, grant, registered, tokenAnswer, tokenOf } from './clients.fixture.ts';
import { clientAnswer, withSecret } from './schemas.ts';

const as = 'role-administrator';
const publicLimit = { capacity: 1_000_000, perSecond: 1_000_000 };
const errorOf = (body: unknown) => String(Reflect.get(Object(body), 'error'));

const whoAmI = (test: ReturnType<typeof apiForTests>, token: string) =>
  test.call('GET', '/v1/me', { as: token });

describe('a request for a token', () => {
  it('is answered with a bearer token that counts for ten minutes, and is kept nowhere', async () => {
    const test = apiForTests();
    const { id, secret, scopes } = await registered(test);
    const answer = await askToken(test, grant, basic(id, secret));
    const body = read(tokenAnswer, answer.body);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ expires_in: 600, scope: scopes.join(' ') });
    const me = { id, name: 'Sanitation company', roles: ['unit'], unit: 'u1', scopes };
    expect((await whoAmI(test, body.access_token)).body).toEqual(me);
  });

  it('may show the client in the body, or by Basic as a form writes it', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test);
    const post = await askToken(test, { ...grant, client_id: id, client_secret: secret });
    const escaped = secret.replaceAll('_', '%5F');
    const header = await askToken(test, { ...grant, client_id: id }, basic(id, escaped));
    expect([post.status, header.status]).toEqual([200, 200]);
  });

  it('may ask for less than all', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test);
    const asked = { ...grant, scope: 'photos:write cases:read' };
    const { body } = await askToken(test, asked, basic(id, secret));
    const { access_token: token, scope } = read(tokenAnswer, body);
    expect(scope).toBe('cases:read photos:write');
    expect((await whoAmI(test, token)).body).toMatchObject({ scopes: scope.split(' ') });
  });

  it.each([
    ['without a grant type', {}, {}, 'invalid_request', 400],
    ['for another grant', { grant_type: 'password' }, {}, 'unsupported_grant_type', 400],
    ['that shows nobody', grant, {}, 'invalid_client', 401],
    ['that shows half a client', { ...grant, client_id: 'x' }, {}, 'invalid_client', 401],
    ['by Bearer', grant, { authorization: 'Bearer abc' }, 'invalid_client', 401],
    ['by a broken Basic', grant, { authorization: 'Basic !' }, 'invalid_client', 401],
    ['with a stray per cent sign', grant, basic('x', '%'), 'invalid_client', 401],
    [
      'that shows the client twice',
      { ...grant, client_secret: 'y' },
      basic('x', 'y'),
      'invalid_request',
      400,
    ],
    ['that shows two clients', { ...grant, client_id: 'z' }, basic('x', 'y'), 'invalid_request', 400],
    ['that gives a parameter twice', 'grant_type=a&grant_type=b', {}, 'invalid_request', 400],
    ['in JSON', '{}', { 'content-type': 'application/json' }, 'invalid_request', 400],
  ] as const)('%s is refused in the form of the RFC', async (_, form, headers, error, status) => {
    const answer = await askToken(apiForTests(), form, headers);
    expect([answer.status, errorOf(answer.body)]).toEqual([status, error]);
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic' : null);
    expect(JSON.stringify(answer.body)).toMatch(/^[\x20-\x7e]+$/);
  });

  it('for a scope that the client has not is refused', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test, { scopes: ['cases:read'] });
    for (const scope of ['photos:write', 'cases:read photos:write', 'all', ' ']) {
      const answer = await askToken(test, { ...grant, scope }, basic(id, secret));
      expect([answer.status, errorOf(answer.body)], scope).toEqual([400, 'invalid_scope']);
    }
  });

  it('by an unknown client and with a wrong secret is answered alike', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const shown = [basic(id, wrong), basic('01J9ZK6V5Q0000000000000000', secret), basic('x', secret)];
    const answers = await Promise.all(shown.map((headers) => askToken(test, grant, headers)));
    const plain = answers.map(({ status, headers, body }) => [status, headers.get('www-authenticate'), body]);
    expect(new Set(plain.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(plain[0]?.[0]).toBe(401);
  });

  it('by a client that is switched off is refused, to who has its secret', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test);
    await change(test, id, { enabled: false });
    const answer = await askToken(test, grant, basic(id, secret));
    expect([answer.status, errorOf(answer.body)]).toEqual([400, 'unauthorized_client']);
    expect(errorOf((await askToken(test, grant, basic(id, 'x'))).body)).toBe('invalid_client');
  });

  it('is remembered as the last use of the secret', async () => {
    const test = apiForTests();
    const { id, secret } = await registered(test);
    test.clock.advanceBy(60_000);
    await tokenOf(test, { id, secret });
    const shown = read(clientAnswer, (await test.call('GET', `/v1/clients/${id}`, { as })).body);
    const at = Date.parse(shown.lastUsedAt ?? '');
    expect([at, Date.parse(shown.secrets[0]?.lastUsedAt ?? '')]).toEqual([test.clock.now(), at]);
  });

  it('may come only so often from one address, and from one client', async () => {
    const busy = apiForTests({ publicLimit: { capacity: 8, perSecond: 1 } });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await askToken(busy, grant)).status);
    expect(statuses).toEqual([401, 401, 429]);

    const test = apiForTests({ publicLimit });
    const [one, other] = [await registered(test), await registered(test)];
    const ask = ({ id, secret }: typeof one) => askToken(test, grant, basic(id, secret));
    for (let count = 0; count < 30; count++) expect((await ask(one)).status).toBe(200);
    const refused = await ask(one);
    expect([refused.status, errorOf(refused.body)]).toEqual([429, 'temporarily_unavailable']);
    expect((await ask(other)).status).toBe(200);
    test.clock.advanceBy(Number(refused.headers.get('retry-after')) * 1_000);
    expect((await ask(one)).status).toBe(200);
  });

  it('is a POST and nothing else', async () => {
    const { api } = apiForTests();
    const answer = await api.request('/v1/token');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a token', () => {
  const refused = async (test: ReturnType<typeof apiForTests>, token: string, type: string) => {
    const answer = await whoAmI(test, token);
    expect([answer.status, read(problem, answer.body).type]).toEqual([
      401,
      problemUri(type as 'token-foreign'),
    ]);
  };

  it('ends after ten minutes', async () => {
    const test = apiForTests();
    const token = await tokenOf(test, await registered(test));
    test.clock.advanceBy(599_000);
    expect((await whoAmI(test, token)).status).toBe(200);
    test.clock.advanceBy(1_000);
    await refused(test, token, 'token-expired');
  });

  it('counts for nothing the moment its client is switched off, and again when it is switched on', async () => {
    const test = apiForTests();
    const client = await registered(test);
    const token = await tokenOf(test, client);
    await change(test, client.id, { enabled: false });
    await refused(test, token, 'token-foreign');
    await change(test, client.id, { enabled: true });
    expect((await whoAmI(test, token)).status).toBe(200);
    await test.call('DELETE', `/v1/clients/${client.id}`, { as });
    await refused(test, token, 'token-foreign');
  });

  it('loses a scope the moment its client does, and gains none', async () => {
    const test = apiForTests();
    const client = await registered(test, { scopes: ['cases:read', 'cases:comment'] });
    const token = await tokenOf(test, client);
    await change(test, client.id, { scopes: ['cases:read', 'photos:write'] });
    expect((await whoAmI(test, token)).body).toMatchObject({ scopes: ['cases:read'] });
  });

  it('ends with the secret that it was asked for with', async () => {
    const test = apiForTests();
    const client = await registered(test);
    const before = await tokenOf(test, client);
    const path = `/v1/clients/${client.id}/secrets`;
    const rotated = await test.call('POST', path, { as, body: { overlapHours: 1 } });
    const after = await tokenOf(test, read(withSecret, rotated.body));
    expect([(await whoAmI(test, before)).status, (await tokenOf(test, client)).length > 0]).toEqual([
      200,
      true,
    ]);
    await test.call('DELETE', `${path}/${client.secrets[0]?.id}`, { as });
    await refused(test, before, 'token-foreign');
    expect((await whoAmI(test, after)).status).toBe(200);
  });

  it('of another district is foreign, whether its key or its name is another', async () => {
    const test = apiForTests();
    const client = await registered(test);
    const token = await tokenOf(test, client);
    const sharing = { store: test.deps.store, publicLimit };
    const otherKey = apiForTests({
      ...sharing,
      clientTokenSecret: 'the key of some other district, as long',
    });
    await refused(otherKey, token, 'token-foreign');
    const otherName = apiForTests({ ...sharing, tenant: { ...tenantForTests, key: 'city/elsewhere' } });
    await refused(otherName, token, 'token-foreign');
  });

  it.each([
    ['of another type', { typ: 'JWT' }, {}],
    ['for somebody else', {}, { aud: 'elsewhere' }],
    ['by another issuer', {}, { iss: 'elsewhere' }],
    ['of a secret that there is not', {}, { sid: 'none' }],
    ['of a client that there is not', {}, { sub: 'none' }],
    ['without a scope', {}, { scope: undefined }],
  ])('%s is not taken', async (_, header, claims) => {
    const test = apiForTests();
    const token = await tokenOf(test, await registered(test));
    const forged = await new SignJWT({ ...decodeJwt(token), ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
      .sign(signingKey(test.deps.clientTokenSecret));
    expect((await whoAmI(test, forged)).status).toBeGreaterThanOrEqual(401);
  });

  it('that nobody signed, or another key, is not taken', async () => {
    const test = apiForTests();
    const token = await tokenOf(test, await registered(test));
    const [header = '', payload = ''] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    for (const forged of [`${none}.${payload}.`, `${header}.${payload}.AAAA`, `${header}..`])
      await refused(test, forged, 'token-foreign');
    expect(decodeJwt(token).iss).toBe(clientTokenIssuer(tenantForTests));
  });
});
