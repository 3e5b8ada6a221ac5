import { answered, api } from '../../app/api.ts';
import { OfflineError, ProblemError } from '../../app/problem.ts';
import type { KeptDuty } from './kept.ts';
import { positionQueue } from './queue.indexedDb.ts';
import { createFlush, isDue, type Kept, type Sent } from './queue.ts';

/** Why nothing is recorded although somebody is on duty. */
export type Fault = 'denied' | 'unavailable';

const options: PositionOptions = { enableHighAccuracy: true, maximumAge: 0, timeout: 60_000 };

/** Refusals that time heals: the sign-in, the traffic. */
const passing: ReadonlySet<number> = new Set([401, 408, 429]);

const isFinal = (error: unknown): boolean =>
  error instanceof ProblemError && error.status < 500 && !passing.has(error.status);

const send = async (positions: readonly Kept[]): Promise<Sent> => {
  const body = {
    positions: positions.map(({ at, point, accuracy }) => ({
      at: new Date(at).toISOString(),
      point: [...point] as [number, number],
      datum: 'WGS84' as const,
      accuracy,
    })),
  };
  try {
    await answered(api.POST('/v1/patrol/positions', { body }));
    return 'settled';
  } catch (error) {
    if (isFinal(error)) return 'settled';
    if (error instanceof OfflineError || error instanceof ProblemError) return 'later';
    throw error;
  }
};

let flushing: Promise<ReturnType<typeof createFlush>> | undefined;

/** Sends what waits of a person, if it gets through. */
export const flushPositions = async (by: string): Promise<void> => {
  flushing ??= positionQueue().then((queue) => createFlush(queue, send));
  await (await flushing)(by);
};

interface Watch {
  readonly duty: KeptDuty;
  /** told whenever it changes whether positions come */
  readonly tell: (fault: Fault | undefined) => void;
  /** told of every position that is kept */
  readonly kept: () => void;
}

/** Follows the permission: a browser that takes it back does not always say so to a watch. */
const followPermission = (tell: Watch['tell'], signal: AbortSignal): void => {
  if (!('permissions' in navigator)) return;
  navigator.permissions
    .query({ name: 'geolocation' })
    .then((status) =>
      status.addEventListener('change', () => tell(status.state === 'denied' ? 'denied' : undefined), {
        signal,
      }),
    )
    .catch(reportError);
};

/** Keeps where this device is from now on, as close together as the duty says; the answer ends that. */
export const watchPosition = ({ duty, tell, kept }: Watch): (() => void) => {
  const ending = new AbortController();
  let last: number | undefined;
  const onPosition = ({ coords }: GeolocationPosition): void => {
    const at = Date.now();
    tell(undefined);
    if (at > duty.until || !isDue(last, at, duty.minSecondsBetween)) return;
    last = at;
    const position: Kept = {
      by: duty.by,
      at,
      point: [coords.longitude, coords.latitude],
      accuracy: Math.round(coords.accuracy),
    };
    positionQueue()
      .then((queue) => queue.add(position))
      .then(kept)
      .catch(reportError);
  };
  const onError = ({ code }: GeolocationPositionError): void => tell(code === 1 ? 'denied' : 'unavailable');
  followPermission(tell, ending.signal);
  const watch = navigator.geolocation.watchPosition(onPosition, onError, options);
  return () => {
    ending.abort();
    navigator.geolocation.clearWatch(watch);
  };
};
