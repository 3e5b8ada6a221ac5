import type { Stage } from '../domain/sla/types.ts';

/** What a wake-up machine is started with; the deadline itself stays in the table. */
export interface StageTimerInput {
  readonly tenant: string;
  readonly caseId: string;
  readonly stage: Stage;
  readonly cycle: number;
  readonly revision: number;
  /** ISO 8601, what the machine waits for first */
  readonly wakeAt: string;
}

/** Starts the state machines of workflows/. Starting the same name twice is harmless. */
export interface WorkflowPort {
  start(machine: `${Stage}-sla`, name: string, input: StageTimerInput): Promise<void>;
}

/** The name under which a stage's timer runs: one per case, stage, cycle and revision. */
export const timerName = (input: Pick<StageTimerInput, 'caseId' | 'stage' | 'cycle' | 'revision'>): string =>
  `${input.caseId}-${input.stage}-${input.cycle}-${input.revision}`;

/**
 * The instant, ISO 8601, or the next whole second after it. Step Functions waits to whole seconds: woken a little too
 * soon, a machine would ask again and again until the second is over, and pay for each time.
 */
export const wholeSecondsUp = (instant: string): string =>
  new Date(Math.ceil(Date.parse(instant) / 1000) * 1000).toISOString();
