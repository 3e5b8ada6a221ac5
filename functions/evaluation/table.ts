import type { Numbers } from '../domain/evaluation/catalogue/expression.ts';
import type { IndicatorValue } from '../domain/evaluation/catalogue/indicators.ts';
import { indicatorOf } from '../domain/evaluation/catalogue/indicators.ts';
import type { Score } from '../domain/evaluation/catalogue/scoring.ts';
import type { Evaluation, EvaluationLevel } from '../domain/evaluation/catalogue/types.ts';
import {
  dimensionOf,
  type FigureRow,
  figuresOf,
  type NumbersByCode,
  schemeOf,
} from '../domain/evaluation/figures.ts';
import { type Period, periodBefore, yearBefore } from '../domain/evaluation/period/periods.ts';
import { given } from '../domain/given.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { Adjustment } from '../store/types.ts';
import { adjusted } from './adjusted.ts';
import {
  presentAdjustment,
  presentFrozen,
  presentGrade,
  presentIndicator,
  presentRankedFrom,
  presentScheme,
  rowName,
} from './present.ts';
import { type Evaluated, type FigureSource, sourceOf } from './source.ts';

/** Which table is asked for. */
export interface TableQuestion extends Evaluated {
  readonly level: EvaluationLevel;
  readonly language: Language;
  /** scored by this scheme in place of the level's own */
  readonly scheme?: string | undefined;
  /** with the period before and a year before */
  readonly compare: boolean;
  /** as it is now, also where the period is frozen */
  readonly live: boolean;
  /** rows that are shown, by code; ranks are among all of them */
  readonly shows?: (code: string) => boolean;
  /** where the numbers come from, if not from the period itself */
  readonly source?: FigureSource;
}

interface Counted {
  readonly source: FigureSource;
  readonly numbers: NumbersByCode;
  readonly adjustments: readonly Adjustment[];
}

const counted = async (source: FigureSource, { level, store }: TableQuestion): Promise<Counted> => {
  const [numbers, all] = await Promise.all([
    source.numbers(dimensionOf(level)),
    source.frozen === undefined ? [] : store.frozen.adjustments(source.frozen.period),
  ]);
  const adjustments = all.filter((adjustment) => adjustment.level === level);
  return { source, numbers: adjusted(numbers, adjustments), adjustments };
};

/** The numbers of a level over a period with what was adjusted, which is only ever what is frozen. */
const countedIn = async (question: TableQuestion, period: Period, live: boolean): Promise<Counted> => {
  const source = await sourceOf(question, period, live);
  return counted(source, question);
};
type RowsByCode = ReadonlyMap<string, FigureRow>;

/** Rows of another period by the same formulas, for comparison. */
const rowsOf = async (
  question: TableQuestion,
  period: Period | undefined,
  evaluation: Evaluation,
): Promise<RowsByCode> => {
  if (period === undefined || !question.compare) return new Map();
  const { numbers } = await countedIn(question, period, false);
  return new Map(figuresOf(evaluation, question.level, numbers).map((row) => [row.code, row]));
};

interface Others {
  readonly before: RowsByCode;
  readonly yearBefore: RowsByCode;
}

const compared = (others: Others, code: string, valueIn: (row: FigureRow) => number | undefined) => {
  const read = (rows: RowsByCode) => {
    const row = rows.get(code);
    return row === undefined ? undefined : valueIn(row);
  };
  return { ...given('before', read(others.before)), ...given('yearBefore', read(others.yearBefore)) };
};

const presentScore = (score: Score, evaluation: Evaluation) => ({
  ...score,
  ...given('colour', evaluation.grades.find(({ code }) => code === score.grade)?.colour),
});

const presentFigures = (row: FigureRow, others: Others) =>
  Object.fromEntries(
    Object.entries(row.indicators).map(([name, figure]: readonly [string, IndicatorValue]) => [
      name,
      { ...figure, ...compared(others, row.code, ({ indicators }) => indicators[name]?.value) },
    ]),
  );

/** How often a day was written is no number of its cases. */
const shownCounters = (counters: Numbers, evaluation: Evaluation): Numbers => {
  const known = new Set(evaluation.counters.map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(counters).filter(([code, count]) => known.has(code) && count !== 0),
  );
};

/** The evaluation with another scheme for the level. */
const scoredBy = (evaluation: Evaluation, level: EvaluationLevel, scheme: string | undefined): Evaluation => {
  if (scheme === undefined) return evaluation;
  const view = evaluation.levels[level] ?? { indicators: [] };
  return { ...evaluation, levels: { ...evaluation.levels, [level]: { ...view, scheme } } };
};

const definitionsOf = (evaluation: Evaluation, level: EvaluationLevel, language: Language) =>
  (evaluation.levels[level]?.indicators ?? []).flatMap((key) => {
    const indicator = indicatorOf(evaluation, key);
    return indicator === undefined ? [] : [{ key, ...presentIndicator(indicator, language) }];
  });

/** The answer of `GET /v1/evaluation/figures`. */
export const figuresTable = async (question: TableQuestion, period: Period) => {
  const { tenant, level, language, live, shows = () => true } = question;
  const { source, numbers, adjustments } = await (question.source === undefined
    ? countedIn(question, period, live)
    : counted(question.source, question));
  const evaluation = scoredBy(source.evaluation, level, question.scheme);
  const others = {
    before: await rowsOf(question, periodBefore(period), evaluation),
    yearBefore: await rowsOf(question, yearBefore(period), evaluation),
  };
  const rows = figuresOf(evaluation, level, numbers)
    .filter(({ code }) => shows(code))
    .map((row) => {
      const { code, counters, score, rank } = row;
      return {
        code,
        name: rowName(tenant, level, code),
        counters: shownCounters(counters, evaluation),
        indicators: presentFigures(row, others),
        ...given(
          'score',
          score && {
            ...presentScore(score, evaluation),
            ...compared(others, code, (other) => other.score?.value),
          },
        ),
        ...given('rank', rank),
        adjustments: adjustments.filter(({ of }) => of === code).map(presentAdjustment),
      };
    });
  const scheme = schemeOf(evaluation, level);
  return {
    level,
    period: period.text,
    from: period.from,
    to: period.to,
    ...given('frozen', source.frozen && presentFrozen(source.frozen)),
    definitions: definitionsOf(evaluation, level, language),
    ...given('scheme', scheme && presentScheme(scheme, language)),
    ...given('rankedFrom', presentRankedFrom(evaluation, level, language)),
    grades: evaluation.grades.map((grade) => presentGrade(grade, language)),
    rows,
  };
};

export type FiguresTable = Awaited<ReturnType<typeof figuresTable>>;
