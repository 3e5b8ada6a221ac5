import { describe, expect, it } from 'vitest';
import { caseStates, endStates } from '../domain/case/types.ts';
import { dimensionsOf, isOpen, queueOf, summaryOf } from './queues.ts';
import { caseOf, clockOf, monday } from './testing.ts';

describe('the worklist of a case', () => {
  it.each([
    ['reported', 'acceptor'],
    ['confirming', 'supervisor'],
    ['pendingAcceptance', 'acceptor'],
    ['pendingFiling', 'shiftLeader'],
    ['pendingDispatch', 'dispatcher'],
    ['handling', 'unit:u1'],
    ['extensionRequested', 'dispatcher'],
    ['returnRequested', 'dispatcher'],
    ['suspensionRequested', 'dispatcher'],
    ['suspended', 'unit:u1'],
    ['fedBack', 'acceptor'],
    ['verifying', 'supervisor'],
    ['pendingClosing', 'shiftLeader'],
    ['selfDisposalAudit', 'acceptor'],
    ['voidRequested', 'shiftLeader'],
  ] as const)('that is %s is that of %s', (state, owner) => {
    expect(queueOf({ state, unit: 'u1' })).toEqual({ owner, state });
  });

  it.each([...endStates])('that is %s is none', (state) => {
    expect(queueOf({ state, unit: 'u1' })).toBeUndefined();
    expect(isOpen({ state })).toBe(false);
  });

  it.each(caseStates.filter((state) => !endStates.has(state)))('that is %s is somebody’s', (state) => {
    expect(queueOf({ state, unit: 'u1' })).toBeDefined();
    expect(isOpen({ state })).toBe(true);
  });

  it('is none where a unit should have it but there is no unit', () => {
    expect(queueOf({ state: 'handling' })).toBeUndefined();
  });
});

describe('the dimensions of a case', () => {
  it('are the values it is counted by, without those it has not', () => {
    const place = { precision: 'point', street: 's1', community: 'c1', grid: 'g1' } as const;
    const subject = caseOf('a', {
      state: 'handling',
      unit: 'u1',
      kind: 'event',
      subcategory: 'litter',
      place,
    });
    expect(dimensionsOf(subject)).toEqual({
      channel: 'hotline',
      state: 'handling',
      reportedAt: monday,
      unit: 'u1',
      street: 's1',
      community: 'c1',
      grid: 'g1',
      subcategory: 'litter',
      kind: 'event',
      overdue: false,
      queue: 'unit:u1#handling',
    });
    expect(
      Object.keys(dimensionsOf(caseOf('a', { state: 'closed', place: { precision: 'unknown' } }))),
    ).toEqual(['channel', 'state', 'reportedAt', 'overdue']);
  });
});

describe('the summary of a case', () => {
  const paused = clockOf('dispatch', { status: 'paused', dueAt: 1 });
  const stopped = clockOf('verification', { status: 'stopped', dueAt: 2 });
  const running = clockOf('disposal', { dueAt: 9, warnAt: 8 });

  it('names the deadline of the clock that runs, not of one paused or stopped', () => {
    const clocks = { dispatch: paused, verification: stopped, disposal: running };
    expect(summaryOf(caseOf('a', { clocks }))).toMatchObject({ dueAt: 9, warnAt: 8 });
  });

  it('names the nearest deadline if several run', () => {
    const clocks = { disposal: running, verification: { ...stopped, status: 'running' } as const };
    expect(summaryOf(caseOf('a', { clocks }))).toMatchObject({ dueAt: 2 });
  });

  it('names none if no clock runs', () => {
    expect(summaryOf(caseOf('a', { clocks: { dispatch: paused } }))).not.toHaveProperty('dueAt');
  });

  it('shows where and what', () => {
    expect(summaryOf(caseOf('a'))).toEqual({
      id: 'a',
      number: 'Ta',
      version: 1,
      state: 'reported',
      channel: 'hotline',
      text: '路边有一堆垃圾',
      reportedAt: monday,
      updatedAt: monday,
      overdue: false,
      point: [114.25, 22.5],
      address: '深南大道1号',
      street: 's1',
    });
  });
});
