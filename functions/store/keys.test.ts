import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseKey,
  caseOfDueSort,
  caseOfWordKey,
  clockKey,
  counterKey,
  deadlineSort,
  dueSort,
  eventKey,
  guardKey,
  instantText,
  inverseInstantText,
  notificationKey,
  numberKey,
  outboxPosition,
  shardCount,
  shardOf,
  unitPartition,
  wordKey,
  workPartition,
} from './keys.ts';

describe('the keys of the table', () => {
  it.each([
    ['a case', caseKey('c1'), { pk: 'CASE#c1', sk: 'META' }],
    ['an event', eventKey('c1', 7), { pk: 'CASE#c1', sk: 'EVT#00000007' }],
    ['a clock', clockKey('c1', 'disposal'), { pk: 'CASE#c1', sk: 'CLOCK#disposal' }],
    ['a notification', notificationKey('c1:00000007#u1'), { pk: 'CASE#c1', sk: 'NOTE#c1:00000007#u1' }],
    ['a guard', guardKey('k'), { pk: 'IDEM#k', sk: 'IDEM' }],
    ['the number of a day', numberKey('20240304'), { pk: 'NUMBER#20240304', sk: 'LAST' }],
    ['a counter', counterKey('M#2024-03', 'unit#u1'), { pk: 'COUNT#M#2024-03', sk: 'unit#u1' }],
    ['a word of a case', wordKey('垃圾', 1, 'c1'), { pk: 'WORD#垃圾', sk: '999999999999998#c1' }],
  ])('of %s', (_, key, expected) => {
    expect(key).toEqual(expected);
  });

  it.each([
    [
      'a worklist of a role',
      workPartition('dispatcher', 'pendingDispatch'),
      'WORK#dispatcher#pendingDispatch',
    ],
    ['a worklist of a unit', workPartition('unit:u1', 'handling'), 'WORK#unit:u1#handling'],
    ['all of a unit', unitPartition('u1'), 'UNIT#u1'],
    ['a deadline', deadlineSort(1_700_000_000_000, 'c1'), '001700000000000#c1'],
    ['no deadline', deadlineSort(undefined, 'c1'), '999999999999999#c1'],
    [
      'an outbox position',
      outboxPosition({ at: 5, caseId: 'c1', version: 2 }),
      '000000000000005#c1#00000002',
    ],
  ])('of %s', (_, key, expected) => {
    expect(key).toBe(expected);
  });

  it.each([-1, 0.5, Number.NaN, 10 ** 15])('take no instant %s', (instant) => {
    expect(() => instantText(instant)).toThrow(RangeError);
  });
});

const instants = fc.integer({ min: 0, max: 10 ** 15 - 1 });

describe('text of instants', () => {
  it('sorts as the instants do, and the other way round when inverted', () => {
    fc.assert(
      fc.property(instants, instants, (left, right) => {
        expect(instantText(left) < instantText(right)).toBe(left < right);
        expect(inverseInstantText(left) > inverseInstantText(right)).toBe(left < right);
      }),
    );
  });

  it('gives the case back from a sort key, whatever its id', () => {
    fc.assert(
      fc.property(instants, fc.string({ minLength: 1 }), (instant, id) => {
        expect(caseOfDueSort(dueSort(instant, id, 'disposal'))).toBe(id);
        expect(caseOfWordKey(wordKey('w', instant, id).sk)).toBe(id);
      }),
    );
  });
});

describe('shards', () => {
  it('take about as many cases each', () => {
    const counts = Array.from({ length: shardCount }, () => 0);
    for (let number = 0; number < 4_000; number++) {
      const shard = shardOf(`01HR3M9T00${String(number).padStart(16, '0')}`);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 4_000 / shardCount)).toBeLessThan(200);
  });

  it('stay where they were: items already written lie there', () => {
    expect(['a', 'b', 'c', 'case-1', '01HR3M9T000000000000000001'].map(shardOf)).toMatchInlineSnapshot(`
      [
        0,
        1,
        2,
        3,
        2,
      ]
    `);
  });
});
