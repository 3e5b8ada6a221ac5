import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../functions/api/schemas/answers.ts';
import { deliverySummary, withSecret } from '../../functions/api/webhooks/schemas.ts';
import * as orders from '../../functions/city/orderSchemas.ts';
import { given } from '../../functions/domain/given.ts';
import { type Account, openAccount, output } from '../../infra/tenant/account.ts';
import { type DistrictClient, districtClient, send, tinyPng } from '../system/client.ts';
import { journeysIn } from '../system/journey.ts';
import { account, type Emulator, startEmulator } from './emulator.ts';
import { statesPassed } from './executions.ts';
import { type Front, startFront } from './fronts.ts';
import { createMember, signInAt } from './people.ts';
import { type TenantFiles, twinDistricts } from './tenants.ts';

/** The limit of `cover.3`, long enough for a timer that waits to whole seconds. */
const pace = { condition: 'cover.3', limit: 15_000, timeout: 120_000, interval: 500 };

const districts = ['testville/north', 'testville/east'] as const;

const filedCase = v.looseObject({
  condition: v.looseObject({ limit: v.looseObject({ amount: v.number() }) }),
});

let emulator: Emulator;
let files: TenantFiles;
let aws: Account;
const fronts: Front[] = [];

/** `npm run tenant` as an operator types it. */
const tenant = (...args: readonly string[]): string => {
  const options = ['--tenants', files.root, '--profile', 'emulator', '--endpoint', emulator.endpoint];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['infra/tenant/main.ts', ...args, ...options],
    {
      encoding: 'utf8',
    },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
};

/** The emulator gives each API a host name of its own; this is the same by path, which needs no name service. */
const addressOf = (apiUrl: string): string => {
  const [id] = new URL(apiUrl).host.split('.');
  return `${emulator.endpoint}/_aws/execute-api/${id}/$default`;
};

const reach = async (stack: string) => {
  const outputs = (await aws.outputsOf(stack)) ?? {};
  const pool = {
    UserPoolId: output(outputs, 'UserPoolId'),
    ClientId: output(outputs, 'UserPoolClientId'),
  };
  return {
    base: addressOf(output(outputs, 'ApiUrl')),
    pool,
    tokenOf: signInAt(aws.people, pool),
  };
};

const clientOf = async (key: string): Promise<DistrictClient> =>
  districtClient(await reach(`chengyun-${key.replace('/', '-')}`));

beforeAll(async () => {
  emulator = await startEmulator();
  Object.assign(process.env, emulator.environment);
  files = await twinDistricts();
  for (const key of districts) {
    const front = await startFront(async () => (await reach(`chengyun-${key.replace('/', '-')}`)).base);
    fronts.push(front);
    await files.deployAt(key, front.address);
  }
  const bootstrap = spawnSync(
    process.execPath,
    ['node_modules/aws-cdk/bin/cdk', 'bootstrap', `aws://${account}/us-east-1`, '--app', ''],
    { encoding: 'utf8' },
  );
  expect(bootstrap.status, bootstrap.stderr).toBe(0);
  aws = openAccount('us-east-1');
});

afterAll(async () => {
  await Promise.all(fronts.map((front) => front.stop()));
  await emulator.stop();
  await rm(files.root, { recursive: true });
});

