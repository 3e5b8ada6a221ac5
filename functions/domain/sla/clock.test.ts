import { describe, expect, it } from 'vitest';
import {
  checkClock,
  extendClock,
  nextWake,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
} from './clock.ts';
import { isOverdue, lightOf } from './light.ts';
import { hours, ladder, officeCalendar, shanghai } from './testing.ts';
import type { Clock, Limit } from './types.ts';

const calendar = officeCalendar;
const tenHours: Limit = { amount: 10, unit: 'workingHour' };
const begin = (limit: Limit, now: number, dueAt?: number): Clock =>
  startClock({
    stage: 'disposal',
    cycle: 1,
    limit,
    now,
    calendar,
    ladder,
    ...(dueAt === undefined ? {} : { dueAt }),
  });

/** Monday 09:00: warned Tuesday 09:00, due Tuesday 11:00. */
const clock = begin(tenHours, shanghai('03-04 09:00'));

describe('starting', () => {
  it('sets deadline, warning and the first wake-up', () => {
    expect(clock).toEqual({
      stage: 'disposal',
      cycle: 1,
      revision: 0,
      status: 'running',
      startedAt: shanghai('03-04 09:00'),
      limit: tenHours,
      dueAt: shanghai('03-05 11:00'),
      warnAt: shanghai('03-05 09:00'),
      wakeAt: shanghai('03-05 09:00'),
      level: 0,
    });
  });

  it('follows a deadline somebody fixed, warning by the counted time until then', () => {
    const fixed = begin(tenHours, shanghai('03-04 09:00'), shanghai('03-04 17:00'));
    expect(fixed).toMatchObject({ dueAt: shanghai('03-04 17:00'), warnAt: shanghai('03-04 15:48') });
  });

  it('is over at once where the fixed deadline has passed', () => {
    const fixed = begin(tenHours, shanghai('03-04 09:00'), shanghai('03-01 09:00'));
    expect(fixed).toMatchObject({ dueAt: shanghai('03-01 09:00'), warnAt: shanghai('03-01 09:00') });
    expect(checkClock(fixed, shanghai('03-04 09:00'), ladder, calendar).happened).toBe('breached');
  });
});

describe('pausing and resuming', () => {
  it('keeps what is left and moves deadline and warning by the time lost', () => {
    const paused = pauseClock(clock, shanghai('03-04 15:00'), calendar);
    expect(paused).toMatchObject({ status: 'paused', revision: 1, remaining: hours(6) });
    expect(paused.wakeAt).toBeUndefined();
    const resumed = resumeClock(paused, shanghai('03-09 10:00'), calendar, ladder);
    expect(resumed).toEqual({
      ...clock,
      revision: 2,
      dueAt: shanghai('03-11 16:00'),
      warnAt: shanghai('03-11 12:00'),
      wakeAt: shanghai('03-11 12:00'),
    });
  });

  it('brings no deadline nearer that an extension in another unit set on a day off', () => {
    const friday = begin({ amount: 8, unit: 'workingHour' }, shanghai('03-01 08:00'));
    const now = shanghai('03-01 17:00');
    const extended = extendClock(friday, { amount: 1, unit: 'calendarDay' }, now, calendar, ladder);
    expect(extended.dueAt).toBe(shanghai('03-02 18:00'));
    expect(resumeClock(pauseClock(extended, now, calendar), now, calendar, ladder).dueAt).toBe(
      extended.dueAt,
    );
  });

  it('forgets the wake-up that was set for the end of the pause', () => {
    const paused = {
      ...pauseClock(clock, shanghai('03-04 15:00'), calendar),
      wakeAt: shanghai('04-04 15:00'),
    };
    expect(resumeClock(paused, shanghai('03-04 15:00'), calendar, ladder).wakeAt).toBe(clock.warnAt);
  });

  it('stays amber when the warning had come before', () => {
    const { clock: warned } = checkClock(clock, shanghai('03-05 09:00'), ladder, calendar);
    const resumed = resumeClock(
      pauseClock(warned, shanghai('03-05 10:00'), calendar),
      shanghai('03-07 10:00'),
      calendar,
      ladder,
    );
    expect(resumed).toMatchObject({
      dueAt: shanghai('03-07 11:00'),
      level: 1,
      wakeAt: shanghai('03-07 11:00') + 1,
    });
    expect(lightOf(resumed, shanghai('03-07 10:00'))).toBe('amber');
  });

  it('counts no pause towards escalation when the deadline had passed before', () => {
    const { clock: breached } = checkClock(clock, shanghai('03-05 12:00'), ladder, calendar);
    const paused = pauseClock(breached, shanghai('03-05 12:00'), calendar);
    expect(paused.remaining).toBe(-hours(1));
    const resumed = resumeClock(paused, shanghai('03-08 10:00'), calendar, ladder);
    expect(resumed).toMatchObject({ dueAt: shanghai('03-08 09:00'), wakeAt: shanghai('03-08 15:00') });
  });

  it('stays overdue when paused in the night after the deadline', () => {
    const evening = begin({ amount: 8, unit: 'workingHour' }, shanghai('03-04 08:00'));
    const resumed = resumeClock(
      pauseClock(evening, shanghai('03-04 20:00'), calendar),
      shanghai('03-06 10:00'),
      calendar,
      ladder,
    );
    expect(isOverdue(resumed, shanghai('03-06 10:00'))).toBe(true);
  });

  it('stays on time when paused at the very deadline', () => {
    const evening = begin({ amount: 8, unit: 'workingHour' }, shanghai('03-04 08:00'));
    const resumed = resumeClock(
      pauseClock(evening, shanghai('03-04 18:00'), calendar),
      shanghai('03-04 22:00'),
      calendar,
      ladder,
    );
    expect(resumed.dueAt).toBe(shanghai('03-04 22:00'));
    expect(isOverdue(resumed, shanghai('03-04 22:00'))).toBe(false);
  });
});

