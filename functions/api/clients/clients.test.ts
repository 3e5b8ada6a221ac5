import { describe, expect, it } from 'vitest';
import { problemUri } from '../problems/problem.ts';
import { pageOf, problem } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { clientAnswer, withSecret } from './schemas.ts';

const as = 'role-administrator';
const hour = 3_600_000;
const facts = { name: 'Sanitation company', unit: 'u1', scopes: ['cases:read', 'cases:feedback'] };

const registered = async ({ call }: ReturnType<typeof apiForTests>, changes: object = {}) =>
  read(withSecret, (await call('POST', '/v1/clients', { as, body: { ...facts, ...changes } })).body);

const typeOf = (body: unknown) => read(problem, body).type;

describe('a machine client', () => {
  it('is registered for one unit, and its secret is shown once and not kept', async () => {
    const test = apiForTests();
    const made = await test.call('POST', '/v1/clients', { as, body: facts });
    const { secret, ...client } = read(withSecret, made.body);
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`clients/${client.id}`);
    expect(secret).toMatch(/^cys_[\w-]{43}$/);
    expect(client).toMatchObject({ ...facts, unit: { code: 'u1' }, enabled: true, createdBy: { id: as } });
    const listed = await test.call('GET', '/v1/clients', { as });
    expect(read(pageOf(clientAnswer), listed.body).items).toEqual([client]);
    expect((await test.call('GET', `/v1/clients/${client.id}`, { as })).body).toEqual(client);
    expect(JSON.stringify(await test.deps.store.clients.get(client.id))).not.toContain(secret);
  });

  it('has each scope once, in one order', async () => {
    const scopes = ['photos:write', 'cases:read', 'photos:write'];
    expect((await registered(apiForTests(), { scopes })).scopes).toEqual(['cases:read', 'photos:write']);
  });

  it.each([
    ['a unit that there is not', { unit: 'none' }, 'unknown-unit', 'unit'],
    ['no scope', { scopes: [] }, 'invalid-value', 'scopes'],
    ['a scope that there is not', { scopes: ['cases:close'] }, 'invalid-value', 'scopes[0]'],
    ['a name of blanks', { name: '  ' }, 'invalid-value', 'name'],
    ['a secret of its own', { secret: 'x' }, 'unknown-field', 'secret'],
  ])('is not registered with %s', async (_, changes, type, field) => {
    const test = apiForTests();
    const refused = await test.call('POST', '/v1/clients', { as, body: { ...facts, ...changes } });
    expect([refused.status, typeOf(refused.body)]).toEqual([422, `urn:chengyun:problem:${type}`]);
    expect(read(problem, refused.body).errors[0]).toMatchObject({ field });
    expect((await test.deps.store.clients.list({ limit: 1 })).items).toEqual([]);
  });

  it('can be renamed, given other scopes, and switched off and on, but keeps its unit', async () => {
    const test = apiForTests();
    const { id } = await registered(test);
    const change = (body: object) => test.call('PATCH', `/v1/clients/${id}`, { as, body });
    const body = { name: 'Green Ltd', scopes: ['cases:read'], enabled: false };
    expect((await change(body)).body).toMatchObject(body);
    expect((await change({ enabled: true })).body).toMatchObject({ ...body, enabled: true });
    expect((await change({ unit: 'u2' })).status).toBe(422);
    expect((await test.deps.store.clients.get(id))?.value.unit).toBe('u1');
  });

  it('is gone after it was removed', async () => {
    const test = apiForTests();
    const { secret: _, ...client } = await registered(test);
    const path = `/v1/clients/${client.id}`;
    expect((await test.call('DELETE', path, { as })).body).toEqual(client);
    for (const method of ['GET', 'DELETE'])
      expect((await test.call(method, path, { as })).status, method).toBe(404);
    for (const [method, at] of [
      ['PATCH', path],
      ['POST', `${path}/secrets`],
      ['DELETE', `${path}/secrets/x`],
    ] as const)
      expect((await test.call(method, at, { as, body: {} })).status, at).toBe(404);
  });
});

describe('a new secret', () => {
  const rotation = async (overlaps: readonly (number | undefined)[]) => {
    const test = apiForTests();
    const { id, secrets } = await registered(test);
    const draw = async (overlapHours: number | undefined) => {
      const body = overlapHours === undefined ? {} : { overlapHours };
      const answer = await test.call('POST', `/v1/clients/${id}/secrets`, { as, body });
      expect(answer.status).toBe(201);
      return read(withSecret, answer.body);
    };
    const drawn = [];
    for (const overlap of overlaps) drawn.push(await draw(overlap));
    return { test, id, first: secrets[0]?.id ?? '', drawn };
  };

  it('counts beside the one before it, for a day unless said', async () => {
    const { test, id, first, drawn } = await rotation([undefined]);
    const expiresAt = Date.parse(drawn[0]?.secrets[1]?.expiresAt ?? '');
    expect(drawn[0]?.secrets.map((secret) => secret.id)[1]).toBe(first);
    expect(expiresAt - test.clock.now()).toBe(24 * hour);
    test.clock.advanceTo(expiresAt);
    const later = read(clientAnswer, (await test.call('GET', `/v1/clients/${id}`, { as })).body);
    expect(later.secrets).toHaveLength(1);
  });

  it('ends all but the one before it', async () => {
    const { first, drawn } = await rotation([24, 24]);
    const kept = drawn.at(-1)?.secrets.map(({ id }) => id);
    expect(kept).toHaveLength(2);
    expect(kept).not.toContain(first);
  });

  it('can end the one before it at once, at rotation or later', async () => {
    expect((await rotation([0])).drawn[0]?.secrets).toHaveLength(1);
    const { test, id, first, drawn } = await rotation([24]);
    const end = (secret = '') => test.call('DELETE', `/v1/clients/${id}/secrets/${secret}`, { as });
    const inUse = await end(drawn[0]?.secrets[0]?.id);
    expect([inUse.status, typeOf(inUse.body)]).toEqual([409, problemUri('client-secret-in-use')]);
    expect(read(clientAnswer, (await end(first)).body).secrets).toHaveLength(1);
    expect((await end(first)).status).toBe(404);
  });
});
