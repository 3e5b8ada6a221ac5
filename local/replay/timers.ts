import type { StageTimerInput, WorkflowPort } from '../../functions/ports/workflows.ts';
import type { CheckStage } from '../../functions/workflow/check.ts';

/** The check that the machines call, as it answers at that instant. */
export type CheckAt = (instant: number) => CheckStage;

interface Timer {
  readonly name: string;
  readonly input: StageTimerInput;
}

/**
 * The machines of workflows/ for a replay: the same waits, checks and verdicts, but each case on its own time. Cases do
 * not see each other, so a whole day of them can be played side by side as long as each one's timers wake between its
 * own steps, in order.
 */
export class CaseTimers implements WorkflowPort {
  readonly #checkAt: CheckAt;
  readonly #cases = new Map<string, Timer[]>();
  readonly #started = new Set<string>();

  constructor(checkAt: CheckAt) {
    this.#checkAt = checkAt;
  }

  async start(_machine: string, name: string, input: StageTimerInput): Promise<void> {
    if (this.#started.has(name)) return;
    this.#started.add(name);
    this.#park(input.caseId, { name, input });
  }

  /** Cases with a timer that wakes up to and including `until`. */
  due(until: number): readonly string[] {
    const isDue = (timers: readonly Timer[]) => timers.some(({ input }) => Date.parse(input.wakeAt) <= until);
    return [...this.#cases].filter(([, timers]) => isDue(timers)).map(([caseId]) => caseId);
  }

  /** Wakes the case's timers up to and including `until`, each at its own instant, in order. */
  async run(caseId: string, until: number): Promise<void> {
    for (
      let timer = this.#takeNext(caseId, until);
      timer !== undefined;
      timer = this.#takeNext(caseId, until)
    ) {
      const wakeAt = Date.parse(timer.input.wakeAt);
      const { verdict, ...input } = await this.#checkAt(wakeAt)(timer.input);
      if (verdict === 'done') this.#started.delete(timer.name);
      else this.#park(caseId, { name: timer.name, input });
    }
  }

  #park(caseId: string, timer: Timer): void {
    const timers = this.#cases.get(caseId) ?? [];
    this.#cases.set(caseId, timers);
    timers.push(timer);
    timers.sort((a, b) => a.input.wakeAt.localeCompare(b.input.wakeAt) || a.name.localeCompare(b.name));
  }

  #takeNext(caseId: string, until: number): Timer | undefined {
    const timers = this.#cases.get(caseId) ?? [];
    const [first] = timers;
    if (first === undefined || Date.parse(first.input.wakeAt) > until) return undefined;
    timers.shift();
    if (timers.length === 0) this.#cases.delete(caseId);
    return first;
  }
}
