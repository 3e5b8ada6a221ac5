import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processCommand, signal } from './processes.ts';

export interface DynoxideOptions {
  /** the database file; absent keeps everything in memory */
  readonly dbPath?: string;
}

export interface RunningDynoxide {
  readonly endpoint: string;
  readonly pid: number;
  /** Ends the engine and resolves once it is gone. Harmless to repeat. */
  stop(): Promise<void>;
  /** resolves when the engine ends, for whatever reason */
  readonly ended: Promise<void>;
}

/** The embedded engine could not be started; the message says what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

const findBinary = (): string => {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (error) {
    const platform = `${process.platform}-${process.arch}`;
    throw new EngineError(
      `the embedded database comes for linux-x64 only and is not installed here (${platform}): ` +
        'set DYNAMODB_ENDPOINT to any DynamoDB-compatible endpoint',
      { cause: error },
    );
  }
};

/** A port that is free right now. Somebody may take it before the engine does: then it is tried anew. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new EngineError('the system gave no port');
  return address.port;
};

const pidFile = (dbPath: string): string => `${dbPath}.pid`;

/** Whether that process is a dynoxide on that database file, and not something else that got its number since. */
const isEngineOf = (pid: number, dbPath: string): boolean => {
  const command = processCommand(pid);
  return (command[0]?.endsWith('/dynoxide') ?? false) && command.includes(dbPath);
};

const readPid = async (dbPath: string): Promise<number | undefined> => {
  const text = await readFile(pidFile(dbPath), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return /^\d+$/.test(text) ? Number(text) : undefined;
};

const patience = 10_000;
const step = 20;

const waitUntilGone = async (pid: number, dbPath: string): Promise<void> => {
  for (let waited = 0; isEngineOf(pid, dbPath); waited += step) {
    if (waited >= patience) signal(pid, 'SIGKILL');
    await pause(step);
  }
};

/** After a `kill -9` of the parent its engine lives on and holds the file: it is ended before another one starts. */
const endLeftOver = async (dbPath: string): Promise<void> => {
  const pid = await readPid(dbPath);
  if (pid === undefined || !isEngineOf(pid, dbPath)) return;
  signal(pid, 'SIGTERM');
  await waitUntilGone(pid, dbPath);
};

interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

/** Starts the child and resolves when it says that it listens. Rejects with what it said if it ends before. */
const launch = async (binary: string, port: number, dbPath: string | undefined): Promise<Started> => {
  const place = dbPath === undefined ? [] : ['--db-path', dbPath];
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...place], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A Ctrl-C at the terminal is for the parent: it finishes what is under way and then stops the engine.
    detached: true,
  });
  let said = '';
  const { promise: listening, resolve: tell, reject } = Promise.withResolvers<void>();
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
    if (said.includes('listening on')) tell();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const exited = new Promise<void>((done) => {
    child.once('error', (error) => {
      reject(new EngineError(`the embedded database could not be run: ${error.message}`, { cause: error }));
      done();
    });
    child.once('exit', (code, signal) => {
      reject(new EngineError(`the embedded database ended at its start (${signal ?? code}): ${said.trim()}`));
      done();
    });
  });
  await listening;
  return { child, exited };
};

const launchAttempts = 3;

const launchSomewhere = async (binary: string, dbPath: string | undefined) => {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return { port, ...(await launch(binary, port, dbPath)) };
    } catch (error) {
      const portTaken = error instanceof EngineError && /already in use/i.test(error.message);
      if (!portTaken || attempt === launchAttempts) throw error;
    }
  }
};

/** Signals that end a process which does not listen to them, without its `exit` being told. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The engines of this process that are running. */
const children = new Set<ChildProcess>();

const killChildren = (): void => {
  for (const child of children) child.kill('SIGKILL');
};

/** Where somebody else listens to the signal, ending in good order is theirs to do. */
const onSignal = (name: NodeJS.Signals): void => {
  if (process.listenerCount(name) > 1) return;
  killChildren();
  process.off(name, onSignal);
  process.kill(process.pid, name);
};

const watchParent = (): void => {
  process.on('exit', killChildren);
  for (const name of endings) process.on(name, onSignal);
};

const unwatchParent = (): void => {
  process.off('exit', killChildren);
  for (const name of endings) process.off(name, onSignal);
};

/** Kills the child when this process ends in any way that lets it run code; gives back how to forget the child. */
const tieToParent = (child: ChildProcess): (() => void) => {
  if (children.size === 0) watchParent();
  children.add(child);
  return () => {
    children.delete(child);
    if (children.size === 0) unwatchParent();
  };
};

/**
 * Starts the embedded DynamoDB-compatible engine as a child process on a port of the system's choosing, on loopback
 * only, and resolves once it answers. Whoever calls holds the folder's lock (dataFolder.ts): two engines on one file
 * are not meant to be. Throws EngineError where the engine is not available or does not start.
 */
export const startDynoxide = async (options: DynoxideOptions = {}): Promise<RunningDynoxide> => {
  const dbPath = options.dbPath === undefined ? undefined : resolve(options.dbPath);
  const binary = findBinary();
  if (dbPath !== undefined) {
    await mkdir(dirname(dbPath), { recursive: true });
    await endLeftOver(dbPath);
  }
  const { child, exited, port } = await launchSomewhere(binary, dbPath);
  const untie = tieToParent(child);
  const { pid } = child;
  if (pid === undefined) throw new EngineError('the embedded database has no process');
  if (dbPath !== undefined) await writeFile(pidFile(dbPath), String(pid));
  const ended = exited.then(untie);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(killer);
      if (dbPath !== undefined) await rm(pidFile(dbPath), { force: true });
    },
  };
};
