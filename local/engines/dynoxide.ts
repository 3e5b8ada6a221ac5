import { spawn } from 'node:child_process';
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

/** An engine that still holds the file, as in the moment after its parent was killed, ends before another one starts. */
const endLeftOver = async (dbPath: string): Promise<void> => {
  const pid = await readPid(dbPath);
  if (pid === undefined || !isEngineOf(pid, dbPath)) return;
  signal(pid, 'SIGTERM');
  await waitUntilGone(pid, dbPath);
};

interface Started {
  /** the engine's own */
  readonly pid: number;
  readonly exited: Promise<void>;
}

/**
 * The engine ends with its parent, however that ends: a shell between them waits for a line on a pipe that only the
 * parent holds open, and none ever comes. Not even `kill -9` leaves an engine behind.
 */
const guard = `
exec 3<&0
"$@" 3<&- </dev/null &
engine=$!
echo "engine $engine"
{ read -r _ <&3; kill -TERM "$engine"; } 2>/dev/null &
wait "$engine"
status=$?
kill $! 2>/dev/null
exit $status
`;

const pidIn = (said: string): number | undefined => {
  const pid = /^engine (\d+)$/m.exec(said)?.[1];
  return pid === undefined ? undefined : Number(pid);
};

/** Starts the engine and resolves when it says that it listens. Rejects with what it said if it ends before. */
const launch = async (binary: string, port: number, dbPath: string | undefined): Promise<Started> => {
  const place = dbPath === undefined ? [] : ['--db-path', dbPath];
  const command = [binary, 'serve', '--host', '127.0.0.1', '--port', String(port), ...place];
  const child = spawn('sh', ['-c', guard, 'sh', ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A Ctrl-C at the terminal is for the parent: it finishes what is under way and then stops the engine.
    detached: true,
  });
  let said = '';
  const { promise: listening, resolve: tell, reject } = Promise.withResolvers<number>();
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
    const pid = pidIn(said);
    if (pid !== undefined && said.includes('listening on')) tell(pid);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const exited = new Promise<void>((done) => {
    child.once('error', (error) => {
      reject(new EngineError(`the embedded database could not be run: ${error.message}`, { cause: error }));
      done();
    });
    child.once('exit', (code, name) => {
      reject(new EngineError(`the embedded database ended at its start (${name ?? code}): ${said.trim()}`));
      done();
    });
  });
  return { pid: await listening, exited };
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
  const { pid, exited, port } = await launchSomewhere(binary, dbPath);
  if (dbPath !== undefined) await writeFile(pidFile(dbPath), String(pid));
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    ended: exited,
    stop: async () => {
      // Once it has ended its number may be another process's.
      if (!ended) signal(pid, 'SIGTERM');
      const killer = setTimeout(() => signal(pid, 'SIGKILL'), patience);
      await exited;
      clearTimeout(killer);
      if (dbPath !== undefined) await rm(pidFile(dbPath), { force: true });
    },
  };
};
