import type { VitalState } from '../domain/vitals/types.ts';
import type { VitalStore } from '../store/vitals.ts';
import { writeAnew } from '../store/writeAnew.ts';

/** Changes where a sign stands, whoever else does, and answers it. The same state is not written. */
export const changeVital = (
  store: Pick<VitalStore, 'state' | 'saveState'>,
  sign: string,
  change: (state: VitalState) => VitalState,
): Promise<VitalState> =>
  writeAnew(`vital sign ${sign}`, async () => {
    const { value, revision } = await store.state(sign);
    const next = change(value);
    if (next === value) return { done: value };
    return (await store.saveState(sign, next, revision)) ? { done: next } : 'again';
  });
