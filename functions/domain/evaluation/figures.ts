import { given } from '../given.ts';
import { countersIn, evaluate, type Numbers } from './catalogue/expression.ts';
import { type IndicatorValue, indicatorOf, indicatorValue } from './catalogue/indicators.ts';
import { readerOf, type Score, scoreOf } from './catalogue/scoring.ts';
import type { Evaluation, EvaluationLevel, Expression, Scheme } from './catalogue/types.ts';

/** Counters of everybody who is evaluated at a level, by code; '' for the district. */
export type NumbersByCode = ReadonlyMap<string, Numbers>;

/** The dimension in which a level's counters are kept. */
export const dimensionOf = (level: EvaluationLevel): string => dimensions[level];

const dimensions: Readonly<Record<EvaluationLevel, string>> = {
  district: 'all',
  street: 'street',
  community: 'community',
  grid: 'grid',
  unit: 'unit',
  supervisor: 'person',
  acceptor: 'person',
  shiftLeader: 'person',
  dispatcher: 'person',
  subcategory: 'subcategory',
  kind: 'kind',
  channel: 'channel',
};

const expressionsOf = (scheme: Scheme | undefined): readonly Expression[] =>
  (scheme?.terms ?? []).flatMap(({ count, scoring }) => [
    ...(count === undefined ? [] : [count]),
    ...('kind' in scoring ? [] : scoring.map((deduction) => deduction.count)),
  ]);

/** The scheme by which a level is scored, if it is. */
export const schemeOf = ({ levels, schemes }: Evaluation, level: EvaluationLevel): Scheme | undefined =>
  schemes.find(({ code }) => code === levels[level]?.scheme);

/** Every counter that a level looks at. */
export const countersOfLevel = (evaluation: Evaluation, level: EvaluationLevel): ReadonlySet<string> => {
  const scheme = schemeOf(evaluation, level);
  const named = [
    ...(evaluation.levels[level]?.indicators ?? []),
    ...(scheme?.terms ?? []).flatMap(({ indicator }) => indicator ?? []),
  ];
  const indicators = named.flatMap((name) => indicatorOf(evaluation, name) ?? []);
  const expressions = [
    ...indicators.flatMap(({ numerator, denominator }) => [numerator, denominator ?? numerator]),
    ...expressionsOf(scheme),
  ];
  return new Set(expressions.flatMap(countersIn));
};

export interface FigureRow {
  readonly code: string;
  readonly counters: Numbers;
  readonly indicators: Readonly<Record<string, IndicatorValue>>;
  readonly score?: Score;
  /** 1 for the best; equal scores share one, and the next is as if they did not; absent without a score or with too few cases */
  readonly rank?: number;
}

const indicatorsOf = (
  evaluation: Evaluation,
  level: EvaluationLevel,
  numbers: Numbers,
): Readonly<Record<string, IndicatorValue>> => {
  const names = evaluation.levels[level]?.indicators ?? [];
  const found = names.map((name) => [name, indicatorValue(evaluation, name, numbers)] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};

/** The score with which somebody stands in the ranking. */
const rankingScore =
  (evaluation: Evaluation, level: EvaluationLevel) =>
  ({ counters, score }: FigureRow): number | undefined => {
    const rule = evaluation.rankedFrom?.[level];
    if (rule === undefined) return score?.value;
    const { value = 0 } = indicatorValue(evaluation, rule.indicator, counters) ?? {};
    return value < rule.least ? undefined : score?.value;
  };

const ranked = (
  rows: readonly FigureRow[],
  scoreIn: (row: FigureRow) => number | undefined,
): readonly FigureRow[] => {
  const scores = rows.flatMap((row) => scoreIn(row) ?? []);
  return rows
    .map((row) => {
      const score = scoreIn(row);
      if (score === undefined) return row;
      return { ...row, rank: scores.filter((value) => value > score).length + 1 };
    })
    .toSorted(
      (left, right) =>
        (left.rank ?? Number.POSITIVE_INFINITY) - (right.rank ?? Number.POSITIVE_INFINITY) ||
        left.code.localeCompare(right.code, 'en'),
    );
};

/** The figures of a level, best first. Who has none of the level's numbers, as persons of other posts, is left out. */
export const figuresOf = (
  evaluation: Evaluation,
  level: EvaluationLevel,
  numbers: NumbersByCode,
): readonly FigureRow[] => {
  const looked = countersOfLevel(evaluation, level);
  const scheme = schemeOf(evaluation, level);
  const rows = [...numbers]
    .filter(([, counts]) =>
      Object.keys(counts).some((counter) => looked.has(counter) && counts[counter] !== 0),
    )
    .map(([code, counters]): FigureRow => {
      const score = scheme && scoreOf(scheme, evaluation.grades, readerOf(evaluation, counters));
      const indicators = indicatorsOf(evaluation, level, counters);
      return { code, counters, indicators, ...given('score', score) };
    });
  return ranked(rows, rankingScore(evaluation, level));
};

/** What a case adds to the part of a figure; 0 if it is none of the cases behind it. */
export const amountOf = (expression: Expression, counts: Numbers | undefined): number =>
  counts === undefined ? 0 : evaluate(expression, counts);
