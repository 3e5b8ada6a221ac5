import type { LiveState } from '../shared/live.ts';
import type { Ranked, Today } from './useToday.ts';

/** How the figures on the wall stand to the present. */
export type Freshness = 'live' | 'polling' | 'connecting' | 'stale';

/**
 * The figures are old once a read of them failed or the stream is away; a read that fails is more than a stream that
 * does, as the wall also reads by itself.
 */
export const freshness = (state: LiveState, readFailed: boolean): Freshness => {
  if (readFailed || state === 'lost') return 'stale';
  return state === 'live' || state === 'polling' ? state : 'connecting';
};

/** Best first by the share closed on time. Who closed nothing today has none and follows, in the server's order. */
export const byOnTimeRate = <R extends Pick<Ranked, 'onTimeRate'>>(ranked: readonly R[]): readonly R[] =>
  [...ranked].sort((left, right) => (right.onTimeRate ?? -1) - (left.onTimeRate ?? -1));

export interface DayCurve {
  /** `00` … `23`: the whole day, so that the bars stay where they are while it goes on */
  readonly hours: readonly string[];
  readonly reported: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
}

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** Bars of the hours that have begun; those to come are null. */
export const dayCurve = (hours: Today['hours']): DayCurve => {
  const byHour = new Map(hours.map((each) => [each.hour, each]));
  return {
    hours: hoursOfDay.map((hour) => String(hour).padStart(2, '0')),
    reported: hoursOfDay.map((hour) => byHour.get(hour)?.reported ?? null),
    closed: hoursOfDay.map((hour) => byHour.get(hour)?.closed ?? null),
  };
};

/** The part of a whole for the width of a bar, 0 … 100. */
export const percentOf = (part: number, whole: number): number => (whole <= 0 ? 0 : (100 * part) / whole);

/** The other districts of the same city among the keys that a server names, and where their walls are. */
export const siblingsOf = (keys: readonly string[], mountedAt: string): readonly string[] => {
  const own = mountedAt.replace(/^\/|\/$/g, '');
  const city = `${own.split('/')[0] ?? ''}/`;
  return own !== '' && keys.includes(own) ? keys.filter((key) => key.startsWith(city)).sort() : [];
};
