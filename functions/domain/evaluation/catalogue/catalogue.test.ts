import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countersIn, evaluate, formulaOf } from './expression.ts';
import { indicatorValue } from './indicators.ts';
import { gradeOf, readerOf, scoreOf } from './scoring.ts';
import { shippedEvaluation } from './testing.ts';
import type { Expression, Scheme } from './types.ts';

/** Its formulas are held to the vectors of the reference. */
const evaluation = shippedEvaluation;

const scheme = (code: string): Scheme => {
  const found = evaluation.schemes.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no scheme ${code}`);
  return found;
};

/** The composite of values given by indicator, as the reference's tables give them. */
const composite = (code: string, values: Readonly<Record<string, number>>) =>
  scoreOf(scheme(code), evaluation.grades, ({ indicator = '' }) => values[indicator]);

const percent = (value = Number.NaN): string => (value * 100).toFixed(2);

describe('ratios of published bulletins, reference §10.1', () => {
  it.each([
    [{ filed: 996, toClose: 972, closed: 911, closedOnTime: 737 }, 'closingRate', '93.72'],
    [{ filed: 996, toClose: 972, closed: 911, closedOnTime: 737 }, 'closingOnTimeRate', '75.82'],
    [{ toClose: 956, closed: 902 }, 'closingRate', '94.35'],
    [{ toClose: 16, closed: 9 }, 'closingRate', '56.25'],
    [{ toClose: 6026, closed: 5912 }, 'closingRate', '98.11'],
  ])('%j: %s is %s %%', (numbers, indicator, expected) => {
    expect(percent(indicatorValue(evaluation, indicator, numbers)?.value)).toBe(expected);
  });

  it.each([
    [971, 25, 996, '97.49', '2.51'],
    [953, 43, 996, '95.68', '4.32'],
  ])('%i and %i are %i in all, shares of %s and %s %%', (one, other, all, shareOne, shareOther) => {
    expect(evaluate(['+', 'one', 'other'], { one, other })).toBe(all);
    expect([percent(one / all), percent(other / all)]).toEqual([shareOne, shareOther]);
  });

  it.each([
    [1461, 4962, 6423],
    [4059, 9837, 13_896],
  ])('%i and %i are %i', (one, other, all) => {
    expect(evaluate(['+', 'one', 'other'], { one, other })).toBe(all);
  });
});

it('a number of cases is neither good nor bad by itself (regression: more filed against a unit was shown as better)', () => {
  const counts = evaluation.indicators.filter(({ unit }) => unit === 'count');
  expect(counts.length).toBeGreaterThan(5);
  expect(counts.filter(({ better }) => better !== undefined)).toEqual([]);
});

describe('the composite of units, reference §10.2', () => {
  it.each([
    [40, 1, 1, 0, 100, 'A'],
    [80, 0.95, 0.9, 0.05, 93, 'A'],
    [150, 0.8, 0.7, 0.1, 79.5, 'B'],
    [300, 0.6, 0.5, 0.2, 63, 'C'],
    [700, 0.4, 0.2, 0.3, 43, 'D'],
    [1200, 0.1, 0.05, 0.6, 16.5, 'E'],
  ])(
    '%i filed, closing %f, in time %f, rework %f: %f, %s',
    (filed, closing, onTime, rework, value, grade) => {
      const values = {
        filedCount: filed,
        closingRate: closing,
        disposalOnTimeRate: onTime,
        reworkRate: rework,
      };
      expect(composite('department', values)).toMatchObject({ value, grade });
    },
  );
});

describe('the composites of posts, reference §10.3', () => {
  it.each([
    [
      'supervisor',
      {
        supervisorEffectiveRate: 0.9,
        supervisorMissedRate: 0.1,
        confirmationOnTimeRate: 0.8,
        verificationOnTimeRate: 1,
      },
      90,
      'A',
    ],
    [
      'acceptor',
      { acceptedCount: 1200, confirmationSendingRate: 0.9, verificationSendingRate: 0.8 },
      82.75,
      'B',
    ],
    ['shiftLeader', { filingOnTimeRate: 1, filingAccuracy: 0.9, shiftLeaderClosingOnTimeRate: 0.8 }, 89, 'B'],
    ['dispatcher', { dispatchedCount: 2001, dispatchOnTimeRate: 0.5, dispatchAccuracy: 0.5 }, 60, 'C'],
  ])('%s: %j is %f, %s', (code, values, value, grade) => {
    expect(composite(code, values)).toMatchObject({ value, grade });
  });
});

describe('grades, reference §6.4', () => {
  it.each([
    [100, 'A'],
    [90, 'A'],
    [89.99, 'B'],
    [75, 'B'],
    [60, 'C'],
    [59.99, 'D'],
    [40, 'D'],
    [39.99, 'E'],
    [0, 'E'],
  ])('%f is %s', (value, grade) => {
    expect(gradeOf(evaluation.grades, value)).toBe(grade);
  });
});

describe('steps, reference §6.5', () => {
  it.each([
    [
      'department',
      'filedCount',
      [0, 50, 51, 100, 101, 200, 201, 500, 501, 999, 1000],
      [100, 100, 90, 90, 75, 75, 60, 60, 40, 40, 0],
    ],
    [
      'acceptor',
      'acceptedCount',
      [100, 101, 300, 301, 500, 501, 1200, 1201, 2000, 2001],
      [0, 40, 40, 60, 60, 75, 75, 90, 90, 100],
    ],
    ['area', 'filedCount', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [100, 90, 90, 75, 75, 60, 60, 40, 40, 0]],
  ])('of %s by %s', (code, indicator, counts, scores) => {
    const term = scheme(code).terms.find((candidate) => candidate.indicator === indicator);
    const alone = { ...scheme(code), terms: term === undefined ? [] : [{ ...term, points: 100 }] };
    expect(counts.map((count) => scoreOf(alone, [], () => count)?.value)).toEqual(scores);
  });
});

describe('variants of contradictory indicators, reference §6.3', () => {
  const numbers = {
    filed: 100,
    toClose: 90,
    hanging: 5,
    onTimeInHand: 10,
    handled: 80,
    toHandle: 95,
    closed: 81,
    closedOnTime: 60,
    reworkedCases: 9,
    shouldDispatch: 100,
    dispatched: 98,
    wronglyDispatched: 8,
  };
  it.each([
    ['closingRate', 81 / 90],
    ['closingRate.jinhua', 81 / 85],
    ['closingRate.cjx', 81 / 90],
    ['closingOnTimeRate.standard', 60 / 90],
    ['closingOnTimeRate.jinhua', 60 / 85],
    ['closingOnTimeRate.closed', 60 / 81],
    ['reworkRate.jinniu', 9 / 90],
    ['reworkRate.cjx', 9 / 100],
    ['reworkRate.egova', 9 / 80],
    ['reworkRate.toHandle', 9 / 95],
    ['dispatchAccuracy.units', 0.9],
    ['dispatchAccuracy.rework', 0.89],
  ])('%s', (name, value) => {
    expect(indicatorValue(evaluation, name, numbers)?.value).toBe(value);
  });

  it('are chosen by the tenant, for composites too', () => {
    const chosen = { ...evaluation, chosen: { reworkRate: 'cjx' } };
    expect(indicatorValue(chosen, 'reworkRate', numbers)?.value).toBe(0.09);
    const points = scoreOf(scheme('department'), [], readerOf(chosen, numbers))?.terms[3]?.points;
    expect(points).toBeCloseTo(27.3);
  });

  it('have no value where there is nothing to divide by', () => {
    expect(indicatorValue(evaluation, 'closingRate', {})).toEqual({ numerator: 0, denominator: 0 });
    expect(indicatorValue(evaluation, 'unheard', {})).toBeUndefined();
  });
});

describe('local schemes, reference §6.6', () => {
  const numbers = {
    toClose: 100,
    closed: 80,
    closedOnTime: 60,
    toHandle: 100,
    handled: 90,
    handledOnTime: 75,
    reworkedCases: 10,
    overdueInHand: 5,
    extendedCases: 20,
    filed: 110,
    onTimeInHand: 10,
    supervisionOrders: 4,
    supervisionAnswers: 3,
    urgentToClose: 10,
    urgentClosed: 9,
    urgentClosedOnTime: 9,
    verificationsFailed: 5,
    fraudCases: 1,
    refusals: 2,
  };
  it.each([
    // 30×0.9 + 20×0.75 + 20×0.9 + 20×0.95 + 10×0.8
    ['jinniu', 87],
    // 60×0.75 + 30×0.8 + 10×(1 − 10/90)
    ['egova', 45 + 24 + 10 * (1 - 10 / 90)],
    // 50×60/100 + 30×80/100 + 10×(1 − 10/110) + (10 − 0.5×4 − 1)
    ['cjx', 30 + 24 + 10 * (1 - 10 / 110) + 7],
    // 5 + (50 − 10) + (20 − 10) + (5 − 10×0.5) + (5 − 5×0.5) + (5 − 5×0.2 − 1 − 2) + 5 of 95
    ['jinhua', 5 + 40 + 10 + 0 + 2.5 + 1 + 5],
  ])('%s', (code, value) => {
    expect(scoreOf(scheme(code), [], readerOf(evaluation, numbers))?.value).toBeCloseTo(value);
  });

  it('points of officers add up without an upper end', () => {
    const points = scoreOf(
      scheme('officerPoints'),
      evaluation.grades,
      readerOf(evaluation, { supervisorReported: 110, supervisorEffective: 100, confirmationsOnTime: 7 }),
    );
    expect(points).toMatchObject({ value: 200 + 7 - 10 });
    expect(points?.grade).toBeUndefined();
  });

  it('leave out a rate of nothing, whose weight the other terms carry', () => {
    const numbersOfNew = { filed: 10, toHandle: 10, handled: 0 };
    const score = scoreOf(scheme('department'), evaluation.grades, readerOf(evaluation, numbersOfNew));
    expect(score?.terms.map(({ points }) => points)).toEqual([10, undefined, 0, undefined]);
    expect(score?.value).toBe(25);
    const rates = { ...scheme('department'), terms: scheme('department').terms.slice(1) };
    expect(scoreOf(rates, [], readerOf(evaluation, {}))).toBeUndefined();
  });
});

describe('expressions', () => {
  const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b', 'c'),
      fc.tuple(fc.constant('+' as const), tie('any'), tie('any')),
      fc.tuple(fc.constant('-' as const), tie('any'), tie('any')),
      fc.tuple(fc.constant('*' as const), fc.integer({ min: -3, max: 3 }), tie('any')),
    ),
  })).any;
  const numbers = fc.record({ a: fc.nat(99), b: fc.nat(99), c: fc.nat(99) });

  it('are linear: of a sum of cases they are the sum of the cases’ own', () => {
    fc.assert(
      fc.property(expression, fc.array(numbers), (of, cases) => {
        const sum = { a: 0, b: 0, c: 0 };
        for (const { a, b, c } of cases) {
          sum.a += a;
          sum.b += b;
          sum.c += c;
        }
        // Adding 0 makes 0 of −0.
        expect(evaluate(of, sum) + 0).toBe(cases.reduce((all, one) => all + evaluate(of, one), 0) + 0);
      }),
    );
  });

  it('name their counters and are shown as people write them', () => {
    const formula: Expression = ['-', ['+', 'filed', 'merged'], ['*', 2, 'filed']];
    expect(countersIn(formula)).toEqual(['filed', 'merged']);
    expect(formulaOf(formula)).toBe('((filed + merged) − 2 × filed)');
  });
});
