import { describe, expect, it } from 'vitest';
import { recordOfTimeline } from '../../outbox/bookkeeping.ts';
import { dimensionsOf } from '../../store/queues.ts';
import { countsUnder } from '../evaluation/cohort/lines.ts';
import { bookRulesOf } from '../evaluation/cohort/rules.ts';
import type { Counts } from '../evaluation/cohort/types.ts';
import { countersOf, foldCounters } from '../evaluation/counting.ts';
import { type Summary, summarise } from '../evaluation/summary.ts';
import { mondayMorning, Story, tenantForTests } from '../testing.ts';
import { evolve } from './evolve.ts';
import type { Case } from './types.ts';

const closed = () => new Story().inHand().fedBack().verified(true).do('shiftLeader', { action: 'close' });
const reopen = { action: 'reopen', text: '又堆满了', photos: ['p-again'] } as const;
const again = (story: Story, unit = 'u1') =>
  story
    .do('acceptor', { action: 'accept', subcategory: 'litter' })
    .do('shiftLeader', { action: 'file', condition: 'E-2' })
    .do('dispatcher', { action: 'dispatch', unit });

/** The base numbers of a story counted from its events as a recount does: as flows, and of one unit by cohort. */
const numbersOf = ({ events }: Story): { readonly all: Summary; readonly unit: Counts } => {
  let before: Case | undefined;
  const changes = events.flatMap((event) => {
    const was = before;
    before = evolve(before, event);
    const after = dimensionsOf(before);
    return countersOf({ event, after, ...(was === undefined ? {} : { before: dimensionsOf(was) }) }, (at) =>
      new Date(at).toISOString().slice(0, 10),
    );
  });
  const month = foldCounters(changes).filter(({ scope }) => scope.startsWith('M#'));
  const [entry] = Object.values(recordOfTimeline(events, bookRulesOf(tenantForTests))?.entries ?? {});
  return {
    all: summarise(month.map(({ add }) => add)),
    unit: entry === undefined ? {} : countsUnder(entry, 'unit#u1'),
  };
};

describe('a rating by the reporter', () => {
  it('stands beside the follow-up of staff: neither overwrites the other', () => {
    const story = closed()
      .do('citizen', { action: 'rate', satisfaction: 'dissatisfied', text: '没清干净' })
      .do('acceptor', { action: 'followUp', satisfaction: 'satisfied' });
    expect(story.case).toMatchObject({
      satisfaction: 'satisfied',
      rating: { satisfaction: 'dissatisfied', text: '没清干净', at: mondayMorning },
    });
  });

  it('is given once for each closing', () => {
    const story = closed().do('citizen', { action: 'rate', satisfaction: 'satisfied' });
    const second = { action: 'rate', satisfaction: 'dissatisfied' } as const;
    expect(story.attempt('citizen', second)).toMatchObject({ type: 'already-rated' });
    again(story.do('citizen', reopen))
      .fedBack()
      .verified(true)
      .do('shiftLeader', { action: 'close' })
      .do('citizen', second);
    expect(story.case.rating).toMatchObject({ satisfaction: 'dissatisfied' });
  });

  it('is the reporter’s alone', () => {
    const rate = { action: 'rate', satisfaction: 'satisfied' } as const;
    expect(closed().attempt('acceptor', rate)).toMatchObject({ type: 'role-not-allowed' });
  });
});

