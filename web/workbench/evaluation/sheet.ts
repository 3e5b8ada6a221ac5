import { inOrder, isScored } from '../../shared/evaluation/figures.ts';
import type { Definition, Figures, Row } from './useEvaluation.ts';

/** A cell of a spreadsheet: text, or a number with the form in which it is shown. */
export type Cell = string | { readonly value: number; readonly format?: string } | null;

const formats: Readonly<Record<string, string>> = { percent: '0.0%', minutes: '0.0', count: '#,##0' };

/** Numbers stay numbers, so that who gets the file can go on reckoning; minutes become hours, as on the page. */
export const cellOf = ({ unit }: Pick<Definition, 'unit'>, value: number | undefined): Cell => {
  if (value === undefined) return null;
  const format = formats[unit];
  const shown = unit === 'minutes' ? value / 60 : value;
  return format === undefined ? { value: shown } : { value: shown, format };
};

export interface SheetWords {
  readonly rank: string;
  readonly level: string;
  readonly score: string;
  readonly grade: string;
  /** added to the names of figures in hours */
  readonly hours: string;
}

const headOf = ({ definitions }: Figures, words: SheetWords, scored: boolean): readonly Cell[] => [
  ...(scored ? [words.rank] : []),
  words.level,
  ...(scored ? [words.score, words.grade] : []),
  ...definitions.map(({ name, unit }) => (unit === 'minutes' ? `${name} ${words.hours}` : name)),
];

const scoreCells = ({ score }: Row, { grades }: Figures): readonly Cell[] => [
  score === undefined ? null : { value: score.value, format: '0.0' },
  grades.find(({ code }) => code === score?.grade)?.name ?? null,
];

/** A league table as the rows of a sheet, its heading first. */
export const sheetOf = (figures: Figures, words: SheetWords): readonly (readonly Cell[])[] => {
  const scored = isScored(figures);
  const rows = inOrder(figures.rows).map((row) => [
    ...(scored ? [row.rank === undefined ? null : { value: row.rank }] : []),
    row.name,
    ...(scored ? scoreCells(row, figures) : []),
    ...figures.definitions.map((definition) => cellOf(definition, row.indicators[definition.key]?.value)),
  ]);
  return [headOf(figures, words, scored), ...rows];
};