describe('extending', () => {
  it('adds to the deadline and warns at the share of all time promised, without a new revision', () => {
    const extended = extendClock(clock, tenHours, shanghai('03-05 08:30'), calendar, ladder);
    expect(extended).toEqual({
      ...clock,
      dueAt: shanghai('03-06 15:00'),
      warnAt: shanghai('03-06 09:00'),
      wakeAt: shanghai('03-06 09:00'),
    });
  });

  it('leaves an earlier pause out of that share', () => {
    const paused = pauseClock(clock, shanghai('03-04 15:00'), calendar);
    const resumed = resumeClock(paused, shanghai('03-11 08:00'), calendar, ladder);
    const extended = extendClock(resumed, tenHours, shanghai('03-11 08:00'), calendar, ladder);
    expect(extended).toMatchObject({ dueAt: shanghai('03-12 18:00'), warnAt: shanghai('03-12 12:00') });
  });

  it('lets a warning come again', () => {
    const { clock: warned } = checkClock(clock, shanghai('03-05 10:00'), ladder, calendar);
    const extended = extendClock(warned, tenHours, shanghai('03-05 10:00'), calendar, ladder);
    expect(extended).toMatchObject({ level: 0, wakeAt: shanghai('03-06 09:00') });
    expect(lightOf(extended, shanghai('03-05 10:00'))).toBe('green');
  });

  it('does not warn again when the new warning would be in the past', () => {
    const { clock: warned } = checkClock(clock, shanghai('03-05 10:30'), ladder, calendar);
    const extended = extendClock(
      warned,
      { amount: 6, unit: 'minute' },
      shanghai('03-05 10:30'),
      calendar,
      ladder,
    );
    expect(extended).toMatchObject({
      level: 1,
      dueAt: shanghai('03-05 11:06'),
      wakeAt: shanghai('03-05 11:06') + 1,
    });
  });

  it.each([
    ['recorded', checkClock(clock, shanghai('03-05 14:30'), ladder, calendar).clock],
    ['not yet recorded', clock],
  ])('leaves a breach %s a breach, and escalates by the new deadline', (_what, given) => {
    const extended = extendClock(given, tenHours, shanghai('03-05 14:30'), calendar, ladder);
    expect(extended).toMatchObject({
      level: 2,
      dueAt: shanghai('03-06 15:00'),
      wakeAt: shanghai('03-07 09:00'),
    });
    expect(lightOf(extended, shanghai('03-05 15:00'))).toBe('red');
  });
});

