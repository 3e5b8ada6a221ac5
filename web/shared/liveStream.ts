import { createParser } from 'eventsource-parser';

/** `lost`: it could not be reached, and is tried again. */
export type StreamState = 'connecting' | 'live' | 'lost';

/** What following a stream needs of the world. */
export interface StreamWorld {
  /** Asks for the stream, after the event of that id if any. Rejects with a TypeError where no answer comes. */
  readonly connect: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
  readonly token: () => string | undefined;
  /** Tells that the server no longer takes the token. */
  readonly refused: () => void;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 … 1 */
  readonly random: () => number;
}

export interface StreamListener {
  readonly onState: (state: StreamState) => void;
  readonly onMessage: (data: string) => void;
  /** The stream was away, so something may have been missed that it does not tell again. */
  readonly onGap: () => void;
}

type Outcome = 'heard' | 'unheard' | 'refused';
type Follow = (world: StreamWorld, listener: StreamListener, signal: AbortSignal) => Promise<void>;

const shortest = 1_000;
const longest = 60_000;
/** A line that says nothing for so long is taken for dead: the server sends comments far more often. */
const silence = 90_000;
/** How often to look whether there is another token after one was refused; nothing is sent for it. */
const lookForToken = 2_000;

/** Milliseconds before the next try: doubled by every failure, and spread, so that not all come back at once. */
export const backOff = (failures: number, random: number): number =>
  Math.min(longest, shortest * 2 ** Math.min(failures, 16)) * (0.5 + random / 2);

const isStream = ({ ok, headers }: Response): boolean =>
  ok && (headers.get('content-type') ?? '').startsWith('text/event-stream');

/** The next piece, or undefined where the line has fallen silent. */
const pieceOf = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { wait }: StreamWorld,
  signal: AbortSignal,
) => {
  const heard = new AbortController();
  const late = wait(silence, AbortSignal.any([signal, heard.signal])).then(() => undefined);
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    heard.abort();
  }
};

/** Feeds what comes until the stream ends or falls silent. */
const read = async (
  body: ReadableStream<Uint8Array>,
  feed: (text: string) => void,
  world: StreamWorld,
  signal: AbortSignal,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let piece = await pieceOf(reader, world, signal);
  while (piece?.value !== undefined) {
    feed(decoder.decode(piece.value, { stream: true }));
    piece = await pieceOf(reader, world, signal);
  }
  if (piece === undefined) await reader.cancel();
};

/** A connection that breaks rejects with a TypeError, and one that we give up with an AbortError. */
const isBroken = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError');

const otherTokenThan = async (old: string | undefined, world: StreamWorld, signal: AbortSignal) => {
  while (!signal.aborted && world.token() === old) await world.wait(lookForToken, signal);
};

/** Runs something that a connection may break off. */
const unlessBroken = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
};

/** One connection after the other, each beginning after the last event that any of them heard. */
const createLine = (
  world: StreamWorld,
  { onState, onMessage, onGap }: StreamListener,
  signal: AbortSignal,
) => {
  let lastEventId: string | undefined;
  let heardBefore = false;

  const listen = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const parser = createParser({
      onEvent: ({ id, data }) => {
        lastEventId = id ?? lastEventId;
        onMessage(data);
      },
    });
    onState('live');
    if (heardBefore) onGap();
    heardBefore = true;
    await read(body, (text) => parser.feed(text), world, signal);
  };

  /** Resolves when the connection has ended. */
  return async (): Promise<Outcome> => {
    let outcome: Outcome = 'unheard';
    await unlessBroken(async () => {
      const response = await world.connect(lastEventId, signal);
      if (response.status === 401) outcome = 'refused';
      if (!isStream(response) || response.body === null) return;
      outcome = 'heard';
      await listen(response.body);
    });
    return outcome;
  };
};

/** One connection and the pause after it; the answer is how many have failed in a row. */
const attempt = async (
  connected: () => Promise<Outcome>,
  {
    world,
    listener,
    failures,
  }: { readonly world: StreamWorld; readonly listener: StreamListener; readonly failures: number },
  signal: AbortSignal,
): Promise<number> => {
  const token = world.token();
  const outcome = await connected();
  if (signal.aborted) return failures;
  const failed = outcome === 'heard' ? 0 : failures + 1;
  // One that ends after it was heard has usually met the server’s time limit, and is back in a second.
  if (failed > 0) listener.onState('lost');
  if (outcome === 'refused') {
    world.refused();
    await otherTokenThan(token, world, signal);
  } else {
    await world.wait(backOff(failed, world.random()), signal);
  }
  return failed;
};

/**
 * Follows the server's events until the signal is aborted, and resumes after the last one heard. A refused token ends
 * the asking until there is another one.
 */
export const followStream: Follow = async (world, listener, signal) => {
  const connected = createLine(world, listener, signal);
  let failures = 0;
  listener.onState('connecting');
  while (!signal.aborted) failures = await attempt(connected, { world, listener, failures }, signal);
};
