import { useTranslation } from 'react-i18next';
import { formulaText } from '../../shared/evaluation/figures.ts';
import { type Figures, useCounterNames } from './useEvaluation.ts';

/** Whether the figures of a bulletin may still change. */
export const useStanding = (tables: readonly Figures[]): string => {
  const { t } = useTranslation('evaluation');
  return t(tables.every(({ frozen }) => frozen !== undefined) ? 'bulletin.frozen' : 'provisional');
};

/** What a reader must know to check the figures: formulas, what was left out, and what was corrected. */
export const useRemarks = (tables: readonly Figures[]): readonly string[] => {
  const { t } = useTranslation('evaluation');
  const names = useCounterNames();
  const definitions = new Map(tables.flatMap((table) => table.definitions.map((one) => [one.key, one])));
  const formulas = [...definitions.values()].map((definition) => {
    const { name, exclusions } = definition;
    const left = exclusions === undefined ? '' : ` (${exclusions})`;
    return `${name}: ${formulaText(definition, names)}${left}`;
  });
  const adjusted = tables.flatMap(({ rows }) =>
    rows.flatMap(({ name, adjustments }) =>
      adjustments.map(({ counter, amount, reason }) =>
        t('bulletin.adjusted', { name, counter: names.get(counter) ?? counter, amount, reason }),
      ),
    ),
  );
  return [...formulas, ...adjusted];
};
