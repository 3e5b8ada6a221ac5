import { keptOf } from '../../domain/patrol/slots.ts';
import type { Duty, TracePoint } from '../../domain/patrol/types.ts';
import type { DutyStore } from '../../store/duties.ts';
import type { TraceStore } from '../../store/traces.ts';

/** Doubles of the store contracts in memory, for tests beside the code that uses them. */

export const memoryTraces = (): TraceStore => {
  const traces = new Map<string, readonly TracePoint[]>();
  const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}:${id}`;
  return {
    record: async (subject, points, { secondsBetween }) => {
      const key = keyOf(subject);
      traces.set(key, keptOf([...(traces.get(key) ?? []), ...points], secondsBetween));
    },
    latest: async (subject) => traces.get(keyOf(subject))?.at(-1),
    latestOf: async (kind) =>
      new Map(
        [...traces].flatMap(([key, points]) => {
          const last = points.at(-1);
          return key.startsWith(`${kind}:`) && last ? [[key.slice(kind.length + 1), last] as const] : [];
        }),
      ),
    trace: async (subject, { from, until }) =>
      (traces.get(keyOf(subject)) ?? []).filter(({ at }) => at >= from && at < until),
  };
};

export const memoryDuties = (): DutyStore => {
  const open = new Map<string, Duty>();
  const all = new Map<string, Duty>();
  const keep = (duty: Duty) => all.set(`${duty.person} ${duty.startedAt}`, duty);
  return {
    start: async (duty) => {
      if (open.has(duty.person)) return false;
      open.set(duty.person, duty);
      keep(duty);
      return true;
    },
    end: async (duty) => {
      if (open.get(duty.person)?.startedAt !== duty.startedAt) return false;
      open.delete(duty.person);
      keep(duty);
      return true;
    },
    ofPerson: async (person, limit) =>
      [...all.values()]
        .filter((duty) => duty.person === person)
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .slice(0, limit),
    open: async () => [...open.values()],
  };
};
