import { type Clock, type Light, levels } from './types.ts';

/** The moment by which a clock is judged: it stands still from a pause or a stop on. */
const judgedAt = ({ pausedAt, stoppedAt }: Clock, now: number): number => pausedAt ?? stoppedAt ?? now;

/**
 * Whether the limit was missed: strictly after the deadline, equal is on time (reference §3.5). A breach once recorded
 * stays, even if an extension granted later moved the deadline beyond `now`.
 */
export const isOverdue = (clock: Clock, now: number): boolean =>
  clock.level >= levels.breached || judgedAt(clock, now) > clock.dueAt;

/**
 * The traffic light of reference §3.5 (计时灯). The boundaries belong to amber: it is amber from the instant at which
 * the ladder's share is used (80 %) up to and including the deadline (100 %), red after it.
 */
export const lightOf = (clock: Clock, now: number): Light => {
  if (isOverdue(clock, now)) return 'red';
  return judgedAt(clock, now) < clock.warnAt ? 'green' : 'amber';
};
