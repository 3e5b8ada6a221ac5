import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component, Unit } from '../tenant/types.ts';
import { basisForChoice, type DispatchFacts, type SuggestionInput, suggestUnits } from './responsibility.ts';
import type { ResponsibilityRule } from './types.ts';

const units = new Map<string, Unit>(
  [
    { code: 'centre', name: 'District centre' },
    { code: 'water', name: 'Water company' },
    { code: 'roads', name: 'Road maintenance' },
    { code: 'greens', name: 'Parks' },
    { code: 'streetA', name: 'Street office A', areas: ['A'] },
    { code: 'streetB', name: 'Street office B', areas: ['B'] },
    { code: 'committeeA1', name: 'Committee A1', areas: ['A1'] },
  ].map((unit) => [unit.code, unit]),
);

const component = (code: string, owners: Pick<Component, 'owner' | 'maintainer'>): [string, Component] => [
  code,
  { code, subcategory: '0101', name: 'cover', point: [114.3, 22.7], state: 'intact', ...owners },
];

const components = new Map([
  component('owned', { owner: 'water', maintainer: 'roads' }),
  component('maintained', { maintainer: 'roads' }),
  component('foreign', { owner: 'nobody here' }),
]);

const facts: DispatchFacts = {
  kind: 'event',
  subcategory: '0101',
  major: '01',
  street: 'A',
  community: 'A1',
};

const input = (changes: Partial<SuggestionInput>): SuggestionInput => ({
  rules: [],
  units,
  components,
  principle: 'ownerFirst',
  fallbackUnit: 'centre',
  facts,
  ...changes,
});

const suggested = (changes: Partial<SuggestionInput>) => suggestUnits(input(changes)).map(({ unit }) => unit);

const mixed: readonly ResponsibilityRule[] = [
  { unit: 'streetA', basis: 'territory' },
  { unit: 'greens', basis: 'owner', category: 'major:01' },
  { unit: 'water', basis: 'owner', category: '0101' },
];

describe('the order of suggestions', () => {
  const cases: readonly (readonly [string, Partial<SuggestionInput>, readonly string[]])[] = [
    ['nothing matches: the fallback alone', {}, ['centre']],
    ['owner first puts owners before territory', { rules: mixed }, ['water', 'greens', 'streetA', 'centre']],
    [
      'territory first puts territory before owners',
      { rules: mixed, principle: 'territoryFirst' },
      ['streetA', 'water', 'greens', 'centre'],
    ],
    [
      'the owner of the component, then its maintainer, stand before the rules of ownership',
      { rules: mixed, facts: { ...facts, kind: 'component', component: 'owned' } },
      ['water', 'roads', 'greens', 'streetA', 'centre'],
    ],
    [
      'a component with only a maintainer',
      { facts: { ...facts, component: 'maintained' } },
      ['roads', 'centre'],
    ],
    [
      'an owner that is no unit of the district is passed over',
      { facts: { ...facts, component: 'foreign' } },
      ['centre'],
    ],
    ['an unknown component is passed over', { facts: { ...facts, component: 'lost' } }, ['centre']],
    [
      'a subcategory beats its major category, which beats any',
      {
        rules: [
          { unit: 'roads', basis: 'owner' },
          { unit: 'greens', basis: 'owner', category: 'major:01' },
          { unit: 'water', basis: 'owner', category: '0101' },
        ],
      },
      ['water', 'greens', 'roads', 'centre'],
    ],
    [
      'a community beats its street, which beats the district',
      {
        rules: [
          { unit: 'roads', basis: 'territory' },
          { unit: 'greens', basis: 'territory', area: 'A' },
          { unit: 'water', basis: 'territory', area: 'A1' },
        ],
      },
      ['water', 'greens', 'roads', 'centre'],
    ],
    [
      'the category weighs more than the area',
      {
        rules: [
          { unit: 'greens', basis: 'owner', area: 'A1' },
          { unit: 'water', basis: 'owner', category: 'major:01' },
        ],
      },
      ['water', 'greens', 'centre'],
    ],
    [
      'equally narrow rules keep the order of the table',
      {
        rules: [
          { unit: 'roads', basis: 'owner', category: '0101' },
          { unit: 'greens', basis: 'owner', category: '0101' },
        ],
      },
      ['roads', 'greens', 'centre'],
    ],
    [
      'units limited to areas answer only there, and as narrowly as their area',
      {
        rules: [
          { unit: 'roads', basis: 'territory' },
          { unit: 'streetB', basis: 'territory' },
          { unit: 'streetA', basis: 'territory' },
          { unit: 'committeeA1', basis: 'territory' },
        ],
      },
      ['committeeA1', 'streetA', 'roads', 'centre'],
    ],
    [
      'a case without a place matches only what holds everywhere',
      {
        rules: [{ unit: 'greens', basis: 'owner', area: 'A' }, { unit: 'water', basis: 'owner' }, ...mixed],
        facts: { kind: 'event' },
      },
      ['water', 'centre'],
    ],
    [
      'a rule for another category does not speak',
      { rules: [{ unit: 'water', basis: 'owner', category: '0102' }] },
      ['centre'],
    ],
    [
      'a rule that names no unit of the district is passed over',
      { rules: [{ unit: 'gone', basis: 'owner' }] },
      ['centre'],
    ],
    [
      'a unit is suggested once, for its best reason',
      { rules: [...mixed, { unit: 'water', basis: 'territory' }, { unit: 'centre', basis: 'territory' }] },
      ['water', 'greens', 'streetA', 'centre'],
    ],
  ];
  test.each(cases)('%s', (_, changes, expected) => {
    expect(suggested(changes)).toEqual(expected);
  });
});

