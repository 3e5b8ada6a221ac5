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
