import type { CaseEventType } from '../../domain/case/types.ts';
import type { Clock } from '../../domain/sla/types.ts';
import type { ClockPort } from '../../ports/clock.ts';
import { timerName, type WorkflowPort } from '../../ports/workflows.ts';
import type { OutboxMessage } from '../../store/types.ts';
import { machineOf, replacementName, timerInput } from '../../workflow/timer.ts';
import type { Consumer } from '../dispatcher.ts';

/** Events that a timer itself brought about: the execution that asked goes on by itself. */
const fromTimer: ReadonlySet<CaseEventType> = new Set(['warned', 'breached', 'escalated']);

/**
 * Starts a timer for every clock that an event leaves wanting one. How no clock is ever without a waker:
 *
 * - A stage entered, resumed or reopened, or a limit shortened, has a new cycle or revision and so a new name: it is
 *   started. The execution of the old revision finds itself stale and ends.
 * - A suspension with an agreed end leaves a paused clock that wants waking on that day: likewise.
 * - An extension keeps the revision. The running execution meets the later wake when it checks, and the start below
 *   does nothing as the name is taken. But on an overdue case the ladder may have been used up and that execution
 *   be over; an engine that remembers names would refuse to start it again. So a second one is started under a name
 *   of its own. Should the first still run, two executions ask about one clock: whoever is second finds nothing due.
 * - Warnings, breaches and escalations need nothing: who recorded them waits for the next rung, or, if that was the
 *   sweeper, has started a new timer.
 * - What is lost all the same (an engine restarted, an execution failed for good) is found in the index of due clocks,
 *   at boot by `rearm` and always by the sweeper.
 */
export const createTimerConsumer = (dependencies: {
  readonly workflows: WorkflowPort;
  readonly clock: ClockPort;
}): Consumer => {
  const { workflows, clock } = dependencies;

  const start = async ({ event, before }: OutboxMessage, current: Clock): Promise<void> => {
    const input = timerInput(event.tenant, event.caseId, current, clock.now());
    if (input === undefined) return;
    await workflows.start(machineOf(current.stage), timerName(input), input);
    if (event.type !== 'extensionApproved' || before?.overdue !== true) return;
    await workflows.start(machineOf(current.stage), replacementName(event.caseId, current), input);
  };

  return {
    name: 'timers',
    handle: async (message) => {
      if (fromTimer.has(message.event.type)) return;
      for (const current of message.event.clocks) await start(message, current);
    },
  };
};
