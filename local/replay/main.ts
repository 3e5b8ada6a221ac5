import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { DataFolderError } from '../engines/dataFolder.ts';
import { EngineError } from '../engines/dynoxide.ts';
import { MappingError } from './mapping.ts';
import { printFigures } from './print.ts';
import { replayFile } from './replay.ts';
import { RowError, SourceError } from './rows.ts';
import { StoryError } from './story.ts';

const help = `Plays a district's published cases through the product on a virtual clock and prints the figures.

Usage: npm run replay -- --city CITY --district DISTRICT [options]

  --city CITY          folder of the city below the tenants' folder
  --district DISTRICT  folder of the district in it
  --from DIR           folder with the city's case file (default: the sample in the city's folder)
  --limit N            only the first N rows of the district
  --data DIR           keep the data here; a replay that was killed goes on when started again with the same folder
                       (default: a temporary folder, removed at the end)
  --tenants DIR        folder with the tenants' files (default tenants)
  --json               print the figures as one JSON object on the last line, too
  --help               this text
`;

/** The command line or the files are wrong: told in a sentence, without a stack. */
class UsageError extends Error {}

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        city: { type: 'string' },
        district: { type: 'string' },
        from: { type: 'string' },
        limit: { type: 'string' },
        data: { type: 'string' },
        tenants: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const readLimit = (text: string | undefined): number => {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit must be a whole number above 0, not "${text}"`);
  return limit;
};

const withFolder = async <T>(named: string | undefined, use: (folder: string) => Promise<T>): Promise<T> => {
  if (named !== undefined) return use(named);
  const folder = await mkdtemp(join(tmpdir(), 'chengyun-replay-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const run = async (args: readonly string[]): Promise<void> => {
  const values = readArguments(args);
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const { city, district, tenants: root = 'tenants' } = values;
  if (city === undefined || district === undefined)
    throw new UsageError('--city and --district are needed; see --help');
  const limit = readLimit(values.limit);
  const loaded = await loadTenant(root, `${city}/${district}`);
  if (!loaded.ok) throw new UsageError(formatTenantErrors(loaded.errors));
  const from = values.from ?? join(root, city);
  const mapping = join(root, city, 'replay.json');
  const result = await withFolder(values.data, (folder) =>
    replayFile({ ...loaded, mapping, from, limit, folder, output: process.stderr }),
  );
  printFigures(loaded.tenant, result, process.stdout);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
};

const expected = [UsageError, MappingError, SourceError, RowError, StoryError, DataFolderError, EngineError];

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!expected.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
