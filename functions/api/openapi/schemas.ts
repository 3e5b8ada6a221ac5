import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as answers from '../schemas/answers.ts';
import * as fields from '../schemas/fields.ts';
import * as reference from '../schemas/reference.ts';

/** Schemas that the document names once and refers to. */
const named: Readonly<Record<string, v.GenericSchema>> = {
  Problem: answers.problem,
  Case: answers.caseAnswer,
  CaseSummary: answers.summaryOfCase,
  CaseEvent: answers.eventAnswer,
  Deadline: answers.deadlineAnswer,
  Followed: answers.followed,
  Receipt: answers.publicReceipt,
  UploadTicket: answers.ticket,
  Subcategory: reference.subcategory,
  Place: fields.place,
  Limit: fields.limit,
};

const shared = {
  definitions: { ...named },
  errorMode: 'ignore',
  typeMode: 'input',
  target: 'draft-2020-12',
  overrideRef: ({ referenceId }: { readonly referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const;

/** A schema as OpenAPI 3.1 writes it, with references to the named ones. */
export const schemaObject = (schema: v.GenericSchema): JsonSchema => {
  const { $schema, $defs, ...object } = toJsonSchema(schema, shared);
  return object;
};

/** The named schemas themselves. */
export const namedSchemas = (): Readonly<Record<string, JsonSchema>> => {
  const { $defs = {} } = toJsonSchema(v.object({ ...named }), shared);
  return Object.fromEntries(
    Object.entries($defs).map(([name, definition]) => {
      if (typeof definition === 'boolean') throw new Error(`${name} has no schema`);
      return [name, definition];
    }),
  );
};

/** What stands in a query or path instead of the text that it is sent as, such as a number. */
const declared = (schema: v.GenericSchema): object | undefined => {
  const found = v.getMetadata(schema)['x-schema'];
  return typeof found === 'object' && found !== null ? found : undefined;
};

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const unwrapped = (
  schema: v.GenericSchema,
): { readonly schema: v.GenericSchema; readonly required: boolean } =>
  'wrapped' in schema && isSchema(schema.wrapped)
    ? { schema: schema.wrapped, required: false }
    : { schema, required: true };

const entriesOf = (schema: v.GenericSchema): readonly (readonly [string, v.GenericSchema])[] => {
  if (!('entries' in schema) || typeof schema.entries !== 'object' || schema.entries === null) return [];
  return Object.entries(schema.entries).flatMap(([name, entry]) =>
    isSchema(entry) ? [[name, entry] as const] : [],
  );
};

/** The parameters that a schema of a path or query stands for. */
export const parametersOf = (where: 'path' | 'query', schema: v.GenericSchema | undefined) =>
  (schema === undefined ? [] : entriesOf(schema)).map(([name, entry]) => {
    const { schema: inner, required } = unwrapped(entry);
    const { description, ...object } = schemaObject(inner);
    return {
      name,
      in: where,
      required,
      ...(description === undefined ? {} : { description }),
      schema: declared(inner) ?? object,
    };
  });
