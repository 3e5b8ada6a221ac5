import * as v from 'valibot';

/** By name, the `authorization` header with which a source is asked. */
export type VitalSources = Readonly<Record<string, string>>;

const schema = v.record(v.string(), v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,2000}$/)));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

/** What the operator keeps as JSON, `{"name": "Bearer …"}`; undefined where it cannot be used. */
export const readVitalSources = (text: string): VitalSources | undefined => {
  const read = v.safeParse(schema, parsed(text));
  return read.success ? read.output : undefined;
};
