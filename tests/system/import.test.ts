import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importAnswer } from '../../functions/api/imports/schemas.ts';
import { pageOf, summaryOfCase } from '../../functions/api/schemas/answers.ts';
import { component } from '../../functions/api/schemas/reference.ts';
import { gbkOf, utf8Of, xlsxOf } from '../../functions/imports/client/files.fixture.ts';
import { importCommand } from '../../local/import/command.ts';
import { fixtures, newFolder } from './places.ts';
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
  const url = await urlOf(script);
  const client = await clientAt(url, data, key);
  const get = async (path: string, as = 'administrator') => (await client.call(as, 'GET', path)).body;
  const texts = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const at = cursor === undefined ? '' : `&cursor=${cursor}`;
      const body = await get(`/worklists/acceptor/reported?limit=100${at}`, 'acceptor');
      const page = v.parse(pageOf(summaryOfCase), body);
      found.push(...page.items.map(({ text }) => text));
      cursor = page.next;
    } while (cursor !== undefined);
    return found;
  };
  const importing = async (...args: readonly string[]) => {
    const lines: string[] = [];
    const common = ['--tenant', key, '--url', url, '--data', data, '--tenants', fixtures];
    const exitCode = await importCommand([...common, ...args], {}, (line) => lines.push(line));
    return { exitCode, lines };
  };
  return { script, client, get, texts, importing };
};

const fileOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

const manyReports = (count: number): string =>
  `text,address\n${Array.from({ length: count }, (_, n) => `Report ${n},Main Street ${n}`).join('\n')}\n`;

describe('importing reports', () => {
  it('shows a file in GBK row by row, and makes cases of the good ones only when told', async () => {
    const { importing, texts, client } = await start();
    const text =
      '问题描述,发生时间,经度,纬度,颜色\n路灯不亮,2024-03-01 08:30,10.005,50.004,红\n,2024年3月1日,10.005,50.004,\n井盖破损,01/03/2024,50.004,10.005,\n路灯不亮,2024-03-01 08:30,10.005,50.004,\n';
    const file = await fileOf('reports.csv', gbkOf(text));
    const seen = await importing('--kind', 'reports', file);
    expect(seen.exitCode).toBe(0);
    expect(seen.lines).toEqual([
      'Columns: 问题描述 = Description, 发生时间 = Occurred at, 经度 = Longitude, 纬度 = Latitude',
      'Not read: 颜色',
      'Row 3: Description: must be given, but is empty',
      expect.stringMatching(/^Row 4: Occurred at: "01\/03\/2024" is no date.*; Longitude: .* are swapped/),
      'Row 5: repeats row 2',
      expect.stringMatching(/^Row 2 \(new\): Description 路灯不亮, Occurred at 2024-03-01 08:30/),
      '1 new, 0 to update, 0 there already, 3 bad',
      'Nothing is imported. With --commit the good rows are.',
    ]);
    expect(await texts()).toEqual([]);
    const done = await importing('--kind', 'reports', file, '--commit');
    expect(done.lines.at(-1)).toBe('1 new, 0 updated, 0 there already, 3 bad');
    expect(await texts()).toEqual(['路灯不亮']);
    const again = await importing('--kind', 'reports', file, '--commit');
    expect(again.lines.at(-1)).toBe('0 new, 0 updated, 1 there already, 3 bad');
    expect(await texts()).toHaveLength(1);
    const list = await client.call('acceptor', 'GET', '/imports?kind=reports');
    expect(v.parse(pageOf(importAnswer), list.body).items).toMatchObject([
      { status: 'complete', counts: { duplicate: 1, bad: 3 } },
      { status: 'complete', counts: { imported: 1, bad: 3 }, by: { id: 'acceptor' } },
    ]);
  });

  it('goes on after a kill -9 in the middle, and takes no row twice', async () => {
    const count = 300;
    const file = await fileOf('many.csv', utf8Of(manyReports(count)));
    const first = await start();
    const broken = first.importing('--kind', 'reports', file, '--commit');
    // Some rows of the file are in, and most are not.
    await expect
      .poll(async () => (await first.texts()).length, { timeout: 30_000, interval: 5 })
      .toBeGreaterThan(10);
    first.script.child.kill('SIGKILL');
    await first.script.ended;
    expect((await broken).exitCode).toBe(1);

    const second = await start();
    expect((await second.texts()).length).toBeLessThan(count);
    const done = await second.importing('--kind', 'reports', file, '--commit');
    expect(done.lines.at(-1)).toBe(`${count} new, 0 updated, 0 there already, 0 bad`);
    const texts = await second.texts();
    expect([texts.length, new Set(texts).size]).toEqual([count, count]);
    const list = await second.get('/imports?kind=reports', 'acceptor');
    expect(v.parse(pageOf(importAnswer), list).items).toMatchObject([
      { status: 'complete', rows: count, counts: { imported: count } },
    ]);
  }, 90_000);

  it('tells why a file cannot be taken, and changes nothing', async () => {
    const { importing, texts } = await start();
    const refused = async (name: string, bytes: Uint8Array) => {
      const { exitCode, lines } = await importing('--kind', 'reports', await fileOf(name, bytes), '--commit');
      expect(exitCode).toBe(1);
      return lines.join('\n');
    };
    expect(await refused('empty.csv', new Uint8Array())).toMatch(/no rows of data/);
    expect(await refused('picture.csv', new Uint8Array([0x89, 0x50, 0, 1]))).toMatch(/neither a CSV/);
    expect(await refused('large.csv', utf8Of(`text\n${'x'.repeat(1_000_000)}`))).toMatch(
      /larger than 1000000/,
    );
    expect(await refused('headless.csv', utf8Of('address\nhere\n'))).toMatch(/missing: Description/);
    const onlyBad = await importing(
      ...['--kind', 'reports', '--commit'],
      await fileOf('bad.csv', utf8Of('text,lng,lat\nfar away,1,1\n,,\n')),
    );
    expect(onlyBad.lines.at(-1)).toBe('0 new, 0 updated, 0 there already, 1 bad');
    expect(await texts()).toEqual([]);
  });
});

