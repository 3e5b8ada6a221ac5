import type { Catalogue, CategoryKind, FilingCondition, Subcategory } from './types.ts';

type Level = Subcategory['major'];

/** A subcategory as a table gives it: one row each, without its conditions. */
export interface SubcategoryRow {
  readonly code: string;
  readonly name: string;
  readonly kind: CategoryKind;
  readonly major: Level;
  readonly middle?: Level;
}

/** A filing condition as a table gives it: one row each, naming its subcategory. */
export interface ConditionRow extends FilingCondition {
  readonly subcategory: string;
}

/**
 * Puts subcategories and conditions together under their scheme; conditions keep the order of the table, because the
 * first one is offered first. A condition whose subcategory is not among the rows is left out, and of two rows with
 * one code the last stays: whoever reads the table reports both (functions/tenants).
 */
export const buildCatalogue = (
  scheme: string,
  subcategories: readonly SubcategoryRow[],
  conditions: readonly ConditionRow[],
): Catalogue => {
  const bySubcategory = Map.groupBy(conditions, ({ subcategory }) => subcategory);
  const withConditions = subcategories.map((row): Subcategory => {
    const own = bySubcategory.get(row.code) ?? [];
    return { ...row, conditions: own.map(({ subcategory: _, ...condition }) => condition) };
  });
  return {
    scheme,
    subcategories: new Map(withConditions.map((entry) => [entry.code, entry])),
    conditions: new Map(
      withConditions.flatMap(({ code, conditions: own }) =>
        own.map((condition) => [condition.id, { subcategory: code, condition }] as const),
      ),
    ),
  };
};
