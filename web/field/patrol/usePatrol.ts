import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';
import { OfflineError, ProblemError } from '../../app/problem.ts';
import { useTenant } from '../../shared/reference.ts';
import { usePerson } from '../person.tsx';
import { type KeptDuty, keepDuty, keptDuty } from './kept.ts';
import { type Fault, flushPositions, watchPosition } from './recording.ts';

type Duty = paths['/v1/patrol/duty']['get']['responses'][200]['content']['application/json'];

/** How often what waits is tried, and the most that a position waits while there is a network. */
const everyMilliseconds = 20_000;

const answerMilliseconds = 5_000;

const changeDuty = (on: boolean): Promise<Duty> =>
  answered(
    api.POST('/v1/patrol/duty', {
      body: on ? { on, consent: true } : { on },
      signal: AbortSignal.timeout(answerMilliseconds),
    }),
  );

/** Whether a failure is one that passes by itself; whatever else is thrown is a bug. */
const passes = (error: unknown): boolean =>
  error instanceof OfflineError ||
  error instanceof ProblemError ||
  (error instanceof DOMException && error.name === 'TimeoutError');

/** A phone says that it is online some moments before anything gets through. */
const afterOnline = [0, 1_000, 3_000, 8_000] as const;

/** Now, a few times once the network is back, and every now and then; the answer ends that. */
const repeatedly = (work: () => void): (() => void) => {
  let soon: readonly ReturnType<typeof setTimeout>[] = [];
  const onOnline = (): void => {
    for (const timer of soon) clearTimeout(timer);
    soon = afterOnline.map((milliseconds) => setTimeout(work, milliseconds));
  };
  const timer = setInterval(work, everyMilliseconds);
  globalThis.addEventListener('online', onOnline);
  work();
  return () => {
    for (const each of soon) clearTimeout(each);
    clearInterval(timer);
    globalThis.removeEventListener('online', onOnline);
  };
};

/** The duty that this phone keeps, in the page and over reloads. */
const useKept = (by: string) => {
  const [kept, setKept] = useState(() => keptDuty(by));
  const keep = useCallback(
    (duty: KeptDuty | undefined) => {
      keepDuty(by, duty);
      setKept(duty);
    },
    [by],
  );
  return [kept, keep] as const;
};

/** The duty as the server has it, as far as it can be asked. */
const useDuty = (by: string, asked: boolean) => {
  const queries = useQueryClient();
  const key = useMemo(() => ['patrol', 'duty', by], [by]);
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/v1/patrol/duty')),
    enabled: asked,
    refetchOnWindowFocus: true,
  });
  const set = useCallback((duty: Duty) => queries.setQueryData(key, duty), [queries, key]);
  return [data, set] as const;
};

/** Records while the duty goes on, and says what keeps it from doing so. */
const useRecording = (kept: KeptDuty | undefined, signedIn: boolean): Fault | undefined => {
  const [fault, setFault] = useState<Fault>();
  useEffect(() => {
    if (kept?.state !== 'on') return;
    let sentAt = Number.NEGATIVE_INFINITY;
    const sendSoon = (): void => {
      if (!signedIn || Date.now() - sentAt < everyMilliseconds) return;
      sentAt = Date.now();
      flushPositions(kept.by).catch(reportError);
    };
    const end = watchPosition({ duty: kept, tell: setFault, kept: sendSoon });
    return () => {
      end();
      setFault(undefined);
    };
  }, [kept, signedIn]);
  return fault;
};

/** Sends what waits, from this duty or an earlier one, whenever it may get through. */
const useSending = (by: string, signedIn: boolean): void =>
  useEffect(
    () => (signedIn ? repeatedly(() => void flushPositions(by).catch(reportError)) : undefined),
    [by, signedIn],
  );

/** Being on duty: whether the district offers it, how it stands here, and the two ways to change it. */
export const usePatrol = () => {
  const { person, session } = usePerson();
  const rules = useTenant().data?.patrol;
  const [kept, keep] = useKept(person.id);
  const signedIn = session.status === 'in';
  // A phone that was started again without a network may not know what the district offers, but knows its duty.
  const asked = signedIn && (rules !== undefined || kept !== undefined);
  const [duty, setDuty] = useDuty(person.id, asked);
  const fault = useRecording(kept, signedIn);
  useSending(person.id, signedIn);

  const goOn = useCallback(async (): Promise<void> => {
    const answer = await changeDuty(true);
    setDuty(answer);
    const { startedAt = new Date().toISOString(), until = startedAt, minSecondsBetween } = answer;
    keep({ by: person.id, state: 'on', startedAt, until: Date.parse(until), minSecondsBetween });
  }, [keep, setDuty, person.id]);

  /** Tells the server, with the last positions before it; that it could not be told is no failure, it is tried again. */
  const tellEnd = useCallback(async (): Promise<void> => {
    try {
      await flushPositions(person.id);
      setDuty(await changeDuty(false));
      keep(undefined);
    } catch (error) {
      if (!passes(error)) throw error;
    }
  }, [keep, setDuty, person.id]);

  /** Recording stops at once, whether or not the server can be told. */
  const goOff = useCallback(async (): Promise<void> => {
    if (kept !== undefined) keep({ ...kept, state: 'ending' });
    else await tellEnd();
  }, [kept, keep, tellEnd]);

  const untold = kept?.state === 'ending' && signedIn;
  useEffect(
    () => (untold ? repeatedly(() => void tellEnd().catch(reportError)) : undefined),
    [untold, tellEnd],
  );

  // It ended by itself, or was ended on another phone.
  useEffect(() => {
    if (duty?.on === false && kept?.state === 'on') keep(undefined);
  }, [duty, kept?.state, keep]);

  /** Before signing out: recording stops, and the server is told if it can be. */
  const leave = useCallback(async (): Promise<void> => {
    if (kept === undefined) return;
    keep({ ...kept, state: 'ending' });
    await tellEnd();
  }, [kept, keep, tellEnd]);

  const recording = kept?.state === 'on';
  return {
    rules,
    on: recording || (kept === undefined && duty?.on === true),
    recording,
    /** recording has stopped, and the server does not know it yet */
    ending: kept?.state === 'ending',
    startedAt: kept?.startedAt ?? duty?.startedAt,
    fault,
    goOn,
    goOff,
    leave,
  };
};
