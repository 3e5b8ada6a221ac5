import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The AWS emulator from PyPI, with what it signs tokens with; `.ci/run` installs just these. */
export const emulatorPackages = 'ministack==1.5.33 cryptography==48.0.0';

/** Where the emulator's command is looked for; `MINISTACK` names it if it is not on the path. */
const command = process.env.MINISTACK ?? 'ministack';

export const isInstalled = (): boolean =>
  spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined;

export interface Emulator {
  readonly endpoint: string;
  /** what AWS tools must be told to reach it */
  readonly environment: Readonly<Record<string, string>>;
  /** everything it has written */
  log(): string;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch (error) {
    // fetch says by a TypeError that nobody listens yet
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** Whoever calls without a signature, as people at the API do, is in this account. */
export const account = '000000000000';
const region = 'us-east-1';

/** Functions run on the `node` that is found first: ours, of the version that they are deployed for. */
const path = [join(process.cwd(), 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/** Starts an emulator on a port of its own, on loopback, keeping nothing. */
export const startEmulator = async (): Promise<Emulator> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'chengyun-cloud-'));
  const logFile = join(folder, 'emulator.log');
  const output = openSync(logFile, 'a');
  const environment = {
    PATH: path,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'emulator',
    AWS_SECRET_ACCESS_KEY: 'emulator',
    AWS_REGION: region,
    CDK_DEFAULT_ACCOUNT: account,
    CDK_DEFAULT_REGION: region,
  };
  const child = spawn(command, [], {
    cwd: folder,
    env: {
      ...process.env,
      ...environment,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      LAMBDA_EXECUTOR: 'local',
    },
    stdio: ['ignore', output, output],
  });
  const ended = once(child, 'exit');
  const log = () => readFileSync(logFile, 'utf8');
  for (let waited = 0; !(await answers(`${endpoint}/_ministack/health`)); waited++) {
    if (child.exitCode !== null || waited > 300) throw new Error(`the emulator does not start:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    endpoint,
    environment,
    log,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
};
