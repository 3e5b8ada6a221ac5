import { rm } from 'node:fs/promises';
import { quietLog } from '../../functions/ports/log.ts';
import { readOptions } from '../../local/options.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { fixtures, newFolder } from './places.ts';

export interface Running {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** The whole product in this process, as `npm start` puts it together, on invented districts and real engines. */
export const startSystem = async (): Promise<Running> => {
  const folder = await newFolder();
  const options = readOptions(['--port', '0', '--data', folder, '--tenants', fixtures], {});
  const runtime = await startRuntime(options, {
    log: quietLog,
    environment: {},
    say: () => undefined,
  });
  return {
    runtime,
    folder,
    stop: async () => {
      await runtime.stop();
      await rm(folder, { recursive: true });
    },
  };
};
