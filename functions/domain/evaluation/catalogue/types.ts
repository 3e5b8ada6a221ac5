import type { Language } from '../../tenant/types.ts';
import type { EvaluationLimits } from '../cohort/types.ts';
import type { PeriodKind } from '../period/kinds.ts';

/** A text in every language of the product. */
export type Names = { readonly [L in Language]: string };

/**
 * A sum over counters: a counter's code, or a sum, a difference or a multiple of expressions. It is linear on purpose:
 * the value of a sum of cases is then the sum of the cases' values, so that every figure can be taken apart.
 */
export type Expression =
  | string
  | readonly ['+', ...Expression[]]
  | readonly ['-', Expression, Expression]
  | readonly ['*', number, Expression];

/** Where a definition comes from, and how sure it is: the marks of reference §0.1. */
export interface Provenance {
  readonly source: string;
  readonly confidence: 'A' | 'B' | 'C' | 'UNKNOWN';
}

export interface CounterDefinition extends Provenance {
  readonly code: string;
  readonly names: Names;
  /** the day by which it is counted; `entered`: only ever by an adjustment of a frozen period */
  readonly cohort: 'report' | 'filing' | 'entered';
}

export type IndicatorUnit = 'percent' | 'count' | 'minutes';

/**
 * A figure. With a denominator it is a ratio, without one a sum. Where sources contradict each other there are several
 * variants under one code, and the tenant says which one holds.
 */
export interface Indicator extends Provenance {
  readonly code: string;
  readonly variant: string;
  readonly names: Names;
  readonly unit: IndicatorUnit;
  readonly numerator: Expression;
  readonly denominator?: Expression;
  /** what is left out, in words */
  readonly exclusions?: string;
  readonly better?: 'high' | 'low';
}

/** How a term turns its value into a share of its points, from 0 to 1, or into points to take off. */
export type Scoring =
  /** the rate itself, or what it leaves to 1 */
  | { readonly kind: 'rate' | 'inverse' }
  /** a score out of 100 by the first step whose bound the value does not pass; the last step has none */
  | { readonly kind: 'steps'; readonly steps: readonly { readonly upTo?: number; readonly score: number }[] }
  /** full points from a rate on, and so many points less for each percentage point below it */
  | { readonly kind: 'atLeast'; readonly full: number; readonly perPoint: number }
  /** so many points less for each that is counted */
  | { readonly kind: 'deduct'; readonly each: number };

/** One line of a composite: what is looked at, and what it is worth. */
export interface Term {
  /** an indicator's code, or an expression over counters */
  readonly indicator?: string;
  readonly count?: Expression;
  /** absent where the standard's value is unknown: whoever uses the scheme must say it */
  readonly points?: number;
  /** deductions that share these points */
  readonly scoring: Scoring | readonly (Scoring & { readonly kind: 'deduct'; readonly count: Expression })[];
}

/** A composite of weighted terms (reference §6.5), or points without an upper end for each counted thing (积分制). */
export interface Scheme extends Provenance {
  readonly code: string;
  readonly names: Names;
  readonly kind: 'weighted' | 'points';
  /** what the points of a weighted scheme add up to; 100 unless the source has another total */
  readonly total?: number;
  readonly terms: readonly Term[];
}

export interface Grade {
  readonly code: string;
  readonly names: Names;
  readonly colour: string;
  /** from this value on */
  readonly from: number;
}

/** What is evaluated: areas, units, posts and kinds (reference §6.1). */
export const evaluationLevels = [
  'district',
  'street',
  'community',
  'grid',
  'unit',
  'supervisor',
  'acceptor',
  'shiftLeader',
  'dispatcher',
  'subcategory',
  'kind',
  'channel',
] as const;

export type EvaluationLevel = (typeof evaluationLevels)[number];

/** Which indicators and which scheme a level shows. */
export interface LevelView {
  readonly indicators: readonly string[];
  readonly scheme?: string;
}

/** Whoever has fewer of what an indicator counts is scored and not ranked: of one case every rate is 0 or 100 %. */
export interface RankingRule {
  /** a sum, not a rate */
  readonly indicator: string;
  readonly least: number;
}

/** A bulletin (通报) that is made of every period of a kind. */
export interface BulletinDefinition {
  readonly code: string;
  readonly names: Names;
  /** the body that issues it */
  readonly issuer: Names;
  readonly kind: PeriodKind;
  /** in this order; those of persons only inside */
  readonly levels: readonly EvaluationLevel[];
  readonly remarks: readonly Names[];
  /** who may read it: staff who see everybody's figures, or anyone */
  readonly published: 'inside' | 'public';
}

/** Levels whose rows are persons. */
export const personLevels: ReadonlySet<EvaluationLevel> = new Set([
  'supervisor',
  'acceptor',
  'shiftLeader',
  'dispatcher',
]);

/** Everything by which a tenant is evaluated: the catalogue that it took, with its own choices and additions. */
export interface Evaluation {
  /** of the content, so that a frozen period names what it was computed by */
  readonly digest: string;
  readonly counters: readonly CounterDefinition[];
  /** all variants */
  readonly indicators: readonly Indicator[];
  /** the variant that holds, by code */
  readonly chosen: Readonly<Record<string, string>>;
  readonly schemes: readonly Scheme[];
  readonly grades: readonly Grade[];
  readonly levels: { readonly [L in EvaluationLevel]?: LevelView };
  /** where it says nothing of a level, everybody with a score is ranked; absent in what was frozen before it was there */
  readonly rankedFrom?: { readonly [L in EvaluationLevel]?: RankingRule };
  readonly limits: EvaluationLimits;
  readonly bulletins: readonly BulletinDefinition[];
}
