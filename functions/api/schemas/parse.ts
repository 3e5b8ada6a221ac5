import * as v from 'valibot';
import { type Fault, isProblemType, type ProblemType } from '../problems/types.ts';
import { namedFaults, type Surroundings } from './vocabulary.ts';

type Issue = v.BaseIssue<unknown>;

const fieldOf = (issue: Issue): string =>
  (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');

const isMissing = (issue: Issue): boolean => issue.received === 'undefined';
const isExtra = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';

const typeOf = (issue: Issue): ProblemType => {
  if (isExtra(issue)) return 'unknown-field';
  if (isMissing(issue)) return 'missing-value';
  return isProblemType(issue.message) ? issue.message : 'invalid-value';
};

/** A position is one value: its parts are not told apart. */
const wholeField = (type: ProblemType, field: string): string =>
  type === 'malformed-geometry' ? field.replace(/\[\d\]$/, '') : field;

const faultOf = (issue: Issue): Fault => {
  const type = typeOf(issue);
  const field = wholeField(type, fieldOf(issue));
  return field === '' ? { type: type === 'invalid-value' ? 'malformed-body' : type } : { type, field };
};

const distinct = (faults: readonly Fault[]): readonly Fault[] => {
  const seen = new Set<string>();
  return faults.filter(({ type, field }) => {
    const key = `${type} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const outcome = <T>(
  parsed: v.SafeParseResult<v.GenericSchema<unknown, T>>,
  more: readonly Fault[] = [],
): Parsed<T> => {
  const faults = distinct([...(parsed.issues ?? []).map(faultOf), ...more]);
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.output } : { ok: false, faults };
};

/** The value as the schema makes it, or every fault in its shape: for schemas that name nothing of a district. */
export const parseShape = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> =>
  outcome(v.safeParse(schema, value));

/** The value as the schema makes it, or every fault in it: of its shape and of what it names. */
export const parse = <T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  surroundings: Surroundings,
): Parsed<T> => outcome(v.safeParse(schema, value), namedFaults(schema, value, '', surroundings));
