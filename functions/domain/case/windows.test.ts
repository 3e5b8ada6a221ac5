import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenantForTests } from '../testing.ts';
import { ratingWindow, reopeningWindow, windowEnd } from './windows.ts';

const day = 86_400_000;
const condition = { id: 'E-1', filing: '…', closing: '…' };

const offering = (withinDays: number, times = 1) => ({
  policies: { ...tenantForTests.policies, rating: { withinDays }, reopening: { withinDays, times } },
});

const instants = fc.record({
  endedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  withinDays: fc.nat({ max: 3650 }),
  after: fc.nat({ max: 4000 * day }),
});

describe('the window after an ending', () => {
  it('holds to its last millisecond and not one longer, for rating and reopening alike', () => {
    fc.assert(
      fc.property(instants, ({ endedAt, withinDays, after }) => {
        const now = endedAt + after;
        const closed = { state: 'closed' as const, endedAt, updatedAt: now, condition };
        const asked = { tenant: offering(withinDays), now };
        const open = after <= withinDays * day;
        expect(ratingWindow(closed, asked).ok).toBe(open);
        expect(reopeningWindow(closed, asked).ok).toBe(open);
      }),
    );
  });

  it('ends at the same instant whenever somebody asks', () => {
    fc.assert(
      fc.property(instants, ({ endedAt, withinDays, after }) => {
        const asked = { tenant: offering(withinDays), now: endedAt + Math.min(after, withinDays * day) };
        const closed = { state: 'closed' as const, endedAt, updatedAt: endedAt };
        const until = windowEnd(endedAt, withinDays);
        expect(ratingWindow(closed, asked)).toEqual({ ok: true, value: { until } });
      }),
    );
  });

  it('is open to reopening only so many times', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 5 }), (used, times) => {
        const reopenings = Array.from({ length: used }, (_, at) => ({ by: 'citizen', at }));
        const closed = { state: 'closed' as const, endedAt: 0, updatedAt: 0, condition, reopenings };
        expect(reopeningWindow(closed, { tenant: offering(1, times), now: 0 }).ok).toBe(used < times);
      }),
    );
  });
});

describe('a rating or reopening', () => {
  const closed = { state: 'closed' as const, endedAt: 0, updatedAt: 0, condition };
  const { rating: _rating, reopening: _reopening, ...others } = tenantForTests.policies;
  const silent = { tenant: { policies: others }, now: 0 };
  const asked = { tenant: offering(1), now: 0 };

  it('is not offered where the tenant does not say for how long', () => {
    expect(ratingWindow(closed, silent)).toMatchObject({ refusal: { type: 'rating-not-offered' } });
    expect(reopeningWindow(closed, silent)).toMatchObject({ refusal: { type: 'reopening-not-offered' } });
  });

  it('is for closed cases only', () => {
    const open = { ...closed, state: 'handling' as const };
    expect(ratingWindow(open, asked)).toMatchObject({ refusal: { type: 'illegal-transition' } });
    expect(reopeningWindow(open, asked)).toMatchObject({ refusal: { type: 'illegal-transition' } });
  });

  it('cannot be had for what was never filed, nor for a part', () => {
    const { condition: _, ...unfiled } = closed;
    expect(reopeningWindow(unfiled, asked)).toMatchObject({ refusal: { type: 'reopening-not-offered' } });
    const part = { ...closed, partOf: { id: 'w', number: 'W1' } };
    expect(reopeningWindow(part, asked)).toMatchObject({
      refusal: { type: 'case-is-part', params: { number: 'W1' } },
    });
  });
});
