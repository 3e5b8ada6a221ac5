import { distance } from '../grid/geometry.ts';
import type { GridIndex } from '../grid/types.ts';
import type { Duty, TracePoint } from './types.ts';

/** Nobody on patrol is faster, by whatever vehicle: what looks so is the receiver's mistake. */
const fastest = 40;

/** Points that may lie farther off than this, in metres, say nothing of the way. */
const coarsest = 100;

/** A receiver that stands still wanders about by some metres, which are nobody's steps. */
const step = 15;

/** After so long without a point it is not known which way somebody went. */
const longestGap = 10 * 60_000;

/** A duty that nobody ended counts as ended after so long: forgetting to must not mean being watched at home. */
export const longestDuty = 16 * 3_600_000;

/** When a duty ends at the latest. */
export const endOf = ({ startedAt, endedAt }: Duty): number => endedAt ?? startedAt + longestDuty;

/** Whether the instant lies in one of the duties; their first instant does, their last does too. */
export const onDutyAt = (duties: readonly Duty[], at: number): boolean =>
  duties.some((duty) => at >= duty.startedAt && at <= endOf(duty));

/** Points without those that could be reached only faster than `metresPerSecond` from the last that counts. */
export const withoutJumps = (
  points: readonly TracePoint[],
  metresPerSecond: number,
): readonly TracePoint[] => {
  const kept: TracePoint[] = [];
  for (const next of points) {
    const last = kept.at(-1);
    const reachable = last === undefined ? 0 : ((next.at - last.at) / 1000) * metresPerSecond;
    if (last === undefined || distance(last.point, next.point) <= reachable) kept.push(next);
  }
  return kept;
};

/** The first point, and each that is at least so many metres from the last one kept. */
export const thinned = (points: readonly TracePoint[], metres: number): readonly TracePoint[] => {
  const kept: TracePoint[] = [];
  for (const next of points) {
    const last = kept.at(-1);
    if (last === undefined || distance(last.point, next.point) >= metres) kept.push(next);
  }
  return kept;
};

/** Metres along the points, in their order. */
export const walked = (points: readonly TracePoint[]): number => {
  let metres = 0;
  for (let place = 1; place < points.length; place += 1) {
    const [from, to] = [points[place - 1], points[place]];
    if (from !== undefined && to !== undefined) metres += distance(from.point, to.point);
  }
  return metres;
};

/** Points by time, cut where there is none for longer than `gap` milliseconds; no part is empty. */
export const partsOf = (points: readonly TracePoint[], gap: number): readonly (readonly TracePoint[])[] => {
  const parts: TracePoint[][] = [];
  for (const next of points) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part === undefined || last === undefined || next.at - last.at > gap) parts.push([next]);
    else part.push(next);
  }
  return parts;
};

/** Unit grids in the order in which they were first entered, each once. */
export const gridsVisited = (
  points: readonly TracePoint[],
  grids: Pick<GridIndex, 'locate'>,
): readonly { readonly grid: string; readonly community?: string; readonly at: number }[] => {
  const visited = new Map<string, { grid: string; community?: string; at: number }>();
  for (const { at, point } of points) {
    const { grid, community } = grids.locate(point) ?? {};
    if (grid === undefined || visited.has(grid)) continue;
    visited.set(grid, { grid, at, ...(community === undefined ? {} : { community }) });
  }
  return [...visited.values()];
};

export interface Track {
  /** what to draw, a line for each stretch without a gap; WGS-84 */
  readonly lines: readonly (readonly TracePoint[])[];
  /** metres walked or driven; the ways in gaps are not known and not counted */
  readonly metres: number;
  /** seconds for which there are points, without the gaps */
  readonly seconds: number;
  readonly grids: ReturnType<typeof gridsVisited>;
}

/** What points, which are by time, say of a way: coarse ones and jumps count for nothing. */
export const trackOf = (points: readonly TracePoint[], grids: Pick<GridIndex, 'locate'>): Track => {
  const fine = points.filter(({ accuracy = 0 }) => accuracy <= coarsest);
  const sound = partsOf(fine, longestGap).map((part) => withoutJumps(part, fastest));
  const lines = sound.map((part) => thinned(part, step));
  const lasting = (part: readonly TracePoint[]): number => (part.at(-1)?.at ?? 0) - (part[0]?.at ?? 0);
  return {
    lines,
    metres: Math.round(lines.reduce((sum, line) => sum + walked(line), 0)),
    seconds: Math.round(sound.reduce((sum, part) => sum + lasting(part), 0) / 1000),
    grids: gridsVisited(sound.flat(), grids),
  };
};
