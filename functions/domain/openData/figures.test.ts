import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, figuresOf, figuresTogether, medianOf, onTimeRate } from './figures.ts';
import type { OpenFact } from './types.ts';

const fact = (changes: Partial<OpenFact>): OpenFact => ({ id: 'x', reported: '2026-03-01', ...changes });

describe('figures of published cases', () => {
  it('count what was reported, closed and on time, by category, street and month of closing', () => {
    const figures = figuresOf([
      fact({ subcategory: 'a', street: 's', closed: '2026-04-01', onTime: true, closingMinutes: 61 }),
      fact({ subcategory: 'a', onTime: false, answerMinutes: 7 }),
      fact({}),
    ]);
    expect(figures.total).toEqual({ reported: 3, closed: 1, onTime: 1, late: 1 });
    expect(figures.byCategory).toEqual({ a: { reported: 2, closed: 1, onTime: 1, late: 1 } });
    expect(figures.byStreet).toEqual({ s: { reported: 1, closed: 1, onTime: 1, late: 0 } });
    expect(figures.closings).toEqual({ '2026-04': 1 });
    expect([figures.answers, figures.closingTimes]).toEqual([{ '5': 1 }, { '60': 1 }]);
  });

  it('of months together are those of all their cases', () => {
    const facts = fc.array(
      fc.record({
        subcategory: fc.constantFrom('a', 'b'),
        street: fc.constantFrom('s', 't'),
        closed: fc.constantFrom('2026-03-20', '2026-04-02'),
        onTime: fc.boolean(),
        answerMinutes: fc.nat(10_000),
      }),
    );
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const [left, right] = [one.map(fact), other.map(fact)];
        expect(figuresTogether([figuresOf(left), figuresOf(right)])).toEqual(figuresOf([...left, ...right]));
      }),
    );
  });

  it('have a median near that of the exact spans, and none of too few', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 5, maxLength: 60 }), (minutes) => {
        const { answers } = figuresOf(minutes.map((answerMinutes) => fact({ answerMinutes })));
        const exact = minutes.toSorted((left, right) => left - right)[Math.ceil(minutes.length / 2) - 1] ?? 0;
        expect(medianOf(answers, 5)).toBe(bucketOf(exact));
        expect(medianOf(answers, minutes.length + 1)).toBeUndefined();
      }),
    );
  });

  it('have a rate of those of which it is known', () => {
    const sums = { reported: 20, closed: 9, onTime: 6, late: 3 };
    expect(onTimeRate(sums, 5)).toBe(67);
    expect(onTimeRate(sums, 10)).toBeUndefined();
    expect(onTimeRate({ ...sums, onTime: 0, late: 0 }, 0)).toBeUndefined();
  });
});
