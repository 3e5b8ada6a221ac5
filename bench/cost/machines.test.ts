import { describe, expect, it } from 'vitest';
import { stages } from '../../functions/domain/sla/types.ts';
import type { Verdict } from '../../functions/workflow/check.ts';
import { stateCounter } from './machines.ts';

/** Wait, check, choose; and one more for what was recorded, or for the end. */
const sequences: readonly (readonly [readonly Verdict[], number])[] = [
  [['done'], 4],
  [['wait', 'done'], 3 + 4],
  [['warned', 'done'], 4 + 4],
  [['warned', 'wait', 'breached', 'escalated', 'done'], 4 + 3 + 4 + 4 + 4],
];

describe.each(stages)('the machine of %s', (stage) => {
  const statesOf = stateCounter();

  it.each(sequences)('whose checks answer %j enters %i states', async (verdicts, states) => {
    expect(await statesOf(`${stage}-sla`, verdicts)).toBe(states);
  });

  it('cannot be counted while it is still running', async () => {
    await expect(statesOf(`${stage}-sla`, ['wait'])).rejects.toThrow();
  });
});
