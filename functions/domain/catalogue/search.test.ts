import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type SubcategoryRow } from './build.ts';
import { findSubcategory, searchSubcategories } from './search.ts';

const row = (code: string, name: string, major: string): SubcategoryRow => ({
  code,
  name,
  kind: 'event',
  major: { code: major, name: major },
});

const catalogue = buildCatalogue(
  'test',
  [
    row('heap', '积存垃圾渣土', '市容环境'),
    row('litter', '暴露垃圾', '市容环境'),
    row('noise', '施工噪音', '环保水务'),
    row('bulk', 'Schedule a Bulk Item Pickup', 'Sanitation'),
    row('light', 'Street Light Outages', 'Street Lights'),
    row('sign', 'Sign Repair', 'Signs & Signals'),
  ],
  [{ id: 'noise.1', subcategory: 'noise', filing: '夜间超时施工扰民', closing: '停止' }],
);

const found = (text: string, limit = 10) =>
  searchSubcategories(catalogue, text, limit).map(({ code }) => code);

describe('searchSubcategories', () => {
  it.each([
    ['暴露垃圾', 'litter', 'the whole name'],
    ['垃圾渣土', 'heap', 'a part of the name'],
    ['路边有暴露的垃圾', 'litter', 'a sentence with the name’s words apart'],
    ['夜间施工', 'noise', 'words of a filing condition'],
    ['street light', 'light', 'the beginning of the name'],
    ['LIGHT out', 'light', 'beginnings of words, in any case'],
    ['bulk pickup', 'bulk', 'words that are not next to each other'],
    ['Ｓｉｇｎ', 'sign', 'full-width letters'],
  ])('answers %s with %s first: %s', (text, code) => {
    expect(found(text)[0]).toBe(code);
  });

  it.each(['', '   ', '地铁', 'zebra'])('finds nothing for "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(found('垃圾', 1)).toHaveLength(1);
  });

  it('finds every subcategory first by its own full name', () => {
    const all = [...catalogue.subcategories.values()];
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ code, name }) => {
        expect(found(name)[0]).toBe(code);
      }),
    );
  });
});

describe('findSubcategory', () => {
  it('gives the subcategory of a code', () => {
    expect(findSubcategory(catalogue, 'litter')).toMatchObject({ ok: true, value: { name: '暴露垃圾' } });
  });

  it('refuses a code that is not in the catalogue', () => {
    expect(findSubcategory(catalogue, 'Litter')).toEqual({
      ok: false,
      refusal: { type: 'unknown-category', field: 'subcategory' },
    });
  });
});
