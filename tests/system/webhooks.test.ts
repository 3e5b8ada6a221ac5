import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseAnswer, listOf, pageOf } from '../../functions/api/schemas/answers.ts';
import { deliverySummary, endpointAnswer, withSecret } from '../../functions/api/webhooks/schemas.ts';
import type { DistrictClient } from './client.ts';
import { newFolder } from './places.ts';
import { type Script, startProduct, urlOf } from './process.ts';
import { manners, type Receivers, startReceivers } from './receivers.ts';
import { clientAt } from './tokens.ts';

const key = 'testville/south';
const report = { channel: 'hotline', text: 'Litter on the corner', place: { point: [10.005, 50.004] } };
const as = 'administrator';

let data = '';
let folder = '';
let receivers: Receivers;
const scripts: Script[] = [];

beforeEach(async () => {
  folder = await newFolder();
  data = join(folder, 'data');
  receivers = await startReceivers();
});

afterEach(async () => {
  for (const { child, ended } of scripts.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await receivers.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (): Promise<{ readonly script: Script; readonly client: DistrictClient }> => {
  const script = startProduct(data, '--tenant', key, '--allow-loopback-webhooks');
  scripts.push(script);
  return { script, client: clientAt(await urlOf(script), data, key) };
};

const create = async (client: DistrictClient, name: string): Promise<string> => {
  const body = { url: receivers.url(name), description: name, types: ['case.reported.v1'] };
  const answer = await client.call(as, 'POST', '/webhooks', { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return v.parse(withSecret, answer.body).id;
};

const endpointsOf = async (client: DistrictClient) =>
  v.parse(listOf(endpointAnswer), (await client.call(as, 'GET', '/webhooks')).body).items;

const allActive = (client: DistrictClient, count: number) =>
  vi.waitFor(
    async () => {
      const states = (await endpointsOf(client)).map(({ state }) => state);
      expect(states.filter((state) => state === 'active')).toHaveLength(count);
    },
    { timeout: 20_000, interval: 50 },
  );

const reported = async (client: DistrictClient): Promise<string> => {
  const answer = await client.call('acceptor', 'POST', '/reports', { body: report });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return v.parse(caseAnswer, answer.body).id;
};

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

const p95 = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.ceil(values.length * 0.95) - 1] ?? 0;

/** Every endpoint has heard of every case. */
const allHeard = (endpoints: readonly string[], cases: readonly string[], timeout = 30_000) =>
  vi.waitFor(
    () => {
      for (const name of endpoints) {
        const heard = new Set(receivers.receivedBy(name).map(({ subject }) => subject));
        expect(
          cases.filter((id) => !heard.has(id)),
          name,
        ).toEqual([]);
      }
    },
    { timeout, interval: 5 },
  );

describe('fifty endpoints, most of them bad', () => {
  const good = names('good', 10);
  const bad = names('bad', 40);
  const rounds = 12;

  /** Reports, three at a time, each three once the good ones have heard of those before: the 95th percentile of the time until then. */
  const measure = async (client: DistrictClient): Promise<number> => {
    receivers.forget();
    for (let round = 0; round < rounds; round++) {
      const cases = await Promise.all([reported(client), reported(client), reported(client)]);
      await allHeard(good, cases);
    }
    return p95(good.flatMap((name) => receivers.receivedBy(name).map(({ after }) => after)));
  };

  it('do not make the good ones wait, and what they miss is kept for them', async () => {
    const { client } = await start();
    for (const name of [...good, ...bad]) await create(client, name);
    await allActive(client, 50);
    const full = await client.call(as, 'POST', '/webhooks', {
      body: { url: receivers.url('more'), types: ['case.reported.v1'] },
    });
    expect(full.status).toBe(409);

    const allWell = await measure(client);
    const kinds = Object.keys(manners);
    for (const [index, name] of bad.entries()) receivers.behave(name, kinds[index % kinds.length]);
    const among = await measure(client);
    console.info(`commit to delivered, p95: ${allWell} ms among good endpoints, ${among} ms among bad ones`);
    expect(among).toBeLessThan(4 * Math.max(allWell, 50));

    const shown = await endpointsOf(client);
    const stateOf = (manner: string) =>
      shown.find(({ description }) => description === `bad-${kinds.indexOf(manner)}`);
    expect(stateOf('gone')).toMatchObject({ state: 'disabled', disabled: { why: 'gone' } });
    expect(stateOf('failing')).toMatchObject({ state: 'active', health: { circuit: 'open' } });
    const { id = '' } = stateOf('failing') ?? {};
    const { body } = await client.call(as, 'GET', `/webhooks/${id}/deliveries?status=held&limit=50`);
    expect(v.parse(pageOf(deliverySummary), body).items.length).toBeGreaterThan(20);
    expect(
      shown.filter(({ description }) => description.startsWith('good')).map(({ state }) => state),
    ).toEqual(good.map(() => 'active'));
  }, 90_000);
});

describe('a kill -9 in the middle', () => {
  it('keeps nobody from hearing of anything that was acknowledged', async () => {
    const first = await start();
    const endpoints = names('good', 5);
    for (const name of endpoints) await create(first.client, name);
    await create(first.client, 'bad');
    await allActive(first.client, 6);
    receivers.behave('bad', 'hanging');

    const acknowledged: string[] = [];
    const reporting = async (): Promise<void> => {
      for (;;) acknowledged.push(await reported(first.client));
    };
    const reporters = Array.from({ length: 4 }, () => reporting().catch(() => undefined));
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(40), { timeout: 20_000, interval: 5 });
    first.script.child.kill('SIGKILL');
    await first.script.ended;
    await Promise.all(reporters);
    const before = Math.min(...endpoints.map((name) => receivers.receivedBy(name).length));
    receivers.behave('bad');

    const again = await start();
    const later = await reported(again.client);
    await allHeard([...endpoints, 'bad'], [...acknowledged, later]);
    console.info(`${acknowledged.length} acknowledged, ${before} of them delivered to all before the kill`);
  }, 60_000);
});
