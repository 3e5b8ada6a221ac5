import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.ts';
import { play, steps } from '../case/stories.fixture.ts';
import type { Case, CaseEvent } from '../case/types.ts';
import { foldBook } from '../evaluation/cohort/fold.ts';
import { bookRulesOf } from '../evaluation/cohort/rules.ts';
import type { Book } from '../evaluation/cohort/types.ts';
import { reportCommand, Story, tenantForTests } from '../testing.ts';
import { openFactOf } from './facts.ts';
import type { OpenFact } from './types.ts';

const { within, dateOf } = bookRulesOf(tenantForTests);

const valuesOf = ({ place, ...subject }: Case) => ({ ...subject, ...place });

const factOf = (events: readonly CaseEvent[]): OpenFact | undefined => {
  let subject: Case | undefined;
  let book: Book | undefined;
  for (const event of events) {
    subject = evolve(subject, event);
    book = foldBook(book, { event, after: valuesOf(subject) }, within);
  }
  return book && openFactOf(book, { dateOf, id: 'public' });
};

/** Under these names stand words, people, photos and spots, wherever they stand in an event. */
const personal = new Set([
  'text',
  'reason',
  'opinion',
  'name',
  'phone',
  'address',
  'by',
  'handler',
  'supervisor',
  'photos',
  'point',
  'cell',
  'answers',
  'number',
]);

/** The same event with other words, people, photos and spots. */
const otherwise = (value: unknown, key = ''): unknown => {
  if (personal.has(key)) return `private ${key}`;
  if (Array.isArray(value)) return value.map((each) => otherwise(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, otherwise(own, name)]));
};

const toldByOthers = (event: CaseEvent): CaseEvent => {
  const told = otherwise(event) as CaseEvent;
  const { reporter } = told.changes;
  return {
    ...told,
    actor: { ...told.actor, id: 'somebody else' },
    changes: { ...told.changes, ...(reporter && { reporter: { ...reporter, id: 'somebody else' } }) },
  };
};

const shown = [
  'id',
  'reported',
  'filed',
  'closed',
  'result',
  'onTime',
  'answerMinutes',
  'closingMinutes',
  'subcategory',
  'channel',
  'street',
  'community',
  'grid',
  'unit',
];

describe('what may be told of a case', () => {
  it('does not depend on who told it in which words, nor on photos, people or the spot', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const { events } = play(plan, () => undefined);
        expect(factOf(events.map(toldByOthers))).toEqual(factOf(events));
      }),
      { numRuns: 60 },
    );
  });

  it('is days and codes, under names that are known', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const { id: _, ...fact } = factOf(play(plan, () => undefined).events) ?? { id: '' };
        for (const [name, value] of Object.entries(fact)) {
          expect(shown).toContain(name);
          expect(String(value)).toMatch(/^(?:\d{4}-\d\d-\d\d|\d+|true|false|[\w-]{1,20})$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing, until somebody has answered', () => {
    const story = new Story().do('acceptor', reportCommand());
    expect(factOf(story.events)).toBeUndefined();
    story.do('acceptor', { action: 'accept', subcategory: 'litter' });
    expect(factOf(story.events)).toMatchObject({
      reported: '2024-03-04',
      subcategory: 'litter',
      answerMinutes: 0,
    });
  });

  it('is when it was filed and settled, whether in time, and how long it took', () => {
    const settled = (by: string) =>
      new Story().inHand().fedBack().verified(true).at(by).do('shiftLeader', { action: 'close' });
    expect(factOf(settled('2024-03-05T09:30:00+08:00').events)).toMatchObject({
      filed: '2024-03-04',
      closed: '2024-03-05',
      result: 'settled',
      onTime: true,
      closingMinutes: 24 * 60 + 30,
      unit: 'u1',
    });
    const open = factOf(new Story().inHand().events);
    expect([open?.closed, open?.result, open?.onTime]).toEqual([undefined, undefined, undefined]);
  });

  it('goes on being told of a case that is reopened, as open', () => {
    const story = new Story().inHand().fedBack().verified(true).do('shiftLeader', { action: 'close' });
    story.do('citizen', { action: 'reopen', text: '…', photos: [] });
    const fact = factOf(story.events);
    expect([fact?.subcategory, fact?.closed, fact?.result]).toEqual(['litter', undefined, undefined]);
  });

  it('is that it was late as soon as it was', () => {
    const story = new Story().inHand();
    const { cycle = 0, revision = 0 } = story.case.clocks.disposal ?? {};
    story
      .at('2024-03-06T10:00:00+08:00')
      .do('system', { action: 'checkClock', stage: 'disposal', cycle, revision });
    expect(factOf(story.events)?.onTime).toBe(false);
  });

  it('is the first answer, also of a report that was declined', () => {
    const story = new Story().do('acceptor', reportCommand());
    story.at('2024-03-04T09:25:00+08:00').do('acceptor', { action: 'decline', reason: '…' });
    expect(factOf(story.events)).toMatchObject({ answerMinutes: 25, result: 'notTaken' });
  });
});
