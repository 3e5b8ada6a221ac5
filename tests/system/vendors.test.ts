import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withSecret as clientWithSecret } from '../../functions/api/clients/schemas.ts';
import { caseAnswer, timelineCheck } from '../../functions/api/schemas/answers.ts';
import { endpointAnswer, withSecret } from '../../functions/api/webhooks/schemas.ts';
import { signingKey } from '../../functions/clients/tokens.ts';
import { scopes } from '../../functions/domain/identity/clients.ts';
import { districtFolder } from '../../local/district.ts';
import { createVendor, ProblemError } from '../../packages/client/index.ts';
import { type DistrictClient, problemIn, send, tinyPng } from './client.ts';
import { newFolder } from './places.ts';
import { type Script, startProduct, urlOf } from './process.ts';
import { clientAt } from './tokens.ts';

const key = 'testville/north';
const neighbour = 'testville/south';
const as = 'administrator';
const report = { channel: 'hotline', text: '路口有一堆垃圾', place: { point: [10.005, 50.024] } };

let data = '';
let folder = '';
let north: DistrictClient;
let south: DistrictClient;
const running: Pick<Script, 'child' | 'ended'>[] = [];

const start = async (): Promise<Script> => {
  const script = startProduct(data, '--tenant', key, '--tenant', neighbour, '--allow-loopback-webhooks');
  running.push(script);
  const url = await urlOf(script);
  [north, south] = [clientAt(url, data, key), clientAt(url, data, neighbour)];
  return script;
};

beforeEach(async () => {
  folder = await newFolder();
  data = join(folder, 'data');
});

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const register = async (district: DistrictClient, changes: object = {}) => {
  const body = { name: 'Green Ltd', unit: 'u1', scopes, ...changes };
  const answer = await district.call(as, 'POST', '/clients', { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return v.parse(clientWithSecret, answer.body);
};

type Registered = Awaited<ReturnType<typeof register>>;

const tokenOf = async ({ base }: DistrictClient, { id, secret }: Registered): Promise<string> => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
  });
  const response = await fetch(`${base}/v1/token`, { method: 'POST', body });
  expect(response.status).toBe(200);
  return v.parse(v.object({ access_token: v.string() }), await response.json()).access_token;
};

const dispatched = async (unit: string): Promise<string> => {
  const answer = await north.call('acceptor', 'POST', '/reports', { body: report });
  const { id } = v.parse(caseAnswer, answer.body);
  await north.act('acceptor', id, 'accept', { subcategory: 'litter' });
  await north.act('shiftLeader', id, 'file', { condition: 'litter.2' });
  await north.act('dispatcher', id, 'dispatch', { unit });
  return id;
};

