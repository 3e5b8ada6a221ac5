import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderError, databaseFile, inspectDataFolder, openDataFolder } from './dataFolder.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chengyun-folder-')), 'data');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

const write = (name: string, content: string | Buffer): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
};
const manifest = (format: unknown) => write('chengyun.json', JSON.stringify({ product: 'chengyun', format }));

const makeDatabase = (): void => {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(databaseFile(folder));
  database.exec('CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a)');
  const insert = database.prepare('INSERT INTO t VALUES (?)');
  database.exec('BEGIN');
  for (let row = 0; row < 500; row++) insert.run(`row ${row} `.repeat(10));
  database.exec('COMMIT');
  database.close();
};

/** Writes rubbish into the middle of the database file. */
const damageMiddle = (): void => {
  const bytes = readFileSync(databaseFile(folder));
  bytes.fill(0xff, 4_096, bytes.length - 4_096);
  writeFileSync(databaseFile(folder), bytes);
};

const contents = () =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe('a data folder', () => {
  it.each<[string, readonly (() => void)[], object]>([
    ['that is not there is fresh', [], { kind: 'fresh' }],
    ['that is empty is fresh', [() => mkdirSync(folder)], { kind: 'fresh' }],
    ['with a manifest and no database yet is ours', [() => manifest(1)], { kind: 'ours', format: 1 }],
    [
      'with a manifest and a sound database is ours',
      [() => manifest(1), makeDatabase],
      { kind: 'ours', format: 1 },
    ],
    ['of a later format is newer', [() => manifest(99)], { kind: 'newer', format: 99 }],
    ['with other files is foreign', [() => write('holiday.txt', 'sun')], { kind: 'foreign' }],
    ['with a database but no manifest is foreign', [makeDatabase], { kind: 'foreign' }],
    ['with a garbled manifest is corrupt', [() => write('chengyun.json', '{')], { kind: 'corrupt' }],
    ['with a manifest without format is corrupt', [() => manifest('one')], { kind: 'corrupt' }],
    [
      'whose database is other text is corrupt',
      [() => manifest(1), () => write('chengyun.db', 'not a database'.repeat(99))],
      { kind: 'corrupt' },
    ],
    [
      'whose database is damaged inside is corrupt',
      [() => manifest(1), makeDatabase, damageMiddle],
      { kind: 'corrupt' },
    ],
  ])('%s', (_, prepare, finding) => {
    for (const step of prepare) step();
    expect(inspectDataFolder(folder)).toMatchObject(finding);
  });

  it.each<[string, readonly (() => void)[]]>([
    ['newer', [() => manifest(99)]],
    ['foreign', [() => write('holiday.txt', 'sun')]],
    ['corrupt', [() => manifest(1), makeDatabase, damageMiddle]],
  ])('that is %s is refused and not touched', (finding, prepare) => {
    for (const step of prepare) step();
    const before = contents();
    expect(() => openDataFolder(folder)).toThrow(DataFolderError);
    expect(() => openDataFolder(folder)).toThrow(expect.objectContaining({ finding }));
    expect(contents()).toEqual(before);
  });

  it('is marked as ours when opened for the first time, and can be opened again', () => {
    openDataFolder(folder).close();
    expect(JSON.parse(readFileSync(join(folder, 'chengyun.json'), 'utf8'))).toEqual({
      product: 'chengyun',
      format: 1,
    });
    expect(inspectDataFolder(folder)).toEqual({ kind: 'ours', format: 1 });
    openDataFolder(folder).close();
  });

  it('is refused while it is open, also to another process, and free again when that was killed', async () => {
    const script = `
      const { openDataFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'dataFolder.ts'))});
      const held = openDataFolder(${JSON.stringify(folder)});
      console.log('held');
      process.stdin.once('data', () => held.close());`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await once(holder.stdout, 'data');
    expect(() => openDataFolder(folder)).toThrow(expect.objectContaining({ finding: 'locked' }));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const ours = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow(expect.objectContaining({ finding: 'locked' }));
    ours.close();
  });
});
