import { isValid } from './readings.ts';
import type { Reading, VitalSign } from './types.ts';

/** The measures of a feed, each a share of what could be judged (reference §8.5 S4-29). */
export const qualityMeasures = ['complete', 'timely', 'valid', 'unique', 'consistent'] as const;
export type QualityMeasure = (typeof qualityMeasures)[number];

/** So many of so many; of none there is no score. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export type Quality = Readonly<Record<QualityMeasure, Share>>;

/** From `from` up to but without `until`. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

const minute = 60_000;
const hour = 3_600_000;

const shareOf = <T>(items: readonly T[], isGood: (item: T) => boolean): Share => ({
  part: items.filter(isGood).length,
  of: items.length,
});

/** Whole intervals of the sign's frequency, from the window's beginning on, that have a reading, whatever it says. */
const complete = (readings: readonly Reading[], sign: VitalSign, { from, until }: Window): Share => {
  const every = sign.everyMinutes * minute;
  const expected = Math.max(0, Math.floor((until - from) / every));
  const seen = new Set(readings.map(({ at }) => Math.floor((at - from) / every)));
  return { part: [...seen].filter((interval) => interval < expected).length, of: expected };
};

/** Instants with one value, and those with more. */
const instantsOf = (readings: readonly Reading[]): readonly (readonly Reading[])[] =>
  [...Map.groupBy(readings, ({ at }) => at).values()].toSorted(
    ([left], [right]) => (left?.at ?? 0) - (right?.at ?? 0),
  );

/** Neighbours in time that can both be believed and contradict nobody: no faster than the sign can change. */
const consistent = (instants: readonly (readonly Reading[])[], sign: VitalSign): Share => {
  const { maxChangePerHour } = sign;
  if (maxChangePerHour === undefined) return { part: 0, of: 0 };
  const sound = instants.flatMap(([first, ...others]) =>
    first !== undefined && others.length === 0 && isValid(sign, first) ? [first] : [],
  );
  const pairs = sound.slice(1).map((after, place) => ({ before: sound[place] ?? after, after }));
  return shareOf(
    pairs,
    ({ before, after }) =>
      Math.abs(after.value - before.value) * hour <= maxChangePerHour * (after.at - before.at),
  );
};

/** How good a sign's readings of a window are. They are as they are kept: by time, and each once. */
export const qualityOf = (readings: readonly Reading[], sign: VitalSign, window: Window): Quality => {
  const within = readings.filter(({ at }) => at >= window.from && at < window.until);
  const instants = instantsOf(within);
  return {
    complete: complete(within, sign, window),
    timely: shareOf(within, ({ at, receivedAt }) => receivedAt - at <= sign.timelyMinutes * minute),
    valid: shareOf(within, (reading) => isValid(sign, reading)),
    unique: shareOf(instants, ({ length }) => length === 1),
    consistent: consistent(instants, sign),
  };
};

/** 0 … 1; undefined where there was nothing to judge. */
export const scoreOf = ({ part, of }: Share): number | undefined => (of === 0 ? undefined : part / of);

/** The mean of the measures that could be judged, each counting the same. */
export const overallOf = (quality: Quality): number | undefined => {
  const scores = qualityMeasures.flatMap((measure) => scoreOf(quality[measure]) ?? []);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

/** Several signs of one source taken together: parts and wholes are added up. */
export const together = (qualities: readonly Quality[]): Quality => {
  const sum = (measure: QualityMeasure): Share => ({
    part: qualities.reduce((total, quality) => total + quality[measure].part, 0),
    of: qualities.reduce((total, quality) => total + quality[measure].of, 0),
  });
  return {
    complete: sum('complete'),
    timely: sum('timely'),
    valid: sum('valid'),
    unique: sum('unique'),
    consistent: sum('consistent'),
  };
};

const day = 24 * hour;

/** What a sign is judged by at present: the last day, or seven of its intervals where those are longer. */
export const presentWindow = ({ everyMinutes }: VitalSign, now: number): Window => ({
  from: now - Math.max(day, 7 * everyMinutes * minute),
  until: now,
});