describe('stopping and reopening', () => {
  it('ends wake-ups, and runs on with the same deadline', () => {
    const stopped = stopClock(clock, shanghai('03-04 16:00'));
    expect(stopped).toMatchObject({ status: 'stopped', revision: 1, stoppedAt: shanghai('03-04 16:00') });
    expect(stopped.wakeAt).toBeUndefined();
    expect(reopenClock(stopped, ladder, calendar)).toEqual({ ...clock, revision: 2 });
  });

  it('is paused again where it was paused before', () => {
    const paused = pauseClock(clock, shanghai('03-04 15:00'), calendar);
    const reopened = reopenClock(stopClock(paused, shanghai('03-04 16:00')), ladder, calendar);
    expect(reopened).toEqual({ ...paused, revision: 3 });
  });

  it('answers the clock as it is where a step does not apply', () => {
    const now = shanghai('03-04 16:00');
    const paused = pauseClock(clock, now, calendar);
    const stopped = stopClock(clock, now);
    expect(pauseClock(paused, now, calendar)).toBe(paused);
    expect(resumeClock(clock, now, calendar, ladder)).toBe(clock);
    expect(extendClock(paused, tenHours, now, calendar, ladder)).toBe(paused);
    expect(stopClock(stopped, now)).toBe(stopped);
    expect(reopenClock(clock, ladder, calendar)).toBe(clock);
    expect(checkClock(paused, shanghai('04-01 16:00'), ladder, calendar).happened).toBeUndefined();
    expect(checkClock(stopped, shanghai('04-01 16:00'), ladder, calendar).happened).toBeUndefined();
  });
});

describe('checking', () => {
  const climb = (instantsOfChecks: readonly number[]): string[] => {
    let current = clock;
    return instantsOfChecks.flatMap((now) => {
      const checked = checkClock(current, now, ladder, calendar);
      current = checked.clock;
      return checked.happened === undefined ? [] : [`${checked.happened} ${checked.notify.join('+')}`];
    });
  };

  it('climbs the ladder a rung at a time, each when its time has come', () => {
    const before = [shanghai('03-05 09:00') - 1, shanghai('03-05 11:00')];
    expect(climb(before.slice(0, 1))).toEqual([]);
    expect(climb([shanghai('03-05 09:00'), shanghai('03-05 11:00')])).toEqual(['warned unit']);
    expect(
      climb([
        shanghai('03-05 09:00'),
        shanghai('03-05 11:00') + 1,
        shanghai('03-05 17:00') - 1,
        shanghai('03-05 17:00'),
        shanghai('03-06 11:00'),
        shanghai('06-06 11:00'),
      ]),
    ).toEqual(['warned unit', 'breached unit+dispatcher', 'escalated shiftLeader', 'escalated leader']);
  });

  it('skips the warning when it comes late, but no escalation', () => {
    const late = shanghai('03-20 09:00');
    expect(climb([late, late, late, late])).toEqual([
      'breached unit+dispatcher',
      'escalated shiftLeader',
      'escalated leader',
    ]);
  });

  it('sets the next wake-up on each rung and none after the last', () => {
    const wakes: (number | undefined)[] = [];
    let current = clock;
    while (current.wakeAt !== undefined) {
      wakes.push(current.wakeAt);
      current = checkClock(current, current.wakeAt, ladder, calendar).clock;
    }
    expect(wakes).toEqual([
      shanghai('03-05 09:00'),
      shanghai('03-05 11:00') + 1,
      shanghai('03-05 17:00'),
      shanghai('03-06 11:00'),
    ]);
    expect(current.level).toBe(4);
  });

  it('answers the very clock when nothing is due', () => {
    expect(checkClock(clock, clock.startedAt, ladder, calendar)).toEqual({
      clock,
      happened: undefined,
      notify: [],
    });
  });
});

describe('waking', () => {
  it('is never more than 7 days ahead', () => {
    const long = begin({ amount: 100, unit: 'calendarDay' }, shanghai('03-04 09:00'));
    expect(nextWake(long, shanghai('03-04 09:00'))).toBe(shanghai('03-11 09:00'));
    expect(nextWake(clock, shanghai('03-04 09:00'))).toBe(clock.wakeAt);
    expect(nextWake(stopClock(clock, shanghai('03-04 09:00')), shanghai('03-04 09:00'))).toBeUndefined();
  });
});
