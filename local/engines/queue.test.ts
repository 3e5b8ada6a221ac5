import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordingLog } from '../../functions/outbox/testing.ts';
import { systemClock, VirtualClock } from '../../functions/ports/clock.ts';
import { createEmbeddedQueue, type EmbeddedQueue, type EmbeddedQueueDependencies } from './queue.ts';

type Options = Partial<EmbeddedQueueDependencies<string>>;

/** Work that ends when told. */
const gates = () => {
  const begun: string[] = [];
  const open = new Map<string, () => void>();
  const handle = (message: string): Promise<void> => {
    begun.push(message);
    return new Promise((resolve) => open.set(message, resolve));
  };
  return { begun, handle, end: (message: string) => open.get(message)?.() };
};

describe('the queue on one machine', () => {
  let queue: EmbeddedQueue<string>;
  const clock = new VirtualClock(0);
  const { log, codes } = recordingLog();
  afterEach(() => queue.stop());

  const start = (options: Options) => {
    queue = createEmbeddedQueue({ name: 'test', handle: async () => undefined, clock, log, ...options });
    return queue;
  };

  it('hands over what is due, earliest first, and nothing before its time', async () => {
    const seen: string[] = [];
    start({
      handle: async (message) => {
        seen.push(message);
      },
    });
    const now = clock.now();
    await queue.send('later', now + 60_000);
    await queue.send('soon', now + 5_000);
    await queue.send('long past', now - 5_000);
    expect(seen).toEqual(['long past']);
    clock.advanceTo(now + 4_999);
    queue.look();
    expect(seen).toEqual(['long past']);
    clock.advanceTo(now + 60_000);
    queue.look();
    expect(seen).toEqual(['long past', 'soon', 'later']);
    await vi.waitFor(() => expect(queue.size).toBe(0));
  });

  it('wakes by itself when the time comes', async () => {
    const seen: string[] = [];
    start({
      clock: systemClock,
      handle: async (message) => {
        seen.push(message);
      },
    });
    await queue.send('in a moment', systemClock.now() + 20);
    expect(seen).toEqual([]);
    await vi.waitFor(() => expect(seen).toEqual(['in a moment']));
  });

  it('works on no more of a lane than its width at once, and lets other lanes pass', async () => {
    const { begun, handle, end } = gates();
    start({ handle, width: 2, laneOf: (message) => message.slice(0, 1) });
    for (const message of ['a1', 'a2', 'a3', 'a4', 'b1']) await queue.send(message, 0);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    end('a2');
    await vi.waitFor(() => expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']));
    for (const message of ['a1', 'a3', 'b1']) end(message);
    await vi.waitFor(() => expect(begun).toHaveLength(5));
    end('a4');
    await vi.waitFor(() => expect(queue.size).toBe(0));
  });

  it('does not take again what waits already for no later, but what is to be earlier or is under way', async () => {
    const { begun, handle, end } = gates();
    start({ handle, width: 1, keyOf: (message) => message });
    const now = clock.now();
    await queue.send('a', now + 1_000);
    await queue.send('a', now + 2_000);
    expect(queue.size).toBe(1);
    await queue.send('a', now);
    await queue.send('a', now);
    expect(begun).toEqual(['a']);
    expect(queue.size).toBe(3);
    end('a');
    await vi.waitFor(() => expect(begun).toEqual(['a', 'a']));
    end('a');
    await vi.waitFor(() => expect(queue.size).toBe(1));
  });

  it('tries again what failed, ever more seldom, and gives it up in the end', async () => {
    let tries = 0;
    start({
      handle: async () => {
        tries += 1;
        throw new Error('not now');
      },
    });
    await queue.send('bad', 0);
    for (const [count, pause] of [1_000, 4_000, 16_000, 64_000].entries()) {
      await vi.waitFor(() => expect([tries, queue.size]).toEqual([count + 1, 1]));
      clock.advanceBy(pause - 1);
      queue.look();
      expect(tries).toBe(count + 1);
      clock.advanceBy(1);
      queue.look();
    }
    await vi.waitFor(() => expect(queue.size).toBe(0));
    expect(tries).toBe(5);
    expect(codes().slice(-2)).toEqual(['queue-message-failed', 'queue-message-given-up']);
  });

  it('lets finish what has begun when it stops, begins nothing more, and takes nothing', async () => {
    const { begun, handle, end } = gates();
    start({ handle, width: 1 });
    await queue.send('begun', 0);
    await queue.send('behind it', 0);
    let stopped = false;
    const stopping = queue.stop().then(() => {
      stopped = true;
    });
    await expect(queue.send('late', 0)).rejects.toThrow('has stopped');
    expect(stopped).toBe(false);
    end('begun');
    await stopping;
    expect(begun).toEqual(['begun']);
  });
});
