import type { Numbers } from '../domain/evaluation/catalogue/expression.ts';
import type { EvaluationLevel } from '../domain/evaluation/catalogue/types.ts';
import { dimensionOf, type NumbersByCode } from '../domain/evaluation/figures.ts';
import type { Adjustment, FrozenStore } from '../store/types.ts';
import type { FigureSource } from './source.ts';

/** Numbers with what was entered beside them. */
export const adjusted = (numbers: NumbersByCode, adjustments: readonly Adjustment[]): NumbersByCode => {
  const sums = new Map<string, Numbers>(numbers);
  for (const { of, counter, amount } of adjustments) {
    const own = sums.get(of) ?? {};
    sums.set(of, { ...own, [counter]: (own[counter] ?? 0) + amount });
  }
  return sums;
};

/** A source whose numbers have the adjustments of its period in them already. */
export const withAdjustments = (
  source: FigureSource,
  store: Pick<FrozenStore, 'adjustments'>,
): FigureSource => ({
  ...source,
  numbers: async (dimension) => {
    const all = source.frozen === undefined ? [] : await store.adjustments(source.frozen.period);
    const own = all.filter(({ level }) => dimensionOf(level as EvaluationLevel) === dimension);
    return adjusted(await source.numbers(dimension), own);
  },
});
