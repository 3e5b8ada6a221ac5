import type { Case } from '../../functions/domain/case/types.ts';
import type { OutboxPoller } from '../engines/outboxPoller.ts';
import type { History } from './history.ts';
import { Schedule } from './schedule.ts';
import type { storyteller } from './story.ts';
import type { CaseTimers } from './timers.ts';

export interface ReplayDependencies {
  readonly story: ReturnType<typeof storyteller>;
  readonly timers: Pick<CaseTimers, 'due' | 'run'>;
  readonly poller: Pick<OutboxPoller, 'idle'>;
  /** told after every case how many rows have been begun and how many cases closed */
  readonly progress: (begun: number, closed: number) => void;
}

type Step =
  | { readonly kind: 'begin'; readonly history: History }
  | { readonly kind: 'finish'; readonly history: History; readonly caseId: string };

/** How much virtual time is played side by side. Within it each case keeps its own order. */
const windowLength = 14 * 86_400_000;

/** Cases in hand at once. */
const width = 48;

/** Runs the task for every item, so many at a time. */
const forEach = async <T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> => {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
};

/**
 * Plays histories in windows of virtual time. Before a case's next step its own timers wake, each at its own instant, so
 * that a warning or breach stands exactly where it would have stood; the outbox is emptied between rounds, since it is
 * what starts the timers. Answers how many cases were closed and the last instant of any step.
 */
export const runReplay = async (
  histories: readonly History[],
  { story, timers, poller, progress }: ReplayDependencies,
): Promise<{ readonly closed: number; readonly end: number }> => {
  const schedule = new Schedule<Step>();
  let begun = 0;
  let closed = 0;
  let end = 0;
  for (const history of histories) schedule.add(history.reportedAt, { kind: 'begin', history });

  const planEnd = (history: History, dispatched: Case): void => {
    const at = story.endOf(history, dispatched);
    if (at !== undefined) schedule.add(at, { kind: 'finish', history, caseId: dispatched.id });
  };

  const play = async ({ at, item }: { readonly at: number; readonly item: Step }): Promise<void> => {
    if (item.kind === 'begin') {
      planEnd(item.history, await story.begin(item.history));
      begun += 1;
    } else {
      await timers.run(item.caseId, at);
      await story.finish(item.history, item.caseId, at);
      closed += 1;
    }
    end = Math.max(end, at);
    progress(begun, closed);
  };

  const playWindow = async (until: number): Promise<void> => {
    for (
      let steps = schedule.take(until, Infinity);
      steps.length > 0;
      steps = schedule.take(until, Infinity)
    ) {
      await forEach(steps, play);
      await poller.idle();
    }
    await forEach(timers.due(until), (caseId) => timers.run(caseId, until));
  };

  await poller.idle();
  for (let next = schedule.next; next !== undefined; next = schedule.next)
    await playWindow(next + windowLength);
  await poller.idle();
  return { closed, end };
};
