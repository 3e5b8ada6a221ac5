import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStates } from '../case/types.ts';
import { tenantForTests } from '../testing.ts';
import { catalogue, eventNameOf } from './catalogue.ts';
import { type FilteredCase, wantsEvent } from './filters.ts';
import type { EndpointFilters } from './types.ts';

const known = tenantForTests.catalogue;
const name = 'case.dispatched.v1';
const dispatched = (filters: EndpointFilters, after: Partial<FilteredCase>, before?: Partial<FilteredCase>) =>
  wantsEvent(
    { types: [name], filters },
    {
      name,
      after: { state: 'handling', ...after },
      ...(before === undefined ? {} : { before: { state: 'pendingDispatch', ...before } }),
    },
    known,
  );

describe('what an endpoint wants', () => {
  it.each<[string, EndpointFilters, Partial<FilteredCase>, boolean]>([
    ['everything without filters', {}, {}, true],
    ['a subcategory', { categories: ['cover'] }, { subcategory: 'cover' }, true],
    ['another subcategory', { categories: ['litter'] }, { subcategory: 'cover' }, false],
    ['a major category', { categories: ['major:01'] }, { subcategory: 'cover' }, true],
    ['a code that is both names no major', { categories: ['01'] }, { subcategory: 'cover' }, false],
    ['a category of a case without one', { categories: ['cover'] }, {}, false],
    ['a unit', { units: ['u1', 'u2'] }, { unit: 'u2' }, true],
    ['a street', { areas: ['s1'] }, { street: 's1', community: 'c1' }, true],
    ['a community', { areas: ['c1'] }, { street: 's1', community: 'c1' }, true],
    ['another area', { areas: ['s2'] }, { street: 's1', community: 'c1' }, false],
    ['a state', { states: ['handling'] }, {}, true],
    ['another state', { states: ['closed'] }, {}, false],
    ['all filters at once', { units: ['u1'], areas: ['s1'] }, { unit: 'u1', street: 's2' }, false],
  ])('%s', (_, filters, after, wanted) => {
    expect(dispatched(filters, after)).toBe(wanted);
  });

  it('includes what a unit or area had until now, but not a state that was', () => {
    expect(dispatched({ units: ['u1'] }, { unit: 'u2' }, { unit: 'u1' })).toBe(true);
    expect(dispatched({ units: ['u1'], areas: ['s1'] }, { unit: 'u2', street: 's1' }, { unit: 'u1' })).toBe(
      false,
    );
    expect(dispatched({ states: ['pendingDispatch'] }, {}, {})).toBe(false);
  });

  it('is nothing of types that it did not choose', () => {
    expect(
      wantsEvent({ types: ['case.closed.v1'], filters: {} }, { name, after: { state: 'handling' } }, known),
    ).toBe(false);
  });

  const subject = fc.record(
    {
      state: fc.constantFrom(...caseStates),
      unit: fc.constantFrom('u1', 'u2'),
      subcategory: fc.constantFrom('cover', 'litter'),
      street: fc.constantFrom('s1', 's2'),
      community: fc.constantFrom('c1', 'c2'),
    },
    { requiredKeys: ['state'] },
  );
  const some = (...codes: readonly string[]) => fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 });
  const filters = fc.record(
    {
      categories: some('cover', 'litter', 'major:01'),
      units: some('u1', 'u2'),
      areas: some('s1', 's2', 'c1', 'c2'),
      states: fc.uniqueArray(fc.constantFrom(...caseStates), { minLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it('only shrinks with a filter more, and only grows with a code more in one', () => {
    fc.assert(
      fc.property(filters, subject, (wanted, after) => {
        fc.pre(dispatched(wanted, after));
        const { units: _, ...fewer } = wanted;
        expect(dispatched(fewer, after)).toBe(true);
        const { areas = [] } = wanted;
        expect(dispatched(areas.length === 0 ? wanted : { ...wanted, areas: [...areas, 's1'] }, after)).toBe(
          true,
        );
      }),
    );
  });
});

describe('the catalogue', () => {
  it('tells nobody of comments, followers, ratings, or what timers do among themselves', () => {
    for (const type of ['commented', 'followed', 'followedUp', 'rated', 'escalated'] as const)
      expect(eventNameOf(type)).toBeUndefined();
  });

  it('names every type in the way of Standard Webhooks', () => {
    for (const { name: published } of catalogue) expect(published).toMatch(/^case\.[a-zA-Z]+\.v1$/);
  });
});
