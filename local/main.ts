import { ChannelSettingsError } from '../functions/ports/channel.settings.ts';
import { jsonLog } from '../functions/ports/log.ts';
import { banner } from './banner.ts';
import { DataFolderError } from './engines/dataFolder.ts';
import { EngineError } from './engines/dynoxide.ts';
import { SecretError } from './keptSecret.ts';
import { helpText, OptionError, type Options, readOptions } from './options.ts';
import { type Runtime, StartError, startRuntime } from './runtime.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Resolves with the name of the signal that asks the process to end. The second one ends it at once. */
const asked = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let count = 0;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        count += 1;
        if (count > 1) process.exit(130);
        resolve(name);
      });
    }
  });

const stop = async (runtime: Runtime): Promise<void> => {
  print('\nStopping: finishing what is under way. Ctrl-C again ends at once.');
  await runtime.stop();
  print('Stopped. Everything acknowledged is kept.');
};

const serve = async (options: Options): Promise<number> => {
  const ending = asked();
  const runtime = await startRuntime(options, { log: jsonLog, environment: process.env, say: print });
  print(banner(runtime, options.data));
  const why = await Promise.race([ending, runtime.ended.then(() => 'ended' as const)]);
  if (why === 'ended') process.stderr.write('The database ended by itself. Start again; nothing is lost.\n');
  await stop(runtime);
  return why === 'ended' ? 1 : 0;
};

const forPeople = [OptionError, StartError, DataFolderError, EngineError, SecretError, ChannelSettingsError];

const main = async (): Promise<number> => {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (!options.help) return await serve(options);
    process.stdout.write(helpText);
    return 0;
  } catch (error) {
    if (!forPeople.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};

process.exitCode = await main();
