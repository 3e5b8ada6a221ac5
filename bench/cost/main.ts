import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { EngineError, startDynoxide } from '../../local/engines/dynoxide.ts';
import { figuresOf } from './figures.ts';
import { meterLives } from './metering.ts';
import { type CostOptions, helpText, OptionError, readOptions } from './options.ts';
import { readPrices, valuesOf } from './prices.ts';
import { printFigures } from './print.ts';

/** The tenant's files are not in order; the message names them. */
class TenantError extends Error {}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** An engine on a folder of its own that is gone afterwards. */
const withEngine = async <T>(use: (endpoint: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'chengyun-cost-'));
  try {
    const engine = await startDynoxide({ dbPath: join(folder, 'cost.db') });
    try {
      return await use(engine.endpoint);
    } finally {
      await engine.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const report = async ({ tenant: key, cases, json }: CostOptions): Promise<void> => {
  const list = readPrices();
  const assumed = valuesOf(list);
  const loaded = await loadTenant('tenants', key);
  if (!loaded.ok) throw new TenantError(formatTenantErrors(loaded.errors));
  const { tenant } = loaded;
  const start = Date.parse(list.date);
  const counted = await withEngine((endpoint) => meterLives({ tenant, endpoint, cases, assumed, start }));
  const figures = figuresOf(key, counted, list);
  printFigures(say, figures, list);
  if (json) say(JSON.stringify(figures));
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) say(helpText);
  else await report(options);
};

const isForPeople = (error: unknown): error is Error =>
  error instanceof OptionError || error instanceof TenantError || error instanceof EngineError;

try {
  await main();
} catch (error) {
  if (!isForPeople(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
