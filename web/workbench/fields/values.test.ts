import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { OfflineError, ProblemError } from '../../app/problem.ts';
import { bodyFrom, faultsByField } from './values.ts';

const problem = (field: string) =>
  new ProblemError({
    type: 'urn:chengyun:problem:invalid-value',
    title: 't',
    status: 422,
    detail: 'd',
    requestId: 'r',
    errors: [{ field, type: 'urn:chengyun:problem:invalid-value', detail: `${field} is wrong` }],
  });

describe('the body of an action', () => {
  it('leaves out what was left empty, so that the server does not take nothing for something', () => {
    const fields = [
      ['reason', 'opinion'],
      ['supervisor', 'supervisor'],
      ['photos', 'photos'],
    ] as const;
    expect(bodyFrom(fields, { reason: '', supervisor: undefined, photos: [] })).toEqual({});
    expect(bodyFrom(fields, { reason: ' 说明 ', photos: ['p'] })).toEqual({ reason: '说明', photos: ['p'] });
  });

  it('keeps a decision that is no', () => {
    expect(bodyFrom([['passed', 'yesNo']], { passed: false })).toEqual({ passed: false });
  });

  it('writes a day as its last moment and an instant as itself', () => {
    const day = dayjs('2026-11-24T08:00:00.000Z');
    expect(bodyFrom([['dueAt', 'instant']], { dueAt: day })).toEqual({ dueAt: '2026-11-24T08:00:00.000Z' });
    expect(bodyFrom([['until', 'day']], { until: day })).toEqual({ until: day.endOf('day').toISOString() });
  });

  it('names the unit of a part only where one was chosen', () => {
    const parts = [{ text: ' 清运 ' }, { text: '修补', unit: '8484' }];
    expect(bodyFrom([['parts', 'parts']], { parts })).toEqual({
      parts: [{ text: '清运' }, { text: '修补', unit: '8484' }],
    });
  });
});

describe('what the server found wrong', () => {
  it.each(['parts', 'parts.0', 'parts[0].unit'])('in %s stands at the field of the form', (field) => {
    expect(faultsByField(problem(field), [['parts', 'parts']])).toEqual([
      { name: 'parts', errors: [`${field} is wrong`] },
    ]);
  });

  it('elsewhere, or when no answer came, stands at no field', () => {
    expect(faultsByField(problem('other'), [['parts', 'parts']])).toEqual([]);
    expect(faultsByField(new OfflineError(), [['parts', 'parts']])).toEqual([]);
  });
});
