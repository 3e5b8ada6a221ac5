import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../functions/domain/evaluation/period/kinds.ts';
import { readPeriod } from '../../../functions/domain/evaluation/period/periods.ts';

/** What people call a period: 2026年第1季度 for `2026-Q1`. What is no period stays as it is. */
export const usePeriodName = (): ((text: string) => string) => {
  const { t } = useTranslation('evaluation');
  return (text) => {
    const period = readPeriod(text);
    if (period === undefined) return text;
    const [year = '', part = ''] = text.match(/\d+/g) ?? [];
    const { from, to } = period;
    return t(`period.name.${kindOf(period) ?? 'range'}`, { year, part: Number(part), from, to });
  };
};
