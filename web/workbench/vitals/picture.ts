import type { History } from './useHistory.ts';

/** The picture of a history in a box of its own units: `width` by `height`, upwards. */
export const box = { width: 760, height: 220 } as const;

export interface Picture {
  /** the ends of the axis of values */
  readonly low: number;
  readonly high: number;
  /** between which values the readings lie that can be believed; absent where none can */
  readonly range?: { readonly lowest: number; readonly highest: number };
  /** lines of readings that can be believed, cut where nothing came */
  readonly lines: readonly string[];
  /** readings that cannot be believed, or that contradict another, at the edge where they lie beyond it */
  readonly doubtful: readonly { readonly x: number; readonly y: number }[];
  readonly thresholds: readonly {
    readonly id: string;
    readonly level: 'warning' | 'alarm';
    readonly y: number;
  }[];
}

const minute = 60_000;

const rangeOf = (values: readonly number[]): Picture['range'] =>
  values.length === 0 ? undefined : { lowest: Math.min(...values), highest: Math.max(...values) };

/** Room for every sound reading and threshold, never of no height. */
const endsOf = (range: Picture['range'], thresholds: readonly number[]) => {
  if (range === undefined) return { low: 0, high: 1 };
  const low = Math.min(range.lowest, ...thresholds);
  const high = Math.max(range.highest, ...thresholds);
  return low === high ? { low: low - 1, high: high + 1 } : { low, high };
};

/** Where a history is drawn. Silence of more than two intervals is a gap and not a line. */
export const pictureOf = ({ readings, thresholds, from, until, everyMinutes }: History): Picture => {
  const sound = readings.filter(({ valid, conflicting }) => valid && !conflicting);
  const range = rangeOf(sound.map(({ value }) => value));
  const { low, high } = endsOf(
    range,
    thresholds.map(({ value }) => value),
  );
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  const x = (at: string): number => ((Date.parse(at) - begin) / Math.max(1, end - begin)) * box.width;
  const y = (value: number): number =>
    box.height - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * box.height;
  const lines: string[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, value } of sound) {
    const instant = Date.parse(at);
    if (instant - last > 2 * everyMinutes * minute) lines.push([]);
    lines.at(-1)?.push(`${x(at).toFixed(1)},${y(value).toFixed(1)}`);
    last = instant;
  }
  return {
    low,
    high,
    ...(range && { range }),
    lines: lines.map((points) => points.join(' ')),
    doubtful: readings
      .filter(({ valid, conflicting }) => !valid || conflicting)
      .map(({ at, value }) => ({ x: x(at), y: y(value) })),
    thresholds: thresholds.map(({ id, level, value }) => ({ id, level, y: y(value) })),
  };
};
