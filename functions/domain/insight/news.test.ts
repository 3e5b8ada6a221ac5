import { describe, expect, it } from 'vitest';
import type { Unit } from '../tenant/types.ts';
import { tenantForTests } from '../testing.ts';
import { type News, newsOf, toldWith, untoldOf } from './news.ts';
import { responsibleFor } from './responsible.ts';

const rules = { radiusMetres: 50, withinDays: 90, threshold: 3 };
const cases = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, number: `N${i}`, reportedAt: i }));
const spot = {
  centre: [114.3, 22.5],
  radiusMetres: 100,
  days: 14,
  cases: 9,
  expected: 2,
  p: 0.01,
} as const;
const surge: News = {
  kind: 'unusual',
  keys: ['unusual s1 litter'],
  places: [{ street: 's1', subcategory: 'litter' }],
  cases: 12,
  expected: 3,
};

describe('news of a report', () => {
  it('are surges, hot spots, and what came again often enough', () => {
    const news = newsOf({
      anomalies: [{ street: 's1', subcategory: 'litter', actual: 12, expected: 3, high: 7 }],
      hotSpots: { scans: 1, spots: [{ ...spot, subcategory: 'litter', communities: ['c1', 'c2'] }] },
      recurrences: [
        { id: 'r3', subcategory: 'litter', unit: 'u1', cases: cases(3) },
        { id: 'r2', subcategory: 'litter', cases: cases(2) },
      ],
      recurrenceRules: rules,
    });
    expect(news).toEqual([
      surge,
      {
        kind: 'hotSpot',
        keys: ['hotSpot litter c1', 'hotSpot litter c2'],
        places: [
          { subcategory: 'litter', community: 'c1' },
          { subcategory: 'litter', community: 'c2' },
        ],
        cases: 9,
        expected: 2,
        days: 14,
      },
      {
        kind: 'recurrence',
        keys: ['recurrence r3'],
        places: [{ subcategory: 'litter', unit: 'u1' }],
        cases: 3,
      },
    ]);
  });

  it('have a hot spot without a community by where it is', () => {
    const [news] = newsOf({
      anomalies: [],
      hotSpots: { scans: 1, spots: [{ ...spot, communities: [] }] },
      recurrences: [],
      recurrenceRules: rules,
    });
    expect(news).toMatchObject({ keys: [expect.stringMatching(/^hotSpot \* \w{5}$/)], places: [{}] });
  });

  it('are told of once while they go on, and again when they come back after they were over', () => {
    const told = toldWith({}, [surge], 100);
    expect(untoldOf([surge], {}, 100)).toEqual([surge]);
    expect(untoldOf([surge], told, 101)).toEqual([]);
    expect(untoldOf([surge], toldWith(told, [surge], 107), 114)).toEqual([]);
    expect(untoldOf([surge], toldWith(told, [], 107), 108)).toEqual([surge]);
    expect(toldWith(told, [], 108)).toEqual({});
  });

  it('are known by any of their names: a hot spot that grows is none that is new', () => {
    const grown: News = { ...surge, kind: 'hotSpot', keys: ['hotSpot litter c1', 'hotSpot litter c2'] };
    expect(untoldOf([grown], { 'hotSpot litter c2': 90 }, 100)).toEqual([]);
    expect(untoldOf([grown], { 'hotSpot litter c3': 90 }, 100)).toEqual([grown]);
  });
});

describe('who answers for it', () => {
  const idsFor = (tenant: typeof tenantForTests, ...places: News['places']) => {
    const { people, posts } = responsibleFor(tenant, { places });
    return { people: people.map(({ id }) => id), posts };
  };
  const litter = { street: 's1', subcategory: 'litter' };
  const tenant = tenantForTests;

  it('are those who speak for the unit that dispatch would suggest, and not its handlers', () => {
    expect(idsFor(tenant, litter)).toEqual({ people: ['unit2'], posts: ['unit:u2'] });
  });

  it('are those of the unit that has the cases already', () => {
    expect(idsFor(tenant, { ...litter, unit: 'u1' })).toEqual({ people: ['unit1'], posts: ['unit:u1'] });
  });

  it('is the unit of the street by the rules of territory', () => {
    const street = tenant.areas.get('c1')?.parent ?? '';
    const responsibilities = [{ unit: 'u1', basis: 'territory', area: street }] as const;
    const own = { ...tenant, responsibilities };
    expect(idsFor(own, { street, subcategory: 'litter' }).people).toEqual(['unit1']);
    // A community is in its street.
    expect(idsFor(own, { community: 'c1', subcategory: 'litter' }).people).toEqual(['unit1']);
    expect(idsFor(own, { street: 'elsewhere', subcategory: 'litter' }).posts).toEqual(['role:shiftLeader']);
  });

  it('are those who lead supervision where no unit answers, or nobody speaks for it', () => {
    const supervision = { people: ['shiftLeader'], posts: ['role:shiftLeader'] };
    expect(idsFor({ ...tenant, responsibilities: [] }, litter)).toEqual(supervision);
    const people = new Map([...tenant.people].filter(([, { unit }]) => unit !== 'u2'));
    expect(idsFor({ ...tenant, people }, litter)).toEqual({
      people: ['shiftLeader'],
      posts: ['unit:u2', 'role:shiftLeader'],
    });
  });

  it('are those of the unit above where nobody speaks for the one below, however the data goes round', () => {
    const part = { code: 'part', name: 'part', parent: 'u1' };
    const units: Map<string, Unit> = new Map(tenant.units);
    units.set('part', part);
    const responsibilities = [{ unit: 'part', basis: 'owner' }] as const;
    expect(idsFor({ ...tenant, units, responsibilities }, litter).people).toEqual(['unit1']);
    units.set('part', { ...part, parent: 'part' });
    expect(idsFor({ ...tenant, units, responsibilities }, litter).people).toEqual(['shiftLeader']);
  });

  it('are all of them, each once, for a hot spot in several places', () => {
    expect(idsFor(tenant, { ...litter, unit: 'u1' }, litter, { ...litter, unit: 'u1' })).toEqual({
      people: ['unit1', 'unit2'],
      posts: ['unit:u1', 'unit:u2'],
    });
  });
});
