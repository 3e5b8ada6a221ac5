import { dimensionOfKey, evaluationScope, isCounted, numbersOf } from '../domain/evaluation/cohort/lines.ts';
import { daysOf, monthsOf, type Period } from '../domain/evaluation/period/periods.ts';
import type { DistrictStore, LedgerLine } from './types.ts';

type Numbers = Readonly<Record<string, number>>;
type Sums = Map<string, Record<string, number>>;

const addTo = (sums: Sums, value: string, add: Numbers): void => {
  const own = sums.get(value) ?? {};
  for (const [counter, count] of Object.entries(add)) own[counter] = (own[counter] ?? 0) + count;
  sums.set(value, own);
};

const pageSize = 500;

/** Every line of a day. */
export const linesOfDay = async (
  ledger: Pick<DistrictStore['ledger'], 'day'>,
  day: string,
): Promise<readonly LedgerLine[]> => {
  const lines: LedgerLine[] = [];
  let after: string | undefined;
  do {
    const page = await ledger.day(day, { limit: pageSize, ...(after === undefined ? {} : { after }) });
    lines.push(...page.lines);
    after = page.next;
  } while (after !== undefined);
  return lines;
};

const fromCounters = async (
  counters: DistrictStore['counters'],
  dimension: string,
  period: Period,
): Promise<Sums> => {
  const parts = await Promise.all(
    monthsOf(period).map(({ month, from, to }) =>
      counters.read(evaluationScope(month), {
        from: `${dimension}#${from}`,
        to: `${dimension}#${to}#\uffff`,
      }),
    ),
  );
  const sums: Sums = new Map();
  for (const [key, counter] of parts.flatMap((part) => [...part])) {
    const [, , ...value] = key.split('#');
    addTo(sums, value.join('#'), counter);
  }
  return sums;
};

/** Days read at once. */
const width = 8;

const fromLines = async (
  ledger: DistrictStore['ledger'],
  dimension: string,
  period: Period,
): Promise<Sums> => {
  const sums: Sums = new Map();
  const days = daysOf(period);
  for (let from = 0; from < days.length; from += width) {
    const lines = await Promise.all(days.slice(from, from + width).map((day) => linesOfDay(ledger, day)));
    for (const [key, counts] of lines.flat().flatMap(({ entry }) => numbersOf(entry)))
      if (dimensionOfKey(key) === dimension) addTo(sums, key.slice(dimension.length + 1), counts);
  }
  return sums;
};

/**
 * What is counted in one dimension, as `unit`, over a period by value: one range of counters for each month, or for a
 * dimension without counters all lines of the days. The district as a whole is the dimension `all` with the value ''.
 */
export const readDimension = async (
  { counters, ledger }: Pick<DistrictStore, 'counters' | 'ledger'>,
  dimension: string,
  period: Period,
): Promise<ReadonlyMap<string, Numbers>> =>
  isCounted(dimension) ? fromCounters(counters, dimension, period) : fromLines(ledger, dimension, period);
