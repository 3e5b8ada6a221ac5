import { describe, expect, it } from 'vitest';
import { checkClock, pauseClock, startClock, stopClock } from './clock.ts';
import { isOverdue, lightOf } from './light.ts';
import { ladder, officeCalendar } from './testing.ts';

const start = Date.parse('2024-03-04T09:00:00+08:00');
const clock = startClock({
  stage: 'disposal',
  cycle: 1,
  limit: { amount: 1000, unit: 'minute' },
  now: start,
  calendar: officeCalendar,
  ladder,
});
const whenUsed = (percent: number): number => start + percent * 600_000;

describe('the light', () => {
  it.each([
    [0, 'green', false],
    [79.9, 'green', false],
    [80, 'amber', false],
    [99.9, 'amber', false],
    [100, 'amber', false],
    [100.1, 'red', true],
  ])('at %d %% of the limit is %s', (percent, light, overdue) => {
    expect(lightOf(clock, whenUsed(percent))).toBe(light);
    expect(isOverdue(clock, whenUsed(percent))).toBe(overdue);
  });

  it('is red one millisecond after the deadline', () => {
    expect(lightOf(clock, clock.dueAt + 1)).toBe('red');
  });

  it.each([
    [50, 'green'],
    [90, 'amber'],
    [101, 'red'],
  ])('stays as it was when the clock was paused or stopped at %d %%', (percent, light) => {
    const much = whenUsed(1000);
    const paused = pauseClock(clock, whenUsed(percent), officeCalendar);
    expect(lightOf(paused, much)).toBe(light);
    expect(lightOf(stopClock(paused, whenUsed(500)), much)).toBe(light);
    expect(lightOf(stopClock(clock, whenUsed(percent)), much)).toBe(light);
  });

  it('stays red once a breach is recorded', () => {
    const { clock: breached } = checkClock(clock, clock.dueAt + 1, ladder, officeCalendar);
    expect(lightOf({ ...breached, dueAt: whenUsed(300), warnAt: whenUsed(250) }, whenUsed(110))).toBe('red');
  });
});
