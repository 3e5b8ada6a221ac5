import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCounters } from '../domain/evaluation/counting.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { allTime, cityCountersOf, monthScope } from './counting.ts';
import { cityEvents } from './testing.ts';

const sumOf = (changes: readonly CounterChange[], metric: string) =>
  changes.reduce((sum, { add }) => sum + (add[metric] ?? 0), 0);

describe('what an event adds to the city', () => {
  it('is what its district added to the month as a whole, there and for all time', () => {
    const add = { filed: 1, inHand: -1 };
    const counters = [
      { scope: 'D#2026-03-05', key: 'all', add: { inHand: -1 } },
      { scope: 'M#2026-03', key: 'all', add },
      { scope: 'M#2026-03', key: 'unit#u1', add },
      { scope: 'QUEUE', key: 'unit:u1#handling', add: { open: 1 } },
    ];
    expect(cityCountersOf({ id: 'c:1', tenant: 'test/one', counters, standing: [] })).toEqual([
      { scope: monthScope('2026-03'), key: 'test/one', add },
      { scope: allTime, key: 'test/one', add },
    ]);
  });

  it('is of a day and of what stands open what the district and its streets counted, and no more', () => {
    const counters = [{ scope: 'D#2026-03-05', key: 'all', add: { closed: 1, closedOnTime: 1, inHand: -1 } }];
    const standing = [
      { scope: 'OPEN', key: 'all', add: { open: -1, green: -1 } },
      { scope: 'OPEN', key: 'street#s1', add: { open: -1, green: -1 } },
      { scope: 'D#2026-03-05', key: 'all', add: { 'closed@9': 1 } },
      { scope: 'D#2026-03-05', key: 'street#s1', add: { closed: 1 } },
      { scope: 'MAP#5', key: 'ws0br', add: { open: -1 } },
    ];
    expect(cityCountersOf({ id: 'c:1', tenant: 'test/one', counters, standing })).toEqual([
      { scope: 'D#2026-03-05', key: 'test/one', add: { closed: 1, closedOnTime: 1, 'closed@9': 1 } },
      { scope: 'OPEN', key: 'test/one', add: { open: -1, green: -1 } },
      { scope: 'OPEN', key: 'test/one#s1', add: { open: -1, green: -1 } },
      { scope: 'D#2026-03-05', key: 'test/one#s1', add: { closed: 1 } },
    ]);
  });

  it('is nothing for an event that counts nothing', () => {
    expect(cityCountersOf({ id: 'c:1', tenant: 'test/one', counters: [], standing: [] })).toEqual([]);
  });

  it('sums up to the same in any order and any batches, for each district to what it counted itself', () => {
    fc.assert(
      fc.property(
        cityEvents(30).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events], { minLength: events.length }),
            fc.nat(30),
          ),
        ),
        ([events, shuffled, cut]) => {
          const parts = [shuffled.slice(0, cut), shuffled.slice(cut)];
          const pieces = foldCounters(parts.flatMap((part) => foldCounters(part.flatMap(cityCountersOf))));
          const whole = foldCounters(events.flatMap(cityCountersOf));
          expect(
            new Set(pieces.map((piece) => JSON.stringify({ ...piece, add: sorted(piece.add) }))),
          ).toEqual(new Set(whole.map((piece) => JSON.stringify({ ...piece, add: sorted(piece.add) }))));
          for (const tenant of new Set(events.map((event) => event.tenant))) {
            const own = events
              .filter((event) => event.tenant === tenant)
              .flatMap(({ counters }) => counters.filter(({ scope }) => scope.startsWith('D#')));
            const counted = whole.filter(({ scope, key }) => scope === allTime && key === tenant);
            for (const metric of ['reported', 'filed'])
              expect(sumOf(counted, metric)).toBe(sumOf(own, metric));
          }
        },
      ),
    );
  });
});

const sorted = (add: CounterChange['add']) =>
  Object.entries(add).sort(([left], [right]) => (left < right ? -1 : 1));
