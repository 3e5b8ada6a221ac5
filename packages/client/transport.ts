import { setTimeout as pause } from 'node:timers/promises';
import { UnreachableError } from './errors.ts';

export interface TransportOptions {
  readonly fetch?: typeof fetch;
  /** waits so many milliseconds */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** How often one request is sent at most. */
const mostAttempts = 5;

/** How long one attempt may take, and how long is waited before the second, milliseconds; doubled each time. */
const patience = 30_000;
const firstPause = 500;

/** Longer than any server asks for that means to be asked again soon. */
const longestPause = 60_000;

/** Answers that pass by themselves. */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

type Outcome = Response | Error;

const passes = (outcome: Outcome): boolean => outcome instanceof Error || passing.has(outcome.status);

/** What the server asked for, in milliseconds, or twice as long as last time, give or take a quarter. */
const pauseAfter = (attempt: number, outcome: Outcome): number => {
  const header = outcome instanceof Error ? null : outcome.headers.get('retry-after');
  const asked = header === null ? 0 : Number(header) * 1_000;
  const usual = firstPause * 2 ** attempt * (0.75 + Math.random() / 2);
  return Math.min(longestPause, Math.max(usual, Number.isFinite(asked) ? asked : 0));
};

/** Sends a request until it is answered with something that does not pass by itself. */
export const createTransport = ({ fetch: send = fetch, sleep = pause }: TransportOptions) => {
  const attempt = async (url: string, init: RequestInit): Promise<Outcome> => {
    try {
      return await send(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };

  /** Throws UnreachableError where the last attempt was not answered. */
  return async (url: string, init: RequestInit): Promise<Response> => {
    let outcome = await attempt(url, init);
    for (let count = 1; count < mostAttempts && passes(outcome); count++) {
      await sleep(pauseAfter(count - 1, outcome));
      outcome = await attempt(url, init);
    }
    if (outcome instanceof Error) throw new UnreachableError(`no answer from ${url}`, { cause: outcome });
    return outcome;
  };
};

export type Transport = ReturnType<typeof createTransport>;
