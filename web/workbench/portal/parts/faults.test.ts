import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../app/problem.ts';
import { faultsOf } from './faults.ts';

const refusal = (...errors: readonly { field?: string; detail: string }[]) =>
  new ProblemError({
    type: 'urn:chengyun:problem:invalid-value',
    title: '',
    status: 422,
    detail: '',
    requestId: '',
    errors: errors.map((fault) => ({ type: 'urn:chengyun:problem:invalid-value', ...fault })),
  });

describe('what the server found wrong', () => {
  it('stands at the field that holds it, each thing once', () => {
    const error = refusal(
      { field: 'url', detail: 'not https' },
      { field: 'filters.units[0]', detail: 'unknown' },
      { field: 'filters.units[3]', detail: 'unknown' },
      { field: 'types[1]', detail: 'no such type' },
    );
    expect(faultsOf(error)).toEqual([
      { path: ['url'], errors: ['not https'] },
      { path: ['filters', 'units'], errors: ['unknown'] },
      { path: ['types'], errors: ['no such type'] },
    ]);
  });

  it('stands nowhere if it is about no field, or no refusal at all', () => {
    expect(faultsOf(refusal({ detail: 'too many' }))).toEqual([]);
    expect(faultsOf(new Error('bug'))).toEqual([]);
  });
});
