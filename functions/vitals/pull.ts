import { given } from '../domain/given.ts';
import { atPointer } from '../domain/vitals/pointer.ts';
import type { VitalPull, VitalSign, VitalState } from '../domain/vitals/types.ts';
import type { OutboundPort } from '../ports/outbound.ts';
import { receiveReadings } from './intake.ts';
import { readVitalSources, type VitalSources } from './sources.ts';
import { changeVital } from './states.ts';
import type { VitalTelling } from './telling.ts';

export interface PullDependencies extends VitalTelling {
  readonly outbound: Pick<OutboundPort, 'get'>;
  /** what the operator keeps, as text; asked for only where something is to be pulled with a secret */
  readonly sources: () => Promise<string | undefined>;
}

const minute = 60_000;

/** Asked at once: an answer takes 15 seconds at the most, and is 64 kB at the most. */
const most = 20;

type Pulled = VitalSign & { readonly pull: VitalPull };

const isPulled = (sign: VitalSign): sign is Pulled => sign.pull !== undefined;

/** Whoever looks does so every few minutes, and not by the second: what is almost due is due. */
const isDue = ({ everyMinutes }: VitalSign, { pulledAt = 0 }: Pick<VitalState, 'pulledAt'>, now: number) =>
  now - pulledAt >= (everyMinutes - 1) * minute;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

type Fetched = { readonly value: number; readonly at: number } | { readonly why: string };

const withOffset = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

const readingIn = (text: string, { value: to, at: when }: VitalPull, now: number): Fetched => {
  const document = jsonOf(text);
  const value = atPointer(document, to);
  if (typeof value !== 'number' || !Number.isFinite(value)) return { why: 'no-value' };
  if (when === undefined) return { value, at: now };
  const instant = atPointer(document, when);
  const at = typeof instant === 'string' && withOffset.test(instant) ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? { why: 'no-time' } : { value, at };
};

const fetched = async (
  { outbound, clock }: PullDependencies,
  { pull }: Pulled,
  sources: VitalSources,
): Promise<Fetched> => {
  const authorization = pull.secret === undefined ? undefined : sources[pull.secret];
  if (pull.secret !== undefined && authorization === undefined) return { why: 'no-secret' };
  const headers = { accept: 'application/json', ...given('authorization', authorization) };
  const answer = await outbound.get({ url: pull.url, headers });
  if (!answer.ok) return { why: answer.why };
  if (answer.status !== 200) return { why: `status-${answer.status}` };
  return readingIn(answer.body, pull, clock.now());
};

const pullOne = async (
  dependencies: PullDependencies,
  sign: Pulled,
  sources: VitalSources,
): Promise<boolean> => {
  const { store, clock, log } = dependencies;
  const now = clock.now();
  // Whoever writes first asks; the other finds that it is no longer due.
  const claim = { isOurs: false };
  await changeVital(store.vitals, sign.code, (state) => {
    claim.isOurs = isDue(sign, state, now);
    return claim.isOurs ? { ...state, pulledAt: now } : state;
  });
  if (!claim.isOurs) return false;
  const found = await fetched(dependencies, sign, sources);
  if ('why' in found) {
    log.warn('vital-pull-failed', { sign: sign.code, why: found.why });
    return false;
  }
  const [answer] = await receiveReadings(dependencies, [{ sign: sign.code, ...found }], () => true);
  if (answer?.fault !== undefined) log.warn('vital-pull-failed', { sign: sign.code, why: answer.fault.type });
  return answer?.fault === undefined;
};

const sourcesFor = async (
  { sources, log }: PullDependencies,
  signs: readonly Pulled[],
): Promise<VitalSources> => {
  const text = signs.some(({ pull }) => pull.secret !== undefined) ? await sources() : undefined;
  const read = text === undefined ? {} : readVitalSources(text);
  if (read === undefined) log.error('vital-sources-unusable', {});
  return read ?? {};
};

/**
 * Fetches the signs whose time has come, those that waited longest first. Called by the sweep every few minutes. A source that
 * does not answer is asked again after an interval; its sign becomes late meanwhile. Answers how many readings came.
 */
export const pullVitals = async (dependencies: PullDependencies): Promise<number> => {
  const { tenant, store, clock } = dependencies;
  const signs = (tenant.vitals?.signs ?? []).filter(isPulled);
  if (signs.length === 0) return 0;
  const states = await store.vitals.states();
  const pulledAt = ({ code }: Pulled): number => states.get(code)?.pulledAt ?? 0;
  const due = signs
    .filter((sign) => isDue(sign, { pulledAt: pulledAt(sign) }, clock.now()))
    .toSorted((left, right) => pulledAt(left) - pulledAt(right))
    .slice(0, most);
  if (due.length === 0) return 0;
  const sources = await sourcesFor(dependencies, due);
  const came = await Promise.all(due.map((sign) => pullOne(dependencies, sign, sources)));
  return came.filter(Boolean).length;
};