/** The example, in a process of its own, told by its environment as its documentation says. */
const startExample = (environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['packages/client/example/vendor.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<null>((resolve) => child.once('close', () => resolve(null)));
  running.push({ child, ended });
  const hears = (text: string) =>
    vi.waitFor(() => expect(said).toContain(text), { timeout: 30_000, interval: 20 });
  return { hears, said: () => said };
};

describe('a vendor', () => {
  it('hears of a case by a signed webhook and does its part over HTTP, and the district closes it', async () => {
    await start();
    const client = await register(north);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const types = ['case.dispatched.v1', 'case.reworkDispatched.v1'];
    const endpoint = { url, description: 'Green Ltd', types, filters: { units: ['u1'] } };
    const made = await north.call(as, 'POST', '/webhooks', { body: endpoint });
    const { id: hook, secret } = v.parse(withSecret, made.body);
    const photo = join(folder, 'after.png');
    await writeFile(photo, tinyPng);
    const example = startExample({
      CHENGYUN_URL: north.base,
      CLIENT_ID: client.id,
      CLIENT_SECRET: client.secret,
      WEBHOOK_SECRET: secret,
      PORT: String(port),
      PHOTO: photo,
    });
    await example.hears(`listening on port ${port}`);
    await north.call(as, 'POST', `/webhooks/${hook}/verify`, { body: {} });
    await vi.waitFor(
      async () => {
        const shown = await north.call(as, 'GET', `/webhooks/${hook}`);
        expect(v.parse(endpointAnswer, shown.body).state).toBe('active');
      },
      { timeout: 30_000, interval: 50 },
    );

    const others = await dispatched('u2');
    const id = await dispatched('u1');
    await example.hears('fed back ');
    expect(await north.see('leader', id)).toMatchObject({ state: 'fedBack' });
    await north.act('acceptor', id, 'sendVerification');
    const seen = await north.photo('supervisor');
    await north.act('supervisor', id, 'verify', { passed: true, text: '已清理', photos: [seen] });
    const closed = await north.act('shiftLeader', id, 'close');
    expect(closed.photos.map(({ phase, by }) => [phase, by])).toEqual([
      ['after', client.id],
      ['verification', 'supervisor'],
    ]);
    const events = await north.timeline('leader', id);
    expect(events.filter(({ actor }) => actor.client === 'Green Ltd').map(({ type }) => type)).toEqual([
      'taken',
      'fedBack',
    ]);
    const check = await north.call('evaluator', 'GET', `/cases/${id}/timeline/check`);
    expect(v.parse(timelineCheck, check.body).sound).toBe(true);
    expect((await north.see('leader', others)).dispatches.at(-1)?.taken).toBeUndefined();
    const forged = await fetch(url, { method: 'POST', body: '{}', headers: { 'webhook-id': 'x' } });
    expect([forged.status, example.said().match(/fed back/g)?.length]).toEqual([401, 1]);
  });

  it('is refused what is not its own, and nothing that it repeats is done twice', async () => {
    await start();
    const [own, others] = [await dispatched('u1'), await dispatched('u2')];
    const client = await register(north);
    const token = await tokenOf(north, client);
    const call = (bearer: string, method: string, path: string, headers: Record<string, string> = {}) =>
      send(method, `${north.base}/v1${path}`, {
        headers: { authorization: `Bearer ${bearer}`, ...headers },
        ...(method === 'GET' ? {} : { body: {} }),
      });
    const take = (id: string, headers: Record<string, string>, bearer = token) =>
      call(bearer, 'POST', `/cases/${id}/actions/take`, headers);
    const { version } = await north.see('leader', own);
    const both = { 'idempotency-key': 'k', 'if-match': `"${version}"` };

    const away = await tokenOf(south, await register(south));
    expect(problemIn(await call(away, 'GET', '/me'))).toMatchObject({ status: 401, type: 'token-foreign' });
    const reader = await tokenOf(north, await register(north, { scopes: ['cases:read'] }));
    expect(problemIn(await take(own, both, reader))).toMatchObject({
      status: 403,
      type: 'scope-not-granted',
    });
    for (const path of ['', '/timeline', '/photos/x'])
      expect(problemIn(await call(token, 'GET', `/cases/${others}${path}`)).status, path).toBe(404);
    expect(problemIn(await take(others, both)).status).toBe(404);
    expect(problemIn(await take(own, { 'if-match': both['if-match'] }))).toEqual({
      status: 400,
      type: 'idempotency-key-required',
      fields: ['Idempotency-Key'],
    });
    expect(problemIn(await take(own, { 'idempotency-key': 'k' }))).toEqual({
      status: 428,
      type: 'precondition-required',
      fields: ['If-Match'],
    });
    const stale = { ...both, 'if-match': `"${version - 1}"` };
    expect(problemIn(await take(own, stale))).toMatchObject({ status: 412, type: 'version-conflict' });
    const repeated = await Promise.all([take(own, both), take(own, both), take(own, both)]);
    expect(repeated.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await north.see('leader', own)).version).toBe(version + 1);

    const secret = await readFile(join(districtFolder(data, key), 'client-tokens.secret'), 'utf8');
    const past = { iat: 1_700_000_000, exp: 1_700_000_600 };
    const expired = await new SignJWT({ ...decodeJwt(token), ...past })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(signingKey(secret));
    expect(problemIn(await call(expired, 'GET', '/me'))).toMatchObject({
      status: 401,
      type: 'token-expired',
    });
    await north.call(as, 'PATCH', `/clients/${client.id}`, { body: { enabled: false } });
    expect(problemIn(await call(token, 'GET', '/me'))).toMatchObject({ status: 401, type: 'token-foreign' });
  });

  it('goes on where it was after a kill -9, with the token it had', async () => {
    const first = await start();
    const id = await dispatched('u1');
    const { id: clientId, secret: clientSecret } = await register(north);
    const base = () => north.base;
    let tokens = 0;
    const vendor = createVendor({
      baseUrl: 'http://district',
      clientId,
      clientSecret,
      fetch: (url, init) => {
        if (String(url).endsWith('/token')) tokens += 1;
        return fetch(String(url).replace('http://district', base()), init);
      },
    });
    const found = await vendor.case(id);
    await vendor.take(found, {}, { key: 'once' });
    first.child.kill('SIGKILL');
    await first.ended;
    await start();
    expect((await vendor.take(found, {}, { key: 'once' })).version).toBe(found.version + 1);
    const conflict = await vendor.comment(found, { text: '…' }).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(ProblemError);
    expect([tokens, (await vendor.case(id)).version]).toEqual([1, found.version + 1]);
  });
});
