import { given } from '../../given.ts';
import { evaluate, type Numbers } from './expression.ts';
import { indicatorValue } from './indicators.ts';
import type { Evaluation, Grade, Scheme, Scoring, Term } from './types.ts';

/** What one term came to. */
export interface ScoredTerm {
  readonly value?: number;
  /** absent where the term has no value: a rate of nothing */
  readonly points?: number;
  readonly most: number;
}

export interface Score {
  readonly value: number;
  readonly grade?: string;
  readonly terms: readonly ScoredTerm[];
}

/** Reads what a term looks at; undefined where there is nothing to divide by. */
export type TermReader = (term: Pick<Term, 'indicator' | 'count'>) => number | undefined;

const bounded = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

const stepScore = (steps: Extract<Scoring, { kind: 'steps' }>['steps'], value: number): number =>
  steps.find(({ upTo }) => upTo === undefined || value <= upTo)?.score ?? 0;

const pointsOf = (scoring: Scoring, value: number, most: number): number => {
  switch (scoring.kind) {
    case 'rate':
      return bounded(value * most, most);
    case 'inverse':
      return bounded((1 - value) * most, most);
    case 'steps':
      return (stepScore(scoring.steps, value) / 100) * most;
    case 'atLeast':
      return bounded(most - Math.max(0, scoring.full - value) * 100 * scoring.perPoint, most);
    case 'deduct':
      return bounded(most - scoring.each * value, most);
  }
};

const scoreTerm = (term: Term, read: TermReader): ScoredTerm => {
  const { points: most = 0, scoring } = term;
  if (!('kind' in scoring)) {
    const lost = scoring.reduce((sum, { each, count }) => sum + each * (read({ count }) ?? 0), 0);
    return { points: bounded(most - lost, most), most };
  }
  const value = read(term);
  return value === undefined ? { most } : { value, points: pointsOf(scoring, value, most), most };
};

/** Floating-point dust would push a value that stands on a grade's bound below it. */
const clean = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The first grade that the value reaches; grades stand from the best down. */
export const gradeOf = (grades: readonly Grade[], value: number): string | undefined =>
  grades.find(({ from }) => value >= from)?.code;

/**
 * The composite value (综合指标值). A term without a value, a rate of nothing, is left out and the others carry its
 * weight; undefined if none has one.
 */
export const scoreOf = (
  scheme: Pick<Scheme, 'kind' | 'terms' | 'total'>,
  grades: readonly Grade[],
  read: TermReader,
): Score | undefined => {
  if (scheme.kind === 'points') {
    const terms = scheme.terms.map((term) => {
      const value = read(term) ?? 0;
      const each = term.points ?? 0;
      return { value, points: value * each, most: each };
    });
    return { value: clean(terms.reduce((sum, { points }) => sum + points, 0)), terms };
  }
  const terms = scheme.terms.map((term) => scoreTerm(term, read));
  const scored = terms.filter(({ points }) => points !== undefined);
  const possible = scored.reduce((sum, { most }) => sum + most, 0);
  if (possible === 0) return undefined;
  const reached = scored.reduce((sum, { points = 0 }) => sum + points, 0);
  const value = clean((reached / possible) * (scheme.total ?? 100));
  return { value, ...given('grade', gradeOf(grades, value)), terms };
};

/** Reads terms from the counters of whoever is evaluated. */
export const readerOf =
  (evaluation: Evaluation, numbers: Numbers): TermReader =>
  ({ indicator, count }) => {
    if (count !== undefined) return evaluate(count, numbers);
    return indicator === undefined ? undefined : indicatorValue(evaluation, indicator, numbers)?.value;
  };
