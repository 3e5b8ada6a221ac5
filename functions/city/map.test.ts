import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counter } from '../domain/evaluation/types.ts';
import { openPlaces } from './map.ts';
import { districtFacts } from './testing.ts';

const whole = { west: 100, south: 20, east: 125, north: 30 };
const count = fc.record({ open: fc.nat(50), overdue: fc.nat(10) });

/** Some districts, each with no less open than its streets have together. */
const city = fc.array(fc.record({ s1: count, s2: count, elsewhere: count }), { maxLength: 6 }).map((all) => {
  const open = new Map<string, Counter>();
  for (const [place, { s1, s2, elsewhere }] of all.entries()) {
    open.set(`test/d${place}#s1`, s1);
    open.set(`test/d${place}#s2`, s2);
    open.set(`test/d${place}`, {
      open: s1.open + s2.open + elsewhere.open,
      overdue: s1.overdue + s2.overdue + elsewhere.overdue,
    });
  }
  return { open, districts: all.map((_, place) => districtFacts(`d${place}`, 110 + place)) };
});

describe('the map of a city', () => {
  it('shows every open case once, whether by district or by street', () => {
    fc.assert(
      fc.property(city, ({ open, districts }) => {
        const shown = openPlaces(districts, open, whole).reduce((sum, { count: some }) => sum + some, 0);
        const all = districts.reduce((sum, { tenant }) => sum + (open.get(tenant)?.open ?? 0), 0);
        expect(shown).toBe(all);
      }),
    );
  });

  it('tells streets apart once the view holds few districts', () => {
    const districts = ['a', 'b', 'c', 'd'].map((name, place) => districtFacts(name, 110 + place));
    const open = new Map<string, Counter>(
      districts.flatMap(({ tenant }) => [
        [tenant, { open: 3 }],
        [`${tenant}#s1`, { open: 2 }],
      ]),
    );
    const cellsIn = (view: typeof whole) => openPlaces(districts, open, view).map(({ cell }) => cell);
    expect(cellsIn(whole)).toEqual(['test/a', 'test/b', 'test/c', 'test/d']);
    expect(cellsIn({ ...whole, west: 109.5, east: 110.5 })).toEqual(['test/a#s1', 'test/a']);
    expect(cellsIn({ ...whole, west: 90, east: 91 })).toEqual([]);
  });
});
