import { useTranslation } from 'react-i18next';
import type { Figures } from './types.ts';

/** Says of a table from how many cases on somebody is ranked; undefined where everybody is. */
export const useRankedFrom = () => {
  const { t } = useTranslation('evaluation');
  return ({ rankedFrom }: Pick<Figures, 'rankedFrom'>): string | undefined =>
    rankedFrom && t('rankedFrom', { name: rankedFrom.name, least: rankedFrom.least });
};
