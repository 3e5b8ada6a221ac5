import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/types.ts';
import { caseOf, moving, openStoreForTests, reporting } from '../../functions/store/testing.ts';
import { inspectDataFolder, openDataFolder } from './dataFolder.ts';
import { EngineError, type RunningDynoxide, startDynoxide } from './dynoxide.ts';
import { processCommand } from './processes.ts';

let folder: string;
const running: RunningDynoxide[] = [];
const start = async (dbPath = join(folder, 'test.db')): Promise<RunningDynoxide> => {
  const engine = await startDynoxide({ dbPath });
  running.push(engine);
  return engine;
};

const isRunning = (pid: number): boolean => processCommand(pid).length > 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengyun-engine-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await rm(folder, { recursive: true });
});

/** Moves one case on and on until the engine is gone; answers the last version that was acknowledged, 0 for none. */
const writeUntilKilled = async (endpoint: string, id: string, acknowledged: () => void): Promise<number> => {
  const { store } = await openStoreForTests(endpoint, 'kill-test', { groupWrites: true });
  let current: Case | undefined;
  try {
    for (;;) {
      const commit = current === undefined ? reporting(id) : moving(current, 'reported');
      await store.cases.commit(commit);
      current = commit.after;
      acknowledged();
    }
  } catch (error) {
    // The engine being gone is what this loop waits for; anything else is a failure.
    if (!String(error).match(/ECONNREFUSED|ECONNRESET|socket hang up|AggregateError/)) throw error;
    return current?.version ?? 0;
  }
};

describe('the embedded engine', () => {
  it('keeps in the file what was written, over an orderly stop', async () => {
    const first = await start();
    const { store } = await openStoreForTests(first.endpoint, 'stop-test');
    await store.cases.commit(reporting('a'));
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await start();
    const again = await openStoreForTests(second.endpoint, 'stop-test');
    expect(await again.store.cases.load('a')).toEqual(caseOf('a'));
  });

  it.each([10, 60, 150])('loses no acknowledged commit when killed after %i of them', async (most) => {
    const data = join(folder, 'data');
    const { databaseFile, close } = openDataFolder(data);
    const engine = await start(databaseFile);
    let count = 0;
    const acknowledged = () => {
      count += 1;
      if (count === most) process.kill(engine.pid, 'SIGKILL');
    };
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const versions = await Promise.all(ids.map((id) => writeUntilKilled(engine.endpoint, id, acknowledged)));
    await engine.ended;
    expect(inspectDataFolder(data)).toEqual({ kind: 'ours', format: 1 });
    const { store } = await openStoreForTests((await start(databaseFile)).endpoint, 'kill-test');
    for (const [place, id] of ids.entries()) {
      const found = await store.cases.load(id, { fresh: true });
      const { items } = await store.cases.timeline(id, { limit: 1_000 });
      expect(found?.version ?? 0).toBeGreaterThanOrEqual(versions[place] ?? 0);
      expect(items.map(({ version }) => version)).toEqual(
        Array.from({ length: items.length }, (_, at) => at + 1),
      );
      expect(items.at(-1)?.hash).toBe(found?.lastHash);
    }
    close();
  });

  it('takes the file over from an engine that still holds it', async () => {
    const abandoned = await startDynoxide({ dbPath: join(folder, 'test.db') });
    const { store } = await openStoreForTests(abandoned.endpoint, 'orphan-test');
    await store.cases.commit(reporting('a'));
    const next = await start();
    await abandoned.ended;
    expect(isRunning(abandoned.pid)).toBe(false);
    const again = await openStoreForTests(next.endpoint, 'orphan-test');
    expect(await again.store.cases.load('a')).toEqual(caseOf('a'));
  });

  it('leaves a process alone that only got the number of an old engine', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const dbPath = join(folder, 'test.db');
    await writeFile(`${dbPath}.pid`, String(other.pid));
    const engine = await start();
    expect(other.exitCode).toBeNull();
    expect(isRunning(other.pid ?? 0)).toBe(true);
    expect(await readFile(`${dbPath}.pid`, 'utf8')).toBe(String(engine.pid));
    other.kill();
    await once(other, 'exit');
  });

  it('says what the engine said when it does not start', async () => {
    const dbPath = join(folder, 'bad.db');
    await writeFile(dbPath, 'not a database at all, and long enough to be looked at '.repeat(40));
    await expect(startDynoxide({ dbPath })).rejects.toThrow(EngineError);
    await expect(startDynoxide({ dbPath })).rejects.toThrow(/not a valid SQLite database/);
  });

  it.each([
    ['crashes', () => 'crash'],
    ['exits', () => 'exit'],
    ['is told to end', (parent: ChildProcess) => void parent.kill('SIGTERM')],
    ['is killed with -9', (parent: ChildProcess) => void parent.kill('SIGKILL')],
  ])('ends when the process that started it %s', async (_, end) => {
    const script = `
      const { startDynoxide } = await import(${JSON.stringify(join(import.meta.dirname, 'dynoxide.ts'))});
      const engines = [await startDynoxide(), await startDynoxide()];
      console.log(engines.map(({ pid }) => pid).join(' '));
      process.stdin.once('data', (said) => {
        if (String(said) === 'exit') process.exit();
        throw new Error('crash on purpose');
      });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const [said] = await once(parent.stdout, 'data');
    const pids = String(said).trim().split(' ').map(Number);
    expect(pids.map(isRunning)).toEqual([true, true]);
    const command = end(parent);
    if (command !== undefined) parent.stdin.write(command);
    await once(parent, 'exit');
    await expect.poll(() => pids.map(isRunning)).toEqual([false, false]);
  });
});
