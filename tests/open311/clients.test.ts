import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../functions/ports/log.ts';
import { readOptions } from '../../local/options.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { newFolder } from '../system/places.ts';
import { clientAt } from '../system/tokens.ts';
import { python } from './packages.ts';

const tenant = 'boston/roxbury';

let runtime: Runtime;
let folder: string;
beforeAll(async () => {
  folder = await newFolder();
  const options = readOptions(['--port', '0', '--data', folder, '--tenant', tenant], {});
  runtime = await startRuntime(options, { log: quietLog, environment: {}, say: () => undefined });
});
afterAll(async () => {
  await runtime.stop();
  await rm(folder, { recursive: true });
});

const seen = v.object({
  services: v.number(),
  definition: v.string(),
  listed: v.number(),
  ids: v.array(v.string()),
  one: v.string(),
});
const told = v.object({ ids: v.array(v.string()), json: seen, xml: seen });

it('a client of others reads services, forms and requests in both formats, and finds what was reported', async () => {
  const district = clientAt(runtime.url, folder, tenant, 'tenants');
  const made = await district.call('administrator', 'POST', '/open311-keys', { body: { name: 'A client' } });
  const { key } = v.parse(v.object({ key: v.string() }), made.body);
  const address = `${runtime.url}/${tenant}/open311/v2`;
  const { stdout } = await promisify(execFile)(python, ['tests/open311/client.py', address, key]);
  const { ids, json, xml } = v.parse(told, JSON.parse(stdout));
  expect(new Set(ids).size).toBe(2);
  expect(json).toMatchObject({ definition: 'graffiti-removal', ids });
  expect(json.services).toBeGreaterThan(100);
  expect(xml).toMatchObject({ services: json.services, definition: 'graffiti-removal', ids });
  expect([json.listed, xml.listed]).toEqual([2, 2]);
  expect([json.one, xml.one]).toEqual(Array(2).fill('Painted over & over <again>, says xml'));
});
