import { ok } from '../../result.ts';
import { checkClock } from '../../sla/clock.ts';
import type { Context } from '../context.ts';
import type { Case } from '../types.ts';
import type { ActionCode, Outcome } from './outcome.ts';

const resumeByTimer = (subject: Case, context: Context): Outcome | undefined =>
  subject.suspendedUntil !== undefined && context.now >= subject.suspendedUntil
    ? { outcome: 'resume', changes: { cleared: ['suspendedUntil'] } }
    : undefined;

/**
 * A wake-up of a stage's timer: at most one rung of the ladder, or the end of a suspension. Says nothing when the
 * timer is stale or early, so waking too often is harmless.
 */
export const clockCheck: ActionCode<'checkClock'> = (subject, command, context) => {
  const clock = subject.clocks[command.stage];
  if (clock === undefined || clock.cycle !== command.cycle || clock.revision !== command.revision)
    return ok(undefined);
  if (clock.status === 'paused') return ok(resumeByTimer(subject, context));
  const ladder = context.tenant.policies.ladders[command.stage];
  const checked = checkClock(clock, context.now, ladder, context.tenant.calendar);
  if (checked.happened === undefined) return ok(undefined);
  return ok({ outcome: checked.happened, changes: {}, clock: checked.clock, notify: checked.notify });
};
