import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseAnswer, listOf, queue } from '../../functions/api/schemas/answers.ts';
import { tenantsWith } from '../../functions/tenants/testing.ts';
import { newFolder } from './places.ts';
import { run, type Script, startProduct, urlOf } from './process.ts';
import { clientAt } from './tokens.ts';

const key = 'testville/south';
const report = { channel: 'hotline', text: 'Litter on the corner', place: { point: [10.005, 50.004] } };

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

const start = (...more: readonly string[]): Script => {
  const script = startProduct(data, ...more);
  scripts.push(script);
  return script;
};

const clientOf = async (script: Script) => {
  const url = await urlOf(script);
  return clientAt(url, data, key);
};

type Client = Awaited<ReturnType<typeof clientOf>>;

const reported = async (client: Client): Promise<string> => {
  const answer = await client.call('acceptor', 'POST', '/reports', { body: report });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return v.parse(caseAnswer, answer.body).id;
};

const dispatched = async (client: Client): Promise<string> => {
  const id = await reported(client);
  await client.act('acceptor', id, 'accept', { subcategory: 'cover' });
  await client.act('shiftLeader', id, 'file', { condition: 'cover.1' });
  await client.act('dispatcher', id, 'dispatch', { unit: 'u1' });
  return id;
};

describe('npm start', () => {
  it('says where to go and who may sign in, and stops cleanly on Ctrl-C', async () => {
    const script = start();
    const url = await urlOf(script);
    await script.until(/Stop with Ctrl-C/);
    expect(script.said()).toContain(`${url}/testville/south/v1`);
    expect(script.said()).toMatch(/dispatcher {2,}Dispatcher 1 \(dispatcher\)/);
    const page = await (await fetch(url)).text();
    expect(page).toContain('Testville');

    script.child.kill('SIGINT');
    expect(await script.ended).toBe(0);
    expect(script.said()).toContain('Everything acknowledged is kept');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('has everything again after a clean stop', async () => {
    const first = start();
    const before = await clientOf(first);
    const id = await reported(before);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const client = await clientOf(start());
    expect(await client.see('acceptor', id)).toMatchObject({ state: 'reported', text: report.text });
  });

  it('loses nothing acknowledged to a kill -9, counts it once, and lets its clocks run on', async () => {
    const first = start();
    const client = await clientOf(first);
    const id = await dispatched(client);
    const ids = [id, ...(await Promise.all(Array.from({ length: 20 }, () => reported(client))))];
    first.child.kill('SIGKILL');
    await first.ended;

    const again = await clientOf(start());
    const seen = await Promise.all(ids.map((each) => again.see('leader', each)));
    expect(seen.map(({ state }) => state)).toEqual(['handling', ...ids.slice(1).map(() => 'reported')]);
    await vi.waitFor(
      async () =>
        expect((await again.timeline('leader', id)).map(({ type }) => type)).toEqual(
          expect.arrayContaining(['breached', 'escalated']),
        ),
      { timeout: 20_000, interval: 100 },
    );
    await vi.waitFor(
      async () => {
        const { body } = await again.call('acceptor', 'GET', '/worklists');
        const waiting = v.parse(listOf(queue), body).items.find(({ state }) => state === 'reported');
        expect(waiting?.count).toBe(20);
      },
      { timeout: 10_000 },
    );
  });

  it('refuses a second process on the same data', async () => {
    await urlOf(start());
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/in use|another/i);
  });

  it('tells every error of bad tenant files and touches no data', async () => {
    const tenants = await tenantsWith({
      'testville/units.csv': 'code,name,parent\nu1,Unit 1,nobody\n',
      'testville/north/district.json': '{',
    });
    const script = start('--tenants', tenants);
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain('testville/units.csv, row 2, parent');
    expect(script.said()).toContain('testville/north/district.json');
    await expect(readdir(data)).rejects.toThrow('ENOENT');
  });

  it('says that a data folder is corrupt and leaves it as it is', async () => {
    const first = start();
    await urlOf(first);
    first.child.kill('SIGINT');
    await first.ended;
    const file = join(data, 'chengyun.db');
    const broken = Buffer.from(await readFile(file)).fill(0x5a, 0, 4096);
    await writeFile(file, broken);

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(data);
    expect(second.said()).toMatch(/corrupt|damaged|not a database/i);
    expect((await readFile(file)).equals(broken)).toBe(true);
  });

  it('leaves a folder alone that is not its own', async () => {
    await mkdir(data);
    await writeFile(join(data, 'letters.txt'), 'dear');
    const script = start();
    expect(await script.ended).toBe(1);
    expect(await readdir(data)).toEqual(['letters.txt']);
  });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const script = start('--port', String(port));
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain(`port ${port}`);
    other.close();
  });

  it('keeps demo accounts closed where others can reach the port', async () => {
    const script = start('--host', '0.0.0.0');
    await script.until(/Stop with Ctrl-C/);
    expect(script.said()).toContain('--allow-demo-accounts');
    expect(script.said()).not.toContain('Dispatcher 1');
  });

  it.each([
    [['--help'], 0, /--port N/],
    [['--prot', '1'], 1, /prot/],
    [['--tenants', 'nowhere'], 1, /nowhere marks no district as demo/],
    [['--tenant', 'no/where'], 1, /no\/where: is no district of .*There are: testville\/north/],
  ])('answers %j', async (args, code, said) => {
    const script = run('local/main.ts', ['--data', data, '--tenants', 'tests/fixtures/tenants', ...args]);
    expect(await script.ended).toBe(code);
    expect(script.said()).toMatch(said);
  });
});