describe('a city with two districts', () => {
  it('is planned before anything is there', () => {
    const planned = tenant('plan', 'testville/north');
    expect(planned).toMatch(
      /Stack chengyun-testville-north: not there yet\n {2}would create \d+: .*1 DynamoDB/,
    );
    expect(planned).toContain('loaded for the first time');
    expect(planned).toContain('invite 13');
  });

  it('is deployed, district by district', () => {
    for (const key of districts) expect(tenant('deploy', key)).toContain(`${key} is deployed`);
  });

  it('is not changed by a second deployment', () => {
    const again = tenant('deploy', 'testville/north');
    expect(again.match(/\(no changes\)/g) ?? []).toHaveLength(2);
    expect(again).toContain('Data\n  no change\nPeople\n  no change\n');
    expect(tenant('plan', 'testville/north')).not.toMatch(/would/);
  });

  it('carries cases from report to closing in both, with warning and breach by the deployed machines', async () => {
    const lives = districts.map(async (key) => {
      const client = await clientOf(key);
      const journeys = journeysIn(client, pace);
      const id = await journeys.wholeLife();
      const passed = await statesPassed(`chengyun-${key.replace('/', '-')}-disposal-sla`, `${id}-disposal-`);
      expect(passed).toEqual(expect.arrayContaining(['UnitWarned', 'DisposalOverdue', 'DisposalEscalated']));
    });
    await Promise.all(lives);
  });

  it('sends to an endpoint from its queue, and puts off what did not arrive', async () => {
    const { call } = await clientOf('testville/north');
    const as = 'administrator';
    const body = { url: 'https://127.0.0.1:8443/nobody', types: ['case.reported.v1'] };
    const created = await call(as, 'POST', '/webhooks', { body });
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    const { id } = v.parse(withSecret, created.body);
    await vi.waitFor(
      async () => {
        const { body: list } = await call(as, 'GET', `/webhooks/${id}/deliveries`);
        expect(list).toMatchObject({
          items: [{ kind: 'verification', status: 'retrying', last: { error: 'connection-failed' } }],
        });
        const [delivery] = v.parse(pageOf(deliverySummary), list).items;
        // The second attempt came five seconds after the first, the third is five minutes off.
        expect(delivery?.attempts).toBe(2);
      },
      { timeout: 60_000, interval: 500 },
    );
  });

  it('presses a district, and hands a case over to the other with its limit and its photo', async () => {
    const city = await reach('chengyun-testville');
    await createMember(aws.people, city.pool, 'super-1', 'superAdmin');
    const ask = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${await city.tokenOf('super-1')}` };
      const answer = await send(method, `${city.base}/v1${path}`, { headers, ...given('body', body) });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return v.parse(orders.order, answer.body);
    };
    const untilState = (id: string, state: string) =>
      vi.waitFor(async () => expect((await ask('GET', `/orders/${id}`)).state).toBe(state), pace);
    const [north, east] = await Promise.all(districts.map(clientOf));
    if (north === undefined || east === undefined) throw new Error('there are two districts');
    const id = await journeysIn(north, pace).inHand();
    const { dueAt, photos } = await north.see('leader', id);

    const pressed = await ask('POST', '/orders', {
      kind: 'supervision',
      district: districts[0],
      case: id,
      text: '请今天内处理',
    });
    await untilState(pressed.id, 'received');
    await north.act('unit-u2', id, 'answerSupervision', { order: pressed.id, text: '已到场' });
    await untilState(pressed.id, 'answered');

    const moved = await ask('POST', '/orders', {
      kind: 'handOver',
      district: districts[0],
      to: districts[1],
      case: id,
      text: '点位在邻区',
    });
    await untilState(moved.id, 'arrived');
    expect(await north.see('leader', id)).toMatchObject({ state: 'handedOver' });
    const there = await east.see('leader', id);
    expect(there).toMatchObject({ state: 'pendingDispatch', dueAt });
    const accept = { headers: { accept: 'application/json' } };
    const link = await east.call('leader', 'GET', `/cases/${id}/photos/${photos[0]?.id}`, accept);
    const { url } = v.parse(v.object({ url: v.string() }), link.body);
    expect(await (await fetch(url)).bytes()).toEqual(tinyPng);
    const types = (await east.timeline('leader', id)).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['reported', 'supervisionOrdered', 'supervisionAnswered', 'handedIn']),
    );
    await east.act('dispatcher', id, 'handBack', { reason: '点位仍在贵区' });
    await untilState(moved.id, 'back');
    expect(await north.see('leader', id)).toMatchObject({ state: 'handling', dueAt });
  });

  it('adds up what both counted', async () => {
    const city = await reach('chengyun-testville');
    const month = new Date().toISOString().slice(0, 7);
    const counted = v.looseObject({ closed: v.number(), filed: v.number(), breached: v.number() });
    const summary = v.object({
      all: counted,
      districts: v.array(v.intersect([counted, v.object({ tenant: v.string() })])),
    });
    const asked = await vi.waitFor(async () => {
      const headers = { authorization: `Bearer ${await city.tokenOf('super-1')}` };
      const answer = await send('GET', `${city.base}/v1/summary?month=${month}`, { headers });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      const read = v.parse(summary, answer.body);
      expect(read.all).toMatchObject({ closed: 2, filed: 3 });
      return read;
    }, pace);
    expect(asked.districts.map(({ tenant: key }) => key).sort()).toEqual([...districts].sort());
    for (const { tenant: key, ...figures } of asked.districts) {
      const own = await (await clientOf(key)).call('leader', 'GET', `/summary?from=${month}&to=${month}`);
      const { all } = v.parse(v.object({ all: counted }), own.body);
      expect(figures).toMatchObject(all);
    }
  });

  it('lets nobody of one district into the other, nor into the city', async () => {
    const [north, east] = await Promise.all(
      districts.map((key) => reach(`chengyun-${key.replace('/', '-')}`)),
    );
    const city = await reach('chengyun-testville');
    const authorization = `Bearer ${await north?.tokenOf('leader')}`;
    const ask = async (base = '') =>
      (await send('GET', `${base}/v1/worklists`, { headers: { authorization } })).status;
    expect(await ask(north?.base)).toBe(200);
    expect(await ask(east?.base)).toBe(401);
    const atCity = await send('GET', `${city.base}/v1/districts`, { headers: { authorization } });
    expect(atCity.status).toBe(401);
    expect((await send('GET', `${east?.base}/v1/worklists`, {})).status).toBe(401);
  });

  it('plans a changed limit, deploys it, and lets it hold for new cases only', async () => {
    const east = await clientOf('testville/east');
    const journeys = journeysIn(east, pace);
    const limitOf = async (id: string) => {
      const { body } = await east.call('dispatcher', 'GET', `/cases/${id}`);
      return v.parse(filedCase, body).condition.limit.amount;
    };
    const filed = async () => {
      const { id } = await journeys.report();
      await journeys.file(id);
      return { id, amount: await limitOf(id) };
    };
    const before = await filed();
    expect(before.amount).toBe(0.25);

    await files.replace('testville/east', 'conditions.csv', '更换,0.25,minute', '更换,45,minute');
    const planned = tenant('plan', 'testville/east');
    expect(planned).toContain('~ conditions cover.3.limit.amount: 0.25 → 45');
    expect(planned.match(/would change/g)).toBeNull();
    expect(tenant('deploy', 'testville/east')).toContain('~ conditions cover.3.limit.amount: 0.25 → 45');

    // A function looks for newer data once a minute.
    const patience = { timeout: pace.timeout, interval: 5_000 };
    await vi.waitFor(async () => expect((await filed()).amount).toBe(45), patience);
    expect(await limitOf(before.id)).toBe(0.25);
  });

  it('loses a district and keeps its data, or loses that too when told to', () => {
    const kept = tenant('remove', 'testville/north', '--yes');
    expect(kept).toMatch(/What stays.*\n {2}table chengyun-testville-north-/);
    expect(tenant('plan', 'testville/north')).toContain('Stack chengyun-testville-north: not there yet');
    const deleted = tenant('remove', 'testville/east', '--yes', '--delete-data');
    expect(deleted).toContain('Everything it kept is deleted');
  });
});
