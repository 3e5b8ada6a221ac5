import { decide } from '../domain/case/decide.ts';
import { evolve } from '../domain/case/evolve.ts';
import { verifyTimeline } from '../domain/case/timeline.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { CaseChange } from '../store/types.ts';
import { changeFor } from './change.ts';
import { sha256 } from './digest.ts';
import type { Executed, ExecutorDependencies } from './execute.ts';

/** The platform itself brings cases from one district to another. */
const carrier: Actor = { id: 'system', name: 'system', roles: ['system'] };

export type ReceiverDependencies = Pick<ExecutorDependencies, 'tenant' | 'cases' | 'clock' | 'committed'>;

/** Brings in cases that other districts hand over or give back. */
export interface Receiver {
  /**
   * Writes the timeline, which must be whole and unaltered, and what becomes of the case here as its next event. The same
   * timeline again changes nothing. Refusals: timeline-broken, and not-found for a case that is not meant for this district.
   */
  receive(timeline: readonly CaseEvent[]): Promise<Result<Executed>>;
}

/** How often it is tried anew when the same case is received twice at once. */
const maxAttempts = 5;

const folded = (timeline: readonly CaseEvent[]): Case | undefined => {
  let subject: Case | undefined;
  for (const event of timeline) subject = evolve(subject, event);
  return subject;
};

const isSound = (timeline: readonly CaseEvent[], caseId: string): boolean =>
  verifyTimeline(timeline, sha256) === undefined && timeline.every((event) => event.caseId === caseId);

/** Opens what receives cases: beside the executor the only place where a case is written. */
export const createReceiver = ({ tenant, cases, clock, committed }: ReceiverDependencies): Receiver => {
  /** The entry of our own timeline that has the version of the last one sent. */
  const ownEvent = async (id: string, version: number): Promise<CaseEvent | undefined> => {
    let cursor: string | undefined;
    do {
      const page = await cases.timeline(id, { limit: 1_000, ...given('cursor', cursor) });
      const found = page.items.find((event) => event.version === version);
      if (found !== undefined) return found;
      cursor = page.next;
    } while (cursor !== undefined);
    return undefined;
  };

  /** What was sent is older than what we have: it came before, or it is none of this case. */
  const repeated = async (own: Case, last: CaseEvent): Promise<Result<Executed>> => {
    const known = await ownEvent(own.id, last.version);
    return known?.hash === last.hash ? ok({ case: own, repeated: true }) : refuse('timeline-broken');
  };

  /** What is to be said without writing anything; undefined where the timeline goes on from what is here. */
  const already = async (
    own: Case | undefined,
    timeline: readonly CaseEvent[],
  ): Promise<Result<Executed> | undefined> => {
    const last = timeline.at(-1);
    if (own === undefined || last === undefined) return undefined;
    if (own.version > last.version) return repeated(own, last);
    return timeline[own.version - 1]?.hash === own.lastHash ? undefined : refuse('timeline-broken');
  };

  const write = async (
    own: Case | undefined,
    timeline: readonly CaseEvent[],
    { after, event }: CaseChange,
  ): Promise<Result<Executed> | 'again'> => {
    await cases.keepTimeline(timeline.slice(own?.version ?? 0));
    const outcome = await cases.commit({ ...given('before', own), after, event });
    if (outcome.kind !== 'committed') return 'again';
    committed?.(after.id);
    return ok({ case: after, event, repeated: false });
  };

  const attempt = async (
    timeline: readonly CaseEvent[],
    subject: Case,
  ): Promise<Result<Executed> | 'again'> => {
    const own = await cases.load(subject.id, { fresh: true });
    const known = await already(own, timeline);
    if (known !== undefined) return known;
    const now = Math.max(clock.now(), subject.updatedAt);
    const command = { action: 'receive', ...given('own', own) } as const;
    const decided = decide(subject, command, { now, actor: carrier, tenant });
    if (!decided.ok) return decided;
    if (decided.value === undefined) return ok({ case: subject, repeated: true });
    return write(own, timeline, changeFor({ before: subject, event: decided.value }));
  };

  return {
    receive: async (timeline) => {
      const subject = folded(timeline);
      if (subject === undefined || !isSound(timeline, subject.id)) return refuse('timeline-broken');
      for (let count = 0; count < maxAttempts; count++) {
        const outcome = await attempt(timeline, subject);
        if (outcome !== 'again') return outcome;
      }
      return refuse('version-conflict');
    },
  };
};
