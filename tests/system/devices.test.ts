import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceShown, messageAnswer, withKey } from '../../functions/api/devices/schemas.ts';
import { pageOf, summaryOfCase } from '../../functions/api/schemas/answers.ts';
import { type DeviceSender, deviceCommand, sendSigned } from '../../local/tools/deviceCommand.ts';
import { newFolder } from './places.ts';
import { type Script, startProduct, urlOf } from './process.ts';
import { clientAt } from './tokens.ts';

const key = 'testville/south';

let folder = '';
let data = '';
const scripts: Script[] = [];

beforeEach(async () => {
  folder = await newFolder();
  data = join(folder, 'data');
});

afterEach(async () => {
  for (const { child, ended } of scripts.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = async () => {
  const script = startProduct(data);
  scripts.push(script);
  const client = await clientAt(await urlOf(script), data, key);
  const get = async (path: string, as = 'administrator') => (await client.call(as, 'GET', path)).body;
  const waiting = async () =>
    v.parse(pageOf(summaryOfCase), await get('/worklists/acceptor/reported', 'acceptor')).items;
  return { script, client, get, waiting };
};

type Product = Awaited<ReturnType<typeof start>>;

const register = async ({ client }: Product, body: object): Promise<DeviceSender> => {
  const answer = await client.call('administrator', 'POST', '/devices', { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const { id, key: secret } = v.parse(withKey, answer.body);
  return { url: client.base, id, key: secret };
};

const say = async ({ url, id, key: secret }: DeviceSender, ...values: readonly string[]) => {
  const lines: string[] = [];
  const args = ['--url', url, '--id', id, '--key', secret, '--metric', 'level', '--every', '0.01', ...values];
  expect(await deviceCommand(args, {}, (line) => lines.push(line))).toEqual({ exitCode: 0, text: '' });
  return lines;
};

describe('devices over HTTP', () => {
  it('raise one case, do not raise it again while they come and go, and say when it is over', async () => {
    const product = await start();
    const device = await register(product, { kind: 'sensor', name: 'Underpass', point: [10.005, 50.004] });
    await say(device, '10', '31');
    const [raised] = await product.waiting();
    expect(raised).toMatchObject({ text: 'Underpass: Water level 31 cm', subcategory: 'cover' });
    await say(device, '12', '35', '11', '36', '10', '37');
    expect(await product.waiting()).toHaveLength(1);
    const remarks = (await product.client.timeline('leader', raised?.id ?? '')).map(({ reason }) => reason);
    expect(remarks.filter((text) => text !== undefined)).toEqual([
      'Device "Underpass" reads normal again (12cm).',
      'Device "Underpass" reports it again: Underpass: Water level 35 cm',
      'Device "Underpass" reads normal again (11cm).',
      expect.stringMatching(/comes and goes/),
    ]);
    const shown = v.parse(deviceShown, await product.get(`/devices/${device.id}`));
    expect(shown.alarms).toMatchObject([{ rule: 'flood', phase: 'raised', flapping: true, raises: 4 }]);
    const events = v.parse(pageOf(messageAnswer), await product.get(`/devices/${device.id}/events`));
    expect(events.items).toHaveLength(8);
  });

  it('raise exactly one case each, however a kill -9 falls', async () => {
    const first = await start();
    const places = [0, 1, 2, 3, 4, 5].map((step) => [10.001 + step * 0.0015, 50.004]);
    const devices: DeviceSender[] = [];
    for (const point of places)
      devices.push(await register(first, { kind: 'sensor', name: `Sensor ${devices.length}`, point }));
    const reading = { metric: 'level', value: 40, at: new Date().toISOString() };
    const body = JSON.stringify({ items: [{ reading }] });
    const send = (device: DeviceSender) => sendSigned(device, '/device-events', body, `once-${device.id}`);
    const sent = devices.map((device) =>
      send(device).then(
        ({ status }) => status,
        () => 'cut off',
      ),
    );
    await Promise.race(sent);
    first.script.child.kill('SIGKILL');
    const outcomes = await Promise.all(sent);
    expect(outcomes).toContain(200);
    await first.script.ended;

    const again = await start();
    const moved = devices.map((device) => ({ ...device, url: again.client.base }));
    expect((await Promise.all(moved.map(send))).map(({ status }) => status)).toEqual(devices.map(() => 200));
    const texts = (await again.waiting()).map(({ text }) => text.split(':')[0]);
    expect(texts.toSorted()).toEqual(devices.map((_, number) => `Sensor ${number}`));
  });
});
