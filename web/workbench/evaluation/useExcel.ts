import { useTranslation } from 'react-i18next';
import { useRankedFrom } from '../../shared/evaluation/useRankedFrom.ts';
import { sheetOf } from './sheet.ts';
import type { Figures } from './useEvaluation.ts';
import { useStanding } from './useRemarks.ts';

/**
 * Saves league tables as an Excel file, one sheet each, and a last one with what a reader must know to check them. The
 * writer is loaded when it is first asked for.
 */
export const useExcel = (tables: readonly Figures[], remarks: readonly string[]) => {
  const { t } = useTranslation('evaluation');
  const standing = useStanding(tables);
  const rankedFrom = useRankedFrom();
  return async (title: string): Promise<void> => {
    const { default: write } = await import('write-excel-file/browser');
    const words = { rank: t('rank'), score: t('score'), grade: t('grade'), hours: t('hours') };
    const sheets = tables.map((figures) => {
      const level = t(`level.${figures.level}`);
      const data = sheetOf(figures, { ...words, level }).map((row) => [...row]);
      return { data, sheet: level.replaceAll('/', ' '), stickyRowsCount: 1 };
    });
    const days = tables[0] === undefined ? [] : [t('days', tables[0])];
    const ranked = tables.flatMap((figures) => rankedFrom(figures) ?? []);
    const notes = [title, ...days, standing, ...ranked, ...remarks].map((line) => [line]);
    await write([...sheets, { data: notes, sheet: t('bulletin.remarks') }]).toFile(`${title}.xlsx`);
  };
};
