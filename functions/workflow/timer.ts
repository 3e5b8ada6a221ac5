import * as v from 'valibot';
import { nextWake } from '../domain/sla/clock.ts';
import { type Clock, type Stage, stages } from '../domain/sla/types.ts';
import { type StageTimerInput, timerName } from '../ports/workflows.ts';

const whole = v.pipe(v.number(), v.integer());

const timerSchema = v.object({
  tenant: v.string(),
  caseId: v.string(),
  stage: v.picklist(stages),
  cycle: whole,
  revision: whole,
  wakeAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** The input of a machine as an engine hands it to the check. Throws on anything else: only our own code starts machines. */
export const parseTimerInput = (input: unknown): StageTimerInput => v.parse(timerSchema, input);

/** The machine of workflows/ that wakes this stage. */
export const machineOf = (stage: Stage): `${Stage}-sla` => `${stage}-sla`;

/**
 * What to start a clock's timer with. Answers undefined for a clock that wants no waking: stopped, or its ladder used
 * up. A paused clock wants it where the suspension has an agreed end.
 */
export const timerInput = (
  tenant: string,
  caseId: string,
  clock: Clock,
  now: number,
): StageTimerInput | undefined => {
  const wakeAt = nextWake(clock, now);
  if (wakeAt === undefined) return undefined;
  const { stage, cycle, revision } = clock;
  return { tenant, caseId, stage, cycle, revision, wakeAt: new Date(wakeAt).toISOString() };
};

/**
 * The name for a second timer of the same clock revision, where the first one may be over: an engine that remembers
 * names (Step Functions does so for 90 days) would not start the plain name again. It is named after the wake that must
 * not be missed, so that repeating the start is as harmless as with the plain name.
 */
export const replacementName = (caseId: string, { stage, cycle, revision, wakeAt = 0 }: Clock): string =>
  `${timerName({ caseId, stage, cycle, revision })}-${wakeAt}`;
