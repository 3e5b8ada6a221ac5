import { describe, expect, it } from 'vitest';
import { buildCatalogue, type ConditionRow, type SubcategoryRow } from './build.ts';

const litter: SubcategoryRow = {
  code: 'litter',
  name: '暴露垃圾',
  kind: 'event',
  major: { code: '01', name: '市容环境' },
};
const condition = (id: string, subcategory: string): ConditionRow => ({
  id,
  subcategory,
  filing: '有',
  closing: '清除',
});

describe('buildCatalogue', () => {
  it('keeps a subcategory’s conditions in the order of the table', () => {
    const catalogue = buildCatalogue('test', [litter], [condition('b', 'litter'), condition('a', 'litter')]);
    expect(catalogue.subcategories.get('litter')?.conditions.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('finds a condition with its subcategory by its id', () => {
    const catalogue = buildCatalogue('test', [litter], [condition('a', 'litter')]);
    expect(catalogue.conditions.get('a')).toEqual({
      subcategory: 'litter',
      condition: { id: 'a', filing: '有', closing: '清除' },
    });
  });

  it('leaves out a condition of a subcategory that it does not have', () => {
    const catalogue = buildCatalogue('test', [litter], [condition('a', 'noise')]);
    expect(catalogue.conditions.size).toBe(0);
  });
});
