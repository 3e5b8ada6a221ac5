/** What a form can ask for; the names are those of Open311 GeoReport v2, where clients meet them. */
export const fieldTypes = [
  'string',
  'number',
  'datetime',
  'text',
  'singlevaluelist',
  'multivaluelist',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** One of the values that can be chosen. */
export interface FieldChoice {
  readonly key: string;
  readonly name: string;
}

/** A question that a form asks beside the words of the report, as the tenant wants it for a subcategory. */
export interface FormField {
  /** unique within the subcategory */
  readonly code: string;
  readonly datatype: FieldType;
  readonly required: boolean;
  /** 1 is asked first */
  readonly order: number;
  /** the question as people read it */
  readonly description: string;
  /** what helps them to answer it */
  readonly hint?: string;
  /** for lists only */
  readonly choices?: readonly FieldChoice[];
}

/** An answer as the case keeps it: in words, whatever becomes of the form later. */
export interface FormAnswer {
  readonly code: string;
  readonly question: string;
  readonly answer: string;
}

export const isList = (datatype: FieldType): boolean =>
  datatype === 'singlevaluelist' || datatype === 'multivaluelist';
