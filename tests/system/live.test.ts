import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { journeysIn } from './journey.ts';
import { startSystem } from './running.ts';
import { clientAt, tokenFor } from './tokens.ts';

const pace = { condition: 'cover.1', limit: 3_000, timeout: 20_000, interval: 50 };

it('tells who looks on of a commit over HTTP, and ends the line at once when the process stops', async () => {
  const { runtime, folder, stop } = await startSystem();
  const north = clientAt(runtime.url, folder, 'testville/north');
  const token = await tokenFor(folder, 'testville/north', north.base, 'dispatcher');
  const response = await fetch(`${north.base}/v1/live`, { headers: { authorization: `Bearer ${token}` } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  expect((await reader.read()).value).toBe('retry: 3000\n\n');

  const { id } = await journeysIn(north, pace).report();
  let heard = '';
  while (!heard.includes(id)) heard += (await reader.read()).value ?? '';
  expect(heard).toContain('event: change\nid: ');

  const began = performance.now();
  await Promise.all([
    stop(),
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ]);
  expect(performance.now() - began).toBeLessThan(3_000);
});
