import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bookRulesOf } from '../../functions/domain/evaluation/cohort/rules.ts';
import { given } from '../../functions/domain/given.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { codeOf } from '../../functions/ports/systemError.ts';
import { openDistrictStore } from '../../functions/store/district.ts';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { DataFolderError } from '../engines/dataFolder.ts';
import { EngineError } from '../engines/dynoxide.ts';
import { openTable, TableChoiceError } from '../engines/openTable.ts';
import { recountCityTables } from './cityTables.ts';
import { beginning, type RecountState, recount } from './recount.ts';
import { tell, tellCity } from './tell.ts';

const help = `Counts a district's cases anew from their timelines and compares; or a city with all of its districts.

Usage: npm run recount -- --tenant CITY/DISTRICT [options]
       npm run recount -- --city CITY [--repair] [--data DIR | --table NAME --district CITY/DISTRICT=NAME ...]

  --tenant CITY/DISTRICT  the district
  --city CITY             the city: its counters against the timelines of all cases of its districts
  --from DATE, --to DATE  only cases reported on these local days, YYYY-MM-DD
  --repair                write records and counters as they should be
  --data DIR              the data folder, of a product that is stopped (default .chengyun)
  --district CITY/DISTRICT=NAME
                          with --city and --table: the table of a district, for each of them
  --table NAME            a table on AWS, or at DYNAMODB_ENDPOINT; the product may run meanwhile
  --progress FILE         where it is kept how far it is (default recount-CITY.DISTRICT.json); started again with the
                          same file, a recount that was killed goes on
  --tenants DIR           folder with the tenants' files (default tenants)
  --help                  this text

Ends with 0 if nothing differs, 1 if something does or was repaired, 2 if it could not run.
`;

/** The command line or the files are wrong: told in a sentence, without a stack. */
class UsageError extends Error {}

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        tenant: { type: 'string' },
        city: { type: 'string' },
        district: { type: 'string', multiple: true, default: [] },
        from: { type: 'string' },
        to: { type: 'string' },
        repair: { type: 'boolean', default: false },
        data: { type: 'string', default: '.chengyun' },
        table: { type: 'string' },
        progress: { type: 'string' },
        tenants: { type: 'string', default: 'tenants' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

type Arguments = ReturnType<typeof readArguments>;

/** What a recount that was killed had kept, if it was one with the same question. */
const readState = async (file: string, question: string): Promise<RecountState> => {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as { question: string; state: RecountState };
    if (kept.question !== question) throw new UsageError(`${file} is of another recount: remove it`);
    process.stderr.write(`Going on behind ${kept.state.cases} cases\n`);
    return kept.state;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return beginning;
    throw error;
  }
};

/** Whole or not at all, also when killed while writing. */
const keepState = async (file: string, question: string, state: RecountState): Promise<void> => {
  await writeFile(`${file}.new`, JSON.stringify({ question, state }));
  await rename(`${file}.new`, file);
};

const dateOf = (text: string | undefined): string | undefined => {
  if (text !== undefined && !/^\d{4}-\d\d-\d\d$/.test(text))
    throw new UsageError(`"${text}" is not a date YYYY-MM-DD`);
  return text;
};

/** A line every so often. */
const lineEvery = 2_000;

const showing = () => {
  let last = systemClock.now();
  return ({ cases, compared, days }: RecountState): void => {
    const now = systemClock.now();
    if (now - last < lineEvery) return;
    last = now;
    process.stderr.write(`${cases} cases, ${compared} days compared, ${days.length} to go\n`);
  };
};

const recountTable = async (tenant: Tenant, values: Arguments): Promise<RecountState> => {
  const { repair } = values;
  const options = { repair, ...given('from', dateOf(values.from)), ...given('to', dateOf(values.to)) };
  const progress = values.progress ?? `recount-${tenant.key.replace('/', '.')}.json`;
  const question = JSON.stringify([tenant.key, options, values.table ?? values.data]);
  const state = await readState(progress, question);
  const { client, name, close } = await openTable(values, tenant.key);
  try {
    const access = { client, tableName: name };
    const store = openDistrictStore({ ...access, wallClock: systemClock });
    const show = showing();
    const end = await recount({ access, store, rules: bookRulesOf(tenant) }, options, state, async (now) => {
      await keepState(progress, question, now);
      show(now);
    });
    await rm(progress, { force: true });
    return end;
  } finally {
    await close();
  }
};

/** What makes no sense for a city is refused rather than left aside unsaid. */
const ofDistrictAlone = ['tenant', 'from', 'to', 'progress'] as const;

const recountOfCity = async (city: string, values: Arguments): Promise<void> => {
  const other = ofDistrictAlone.find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--${other} does not go with --city`);
  if (city.includes('/')) throw new UsageError(`"${city}" is a district: use --tenant`);
  const { district: districtTables, table, data, repair } = values;
  const found = await recountCityTables({ city, districtTables, table, data, repair });
  if (!tellCity(found, repair)) process.exitCode = 1;
};

const run = async (): Promise<void> => {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (values.city !== undefined) return recountOfCity(values.city, values);
  if (values.tenant === undefined) throw new UsageError('--tenant or --city is needed; see --help');
  const loaded = await loadTenant(values.tenants, values.tenant);
  if (!loaded.ok) throw new UsageError(formatTenantErrors(loaded.errors));
  const end = await recountTable(loaded.tenant, values);
  if (!tell(end, values.repair)) process.exitCode = 1;
};

try {
  await run();
} catch (error) {
  const expected = [UsageError, TableChoiceError, DataFolderError, EngineError].some(
    (kind) => error instanceof kind,
  );
  if (!expected) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
