import { describe, expect, it } from 'vitest';
import { expectRefusal, onInHand, onNew, type Refused, report, sendReport } from './refusals.fixture.ts';
import { problem } from './schemas/answers.ts';
import { apiForTests, read } from './testing.ts';

/** Lists within lists, as many as the body limit lets through. */
const deep = `{"text":${'['.repeat(4000)}${']'.repeat(4000)}}`;

const rows: readonly Refused[] = [
  [
    'a body that nests without end',
    (test) =>
      test.call('POST', '/v1/reports', { as: 'acceptor', body: deep, headers: { 'idempotency-key': 'k' } }),
    'malformed-body',
  ],
  [
    'a body that is no JSON',
    (test) => test.call('POST', '/v1/reports', { as: 'acceptor', body: '{"text":' }),
    'malformed-body',
  ],
  [
    'a body that is a list',
    (test) => test.call('POST', '/v1/reports', { as: 'acceptor', body: '[]' }),
    'malformed-body',
  ],
  [
    'a body of another type',
    (test) =>
      test.call('POST', '/v1/reports', {
        as: 'acceptor',
        body: 'text=x',
        headers: { 'content-type': 'text/plain' },
      }),
    'media-type-not-supported',
  ],
  ['a body beyond the bound', sendReport({ text: 'x'.repeat(20_000) }), 'body-too-large'],
  ['the wrong role', onNew('accept', 'dispatcher', { subcategory: 'litter' }), 'role-not-allowed'],
  ['the wrong state', onNew('close', 'shiftLeader', {}), 'illegal-transition'],
  [
    'the wrong version',
    onNew('accept', 'acceptor', { subcategory: 'litter' }, { 'if-match': '"7"' }),
    'version-conflict',
    'If-Match',
  ],
  [
    'a version that is none',
    onNew('accept', 'acceptor', { subcategory: 'litter' }, { 'if-match': 'seven' }),
    'version-conflict',
    'If-Match',
  ],
  [
    'a key that is none',
    onNew('accept', 'acceptor', { subcategory: 'litter' }, { 'idempotency-key': 'a b' }),
    'invalid-value',
    'Idempotency-Key',
  ],
  ['an action that does not exist', onInHand('explode', 'unit1', {}), 'unknown-route'],
  ['a case that does not exist', (test) => test.call('GET', '/v1/cases/none', { as: 'leader' }), 'not-found'],
  ['an expired token', (test) => test.call('GET', '/v1/me', { as: 'expired' }), 'token-expired'],
  ['a token of another district', (test) => test.call('GET', '/v1/me', { as: 'stranger' }), 'token-foreign'],
  [
    'credentials that are no token',
    (test) => test.call('GET', '/v1/me', { headers: { authorization: 'Basic eDp5' } }),
    'token-foreign',
    'Authorization',
  ],
  ['no token', (test) => test.call('GET', '/v1/me'), 'sign-in-required'],
  [
    'an address that does not exist',
    (test) => test.call('GET', '/v1/nothing', { as: 'leader' }),
    'unknown-route',
  ],
  ['another method', (test) => test.call('DELETE', '/v1/reports', { as: 'leader' }), 'method-not-allowed'],
  [
    'a damaged cursor',
    (test) => test.call('GET', '/v1/worklists/acceptor/reported?cursor=x!', { as: 'acceptor' }),
    'cursor-invalid',
    'cursor',
  ],
  [
    'a photo that is a film',
    (test) =>
      test.call('POST', '/v1/uploads', { as: 'acceptor', body: { contentType: 'video/mp4', bytes: 10 } }),
    'photo-type-not-allowed',
    'contentType',
  ],
];

describe('a request', () => {
  for (const row of rows) it(`with ${row[0]} is refused`, () => expectRefusal(row));

  it('refuses a key that was used with another body', async () => {
    const { call, cases } = apiForTests();
    const headers = { 'idempotency-key': 'key-1' };
    await call('POST', '/v1/reports', { as: 'acceptor', body: report, headers });
    const answer = await call('POST', '/v1/reports', {
      as: 'acceptor',
      body: { ...report, text: '别的' },
      headers,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: 'urn:chengyun:problem:idempotency-key-reused' });
    expect(cases.size).toBe(1);
  });

  it('says which methods an address takes', async () => {
    const { call } = apiForTests();
    expect((await call('PUT', '/v1/cases/x', { as: 'leader' })).headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('what goes wrong on our side', () => {
  it('is logged under an id and told without its inside', async () => {
    const broken = () => {
      throw new Error('password of the table');
    };
    const test = apiForTests();
    const store = { ...test.deps.store, cases: { ...test.deps.store.cases, load: broken } };
    const { call, lines } = apiForTests({ store });
    const answer = await call('GET', '/v1/cases/x', { as: 'leader' });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('password');
    const told = read(problem, answer.body);
    expect(lines).toMatchObject([
      { level: 'error', code: 'api-unexpected-error', fields: { id: told.params?.id } },
    ]);
    expect(answer.headers.get('x-request-id')).toBe(told.requestId);
  });
});
