import { describe, expect, it } from 'vitest';
import { recordOfTimeline } from '../../../outbox/bookkeeping.ts';
import { handedOver, one, received, two } from '../../case/crossing.fixture.ts';
import type { CaseEvent } from '../../case/types.ts';
import { reportCommand, Story } from '../../testing.ts';
import { numbersOf } from './lines.ts';
import { bookRulesOf } from './rules.ts';

const rules = bookRulesOf(one);

/** What a timeline counts for a whole district, as the district that ends it would fold it. */
const wholeOf = (events: readonly CaseEvent[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  const entries = recordOfTimeline(events, rules)?.entries ?? {};
  for (const [key, counts] of Object.values(entries).flatMap(numbersOf)) {
    if (key !== 'all') continue;
    for (const [counter, count] of Object.entries(counts)) sums[counter] = (sums[counter] ?? 0) + count;
  }
  return sums;
};

const closed = (story: Story): Story => story.fedBack().verified(true).do('shiftLeader', { action: 'close' });

describe('a case that is handed over counts once', () => {
  it('is reported in the district that it came from, and filed, handled and closed in the one that has it', () => {
    const here = handedOver(new Story().inHand());
    const there = received(here, two).do('dispatcher', { action: 'dispatch', unit: 'v1' });
    closed(there);
    const left = wholeOf(here.events);
    expect(left).toMatchObject({ reported: 1, accepted: 1, effective: 1 });
    for (const counter of ['filed', 'dispatched', 'inHand', 'toHandle', 'notClosed', 'handled', 'closed'])
      expect(left[counter] ?? 0, counter).toBe(0);
    const came = wholeOf(there.events);
    expect(came).toMatchObject({
      filed: 1,
      dispatched: 1,
      handled: 1,
      handledOnTime: 1,
      closed: 1,
      closedOnTime: 1,
    });
    for (const counter of ['reported', 'accepted', 'effective', 'wronglyDispatched', 'notClosed'])
      expect(came[counter] ?? 0, counter).toBe(0);
  });

  it('is filed by the district that files it where the other had not', () => {
    const here = handedOver(new Story().do('acceptor', reportCommand()));
    const there = received(here, two)
      .do('acceptor', { action: 'accept', subcategory: 'litter' })
      .do('shiftLeader', { action: 'file', condition: 'E-1' });
    expect(wholeOf(here.events).reported).toBe(1);
    expect(wholeOf(there.events)).toMatchObject({ filed: 1 });
    expect(wholeOf(there.events).reported ?? 0).toBe(0);
  });

  it('counts as if it had never left once it is back, and nothing where it was', () => {
    const untouched = closed(new Story().inHand());
    const here = new Story().inHand();
    handedOver(here);
    const there = received(here, two).do('dispatcher', { action: 'handBack', reason: '…' });
    expect(wholeOf(there.events)).toEqual({});
    const back = closed(received(there, one, here.case));
    expect(wholeOf(back.events)).toEqual(wholeOf(untouched.events));
  });
});
