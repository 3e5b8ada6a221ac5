import type { Limit } from '../sla/types.ts';

export type CategoryKind = 'component' | 'event';

/** A row 立案条件 → 结案条件 with its limit (reference §4.4). `limit` absent: nothing is promised and no clock runs. */
export interface FilingCondition {
  /** unique within the catalogue, such as `E-0101-2` */
  readonly id: string;
  readonly filing: string;
  readonly closing: string;
  readonly limit?: Limit;
}

export interface Subcategory {
  /** unique within the catalogue; meaningful only with the catalogue's scheme */
  readonly code: string;
  readonly name: string;
  readonly kind: CategoryKind;
  readonly major: { readonly code: string; readonly name: string };
  /** a middle level where the scheme has three */
  readonly middle?: { readonly code: string; readonly name: string };
  readonly conditions: readonly FilingCondition[];
}

/** Everything a tenant may file, under one coding scheme (reference §4.1: codes are read only with their scheme). */
export interface Catalogue {
  readonly scheme: string;
  readonly subcategories: ReadonlyMap<string, Subcategory>;
  readonly conditions: ReadonlyMap<
    string,
    { readonly subcategory: string; readonly condition: FilingCondition }
  >;
}
