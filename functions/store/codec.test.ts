import { describe, expect, it } from 'vitest';
import { reportCommand, Story } from '../domain/testing.ts';
import {
  caseItem,
  clockItem,
  eventItem,
  outboxItem,
  readCase,
  readClock,
  readEvent,
  readOutbox,
  readSummary,
  StoredFormatError,
} from './codec.ts';
import { shardOf } from './keys.ts';
import { dimensionsOf, summaryOf } from './queues.ts';
import { caseOf, clockOf } from './testing.ts';

/** What the table keeps of an item: no undefined values, nothing shared with the original. */
const stored = (item: object): Record<string, unknown> => structuredClone({ ...item });

describe('a case and its events', () => {
  it('come back as they were, at every step of a whole life', () => {
    const story = new Story();
    const steps = [
      () => story.do('acceptor', reportCommand()),
      () => story.do('acceptor', { action: 'accept', subcategory: 'litter' }),
      () => story.do('shiftLeader', { action: 'file', condition: 'E-1' }),
      () => story.do('dispatcher', { action: 'dispatch', unit: 'u1' }),
      () => story.fedBack(),
      () => story.verified(false),
    ];
    for (const step of steps) {
      step();
      const event = story.events.at(-1);
      if (event === undefined) throw new Error('the story has no event');
      expect(readCase(stored(caseItem(story.case)))).toEqual(story.case);
      expect(readSummary(stored(caseItem(story.case)))).toEqual(summaryOf(story.case));
      expect(readEvent(stored(eventItem(event)))).toEqual(event);
      for (const clock of event.clocks)
        expect(readClock(stored(clockItem(story.case.id, clock)))).toEqual(clock);
      const envelope = { event, after: dimensionsOf(story.case) };
      const message = readOutbox(shardOf(event.caseId), stored(outboxItem(envelope)));
      expect(message).toMatchObject({ ...envelope, shard: shardOf(event.caseId) });
    }
  });
});

describe('the index attributes', () => {
  const inIndexes = (item: object) =>
    Object.keys(item)
      .filter((name) => name.endsWith('Pk'))
      .sort();

  it.each([
    [
      'an open case with a unit and a spot',
      caseOf('a', { state: 'handling', unit: 'u1' }),
      ['unitPk', 'whenPk', 'workPk'],
    ],
    ['an open case that has no unit', caseOf('a'), ['whenPk', 'workPk']],
    ['an open case without a spot', caseOf('a', { place: { precision: 'unknown' } }), ['workPk']],
    ['a closed case', caseOf('a', { state: 'closed', unit: 'u1' }), ['whenPk']],
    ['a closed case without a spot', caseOf('a', { state: 'closed', place: { precision: 'unknown' } }), []],
  ])('of %s', (_, subject, names) => {
    expect(inIndexes(caseItem(subject))).toEqual(names);
  });

  it('of a clock are there while it wants to be woken', () => {
    const { wakeAt: _wakeAt, ...asleep } = clockOf('disposal');
    expect(inIndexes(clockItem('a', clockOf('disposal')))).toEqual(['whenPk']);
    expect(inIndexes(clockItem('a', asleep))).toEqual([]);
  });
});

describe('an item', () => {
  const item = caseItem(caseOf('a'));

  it.each([
    ['of a later format', { ...item, v: 2 }, /format 2/],
    ['without a format', { pk: 'CASE#a', sk: 'META', d: '{}' }, /format undefined/],
    ['without its text', { pk: 'CASE#a', sk: 'META', v: 1 }, /no text in d/],
  ])('%s is not read', (_, broken, message) => {
    expect(() => readCase(broken)).toThrow(StoredFormatError);
    expect(() => readCase(broken)).toThrow(message);
  });
});
