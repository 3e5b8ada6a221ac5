import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { inBase } from '../app/base.ts';
import { useSession } from '../app/session.tsx';
import { accessToken, sessionEnded } from '../app/tokens.ts';
import { createRefresher, everything, keysConcerned } from './liveKeys.ts';
import { followStream, type StreamState, type StreamWorld } from './liveStream.ts';
import { usePlace } from './reference.ts';

/** `polling`: this district has no stream, its pages ask every now and then. `paused`: nobody looks. */
export type LiveState = StreamState | 'polling' | 'paused';

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, milliseconds);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  return promise;
};

const world: StreamWorld = {
  connect: (lastEventId, signal) =>
    fetch(inBase('v1/live'), {
      signal,
      cache: 'no-store',
      headers: {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${accessToken() ?? ''}`,
        ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
      },
    }),
  token: accessToken,
  refused: sessionEnded,
  wait,
  random: Math.random,
};

const onVisibility = (listener: () => void): (() => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

const isVisible = (): boolean => document.visibilityState === 'visible';

type Refresher = ReturnType<typeof createRefresher>;

const stream = (refresher: Refresher, tell: (state: LiveState) => void): (() => void) => {
  const ending = new AbortController();
  void followStream(
    world,
    {
      onState: tell,
      onMessage: (data) => refresher.tell(keysConcerned(data)),
      onGap: () => refresher.tell(everything),
    },
    ending.signal,
  );
  return () => ending.abort();
};

const poll = (refresher: Refresher, tell: (state: LiveState) => void, everySeconds: number): (() => void) => {
  tell('polling');
  const timer = setInterval(() => refresher.tell(everything), everySeconds * 1_000);
  return () => clearInterval(timer);
};

/** For a server that does not say how often it wants to be asked. */
const usualPollSeconds = 20;

/** How this district tells what is new. A server of an older version says nothing of it and is asked. */
const wayOf = (tenant: object = {}) => {
  const seconds: unknown = Reflect.get(tenant, 'pollSeconds');
  return {
    streamed: Reflect.get(tenant, 'live') === 'stream',
    pollSeconds: typeof seconds === 'number' ? seconds : usualPollSeconds,
  };
};

/** Keeps the queries of this page fresh while somebody is signed in and looks at it; says how that goes. */
export const useLive = (): LiveState => {
  const queries = useQueryClient();
  const { status } = useSession();
  const { data: place } = usePlace();
  const visible = useSyncExternalStore(onVisibility, isVisible);
  const [state, setState] = useState<LiveState>('connecting');
  const { streamed, pollSeconds } = wayOf(place);
  const known = place !== undefined;
  useEffect(() => {
    if (status !== 'in' || !known) return;
    if (!visible) {
      setState('paused');
      return;
    }
    const refresher = createRefresher((queryKey) => void queries.invalidateQueries({ queryKey }));
    // What was loaded before, or lay hidden, may be old by now.
    refresher.tell(everything);
    const end = streamed ? stream(refresher, setState) : poll(refresher, setState, pollSeconds);
    return () => {
      end();
      refresher.stop();
    };
  }, [queries, status, known, streamed, pollSeconds, visible]);
  return state;
};
