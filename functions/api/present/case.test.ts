import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightOf } from '../../domain/sla/light.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { summaryOf } from '../../store/queues.ts';
import { caseOf, clockOf, monday } from '../../store/testing.ts';
import { presentSummary } from './case.ts';
import { seesCase, shownReporter } from './privacy.ts';
import { written } from './time.ts';

describe('a case in a list', () => {
  it('shows the same light as its running clock at every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 * 3_600_000 }), (passed) => {
        const clock = clockOf('disposal');
        const summary = summaryOf(caseOf('c1', { clocks: { disposal: clock } }));
        const now = monday + passed;
        expect(presentSummary(summary, { tenant: tenantForTests, language: 'en', now }).light).toBe(
          lightOf(clock, now),
        );
      }),
    );
  });

  it('shows no light where no clock runs', () => {
    const paused = caseOf('c1', {
      clocks: { disposal: clockOf('disposal', { status: 'paused', pausedAt: monday }) },
    });
    expect(
      presentSummary(summaryOf(paused), { tenant: tenantForTests, language: 'en', now: monday }),
    ).not.toHaveProperty('light');
  });
});

describe('written times', () => {
  it('are ISO 8601 at any depth, and nothing else changes', () => {
    const value = {
      at: 0,
      list: [{ dueAt: 1000, amount: 5 }],
      point: [1, 2] as const,
      from: 'handling',
      none: null,
    };
    expect(written(value)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      list: [{ dueAt: '1970-01-01T00:00:01.000Z', amount: 5 }],
      point: [1, 2],
      from: 'handling',
      none: null,
    });
  });
});

describe('privacy', () => {
  const dispatches = [
    { unit: 'u1', at: 0, by: 'd', kind: 'dispatch', basis: { principle: 'ownerFirst', basis: 'fallback' } },
  ] as const;

  it.each([
    [['unit'], 'u1', true],
    [['unit'], 'u2', false],
    [['handler'], undefined, false],
    [['unit', 'dispatcher'], 'u2', true],
    [['supervisor'], undefined, true],
    [['citizen'], undefined, false],
  ] as const)('lets %j of unit %s know of a case of u1: %s', (roles, unit, sees) => {
    const actor = { id: 'x', name: 'x', roles, ...(unit === undefined ? {} : { unit }) };
    expect(seesCase(actor, { dispatches })).toBe(sees);
  });

  it('keeps who the reporter is by post, whoever looks', () => {
    const reporter = {
      id: 'citizen',
      role: 'citizen',
      name: '来电人',
      phone: '000',
      wantsFollowUp: true,
    } as const;
    const shown = shownReporter(reporter, { id: 'x', name: 'x', roles: ['dispatcher'] });
    expect(shown).toEqual({ id: 'citizen', role: 'citizen', wantsFollowUp: true });
  });
});
