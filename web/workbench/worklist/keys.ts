import type { KeyboardEvent } from 'react';

interface Movement {
  readonly cases: readonly { readonly id: string }[];
  /** the row that the keyboard stands on; -1 before the first move */
  readonly at: number;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly toggle: (id: string) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Where a step leads within a list of so many. */
export const stepFrom = (at: number, step: number, count: number): number =>
  Math.min(Math.max(at + step, 0), count - 1);

const onRow: Readonly<Record<string, 'onOpen' | 'toggle'>> = { Enter: 'onOpen', ' ': 'toggle', x: 'toggle' };

/** Arrow keys (or j and k) move, space or x ticks, enter opens. */
export const moveByKey = (event: KeyboardEvent, movement: Movement): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { cases, at } = movement;
  const step = steps[event.key];
  const act = onRow[event.key];
  const target = step === undefined ? cases[at] : cases[stepFrom(at, step, cases.length)];
  if (target === undefined || (step === undefined && act === undefined)) return;
  event.preventDefault();
  movement[act ?? 'onActive'](target.id);
};
