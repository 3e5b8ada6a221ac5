/** One line of the responsibility table (处置责任): who handles what, where. More specific lines win. */
export interface ResponsibilityRule {
  readonly unit: string;
  /** `owner` answers by ownership or competence, `territory` by place */
  readonly basis: 'owner' | 'territory';
  /** subcategory code, or a major category's code as `major:CODE`; absent means any */
  readonly category?: string;
  /** street or community code; absent means the whole district */
  readonly area?: string;
}

/** Why a unit was suggested or chosen; stored with the dispatch so that it can be explained later. */
export interface DispatchBasis {
  readonly principle: 'ownerFirst' | 'territoryFirst';
  readonly basis: 'owner' | 'territory' | 'componentOwner' | 'fallback' | 'dispatcherChoice';
  /** the rule's category and area as matched, for people to read */
  readonly category?: string;
  readonly area?: string;
  readonly component?: string;
}

export interface Suggestion {
  readonly unit: string;
  readonly basis: DispatchBasis;
}
