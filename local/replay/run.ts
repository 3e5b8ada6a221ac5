import type { Case } from '../../functions/domain/case/types.ts';
import type { VirtualClock } from '../../functions/ports/clock.ts';
import type { OutboxPoller } from '../engines/outboxPoller.ts';
import type { VirtualWorkflows } from '../engines/workflows.virtual.ts';
import type { History } from './history.ts';
import { Schedule } from './schedule.ts';
import type { storyteller } from './story.ts';

export interface ReplayDependencies {
  readonly story: ReturnType<typeof storyteller>;
  readonly clock: VirtualClock;
  readonly workflows: VirtualWorkflows;
  readonly poller: Pick<OutboxPoller, 'idle'>;
  /** told after every batch how many rows have been begun and how many cases closed */
  readonly progress: (begun: number, closed: number) => void;
}

type Step =
  | { readonly kind: 'begin'; readonly history: History }
  | { readonly kind: 'finish'; readonly history: History; readonly caseId: string };

/**
 * How far steps that run side by side may lie apart in virtual time. Timers that a batch starts are only known when the
 * batch is over, so it must be shorter than any warning: half an hour is below the warning of a limit of one hour.
 */
const longestBatch = 30 * 60_000;

/** Cases in one batch; each is a different case, so that the order within a case is kept. */
const widestBatch = 96;

/**
 * Plays histories in the order of their virtual time. Between batches every timer that is due wakes in its turn and the
 * outbox is emptied, so that warnings, breaches and counters stand as they would have stood at that moment.
 */
export const runReplay = async (
  histories: readonly History[],
  dependencies: ReplayDependencies,
): Promise<{ readonly closed: number }> => {
  const { story, clock, workflows, poller, progress } = dependencies;
  const schedule = new Schedule<Step>();
  let begun = 0;
  let closed = 0;
  for (const history of histories) schedule.add(history.reportedAt, { kind: 'begin', history });

  const planEnd = (history: History, dispatched: Case): void => {
    const end = story.endOf(history, dispatched);
    if (end !== undefined) schedule.add(end, { kind: 'finish', history, caseId: dispatched.id });
  };

  const play = async (step: Step, at: number): Promise<void> => {
    if (step.kind === 'finish') {
      await story.finish(step.history, step.caseId, at);
      closed += 1;
      return;
    }
    planEnd(step.history, await story.begin(step.history));
    begun += 1;
  };

  /** Nothing may be played past the next timer: a warning comes before what follows it. */
  const batchEnd = (first: number): number =>
    Math.min(first + longestBatch, workflows.nextWake ?? Number.POSITIVE_INFINITY);

  for (let next = schedule.next; next !== undefined; next = schedule.next) {
    await poller.idle();
    await workflows.runDue(next);
    const batch = schedule.take(Math.max(next, batchEnd(next)), widestBatch);
    await Promise.all(batch.map(({ at, item }) => play(item, at)));
    clock.advanceTo(batch.at(-1)?.at ?? next);
    progress(begun, closed);
  }
  await poller.idle();
  return { closed };
};
