import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkClock,
  extendClock,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
} from './clock.ts';
import { countedBetween, countingOf } from './due.ts';
import { isOverdue, lightOf } from './light.ts';
import { calendars, hours, instants, ladder, limits } from './testing.ts';
import type { Calendar, Clock, Limit } from './types.ts';

type Step = { readonly pass: number } & (
  | { readonly does: 'check' | 'pause' | 'resume' | 'stop' | 'reopen' }
  | { readonly does: 'extend'; readonly by: Limit }
);

const pass = fc.oneof(fc.integer({ min: 0, max: hours(6) }), fc.integer({ min: 0, max: hours(24 * 20) }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ pass, does: fc.constantFrom('check', 'pause', 'resume', 'stop', 'reopen') }),
  fc.record({ pass, does: fc.constant('extend'), by: limits }),
);

const apply = (current: Clock, does: Step, now: number, where: Calendar): Clock => {
  const moves: Readonly<Record<Step['does'], () => Clock>> = {
    check: () => checkClock(current, now, ladder, where).clock,
    pause: () => pauseClock(current, now, where),
    resume: () => resumeClock(current, now, where, ladder),
    stop: () => stopClock(current, now),
    reopen: () => reopenClock(current, ladder, where),
    extend: () => ('by' in does ? extendClock(current, does.by, now, where, ladder) : current),
  };
  return moves[does.does]();
};

/** Plays steps on a clock in a random calendar and looks at each. */
const play = (
  look: (before: Clock, after: Clock, does: Step, now: number, where: Calendar) => void,
): void => {
  fc.assert(
    fc.property(
      calendars,
      instants,
      limits,
      fc.array(step, { maxLength: 12 }),
      (where, start, limit, steps) => {
        let current = startClock({ stage: 'disposal', cycle: 1, limit, now: start, calendar: where, ladder });
        let now = start;
        for (const does of steps) {
          now += does.pass;
          const after = apply(current, does, now, where);
          look(current, after, does, now, where);
          current = after;
        }
      },
    ),
  );
};

const left = (of: Clock, now: number, where: Calendar): number => {
  const counting = countingOf(of.limit.unit);
  return countedBetween(now, of.dueAt, counting, where) - countedBetween(of.dueAt, now, counting, where);
};

describe('any sequence of steps', () => {
  it('conserves the counted time left over a pause of any length', () => {
    play((before, after, { does }, now, where) => {
      if (before.status !== 'paused' || does !== 'resume') return;
      // A breach that fell into time that does not count costs a millisecond to stay one.
      const remaining = before.remaining ?? Number.NaN;
      expect(Math.abs(left(after, now, where) - remaining)).toBeLessThanOrEqual(remaining > 0 ? 0 : 1);
    });
  });

  it('never turns what is overdue green or amber', () => {
    play((before, after, _does, now) => {
      if (!isOverdue(before, now)) return;
      expect(isOverdue(after, now)).toBe(true);
      expect(lightOf(after, now)).toBe('red');
    });
  });

  it('never makes what is on time overdue, except by time going on', () => {
    play((before, after, { does }, now) => {
      if (does !== 'reopen' && !isOverdue(before, now)) expect(isOverdue(after, now)).toBe(false);
    });
  });

  it('never brings the deadline nearer', () => {
    play((before, after) => expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt));
  });

  it('warns no later than the deadline', () => {
    play((_before, after) => expect(after.warnAt).toBeLessThanOrEqual(after.dueAt));
  });

  it('raises the revision whenever an older timer would be wrong, and only then', () => {
    play((before, after, { does }) => {
      const kept = does === 'check' || does === 'extend' || after === before;
      expect(after.revision).toBe(before.revision + (kept ? 0 : 1));
    });
  });

  it('wakes running clocks only, and a wake-up always finds something to do', () => {
    play((_before, after, _does, _now, where) => {
      if (after.status !== 'running') expect(after.wakeAt).toBeUndefined();
      if (after.wakeAt === undefined) return;
      expect(checkClock(after, after.wakeAt, ladder, where).happened).toBeDefined();
      expect(
        checkClock(after, Math.min(after.wakeAt, after.dueAt + 1) - 1, ladder, where).happened,
      ).toBeUndefined();
    });
  });
});