describe('the reason', () => {
  const reasons = (changes: Partial<SuggestionInput>) =>
    suggestUnits(input(changes)).map(({ basis }) => basis);

  test('names the rule as it matched', () => {
    expect(reasons({ rules: [{ unit: 'water', basis: 'owner', category: 'major:01', area: 'A' }] })).toEqual([
      { principle: 'ownerFirst', basis: 'owner', category: 'major:01', area: 'A' },
      { principle: 'ownerFirst', basis: 'fallback' },
    ]);
  });

  test('names the area to which the unit is limited', () => {
    expect(reasons({ rules: [{ unit: 'streetA', basis: 'territory' }] })[0]).toEqual({
      principle: 'ownerFirst',
      basis: 'territory',
      area: 'A',
    });
  });

  test('names the component', () => {
    expect(reasons({ facts: { ...facts, component: 'owned' } })[0]).toEqual({
      principle: 'ownerFirst',
      basis: 'componentOwner',
      component: 'owned',
    });
  });

  test('of a choice is that of the suggestion, else the choice itself', () => {
    const suggestions = suggestUnits(input({ rules: mixed }));
    expect(basisForChoice(suggestions, 'greens', 'ownerFirst')).toMatchObject({
      basis: 'owner',
      category: 'major:01',
    });
    expect(basisForChoice(suggestions, 'centre', 'ownerFirst')).toMatchObject({ basis: 'fallback' });
    expect(basisForChoice(suggestions, 'roads', 'ownerFirst')).toEqual({
      principle: 'ownerFirst',
      basis: 'dispatcherChoice',
    });
  });
});

describe('for any table', () => {
  const codes = [...units.keys()];
  const optional = <K extends string, V>(key: K, value: fc.Arbitrary<V>) =>
    fc
      .option(value, { nil: undefined })
      .map((v) => (v === undefined ? {} : { [key]: v }) as { [k in K]?: V });
  const rule: fc.Arbitrary<ResponsibilityRule> = fc
    .tuple(
      fc.record({
        unit: fc.constantFrom(...codes, 'gone'),
        basis: fc.constantFrom('owner' as const, 'territory' as const),
      }),
      optional('category', fc.constantFrom('0101', '0102', 'major:01', 'major:02')),
      optional('area', fc.constantFrom('A', 'B', 'A1', 'A2')),
    )
    .map(([always, category, area]) => ({ ...always, ...category, ...area }));
  const anyInput = fc
    .record({
      rules: fc.array(rule, { maxLength: 12 }),
      principle: fc.constantFrom('ownerFirst' as const, 'territoryFirst' as const),
      component: fc.constantFrom('owned', 'maintained', 'foreign', undefined),
    })
    .map(({ rules, principle, component: code }) =>
      input({ rules, principle, facts: { ...facts, ...(code === undefined ? {} : { component: code }) } }),
    );

  const categories = [undefined, 'major:01', '0101'];
  const areas = [undefined, 'A', 'A1'];

  test('the same input gives the same answer, which is never empty and names no unit twice', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const found = suggestUnits(given);
        const named = found.map(({ unit }) => unit);
        expect(found).toEqual(suggestUnits(given));
        expect(named).toContain('centre');
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((unit) => units.has(unit))).toBe(true);
      }),
    );
  });

  test('no suggestion stands behind a wider one of the same basis', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const widths = (basis: string) =>
          suggestUnits(given)
            .filter((suggestion) => suggestion.basis.basis === basis)
            .map(({ basis: b }) => categories.indexOf(b.category) * 3 + areas.indexOf(b.area));
        for (const basis of ['owner', 'territory']) {
          expect(widths(basis)).toEqual(widths(basis).toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test('bases never mix: each stands in one run, in the order of the principle, the fallback last', () => {
    const order = {
      ownerFirst: ['componentOwner', 'owner', 'territory', 'fallback'],
      territoryFirst: ['territory', 'componentOwner', 'owner', 'fallback'],
    };
    fc.assert(
      fc.property(anyInput, (given) => {
        const places = suggestUnits(given).map(({ basis }) => order[given.principle].indexOf(basis.basis));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
