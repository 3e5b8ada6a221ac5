import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedEvaluation } from './catalogue/testing.ts';
import type { Evaluation } from './catalogue/types.ts';
import { type FigureRow, figuresOf } from './figures.ts';

const least = 5;
const evaluation: Evaluation = {
  ...shippedEvaluation,
  rankedFrom: { unit: { indicator: 'filedCount', least } },
};

/** A unit's counters: of so many cases so many are closed, all of them to be. */
const unit = (filed: number, closed: number) => ({
  filed,
  toHandle: filed,
  handled: closed,
  handledOnTime: closed,
  toClose: filed,
  closed,
  closedOnTime: closed,
});

const points = ({ score }: FigureRow): number => score?.value ?? Number.NaN;

const ranksOf = (by: Evaluation, units: Readonly<Record<string, ReturnType<typeof unit>>>) =>
  figuresOf(by, 'unit', new Map(Object.entries(units))).map(({ code, rank }) => [code, rank]);

describe('the ranking of a level', () => {
  it('leaves out whoever has too few cases, scored all the same', () => {
    const units = { lucky: unit(1, 1), busy: unit(100, 99), slow: unit(5, 1) };
    expect(ranksOf(evaluation, units)).toEqual([
      ['busy', 1],
      ['slow', 2],
      ['lucky', undefined],
    ]);
    const rows = figuresOf(evaluation, 'unit', new Map(Object.entries(units)));
    expect(rows.map(({ score }) => typeof score?.value)).toEqual(['number', 'number', 'number']);
    expect(ranksOf(shippedEvaluation, units)[0]).toEqual(['lucky', 1]);
  });

  it('counts who is better among those that are ranked, whoever else is there', () => {
    const some = fc
      .nat({ max: 12 })
      .chain((filed) => fc.nat({ max: filed }).map((closed) => unit(filed, closed)));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), some, { maxKeys: 12 }),
        (units) => {
          const rows = figuresOf(evaluation, 'unit', new Map(Object.entries(units)));
          const ranked = rows.filter(({ rank }) => rank !== undefined);
          const better = (row: FigureRow) => ranked.filter((other) => points(other) > points(row)).length;
          const stands = ({ counters }: FigureRow) => (counters.filed ?? 0) >= least;
          expect(ranked).toEqual(rows.filter((row) => stands(row) && row.score !== undefined));
          expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((row) => better(row) + 1));
          expect(rows.slice(0, ranked.length)).toEqual(ranked);
        },
      ),
    );
  });
});
