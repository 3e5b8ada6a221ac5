import { describe, expect, it } from 'vitest';
import { notificationRules } from './notificationRules.ts';
import { consoleNotifier } from './notifier.ts';
import { textOf } from './templates.ts';
import { recordingLog } from './testing.ts';

const values = { number: 'N1', place: 'Lake Road', reason: 'Not ours' };
const names = Object.values(notificationRules).flatMap((rules) => rules.map(({ template }) => template));

describe.each(['zh-CN', 'en'] as const)('texts in %s', (language) => {
  it.each([...new Set(names)])('%s names the case and leaves no placeholder behind', (template) => {
    const text = textOf(template, language, values);
    expect(text).toContain('N1');
    expect(text).not.toMatch(/[{}]/);
  });

  it('leave no gap where a value is missing, and put nothing into values', () => {
    expect(textOf('rework', language, { number: 'N1', place: '', reason: '' })).not.toMatch(/\s$/);
    expect(textOf('rework', language, { ...values, reason: '$& {number}' })).toContain('$& {number}');
  });
});

it('a telephone number never reaches the log', async () => {
  const { log, lines } = recordingLog();
  await consoleNotifier(log).send({
    id: 'A#reporter',
    address: 'tel:13812345678',
    language: 'en',
    text: 'Hello',
  });
  expect(JSON.stringify(lines)).not.toContain('138123456');
  expect(lines[0]?.fields.address).toBe('tel:…78');
});
