import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { sheetOf } from './sheet.ts';
import type { Figures } from './useEvaluation.ts';

const words = { rank: '名次', level: '单位', score: '得分', grade: '等级', hours: '（小时）' };

const definition = (code: string, unit: string) => ({
  key: code,
  code,
  name: code,
  variant: 'standard',
  unit,
  numerator: code,
  source: 's',
  confidence: 'A',
});

const figures: Figures = {
  level: 'unit',
  period: '2026-03',
  from: '2026-03-01',
  to: '2026-03-31',
  definitions: [definition('filed', 'count'), definition('rate', 'percent'), definition('mean', 'minutes')],
  grades: [{ code: 'A', name: '优', colour: 'green', from: 90 }],
  rows: [
    {
      code: '2',
      name: '第二',
      counters: {},
      indicators: { filed: { value: 3, numerator: 3 }, rate: { numerator: 0, denominator: 0 } },
      adjustments: [],
    },
    {
      code: '1',
      name: '=1+1',
      counters: {},
      indicators: {
        filed: { value: 1_200, numerator: 1_200 },
        rate: { value: 0.955, numerator: 191, denominator: 200 },
        mean: { value: 90, numerator: 90, denominator: 1 },
      },
      score: { value: 91.25, grade: 'A', terms: [] },
      rank: 1,
      adjustments: [],
    },
  ],
};

it('a league table as a spreadsheet holds numbers, in the order of rank, and reads back as it was', async () => {
  const sheet = sheetOf(figures, words);
  const file = await writeExcelFile(sheet.map((row) => [...row])).toBuffer();
  expect(await readSheet(file)).toEqual([
    ['名次', '单位', '得分', '等级', 'filed', 'rate', 'mean （小时）'],
    [1, '=1+1', 91.25, '优', 1_200, 0.955, 1.5],
    [null, '第二', null, null, 3, null, null],
  ]);
});
