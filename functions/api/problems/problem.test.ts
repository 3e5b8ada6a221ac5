import { describe, expect, it } from 'vitest';
import { languageFor } from './language.ts';
import { messageFor, titleOf } from './message.ts';
import { problemFor } from './problem.ts';
import { problemTypes, statusOf } from './types.ts';

describe.each(['zh-CN', 'en'] as const)('problems in %s', (language) => {
  it.each([...problemTypes])('%s has a title and a sentence that never shows a placeholder', (type) => {
    const bare = messageFor({ type }, language);
    const full = messageFor(
      { type, field: 'text', params: { max: 7, state: 'handling', action: 'close' } },
      language,
    );
    for (const { title, detail } of [bare, full]) {
      expect(title).not.toBe('');
      expect(detail).not.toMatch(/[{}]|undefined/);
    }
  });

  it('gives every type a title of its own', () => {
    const titles = problemTypes.map((type) => titleOf(type, language));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('a problem document', () => {
  it('takes type and status from the first fault and lists them all', () => {
    const told = problemFor(
      [
        { type: 'missing-value', field: 'text' },
        { type: 'unknown-field', field: 'x' },
      ],
      'en',
      'r1',
    );
    expect(told).toEqual({
      type: 'urn:chengyun:problem:missing-value',
      title: 'Missing value',
      status: 422,
      detail: '"text" must be given.',
      requestId: 'r1',
      errors: [
        { field: 'text', type: 'urn:chengyun:problem:missing-value', detail: '"text" must be given.' },
        { field: 'x', type: 'urn:chengyun:problem:unknown-field', detail: 'There is no field named "x".' },
      ],
    });
  });

  it('names states and actions as people do', () => {
    const fault = {
      type: 'illegal-transition',
      params: { state: 'pendingFiling', action: 'close' },
    } as const;
    expect(messageFor(fault, 'zh-CN').detail).toBe('案件处于“待立案”，不能进行“结案”。');
  });

  it('never writes a parameter of the caller into the sentence as a placeholder', () => {
    const fault = { type: 'unknown-unit', params: { unit: '{field} $& $1' } } as const;
    expect(messageFor(fault, 'en').detail).toBe('The district has no unit "{field} $& $1".');
  });

  it('answers with statuses of client mistakes, but for a defect and for what cannot be told now', () => {
    const ours = problemTypes.filter((type) => statusOf[type] >= 500);
    expect(ours).toEqual([
      'district-unreachable',
      'live-not-offered',
      'too-many-listeners',
      'unexpected-error',
    ]);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-US,zh;q=0.5', 'en'],
    ['zh-Hant;q=0.2, en;q=0.1', 'zh-CN'],
    ['fr, de;q=0.9, en;q=0.1', 'en'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
    [';;;,,q=', 'zh-CN'],
  ])('for %s is %s where the tenant speaks Chinese', (header, language) => {
    expect(languageFor(header, 'zh-CN')).toBe(language);
  });
});
