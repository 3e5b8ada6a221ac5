import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, followStream, type StreamWorld } from './liveStream.ts';

const stream = (...pieces: readonly string[]): Response => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};

/** A line that stays open and says nothing. */
const silent = (): Response =>
  new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });

const broken = (): never => {
  throw new TypeError('Failed to fetch');
};

type Answering = () => Response;

/** Follows through the answers one after the other, without waiting, and ends after the last. */
const follow = async (answers: readonly Answering[], more: Partial<StreamWorld> = {}) => {
  const ending = new AbortController();
  const seen = { asked: [] as (string | undefined)[], states: [] as string[], waits: [] as number[] };
  const told = { messages: [] as string[], gaps: 0, refused: 0 };
  let token = 'first';
  const world: StreamWorld = {
    connect: async (lastEventId) => {
      const answer = answers[seen.asked.length];
      seen.asked.push(lastEventId);
      if (answer !== undefined) return answer();
      ending.abort();
      throw new DOMException('ended', 'AbortError');
    },
    token: () => token,
    refused: () => {
      told.refused += 1;
    },
    wait: (milliseconds, signal) => {
      seen.waits.push(milliseconds);
      if (told.refused > 0) token = 'second';
      // A pause between tries ends at once; the watch over a silent line only where the test lets time pass.
      const { promise, resolve } = Promise.withResolvers<void>();
      if (milliseconds <= 60_000 || signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
      return promise;
    },
    random: () => 1,
    ...more,
  };
  await followStream(
    world,
    {
      onState: (state) => seen.states.push(state),
      onMessage: (data) => told.messages.push(data),
      onGap: () => {
        told.gaps += 1;
      },
    },
    ending.signal,
  );
  return { ...seen, ...told };
};

describe('following the stream', () => {
  it('tells every message, wherever the pieces are cut', async () => {
    const { messages } = await follow([
      () => stream('id: 1\nda', 'ta: a\n', '\n: still there\n\nid: 2\ndata: b\n\n'),
    ]);
    expect(messages).toEqual(['a', 'b']);
  });

  it('resumes after the last event that it heard, and says that something may have been missed', async () => {
    const { asked, gaps } = await follow([() => stream('id: 7\ndata: a\n\n'), broken, () => stream()]);
    expect(asked).toEqual([undefined, '7', '7', '7']);
    expect(gaps).toBe(1);
  });

  it('keeps quiet about the end of a stream that is back at once', async () => {
    const { states } = await follow([() => stream('data: a\n\n'), () => stream('data: b\n\n')]);
    expect(states).toEqual(['connecting', 'live', 'live']);
  });

  it.each<[string, Answering]>([
    ['no answer comes', broken],
    ['the server is not well', () => new Response('', { status: 503 })],
    ['something else answers', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ])('is lost where %s, and waits longer each time', async (_, answer) => {
    const { states, waits } = await follow([answer, answer, answer]);
    expect(states).toEqual(['connecting', 'lost', 'lost', 'lost']);
    expect(waits).toEqual([2_000, 4_000, 8_000]);
  });

  it('asks no more with a token that was refused, and again with another', async () => {
    const { asked, refused, states } = await follow([
      () => new Response('', { status: 401 }),
      () => stream(),
    ]);
    expect(refused).toBe(1);
    expect(states).toEqual(['connecting', 'lost', 'live']);
    expect(asked).toHaveLength(3);
  });

  it('takes a line that has fallen silent for dead', async () => {
    const { asked } = await follow([silent], { wait: () => Promise.resolve() });
    expect(asked).toHaveLength(2);
  });

  it('does not hide a bug', async () => {
    await expect(
      follow([
        () => {
          throw new RangeError('a bug');
        },
      ]),
    ).rejects.toThrow('a bug');
  });
});

it('waits at least half a second and at most a minute, however often it failed', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const pause = backOff(failures, random);
      expect(pause).toBeGreaterThanOrEqual(500);
      expect(pause).toBeLessThanOrEqual(60_000);
    }),
  );
});