describe('a reopened case', () => {
  it('waits for acceptance again, with its history, and runs under clocks of the next cycle', () => {
    const story = closed();
    const { version, dispatches } = story.case;
    story.do('citizen', reopen);
    expect(story.case).toMatchObject({ state: 'pendingAcceptance', version: version + 1, dispatches });
    expect(story.case.unit).toBeUndefined();
    expect(story.case.endedAt).toBeUndefined();
    expect(story.case.photos.at(-1)).toMatchObject({ id: 'p-again', phase: 'report', by: 'citizen' });
    expect(Object.values(story.case.clocks).every(({ status }) => status === 'stopped')).toBe(true);
    expect(again(story).case.clocks).toMatchObject({
      dispatch: { cycle: 2, status: 'stopped' },
      disposal: { cycle: 2, status: 'running', limit: { amount: 1, unit: 'workingDay' } },
    });
  });

  it('counts as filed, handled and closed no longer, and once when it is so again', () => {
    const before = numbersOf(closed());
    const open = numbersOf(closed().do('citizen', reopen));
    expect(open.all).toMatchObject({
      filed: 0,
      handled: 0,
      closed: 0,
      closedOnTime: 0,
      notClosed: 0,
      reopened: 1,
    });
    expect(open.unit).toEqual({ reopenings: 1 });
    const done = numbersOf(
      again(closed().do('citizen', reopen)).fedBack().verified(true).do('shiftLeader', { action: 'close' }),
    );
    // The lights count every feedback, however it ended.
    expect(done.all).toEqual({ ...before.all, reopened: 1, fedBackGreen: 2 });
  });

  it('counts for the unit that does it then', () => {
    const other = again(closed().do('citizen', reopen), 'u2');
    expect(numbersOf(other).unit).toEqual({ reopenings: 1 });
  });

  it.each([
    ['on time', closed],
    [
      'overdue',
      () =>
        new Story()
          .inHand()
          .at('2024-03-05T18:00:00+08:00')
          .fedBack()
          .verified(true)
          .do('shiftLeader', { action: 'close' }),
    ],
  ])('has its closing stand as it was when the reopening is declined: %s', (_, begin) => {
    const untouched = begin();
    const story = begin()
      .do('citizen', { action: 'rate', satisfaction: 'dissatisfied' })
      .do('citizen', reopen)
      .do('acceptor', { action: 'decline', reason: '现场已清理' });
    expect(story.case).toMatchObject({ state: 'closed', unit: 'u1', endedAt: untouched.case.endedAt });
    expect(story.case.rating).toMatchObject({ satisfaction: 'dissatisfied' });
    expect(story.events.at(-1)).toMatchObject({ type: 'reopeningDeclined', reason: '现场已清理' });
    const { all, unit } = numbersOf(untouched);
    const told = { reopened: 1, reopeningDeclined: 1 };
    expect(numbersOf(story)).toEqual({
      all: { ...all, ...told },
      unit: { ...unit, reopenings: 1, rated: 1 },
    });
  });

  it('keeps an exemption that an appeal won', () => {
    const story = new Story()
      .inHand()
      .at('2024-03-05T18:00:00+08:00')
      .fedBack()
      .verified(true)
      .do('shiftLeader', { action: 'close' })
      .do('unit1', { action: 'appeal', reason: '台风' })
      .do('evaluator', { action: 'reviewAppeal', approved: true, opinion: '属实' })
      .do('leader', { action: 'reviewAppeal', approved: true, opinion: '属实' });
    expect(numbersOf(story).all).toMatchObject({ closedOnTime: 1, closedOverdue: 0 });
    story.do('acceptor', { ...reopen, photos: [] });
    expect(numbersOf(story).all).toMatchObject({ closed: 0, closedOnTime: 0, closedOverdue: 0 });
  });

  it('is reopened only as often as the tenant allows', () => {
    const story = closed();
    const decline = { action: 'decline', reason: '已清理' } as const;
    story.do('citizen', reopen).do('acceptor', decline).do('citizen', reopen).do('acceptor', decline);
    expect(story.attempt('citizen', reopen)).toMatchObject({ type: 'reopening-limit-reached' });
  });

  it('needs a reason', () => {
    expect(closed().attempt('citizen', { ...reopen, text: ' ' })).toMatchObject({
      type: 'reason-required',
      field: 'text',
    });
  });
});

describe('following a case', () => {
  const follow = (id: string) => ({ action: 'follow', follower: { id }, photos: [`p-${id}`] }) as const;

  it('keeps each follower, and their photos under their own name', () => {
    const story = new Story().inHand().do('citizen', follow('one')).do('citizen', follow('two'));
    expect(story.case.followers?.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(story.case.photos.map(({ by }) => by)).toEqual(['one', 'two']);
    expect(story.case.state).toBe('handling');
  });

  it('takes no more than a case can carry', () => {
    const story = new Story().inHand();
    for (let count = 0; count < 200; count++) story.do('citizen', { ...follow(`f${count}`), photos: [] });
    expect(story.attempt('citizen', follow('more'))).toMatchObject({
      type: 'too-many-followers',
      params: { max: 200 },
    });
  });

  it('is for open cases', () => {
    expect(closed().attempt('citizen', follow('late'))).toMatchObject({ type: 'illegal-transition' });
  });
});
