/** What is read of an OpenAPI 3.1 document; what else there is in one is not shown. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, Content>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Answer>>;
}

export interface ApiDocument {
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
  };
}

/** One route: `GET /v1/cases`. */
export interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const textOf = ({ method, path, operation }: Entry): string =>
  [method, path, operation.operationId, operation.summary, operation.description].join(' ').toLowerCase();

export interface TaggedEntries {
  readonly tag: string;
  readonly description: string;
  readonly entries: readonly Entry[];
}

/** The routes by tag, in the document's order, of which each word of the search is somewhere in their text. */
export const entriesOf = ({ tags, paths }: ApiDocument, search: string): readonly TaggedEntries[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const found = all.filter((entry) => {
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  const known = tags.map(({ name, description = '' }) => ({ tag: name, description }));
  const others = [...new Set(found.flatMap(({ operation }) => operation.tags ?? []))]
    .filter((tag) => !known.some((one) => one.tag === tag))
    .map((tag) => ({ tag, description: '' }));
  return [...known, ...others]
    .map((one) => ({ ...one, entries: found.filter(({ operation }) => operation.tags?.includes(one.tag)) }))
    .filter(({ entries }) => entries.length > 0);
};

const lastOf = (reference: string): string => reference.split('/').at(-1) ?? '';

const resolved = (schema: Schema, { components }: ApiDocument): Schema =>
  schema.$ref === undefined ? schema : (components.schemas?.[lastOf(schema.$ref)] ?? {});

/** The parameters of a route, those that stand elsewhere in the document too. */
export const parametersOf = (
  { parameters = [] }: Operation,
  { components }: ApiDocument,
): readonly Parameter[] =>
  parameters.map((one) =>
    one.$ref === undefined ? one : (components.parameters?.[lastOf(one.$ref)] ?? one),
  );

/** What may be given, in few words: `string`, `date-time`, `a | b`. */
export const typeText = (schema: Schema = {}): string => {
  if (schema.$ref !== undefined) return lastOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  if (schema.items !== undefined) return `${typeText(schema.items)}[]`;
  return schema.format ?? [schema.type ?? ''].flat().join(' | ');
};

export interface FieldLine {
  /** `filters.units`, and `items[].id` of things in lists */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** Deep enough for what our bodies are; things in things further down stay closed, and what refers to itself ends. */
const deepest = 4;

/** The fields of what is sent or answered, those within others below them. */
export const fieldsOf = (
  given: Schema,
  document: ApiDocument,
  above = '',
  depth = 0,
): readonly FieldLine[] => {
  const schema = resolved(given, document);
  if (depth === deepest) return [];
  if (schema.items !== undefined) return fieldsOf(schema.items, document, `${above}[]`, depth + 1);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const line = {
      name: path,
      type: typeText(field),
      required: schema.required?.includes(name) ?? false,
      description: resolved(field, document).description ?? '',
    };
    return [line, ...fieldsOf(field, document, path, depth + 1)];
  });
};
