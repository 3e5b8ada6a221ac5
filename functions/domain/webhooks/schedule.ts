import { given } from '../given.ts';
import type { EndpointHealth } from './types.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after the last one each attempt comes: ten over about 75 hours (Standard Webhooks 1.0.0). Milliseconds. */
export const retryDelays: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Nobody waits for a verification or a test for days. */
export const shortDelays: readonly number[] = retryDelays.slice(0, 3);

/** How far an attempt may be moved to either side, as a share of its delay, so that those of one moment spread out. */
const jitter = 0.1;

/** What a `Retry-After` may ask for at most, in multiples of our own delay, but at least an hour. */
const mostPatience = 2;

export const mostRetryAfter = (delay: number): number => Math.max(mostPatience * delay, hour);

/**
 * When the attempt after `attempts` failed ones comes; undefined once all are used up. `retryAfter` are the milliseconds for
 * which the receiver asked to be left alone: never sooner than our own delay, never later than twice that or an hour.
 * `random` is 0 … 1.
 */
export const nextAttempt = (options: {
  readonly attempts: number;
  readonly now: number;
  readonly random: number;
  readonly retryAfter?: number;
  readonly delays?: readonly number[];
}): number | undefined => {
  const { attempts, now, random, retryAfter = 0, delays = retryDelays } = options;
  const delay = delays[attempts];
  if (delay === undefined) return undefined;
  const own = delay * (1 - jitter + 2 * jitter * random);
  return now + Math.round(Math.max(own, Math.min(retryAfter, mostRetryAfter(delay))));
};

/** Failures in a row with which the circuit opens, and how long after each failed probe the next may come. */
const failuresToOpen = 5;
const probePauses: readonly number[] = [
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  30 * minute,
];

/** For how long an endpoint may fail without a single success before it is switched off. */
export const failingToDisable = 5 * 24 * hour;

export const healthy: EndpointHealth = { failures: 0, probes: 0 };

const probeAfter = (probes: number, now: number): number =>
  now + (probePauses[Math.min(probes, probePauses.length - 1)] ?? 30 * minute);

/** The health after a success. When the bad time before it began stays known. */
export const afterSuccess = ({ failingFrom }: EndpointHealth): EndpointHealth => ({
  ...healthy,
  ...given('failingFrom', failingFrom),
});

/** One failure: of a message made at `madeAt`, which was the probe of an open circuit or just one of many. */
export interface Failure {
  readonly now: number;
  readonly madeAt: number;
  readonly probe: boolean;
  readonly retryAfter?: number;
}

/** When the circuit wants its next probe: after our own pause, or as late as was asked for, up to an hour. */
const nextProbe = (probes: number, { now, retryAfter = 0 }: Failure): number =>
  Math.max(probeAfter(probes, now), now + Math.min(retryAfter, hour));

const firstFailures = (health: EndpointHealth, failure: Failure): EndpointHealth => {
  const { now, madeAt } = failure;
  const failures = health.failures + 1;
  const { failingSince = now } = health;
  const failingFrom = health.failingSince === undefined ? madeAt : (health.failingFrom ?? madeAt);
  const next = { failures, failingSince, failingFrom: Math.min(failingFrom, madeAt), probes: 0 };
  return failures < failuresToOpen ? next : { ...next, probeAt: nextProbe(0, failure) };
};

/**
 * The health after a failure. With the fifth in a row the circuit opens; from then on a probe that fails puts the next one
 * off, while requests that were under way when it opened say nothing new.
 */
export const afterFailure = (health: EndpointHealth, failure: Failure): EndpointHealth => {
  if (health.probeAt === undefined) return firstFailures(health, failure);
  if (!failure.probe) return health;
  const probes = health.probes + 1;
  return { ...health, failures: health.failures + 1, probes, probeAt: nextProbe(probes, failure) };
};

/** Whether deliveries wait, whether one may be tried, or whether nothing is wrong. */
export const circuitOf = ({ probeAt }: EndpointHealth, now: number): 'closed' | 'open' | 'probing' => {
  if (probeAt === undefined) return 'closed';
  return now >= probeAt ? 'probing' : 'open';
};

/** The health while one delivery is the probe: nobody else tries meanwhile, and if it is never heard of again, the next does. */
export const whileProbing = (health: EndpointHealth, now: number): EndpointHealth => ({
  ...health,
  probeAt: probeAfter(health.probes, now),
});

/** Whether an endpoint that failed just now is to be switched off. */
export const isHopeless = ({ failingSince }: EndpointHealth, now: number): boolean =>
  failingSince !== undefined && now - failingSince >= failingToDisable;
