import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { run } from './process.ts';

const figures = v.object({
  lifecyclesPerSecond: v.number(),
  lifecycles: v.number(),
  rawTransactionsPerSecond: v.number(),
  city: v.array(v.object({ lifecyclesPerSecond: v.number(), p50: v.number(), p95: v.number() })),
  worklists: v.array(v.object({ open: v.number(), p50: v.number(), p95: v.number() })),
  memoryMegabytes: v.object({ node: v.number(), database: v.number() }),
});

describe('the bench', () => {
  it('prints its figures as JSON on the last line, in a sane proportion to each other', async () => {
    const args = ['--seconds', '2', '--lanes', '16', '--open', '50,500', '--requests', '20', '--json'];
    const script = run('bench/main.ts', args);
    expect(await script.ended, script.said()).toBe(0);
    const found = v.parse(figures, JSON.parse(script.said().trimEnd().split('\n').at(-1) ?? ''));
    expect(found.worklists.map(({ open }) => open)).toEqual([50, 500]);
    expect(found.worklists.every(({ p50, p95 }) => p50 > 0 && p50 <= p95)).toBe(true);
    expect(found.city.every(({ p50, p95 }) => p50 > 0 && p50 <= p95)).toBe(true);
    expect(found.city).toHaveLength(2);
    // A life is seven commands, each a transaction, and what the outbox adds. Far below this something waits in vain.
    expect((found.lifecyclesPerSecond * 7) / found.rawTransactionsPerSecond).toBeGreaterThan(0.05);
  });
});
