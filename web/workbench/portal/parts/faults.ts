import { ProblemError } from '../../../app/problem.ts';

export interface Fault {
  /** of the field in its form */
  readonly path: readonly string[];
  readonly errors: string[];
}

/** `filters.units[0]` is a fault of what is given in `filters.units`. */
const pathOf = (field: string): readonly string[] => (field.split('[')[0] ?? field).split('.');

/** What the server found wrong, at the fields of a form that is built as the request is. */
export const faultsOf = (error: Error): readonly Fault[] => {
  if (!(error instanceof ProblemError)) return [];
  const byField = new Map<string, string[]>();
  for (const { field, detail } of error.problem.errors) {
    if (field === undefined) continue;
    const path = pathOf(field).join('.');
    byField.set(path, [...(byField.get(path) ?? []), detail]);
  }
  return [...byField].map(([path, errors]) => ({ path: path.split('.'), errors: [...new Set(errors)] }));
};
