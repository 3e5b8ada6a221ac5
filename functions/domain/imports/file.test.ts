import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from './file.ts';
import { mapColumns } from './headers.ts';
import { repeatsIn } from './repeats.ts';
import { rowFaultTypes } from './types.ts';
import { whyFile, whyRow } from './words.ts';

describe('headings', () => {
  it('are known in Chinese, in English and as the standard’s layers call them, in any order and case', () => {
    for (const headings of [
      ['标识码', '小类', '经度', '纬度', '状态'],
      [' code ', 'SUBCATEGORY', 'longitude', 'Latitude', 'State'],
      ['\uFEFFObjID', '小类代码', 'PointX', 'PointY', 'ObjState'],
      ['部件标识码*', '部件小类', '经度（度）', 'Y坐标', '部件状态'],
    ])
      expect(mapColumns('components', headings)).toEqual({
        columns: ['code', 'subcategory', 'lng', 'lat', 'state'],
        unknown: [],
        twice: [],
        missing: [],
      });
    expect(mapColumns('reports', ['Address', '问题描述']).columns).toEqual(['address', 'text']);
  });

  it('that are not known, stand there twice or are missing are named', () => {
    expect(mapColumns('components', ['编码', '颜色', '经度', 'lng', ''])).toEqual({
      columns: ['code', undefined, 'lng', undefined, undefined],
      unknown: ['颜色'],
      twice: ['lng'],
      missing: ['subcategory', 'lat'],
    });
  });
});

describe('chunks', () => {
  it('hold all rows in their order, and no more of them than one request carries', () => {
    const rows = fc.array(
      fc.record({
        row: fc.nat(),
        values: fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 90 }) }),
      }),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const chunks = chunksOf(all, { rows: 7, bytes: 600 });
        expect(chunks.flat()).toEqual(all);
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(7);
          const bytes = new TextEncoder().encode(JSON.stringify(chunk)).length;
          expect(chunk.length === 1 || bytes <= 601).toBe(true);
        }
      }),
    );
  });
});

describe('repetitions', () => {
  it('name the first row of the same, and rows without a key repeat nothing', () => {
    const rows = [
      { row: 2, key: 'a' },
      { row: 3 },
      { row: 4, key: 'a' },
      { row: 5, key: 'b' },
      { row: 6 },
      { row: 7, key: 'a' },
    ];
    expect([...repeatsIn(rows)]).toEqual([
      [4, 2],
      [7, 2],
    ]);
  });
});

describe('words', () => {
  it('say what is wrong with a row and with a file, in both languages', () => {
    expect(whyRow('components', { type: 'missing', column: 'code' }, 'zh-CN')).toBe('标识码：必填，但为空');
    expect(whyRow('reports', { type: 'repeated', params: { row: 3 } }, 'en')).toBe('repeats row 3');
    for (const type of rowFaultTypes) {
      expect(whyRow('reports', { type }, 'zh-CN')).toMatch(/[一-龥]/);
      expect(whyRow('reports', { type }, 'en')).not.toMatch(/[一-龥]/);
    }
    const missing = { type: 'missing-columns', columns: ['code', 'lng'] } as const;
    expect(whyFile('components', missing, 'zh-CN')).toBe('缺少必需的列：标识码、经度');
    expect(whyFile('components', missing, 'en')).toBe(
      'Columns that must be there are missing: Code, Longitude',
    );
  });
});
