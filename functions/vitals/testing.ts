import { freshVital } from '../domain/vitals/observe.ts';
import { merged } from '../domain/vitals/readings.ts';
import type { Reading, VitalState } from '../domain/vitals/types.ts';
import type { VitalStore } from '../store/vitals.ts';

/** The contract of the store of vital signs over maps, for tests beside the code that uses it. */
export const memoryVitals = (): VitalStore => {
  const kept = new Map<string, readonly Reading[]>();
  const states = new Map<string, { readonly value: VitalState; readonly revision: number }>();
  return {
    record: async (sign, readings) => {
      const before = kept.get(sign) ?? [];
      kept.set(sign, merged([...before, ...readings]));
      return before;
    },
    readings: async (sign, { from, until }) =>
      (kept.get(sign) ?? []).filter(({ at }) => at >= from && at < until),
    state: async (sign) => states.get(sign) ?? { value: freshVital, revision: 0 },
    states: async () => new Map([...states].map(([sign, { value }]) => [sign, value])),
    saveState: async (sign, value, revision) => {
      if ((states.get(sign)?.revision ?? 0) !== revision) return false;
      states.set(sign, { value, revision: revision + 1 });
      return true;
    },
  };
};
