import { describe, expect, it } from 'vitest';
import type { Counter } from '../domain/evaluation/types.ts';
import { openPlaces } from './map.ts';
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

  describe('of one district whose city keeps small numbers to itself', () => {
    const one = { ...districtFacts('one', 113), smallCounts: { below: 5, sensitive: [] } };
    const open = new Map<string, Counter>([
      ['test/one', { open: 12, green: 12 }],
      ['test/one#s1', { open: 10, green: 10 }],
      ['test/one#s2', { open: 2, green: 2 }],
    ]);
    const day = new Map<string, Counter>([
      ['test/one#s1', { reported: 7, closed: 8, closedOnTime: 8 }],
      ['test/one#s2', { reported: 6, closed: 9, closedOnTime: 6 }],
    ]);
    const view = { districts: [one], day: () => day, open, newest: () => [], now: evening };

    it('shows none of them, no rate made of them, and no order that tells of them', () => {
      const { ranking, open: all } = cityToday(view, one);
      expect(all).toBe(12);
      expect(ranking).toEqual([
        {
          code: 's2',
          name: 'Street two',
          reported: 6,
          filed: 0,
          closed: 9,
          lights: {},
          withheld: { open: '<5', overdue: '<5', green: '<5', amber: '<5', red: '<5', closedOnTime: '…' },
        },
        {
          code: 's1',
          name: 'Street one',
          reported: 7,
          filed: 0,
          closed: 8,
          lights: {},
          withheld: { open: '…', overdue: '<5', green: '…', amber: '<5', red: '<5', closedOnTime: '…' },
        },
      ]);
    });

    it('shows whole districts as they are', () => {
      expect(cityToday(view, undefined).ranking[0]).toMatchObject({ code: 'test/one', open: 12 });
    });

    it('puts streets whose numbers are withheld together on the map', () => {
      const box = { west: 112, south: 22, east: 114, north: 24 };
      expect(openPlaces([one], open, box)).toEqual([
        { cell: 'test/one', lng: 113.05, lat: 22.55, count: 12, overdue: 0 },
      ]);
    });
  });
});
