import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlush, createMemoryQueue, isDue, type Kept, mostAtOnce, type Sent } from './queue.ts';

const kept = (at: number, by = 'one'): Kept => ({ by, at, point: [114.3, 22.7], accuracy: 5 });

const filled = async (count: number) => {
  const queue = createMemoryQueue();
  for (let at = 0; at < count; at += 1) await queue.add(kept(at));
  return queue;
};

describe('positions on the phone', () => {
  it('are kept so far apart, and anew after a clock was set back', () => {
    expect(isDue(undefined, 0, 10)).toBe(true);
    expect(isDue(1_000, 10_999, 10)).toBe(false);
    expect(isDue(1_000, 11_000, 10)).toBe(true);
    expect(isDue(11_000, 1_000, 10)).toBe(true);
  });

  it('lose the oldest of the same person when there are too many', async () => {
    const queue = createMemoryQueue(2);
    await queue.add(kept(0, 'other'));
    for (const at of [1, 2, 3]) await queue.add(kept(at));
    expect((await queue.first('one', 9)).map(({ at }) => at)).toEqual([2, 3]);
    expect(await queue.first('other', 9)).toHaveLength(1);
  });

  it('go in batches, oldest first, each only once the server has decided about it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(450),
        fc.array(fc.constantFrom<Sent>('settled', 'later')),
        async (count, ends) => {
          const queue = await filled(count);
          const gone: number[] = [];
          const answers = [...ends];
          const flush = createFlush(queue, async (batch) => {
            const end = answers.shift() ?? 'settled';
            expect(batch.length).toBeLessThanOrEqual(mostAtOnce);
            if (end === 'settled') gone.push(...batch.map(({ at }) => at));
            return end;
          });
          for (let round = 0; round <= ends.length; round += 1) await flush('one');
          expect(gone).toEqual(Array.from({ length: count }, (_, at) => at));
          expect(await queue.first('one', 1)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are sent by one at a time', async () => {
    const queue = await filled(3);
    let asked = 0;
    const flush = createFlush(queue, async () => {
      asked += 1;
      return 'settled';
    });
    await Promise.all([flush('one'), flush('one')]);
    expect(asked).toBe(1);
  });
});
