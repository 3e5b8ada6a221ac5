import { describe, expect, it } from 'vitest';
import type { Counter } from '../domain/evaluation/types.ts';
import { districtFacts } from './testing.ts';
import { cityToday, datesOf } from './today.ts';

const evening = Date.parse('2026-03-05T20:30:00Z');

describe('the day of a city', () => {
  it('is each district’s own where the city spans time zones', () => {
    const east = districtFacts('east', 113);
    const west = { ...districtFacts('west', 114), timeZone: 'America/New_York' };
    expect(datesOf([east, west], evening)).toEqual(['2026-03-06', '2026-03-05']);
    const days = new Map<string, ReadonlyMap<string, Counter>>([
      [
        '2026-03-06',
        new Map([
          ['test/east', { reported: 1, 'reported@4': 1 }],
          ['test/west', { reported: 9 }],
        ]),
      ],
      [
        '2026-03-05',
        new Map([
          ['test/west', { reported: 2, 'reported@4': 2 }],
          ['test/east', { reported: 9 }],
        ]),
      ],
    ]);
    const view = {
      districts: [east, west],
      day: (date: string) => days.get(date) ?? new Map(),
      open: new Map(),
      newest: () => [],
      now: evening,
    };
    const { inflow, hours } = cityToday(view, undefined);
    expect(inflow.reported).toBe(3);
    expect(hours).toHaveLength(16);
    expect(hours[4]).toEqual({ hour: 4, reported: 3, closed: 0 });
  });

  it('has no hours and no districts before any district told of itself', () => {
    const nothing = { districts: [], day: () => new Map(), open: new Map(), newest: () => [], now: evening };
    expect(cityToday(nothing, undefined)).toMatchObject({
      days: [],
      open: 0,
      hours: [],
      ranking: [],
      newest: [],
    });
  });

  it('names what it does not know by its code', () => {
    const one = districtFacts('one', 113);
    const view = {
      districts: [one],
      day: () => new Map(),
      open: new Map(),
      newest: () => [{ caseId: 'c', at: 1, channel: 'new', street: 's9', subcategory: '999' }],
      now: evening,
    };
    expect(cityToday(view, undefined).newest).toEqual([
      {
        id: 'c',
        tenant: 'test/one',
        districtName: 'District one',
        at: 1,
        channelName: 'new',
        streetName: 's9',
        subcategoryName: '999',
      },
    ]);
  });
});
