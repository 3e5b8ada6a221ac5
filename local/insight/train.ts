import { parseArgs } from 'node:util';
import type { InsightReport } from '../../functions/domain/insight/report.ts';
import { dayMs, localDay } from '../../functions/domain/sla/localDays.ts';
import { refreshInsight } from '../../functions/insight/refresh.ts';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import { quietLog as log } from '../../functions/ports/log.ts';
import { openDistrictStore } from '../../functions/store/district.ts';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { DataFolderError } from '../engines/dataFolder.ts';
import { EngineError } from '../engines/dynoxide.ts';
import { openTable, TableChoiceError } from '../engines/openTable.ts';

const help = `Computes a district's insight now: forecasts, hot spots, recurrences, and the model that suggests categories.
The product does so itself every night.

Usage: npm run train -- --tenant CITY/DISTRICT [options]

  --tenant CITY/DISTRICT  the district
  --data DIR              the data folder, of a product that is stopped (default .chengyun)
  --at DATE               as on that local day, YYYY-MM-DD: for cases that were replayed (default: today)
  --table NAME            a table on AWS, or at DYNAMODB_ENDPOINT; the product may run meanwhile
  --tenants DIR           folder with the tenants' files (default tenants)
  --help                  this text
`;

/** The command line or the files are wrong: told in a sentence, without a stack. */
class UsageError extends Error {}

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        tenant: { type: 'string' },
        data: { type: 'string', default: '.chengyun' },
        at: { type: 'string' },
        table: { type: 'string' },
        tenants: { type: 'string', default: 'tenants' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** The clock of the computation: now, or noon of the local day that was named. */
const clockAt = (date: string | undefined, timeZone: string): ClockPort => {
  if (date === undefined) return systemClock;
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(midnight)) throw new UsageError(`"${date}" is not a date YYYY-MM-DD`);
  const { start, end } = localDay(midnight / dayMs, timeZone);
  return { now: () => (start + end) / 2 };
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const classifierLine = (classifier: InsightReport['classifier']): string => {
  if (classifier.kind === 'tooFew')
    return `off: ${classifier.samples} accepted cases with words, ${classifier.needed} are needed`;
  const { model, search, mostFrequent } = classifier.measured;
  const best = Math.max(search.top3, mostFrequent.top3);
  const measured = `${percent(model.top3)} among the first three, ${percent(best)} without it`;
  return classifier.kind === 'on' ? `on: ${measured}` : `off, since not better: ${measured}`;
};

const tell = (report: InsightReport): string => {
  const { threshold } = report.recurrenceRules;
  const rows = [
    `${report.cases} cases from ${report.from} to ${report.to}`,
    `suggestion of categories  ${classifierLine(report.classifier)}`,
    report.weeks < report.weeksNeeded
      ? `forecasts  none: ${report.weeks} weeks of cases, ${report.weeksNeeded} are needed`
      : `forecasts  ${report.forecasts.filter(({ on }) => on).length} on, of ${report.forecasts.length} measured`,
    `anomalies  ${report.anomalies.length}`,
    `hot spots  ${report.hotSpots.spots.length} in ${report.hotSpots.scans} scans`,
    `recurrences  ${report.recurrences.filter(({ cases }) => cases.length >= threshold).length} of ${threshold} or more cases`,
  ];
  return `${rows.join('\n')}\n`;
};

const run = async (): Promise<void> => {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (values.tenant === undefined) throw new UsageError('--tenant is needed; see --help');
  const loaded = await loadTenant(values.tenants, values.tenant);
  if (!loaded.ok) throw new UsageError(formatTenantErrors(loaded.errors));
  const { tenant } = loaded;
  const clock = clockAt(values.at, tenant.calendar.timeZone);
  const { client, name, close } = await openTable(values, tenant.key);
  try {
    const store = openDistrictStore({ client, tableName: name, wallClock: systemClock });
    const report = await refreshInsight({ tenant, store, clock, log });
    process.stdout.write(report === undefined ? 'There are no cases yet.\n' : tell(report));
  } finally {
    await close();
  }
};

try {
  await run();
} catch (error) {
  const expected = [UsageError, TableChoiceError, DataFolderError, EngineError];
  if (!expected.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
