import type { Bill, Line } from './bill.ts';
import type { Figures } from './figures.ts';
import type { PriceList } from './prices.ts';

type Say = (line: string) => void;

const decimals = (value: number): number => {
  if (value === 0 || value >= 100) return 0;
  return value >= 1 ? 1 : 4;
};

const amount = (units: number): string => {
  const digits = decimals(units);
  return units.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const dollars = (value: number): string => value.toFixed(4);

const cells = ({ service, what, units, unit, basis, dollars: cost }: Line): readonly string[] => [
  service,
  what,
  amount(units),
  unit,
  basis,
  dollars(cost),
];

/** Columns whose figures stand to the right. */
const toTheRight: ReadonlySet<number> = new Set([2, 5]);

const printTable = (say: Say, title: string, heads: readonly string[], bill: Bill): void => {
  const rows = [heads, ...bill.lines.map(cells), ['sum', '', '', '', '', dollars(bill.dollars)]];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const fit = (cell: string, column: number): string =>
    toTheRight.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = '', ...lines] = rows.map((row) => row.map(fit).join('  '));
  say(`${title}\n`);
  for (const line of [head, rule, ...lines.slice(0, -1), rule, ...lines.slice(-1)]) say(line);
  say('');
};

const heads = (units: string): readonly string[] => ['service', 'for', units, 'unit', 'units are', 'dollars'];

const verdict = (what: string, { cost, goal, met }: Figures['goals']['perCase'], digits: number): string =>
  `${what} costs ${cost.toFixed(digits)} USD at list price; the goal of at most ${goal} USD is ${met ? 'met' : 'not met'}.`;

const printAssumptions = (say: Say, { assumptions, prices, sure }: PriceList): void => {
  say('Assumed, all in bench/cost/prices.json:\n');
  for (const [name, { value, unit, why }] of Object.entries(assumptions))
    say(`  ${name}: ${value} ${unit}. ${why}`);
  const names = (wanted: keyof PriceList['sure']): string =>
    Object.entries(prices)
      .flatMap(([name, price]) => (price.sure === wanted ? name : []))
      .join(', ');
  say(`\nPrices ${sure.S}: ${names('S')}.`);
  say(`Prices ${sure.K}: ${names('K')}.\n`);
};

const counted = `Metered: capacity units as the store itself answers them, for every request that the API, the outbox, the clock checks
and the city's roll-up make; states entered by running the machines of workflows/ on the verdicts of the checks; requests
and answers of the API; deliveries of the stream, one event in each; events of the bus; our own log lines; bytes stored.
Not counted: free tiers and discounts, text messages, geocoding by a paid service, retries of webhooks, the city's own
idle month, and people who only browse.`;

/** The tables, what they rest on and whether the goals are met, for people. */
export const printFigures = (say: Say, figures: Figures, list: PriceList): void => {
  const { perThousandCases, idleMonth, optional, goals, cases, tenant, prices } = figures;
  say(`${cases} cases of ${tenant}, lived from report to close.`);
  say(`List prices of ${prices.date}, ${prices.region}, ${prices.currency}.\n`);
  printTable(say, '1,000 cases', heads('units per 1,000'), perThousandCases);
  printTable(say, 'An idle month of the district', heads('units a month'), idleMonth);
  const told = `In addition, where endpoints are told: 1,000 cases with ${list.assumptions.deliveriesPerCase.value} deliveries each`;
  printTable(say, told, heads('units per 1,000'), figures.thousandCasesTold);
  printTable(say, 'A month of what is in neither sum', heads('units a month'), optional);
  say(`${counted}\n`);
  printAssumptions(say, list);
  say(verdict('A case', goals.perCase, 6));
  say(verdict('An idle month', goals.idleMonth, 2));
};
