import { useTranslation } from 'react-i18next';
import { isScored } from './figures.ts';
import type { Figures } from './types.ts';

/** Says of a table from how many cases on somebody is ranked; undefined where everybody is, or nobody. */
export const useRankedFrom = () => {
  const { t } = useTranslation('evaluation');
  return (figures: Pick<Figures, 'rankedFrom' | 'rows'>): string | undefined => {
    const { rankedFrom } = figures;
    return rankedFrom && isScored(figures)
      ? t('rankedFrom', { name: rankedFrom.name, least: rankedFrom.least })
      : undefined;
  };
};
