import type { Dayjs } from 'dayjs';
import { ProblemError } from '../../app/problem.ts';
import type { Control } from '../actions/fields.ts';

/** What the controls of a form give, by field. */
export type FormValues = Readonly<Record<string, unknown>>;

const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const instantOf = (value: unknown): unknown => (value as Dayjs).toISOString();

/** A part of a case that is split, as its form has it. */
export interface Part {
  readonly text?: string;
  readonly unit?: string;
}

const partFrom = ({ text = '', unit }: Part): Part => ({
  text: text.trim(),
  ...(unit === undefined ? {} : { unit }),
});

/** How the value of a control is written in a request, where it is not sent as it is. */
const writers: Partial<Record<Control, (value: unknown) => unknown>> = {
  day: (value) => (value as Dayjs).endOf('day').toISOString(),
  instant: instantOf,
  opinion: (value) => String(value).trim(),
  parts: (value) => (value as Part[]).map(partFrom),
};

/** The body of a request: what was filled in, each as the API wants it; what was left empty is left out. */
export const bodyFrom = (fields: readonly (readonly [string, Control])[], values: FormValues): object =>
  Object.fromEntries(
    fields.flatMap(([name, control]) => {
      const value = values[name];
      return given(value) ? [[name, writers[control]?.(value) ?? value]] : [];
    }),
  );

interface FieldFault {
  readonly name: string;
  readonly errors: string[];
}

/** What the server found wrong, at the fields of the form. `photos[0]` is a fault of `photos`. */
export const faultsByField = (
  error: Error,
  fields: readonly (readonly [string, Control])[],
): FieldFault[] => {
  if (!(error instanceof ProblemError)) return [];
  return fields.flatMap(([name]) => {
    const found = error.problem.errors.filter(({ field }) => field?.split(/[.[]/)[0] === name);
    return found.length === 0 ? [] : [{ name, errors: found.map(({ detail }) => detail) }];
  });
};
