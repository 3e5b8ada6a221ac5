import { useTranslation } from 'react-i18next';

/** A score as a share of a hundred; undefined says nothing. Rounded down, so that only what is perfect says so. */
export const useScore = () => {
  const { t, i18n } = useTranslation('vitals');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (score: number | undefined): string =>
    score === undefined ? t('notScored') : percent.format(Math.floor(score * 1_000) / 1_000);
};

/** A value as the reader's language writes it, with its unit of measure where one is given. */
export const useFigure = () => {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  return (value: number, measure?: string): string =>
    measure === undefined ? numbers.format(value) : `${numbers.format(value)} ${measure}`;
};
