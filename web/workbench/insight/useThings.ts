import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/reference.ts';
import type { Forecast } from './useInsight.ts';

type Key = Pick<Forecast, 'street' | 'subcategory' | 'unit'>;

/** What a series or a place is called. */
export const useThings = () => {
  const { t } = useTranslation('insight');
  const names = useNames();
  return {
    names,
    series: ({ street, subcategory, unit }: Key): string => {
      const parts = [
        street === undefined ? '' : names.area(street),
        subcategory === undefined ? '' : names.subcategory(subcategory),
        unit === undefined ? '' : names.unit(unit),
      ].filter((part) => part !== '');
      return parts.length === 0 ? t('forecasts.level.all') : parts.join(' · ');
    },
  };
};
