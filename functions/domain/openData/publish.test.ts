import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishMonth } from './publish.ts';
import type { OpenCase, OpenFact, OpenMonth, OpenPlaces, OpenRules } from './types.ts';
import { openPlaces } from './types.ts';

const perhaps = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const days = ['2026-03-01', '2026-03-02', '2026-03-31'];

/** Communities lie in one street each, grids in one community each. */
const places = fc
  .tuple(perhaps('s1', 's2', 's3'), perhaps('1', '2'), perhaps('1', '2'))
  .map(([street, community, grid]) => {
    if (street === undefined) return {};
    if (community === undefined) return { street };
    return { street, community: street + community, ...(grid && { grid: `${street}${community}${grid}` }) };
  });

const facts: fc.Arbitrary<readonly OpenFact[]> = fc
  .array(
    fc.record({
      reported: fc.constantFrom(...days),
      closed: perhaps('2026-03-20', '2026-04-02'),
      onTime: fc.option(fc.boolean(), { nil: undefined }),
      subcategory: perhaps('litter', 'litter', 'cover', 'lamp', 'secret', 'counted'),
      channel: fc.constantFrom('hotline', 'hotline', 'patrol', 'app'),
      unit: perhaps('u1', 'u1', 'u2', 'u3'),
      place: places,
    }),
    { maxLength: 80 },
  )
  .map((made) =>
    made.map(({ place, closed, onTime, subcategory, unit, ...rest }, i) => ({
      id: `id-${(i * 7919) % 1000}`,
      ...rest,
      ...place,
      ...(closed && { closed, result: 'settled' as const }),
      ...(onTime !== undefined && { onTime }),
      ...(subcategory && { subcategory }),
      ...(unit && { unit }),
    })),
  );

const rulesWith = (suppressBelow: number, finest: OpenPlaces = 'grid'): OpenRules => ({
  delayDays: 14,
  suppressBelow,
  places: finest,
  leftOut: new Set(['secret']),
  countedOnly: new Set(['counted']),
});

const fields = ['subcategory', 'channel', 'street', 'community', 'grid', 'unit'] as const;

const tally = (cases: readonly OpenCase[], field: (typeof fields)[number]) => {
  const counts = new Map<string | undefined, number>();
  for (const subject of cases) counts.set(subject[field], (counts.get(subject[field]) ?? 0) + 1);
  return counts;
};

const named = ({ cases }: OpenMonth, field: (typeof fields)[number]) =>
  [...tally(cases, field)].flatMap(([value, count]) =>
    value === undefined ? [] : [[value, count] as const],
  );

const holds = (check: (month: OpenMonth, all: readonly OpenFact[], least: number) => void): void =>
  fc.assert(
    fc.property(facts, fc.integer({ min: 3, max: 8 }), fc.constantFrom(...openPlaces), (all, least, finest) =>
      check(publishMonth(all, rulesWith(least, finest)), all, least),
    ),
  );

describe('what is published of a month', () => {
  it('names nothing that fewer cases have in common than the threshold', () => {
    holds((month, _, least) => {
      for (const field of fields)
        for (const [value, count] of named(month, field))
          expect(count, `${field} ${value}`).toBeGreaterThanOrEqual(least);
    });
  });

  it('leaves no rest so small that it would tell who is in it', () => {
    holds((month, _, least) => {
      for (const field of ['subcategory', 'channel', 'street'] as const) {
        const rest = tally(month.cases, field).get(undefined) ?? 0;
        expect(rest === 0 || rest >= least, `${field}: ${rest}`).toBe(true);
      }
    });
  });

  it('leaves no such rest within a street of which communities are named', () => {
    holds((month, _, least) => {
      for (const [, own] of Map.groupBy(month.cases, ({ street }) => street)) {
        const known = own.some(({ community }) => community !== undefined);
        const rest = own.filter(({ community }) => community === undefined).length;
        expect(!known || rest === 0 || rest >= least).toBe(true);
      }
    });
  });

  it('has no case of a category that is left out or only counted, and counts the latter if they are enough', () => {
    holds((month, all, least) => {
      const counted = all.filter(({ subcategory }) => subcategory === 'counted').length;
      const hidden = all.filter(({ subcategory }) => subcategory === 'secret').length;
      const rows = all.length - counted - hidden;
      expect(month.cases.length).toBe(rows < least ? 0 : rows);
      expect(month.countedOnly).toBe(counted < least ? undefined : counted);
      expect(JSON.stringify(month)).not.toMatch(/secret|counted"/);
    });
  });

  it('tells by no unit what street or category it does not tell', () => {
    holds((month) => {
      for (const { unit, subcategory } of month.cases) if (unit) expect(subcategory).toBeDefined();
    });
    fc.assert(
      fc.property(facts, (all) => {
        for (const { unit, street } of publishMonth(all, rulesWith(4)).cases)
          if (unit) expect(street).toBeDefined();
      }),
    );
  });

  it('adds up to its figures, so that nothing can be had by taking one from the other', () => {
    holds(({ cases, figures }) => {
      expect(figures.total.reported).toBe(cases.length);
      expect(figures.total.closed).toBe(cases.filter(({ closed }) => closed !== undefined).length);
      for (const [field, sums] of [
        ['subcategory', figures.byCategory],
        ['street', figures.byStreet],
      ] as const)
        expect(
          Object.entries(sums)
            .map(([code, { reported }]) => [code, reported])
            .toSorted(),
        ).toEqual(named({ cases, figures }, field).toSorted());
    });
  });

  it('has no finer places than the tenant says', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const shown = (finest: OpenPlaces) => publishMonth(all, rulesWith(3, finest));
        expect(named(shown('none'), 'street')).toEqual([]);
        expect(named(shown('street'), 'community')).toEqual([]);
        expect(named(shown('community'), 'grid')).toEqual([]);
      }),
    );
  });

  it('stands in an order that does not depend on when cases came', () => {
    holds((month, all, least) => {
      const again = publishMonth(all.toReversed(), rulesWith(least));
      expect(again.cases.map(({ id }) => id)).toEqual(month.cases.map(({ id }) => id));
    });
  });
});
