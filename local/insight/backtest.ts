import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { searchSubcategories } from '../../functions/domain/catalogue/search.ts';
import { type Learned, learn } from '../../functions/domain/insight/classifier/learn.ts';
import type { Accuracy, Sample } from '../../functions/domain/insight/classifier/types.ts';
import type { CaseFact } from '../../functions/domain/insight/facts.ts';
import { forecastsOf, type LevelMeasure } from '../../functions/domain/insight/forecast/forecasts.ts';
import { seriesOf } from '../../functions/domain/insight/forecast/series.ts';
import { localDayAt } from '../../functions/domain/sla/localDays.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { allWordsOf } from '../../functions/domain/text/words.ts';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { MappingError } from '../replay/mapping.ts';
import { RowError, SourceError } from '../replay/rows.ts';
import { publishedFacts } from './published.ts';

const help = `Measures forecasts and the suggestion of categories on a district's published cases, against doing without.

Usage: npm run backtest -- --city CITY --district DISTRICT [options]

  --city CITY          folder of the city below the tenants' folder
  --district DISTRICT  folder of the district in it
  --from DIR           folder with the city's case file (default: the sample in the city's folder)
  --tenants DIR        folder with the tenants' files (default tenants)
  --help               this text
`;

/** The command line or the files are wrong: told in a sentence, without a stack. */
class UsageError extends Error {}

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        city: { type: 'string' },
        district: { type: 'string' },
        from: { type: 'string' },
        tenants: { type: 'string', default: 'tenants' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const row = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
    .join('  ');

/** A table with its first column to the left and numbers to the right. */
const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string => {
  const rows = [head, ...body];
  const widths = head.map((_, i) => Math.max(...rows.map((cells) => String(cells[i] ?? '').length)));
  return rows.map((cells) => row(cells, widths)).join('\n');
};

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;

const decimal = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

const levelRow = (level: LevelMeasure): readonly (string | number)[] => [
  level.level === 'pair' ? 'street × subcategory' : level.level,
  level.series,
  level.better,
  decimal(level.error),
  decimal(level.naiveError),
  decimal(level.mase),
  decimal(level.dailyError),
  decimal(level.dailyNaiveError),
  percent(level.coverage),
  level.heldOut?.shown ?? '–',
  decimal(level.heldOut?.error),
  decimal(level.heldOut?.naiveError),
];

const forecastTable = (facts: readonly CaseFact[], { calendar }: Tenant): string => {
  const dayOf = (instant: number) => localDayAt(instant, calendar.timeZone).index;
  const days = facts.map(({ reportedAt }) => dayOf(reportedAt));
  const span = { first: Math.min(...days), last: Math.max(...days) - 1 };
  const { levels } = forecastsOf(seriesOf(facts, span, dayOf), span, calendar);
  if (levels.length === 0) return 'Too few weeks of cases to measure a forecast.';
  const head = [
    'series of',
    'n',
    'better',
    'MAE week',
    'naive',
    'MASE',
    'MAE day',
    'naive',
    'in 80 % band',
    'shown',
    'then',
    'naive',
  ];
  return [
    table(head, levels.map(levelRow)),
    'shown: better than naive in the earlier half of the weeks; then: MAE a week of these in the later half.',
  ].join('\n');
};

const accuracyRow = (name: string, { top1, top3 }: Accuracy, error?: number): readonly string[] => [
  name,
  percent(top1),
  percent(top3),
  error === undefined ? '–' : percent(error),
];

const accuracyTable = (learned: Learned): string => {
  if (learned.kind === 'tooFew')
    return `${learned.samples} cases to learn from, ${learned.needed} are needed: off.`;
  const { measured } = learned;
  const { model, mostFrequent, search } = measured;
  const verdict = learned.kind === 'on' ? 'better than both: on' : 'not better than both: off';
  return [
    `learned from ${measured.trained}, measured on the ${measured.tested} after them: ${verdict}`,
    table(
      ['', 'top 1', 'top 3', 'calibration error'],
      [
        accuracyRow('model', model, model.calibrationError),
        accuracyRow('most frequent', mostFrequent),
        accuracyRow('search in catalogue', search),
      ],
    ),
  ].join('\n');
};

/** What a report says beside words, as features: what can be measured where no words are published. */
const samplesWith = (
  facts: readonly CaseFact[],
  features: (fact: CaseFact) => readonly (string | undefined)[],
): readonly Sample[] =>
  facts
    .map((fact) => ({
      at: fact.reportedAt,
      text: fact.text,
      label: fact.subcategory ?? '',
      features: features(fact).filter((feature) => feature !== undefined),
    }))
    .sort((a, b) => a.at - b.at);

const classifierTables = (facts: readonly CaseFact[], { catalogue }: Tenant): readonly string[] => {
  const search = (text: string) => searchSubcategories(catalogue, text, 3).map(({ code }) => code);
  const channel = ({ channel: code }: CaseFact) => `#channel ${code}`;
  const place = ({ street, community }: CaseFact) => [
    street === undefined ? undefined : `#street ${street}`,
    community === undefined ? undefined : `#community ${community}`,
  ];
  const words = facts.filter(({ text }) => allWordsOf(text).length > 0).length;
  const sets = [
    ['channel and place', (fact: CaseFact) => [channel(fact), ...place(fact)]],
    [
      'channel, place and address',
      (fact: CaseFact) => [channel(fact), ...place(fact), ...allWordsOf(fact.text)],
    ],
  ] as const;
  return [
    `The file holds no words of reporters; ${words} of ${facts.length} cases have an address.`,
    ...sets
      .slice(0, words === 0 ? 1 : 2)
      .flatMap(([name, features]) => [
        '',
        `from ${name}`,
        accuracyTable(learn(samplesWith(facts, features), search)),
      ]),
  ];
};

const run = async (): Promise<void> => {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const { city, district, tenants: root } = values;
  if (city === undefined || district === undefined)
    throw new UsageError('--city and --district are needed; see --help');
  const loaded = await loadTenant(root, `${city}/${district}`);
  if (!loaded.ok) throw new UsageError(formatTenantErrors(loaded.errors));
  const { tenant } = loaded;
  const facts = await publishedFacts({ ...loaded, root, from: values.from ?? join(root, city) });
  const parts = [
    `${tenant.city.name} ${tenant.district.name}: ${facts.length} published cases`,
    '',
    'Forecast of the next seven days, from every week of the last half year (naive: the week before)',
    forecastTable(facts, tenant),
    '',
    'Suggestion of the category',
    ...classifierTables(facts, tenant),
    '',
  ];
  process.stdout.write(`${parts.join('\n')}\n`);
};

try {
  await run();
} catch (error) {
  if (![UsageError, MappingError, SourceError, RowError].some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