describe('importing components', () => {
  const sheet = (name: string, state: string) =>
    xlsxOf([
      ['Code', 'Subcategory', 'Name', 'Longitude', 'Latitude', 'Owner', 'State'],
      ['C-1', 'Manhole cover', name, 10.005, 50.004, 'u2', state],
      ['C-2', 'cover', '', 10.006, 50.004, '', ''],
      ['C-3', 'noise', '', 10.006, 50.004, '', ''],
    ]);

  it('takes them, updates them, finds them everywhere, and can be undone as a whole', async () => {
    const { importing, client, get } = await start();
    const one = await fileOf('one.xlsx', sheet('Cover at the school', 'intact'));
    const two = await fileOf('two.xlsx', sheet('Cover at the gate', 'damaged'));
    await importing('--kind', 'components', one, '--commit');
    const seen = await importing('--kind', 'components', two);
    expect(seen.lines).toContain('0 new, 1 to update, 1 there already, 1 bad');
    const done = await importing('--kind', 'components', two, '--commit');
    expect(done.lines.at(-1)).toBe('0 new, 1 updated, 1 there already, 1 bad');
    expect(await get('/components/C-1')).toMatchObject({ name: 'Cover at the gate', state: 'damaged' });
    const near = v.parse(
      v.object({ items: v.array(component) }),
      await get('/components?lng=10.005&lat=50.004'),
    );
    expect(near.items.map(({ code }) => code)).toEqual(['C-1']);
    const body = { channel: 'hotline', text: 'broken', place: { point: [10.005, 50.004] }, component: 'C-1' };
    const reported = await client.call('acceptor', 'POST', '/reports', { body });
    expect(reported.body).toMatchObject({ component: 'C-1', subcategory: 'cover' });
    const { id } = v.parse(v.object({ id: v.string() }), reported.body);
    const units = await get(`/cases/${id}/unit-suggestions`, 'dispatcher');
    expect(units).toMatchObject({ items: [{ unit: 'u2', basis: { basis: 'componentOwner' } }, {}] });

    const imports = v.parse(pageOf(importAnswer), await get('/imports?kind=components')).items;
    const undone = await importing('--undo', imports[0]?.id ?? '');
    expect(undone.lines[0]).toMatch(/\(undone\)/);
    expect(await get('/components/C-1')).toMatchObject({ name: 'Cover at the school', state: 'intact' });
    await importing('--undo', imports[1]?.id ?? '');
    expect((await client.call('administrator', 'GET', '/components/C-1')).status).toBe(404);
    const unknown = await client.call('acceptor', 'POST', '/reports', { body });
    expect(unknown.body).toMatchObject({ errors: [{ field: 'component' }] });
    const late = await client.call('administrator', 'POST', `/imports/${imports[0]?.id}/rows`, {
      body: { goodRowsOnly: true, rows: [{ row: 2, values: {} }] },
    });
    expect(late.status).toBe(409);
  });
});
