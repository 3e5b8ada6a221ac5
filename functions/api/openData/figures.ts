import { figuresTogether, medianOf, onTimeRate } from '../../domain/openData/figures.ts';
import { namedValues } from '../../domain/openData/suppress.ts';
import type { OpenSums } from '../../domain/openData/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { KeptMonth, OpenIndex } from '../../openData/kept.ts';
import { twelveMonths } from '../../openData/months.ts';

/** A count that may be told; none counts as such. */
const shown = (count: number, least: number): number | null => (count > 0 && count < least ? null : count);

const namedRows = (
  sums: Readonly<Record<string, OpenSums>>,
  names: ReadonlyMap<string, { readonly name: string }>,
  least: number,
) =>
  Object.entries(sums)
    .map(([code, own]) => ({
      code,
      name: names.get(code)?.name ?? code,
      reported: own.reported,
      closedShare: Math.round((own.closed * 100) / own.reported),
      onTimeRate: onTimeRate(own, least) ?? null,
    }))
    .toSorted((left, right) => right.reported - left.reported || left.code.localeCompare(right.code, 'en'));

const restOf = (all: number, named: readonly { readonly reported: number }[]): number =>
  named.reduce((rest, { reported }) => rest - reported, all);

/** Cases of any published month that ended in one of these. */
const closedIn = ({ months }: OpenIndex, within: readonly string[]): number =>
  months
    .flatMap(({ figures }) => within.map((month) => figures.closings[month] ?? 0))
    .reduce((sum, count) => sum + count, 0);

/**
 * How many ended in each month. Months with too few are not told, nor the next smallest where the few could be had by
 * taking what is told from what twelve months have together.
 */
const closingsOf = (index: OpenIndex, months: readonly string[], least: number) => {
  const counts = new Map(months.map((month) => [month, closedIn(index, [month])]));
  const some = new Map([...counts].filter(([, count]) => count > 0));
  const told = namedValues(some, 0, least);
  return (month: string): number | null => {
    const count = counts.get(month) ?? 0;
    return count === 0 || told.has(month) ? count : null;
  };
};

const countedOnlyIn = (months: readonly KeptMonth[]): number | null =>
  months.some(({ countedOnly }) => countedOnly !== undefined)
    ? months.reduce((sum, { countedOnly = 0 }) => sum + countedOnly, 0)
    : null;

interface Counting {
  readonly index: OpenIndex;
  readonly least: number;
  readonly tenant: Tenant;
}

const figuresOver = (
  within: readonly string[],
  closed: number | null,
  { index, least, tenant }: Counting,
) => {
  const months = index.months.filter(({ month }) => within.includes(month));
  const { total, byCategory, byStreet, answers, closingTimes } = figuresTogether(
    months.map(({ figures }) => figures),
  );
  const categories = namedRows(byCategory, tenant.catalogue.subcategories, least);
  const streets = namedRows(byStreet, tenant.areas, least);
  return {
    from: `${within[0]}-01`,
    to: index.through,
    reported: shown(total.reported, least),
    closed,
    onTimeRate: onTimeRate(total, least) ?? null,
    answerMinutes: medianOf(answers, least) ?? null,
    closingMinutes: medianOf(closingTimes, least) ?? null,
    countedOnly: countedOnlyIn(months),
    byCategory: categories,
    byStreet: streets,
    otherCategories: restOf(total.reported, categories),
    otherStreets: restOf(total.reported, streets),
  };
};

/**
 * The figures of the latest published month and of the twelve months up to it. Whatever they name has enough cases in each
 * month that counts; what is left of a total has as many itself, or none.
 */
export const presentFigures = (index: OpenIndex, least: number, tenant: Tenant) => {
  const twelve = twelveMonths(index.through);
  const counting = { index, least, tenant };
  const latest = twelve.slice(-1);
  const closings = closingsOf(index, twelve, least);
  return {
    latest: figuresOver(latest, closings(latest[0] ?? ''), counting),
    twelveMonths: figuresOver(twelve, shown(closedIn(index, twelve), least), counting),
    months: twelve.map((month) => {
      const kept = index.months.find((one) => one.month === month);
      return {
        month,
        reported: shown(kept?.figures.total.reported ?? 0, least),
        closed: closings(month),
        onTimeRate: (kept && onTimeRate(kept.figures.total, least)) ?? null,
        final: kept?.final ?? false,
      };
    }),
  };
};
