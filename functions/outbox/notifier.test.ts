import { expect, it } from 'vitest';
import { consoleNotifier } from './notifier.ts';
import { recordingLog } from './testing.ts';

it.each([
  ['tel:13812345678', 'tel:…78'],
  ['mailto:someone@example.test', 'mailto:s…@example.test'],
  ['role:administrator', 'role:administrator'],
])('%s reaches the log as %s: addresses of people do not', async (address, shown) => {
  const { log, lines } = recordingLog();
  await consoleNotifier(log).send({ id: 'A#1', address, language: 'en', text: 'Hello' });
  expect(lines[0]?.fields.address).toBe(shown);
});
