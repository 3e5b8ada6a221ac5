import { useTranslation } from 'react-i18next';

/** Numbers as the reader's language writes them. */
export const useFigure = () => {
  const { i18n } = useTranslation();
  const whole = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return { figure: (value: number) => whole.format(value), percent: (part: number) => percent.format(part) };
};
