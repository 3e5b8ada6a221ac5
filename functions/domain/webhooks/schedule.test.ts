import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterOf } from './retryAfter.ts';
import {
  afterFailure,
  afterSuccess,
  circuitOf,
  failingToDisable,
  healthy,
  isHopeless,
  mostRetryAfter,
  nextAttempt,
  retryDelays,
  whileProbing,
} from './schedule.ts';

const hour = 3_600_000;
const random = fc.double({ min: 0, max: 1, noNaN: true });

describe('the schedule of attempts', () => {
  it('is ten over about 75 hours', () => {
    expect(retryDelays).toHaveLength(10);
    expect(retryDelays.reduce((sum, delay) => sum + delay, 0) / hour).toBeCloseTo(75.6, 1);
    expect(nextAttempt({ attempts: 10, now: 0, random: 0 })).toBeUndefined();
  });

  it('moves no attempt further than a tenth of its delay, and uses all of that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 1e13 }),
        random,
        (attempts, now, chance) => {
          const delay = retryDelays[attempts] ?? 0;
          const waited = (nextAttempt({ attempts, now, random: chance }) ?? 0) - now;
          expect(waited).toBeGreaterThanOrEqual(delay * 0.9 - 1);
          expect(waited).toBeLessThanOrEqual(delay * 1.1 + 1);
        },
      ),
    );
    expect(nextAttempt({ attempts: 2, now: 0, random: 0 })).toBe(270_000);
    expect(nextAttempt({ attempts: 2, now: 0, random: 1 })).toBe(330_000);
  });

  it('honours what the receiver asks for, but neither sooner than its own delay nor for ever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 1e10 }),
        random,
        (attempts, retryAfter, chance) => {
          const alone = nextAttempt({ attempts, now: 0, random: chance }) ?? 0;
          const asked = nextAttempt({ attempts, now: 0, random: chance, retryAfter }) ?? 0;
          expect(asked).toBeGreaterThanOrEqual(alone);
          expect(asked).toBeLessThanOrEqual(Math.max(alone, mostRetryAfter(retryDelays[attempts] ?? 0)));
          if (retryAfter > alone && retryAfter <= hour) expect(asked).toBe(retryAfter);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-02T09:00:00Z');
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 02 Mar 2026 09:02:00 GMT', 120_000],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e9', undefined],
    ['soon', undefined],
    ['2026-03-02T10:00:00Z', undefined],
    ['99999999999999', undefined],
    [undefined, undefined],
  ])('%j asks for %j milliseconds', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });
});

describe('the circuit of an endpoint', () => {
  const failing = (times: number, now = 0) => {
    let health = healthy;
    for (let count = 0; count < times; count++)
      health = afterFailure(health, { now, madeAt: now, probe: false });
    return health;
  };

  it('opens with the fifth failure in a row, not before', () => {
    expect(circuitOf(failing(4), 1)).toBe('closed');
    expect(circuitOf(failing(5), 1)).toBe('open');
    expect(circuitOf(afterFailure(afterSuccess(failing(4)), { now: 0, madeAt: 0, probe: false }), 1)).toBe(
      'closed',
    );
  });

  it('lets one probe through later and later, at least every half hour', () => {
    let health = failing(5);
    let now = 0;
    const pauses: number[] = [];
    for (let probe = 0; probe < 8; probe++) {
      const { probeAt = 0 } = health;
      pauses.push((probeAt - now) / 1_000);
      expect(circuitOf(health, probeAt - 1)).toBe('open');
      expect(circuitOf(health, probeAt)).toBe('probing');
      now = probeAt;
      expect(circuitOf(whileProbing(health, now), now)).toBe('open');
      health = afterFailure(whileProbing(health, now), { now, madeAt: 0, probe: true });
    }
    expect(pauses).toEqual([30, 60, 120, 300, 600, 1_800, 1_800, 1_800]);
  });

  it('is not put off by requests that were under way when it opened (regression: eight at once meant half an hour)', () => {
    const open = failing(5);
    expect(afterFailure(open, { now: 10, madeAt: 0, probe: false })).toBe(open);
    expect(failing(12)).toEqual(open);
  });

  it('waits longer where it is asked to, up to an hour', () => {
    const asked = (retryAfter: number) =>
      afterFailure(failing(4), { now: 0, madeAt: 0, probe: false, retryAfter }).probeAt;
    expect(asked(0)).toBe(30_000);
    expect(asked(600_000)).toBe(600_000);
    expect(asked(86_400_000)).toBe(hour);
  });

  it('closes with a success, and still knows from when on to send again', () => {
    const health = afterFailure(failing(4, 1_000), { now: 2_000, madeAt: 400, probe: false });
    expect(health).toMatchObject({ failingSince: 1_000, failingFrom: 400 });
    expect(afterSuccess(health)).toEqual({ failures: 0, probes: 0, failingFrom: 400 });
    const again = afterFailure(afterSuccess(health), { now: 9_000, madeAt: 8_000, probe: false });
    expect(again).toMatchObject({ failures: 1, failingSince: 9_000, failingFrom: 8_000 });
  });

  it('is hopeless after five days without a success', () => {
    const health = failing(5, 1_000);
    expect(isHopeless(health, 1_000 + failingToDisable - 1)).toBe(false);
    expect(isHopeless(health, 1_000 + failingToDisable)).toBe(true);
    expect(isHopeless(afterSuccess(health), Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});
