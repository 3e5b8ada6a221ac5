import { given } from '../../given.ts';
import { evaluate, type Numbers } from './expression.ts';
import type { Evaluation, Indicator } from './types.ts';

/** A figure with what it is made of, so that it can be checked. */
export interface IndicatorValue {
  /** a rate is a share, not a percentage; absent where there is nothing to divide by */
  readonly value?: number;
  readonly numerator: number;
  readonly denominator?: number;
}

/** The variant of an indicator that holds for the tenant, or the one that is named as `code.variant`. */
export const indicatorOf = (
  { indicators, chosen }: Pick<Evaluation, 'indicators' | 'chosen'>,
  name: string,
): Indicator | undefined => {
  const [code = '', named] = name.split('.');
  const variants = indicators.filter((indicator) => indicator.code === code);
  const wanted = named ?? chosen[code] ?? variants[0]?.variant;
  return variants.find(({ variant }) => variant === wanted);
};

/** The figure of one indicator from the counters of whoever is evaluated; undefined for a code that is unknown. */
export const indicatorValue = (
  evaluation: Pick<Evaluation, 'indicators' | 'chosen'>,
  name: string,
  numbers: Numbers,
): IndicatorValue | undefined => {
  const indicator = indicatorOf(evaluation, name);
  if (indicator === undefined) return undefined;
  const numerator = evaluate(indicator.numerator, numbers);
  if (indicator.denominator === undefined) return { value: numerator, numerator };
  const denominator = evaluate(indicator.denominator, numbers);
  const value = denominator === 0 ? undefined : numerator / denominator;
  return { ...given('value', value), numerator, denominator };
};
