import { useTranslation } from 'react-i18next';
import { sheetOf } from './sheet.ts';
import type { Figures } from './useEvaluation.ts';

/** Saves league tables as an Excel file, one sheet each. The writer is loaded when it is first asked for. */
export const useExcel = () => {
  const { t } = useTranslation('evaluation');
  return async (tables: readonly Figures[], name: string): Promise<void> => {
    const { default: write } = await import('write-excel-file/browser');
    const words = { rank: t('rank'), score: t('score'), grade: t('grade'), hours: t('hours') };
    const sheets = tables.map((figures) => {
      const level = t(`level.${figures.level}`);
      const data = sheetOf(figures, { ...words, level }).map((row) => [...row]);
      return { data, sheet: level.replaceAll('/', ' '), stickyRowsCount: 1 };
    });
    await write(sheets).toFile(`${name}.xlsx`);
  };
};
