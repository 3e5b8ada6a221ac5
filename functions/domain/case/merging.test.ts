import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countersOf, foldCounters } from '../evaluation/counting.ts';
import { axisOf } from '../identity/types.ts';
import { countedBetween, countingOf } from '../sla/due.ts';
import { isOverdue } from '../sla/light.ts';
import { actorNamed, officeCalendar, tenantForTests } from '../testing.ts';
import { allowedActions } from './allowed.ts';
import type { Command } from './commands.ts';
import { evolve } from './evolve.ts';
import { edgesOf } from './lifecycle.ts';
import { verifyTimeline } from './timeline.ts';
import { Stories } from './together.fixture.ts';
import { type Case, caseStates, endStates } from './types.ts';

const hour = 3_600_000;
const into = (id: string): Command => ({ action: 'merge', into: id, reason: '同一问题' });
const unmerge: Command = { action: 'unmerge' };

describe('merging', () => {
  it('is open to each post on what stands before it, and to no unit or supervisor', () => {
    const allowed = new Map<string, string>();
    for (const { from, roles } of edgesOf('merge'))
      for (const state of from) allowed.set(state, roles.join());
    expect(Object.fromEntries(allowed)).toEqual({
      reported: 'acceptor',
      confirming: 'acceptor',
      pendingAcceptance: 'acceptor',
      fedBack: 'acceptor',
      verifying: 'acceptor',
      pendingFiling: 'shiftLeader',
      pendingClosing: 'shiftLeader',
      pendingDispatch: 'dispatcher',
      handling: 'dispatcher',
      extensionRequested: 'dispatcher',
      returnRequested: 'dispatcher',
      suspensionRequested: 'dispatcher',
      suspended: 'dispatcher',
    });
    const axes = edgesOf('merge').map(({ roles }) => new Set(roles.map((role) => axisOf[role])).size);
    expect(axes).toEqual([1, 1, 1]);
  });

  it('ends the duplicate without voiding it, and each of the two names the other', () => {
    const stories = new Stories().inHand('a').inHand('b').do('dispatcher', 'b', into('a'));
    expect(stories.of('b')).toMatchObject({
      state: 'merged',
      mergedInto: { id: 'a', number: 'T-a', by: 'dispatcher', from: 'handling' },
    });
    expect(stories.of('b').endedAt).toBeUndefined();
    expect(stories.of('a').duplicates).toMatchObject([{ id: 'b', number: 'T-b', by: 'dispatcher' }]);
    expect(stories.of('a').state).toBe('handling');
    expect(stories.eventsOf('b').at(-1)).toMatchObject({
      type: 'merged',
      reason: '同一问题',
      actor: { id: 'dispatcher', role: 'dispatcher' },
    });
    expect(stories.eventsOf('a').at(-1)).toMatchObject({
      type: 'duplicateJoined',
      actor: { id: 'dispatcher', role: 'system' },
    });
  });

  it('lets the clocks of the duplicate stand still, and nobody wakes them', () => {
    const stories = new Stories().inHand('a').inHand('b').pass(hour).do('dispatcher', 'b', into('a'));
    const clock = stories.of('b').clocks.disposal;
    expect(clock).toMatchObject({ status: 'paused', remaining: 3 * hour, revision: 1 });
    expect(clock?.wakeAt).toBeUndefined();
    stories
      .pass(100 * hour)
      .do('system', 'a', { action: 'checkClock', stage: 'disposal', cycle: 1, revision: 0 });
    expect(
      stories.attempt('system', 'b', { action: 'checkClock', stage: 'disposal', cycle: 1, revision: 1 }),
    ).toMatchObject({ type: 'illegal-transition' });
  });

  it.each<[string, (stories: Stories) => Stories, string, string, object]>([
    ['itself', (s) => s.inHand('a'), 'a', 'a', { type: 'merge-into-itself', field: 'into' }],
    ['nothing', (s) => s.inHand('a'), 'a', 'z', { type: 'not-found', field: 'into' }],
    [
      'a closed case',
      (s) => s.inHand('a').inHand('b').closed('b'),
      'a',
      'b',
      { type: 'merge-target-not-open', field: 'into', params: { state: 'closed' } },
    ],
    [
      'a case that is merged itself',
      (s) => s.inHand('a').inHand('b').inHand('c').do('dispatcher', 'b', into('c')),
      'a',
      'b',
      { type: 'merge-target-not-open', field: 'into', params: { state: 'merged' } },
    ],
    [
      'its own duplicate',
      (s) => s.inHand('a').inHand('b').do('dispatcher', 'b', into('a')),
      'a',
      'b',
      { type: 'has-duplicates', params: { count: 1 } },
    ],
    [
      'a third case while it has duplicates',
      (s) => s.inHand('a').inHand('b').inHand('c').do('dispatcher', 'b', into('a')),
      'a',
      'c',
      { type: 'has-duplicates', params: { count: 1 } },
    ],
    [
      'a case that may be voided at any moment',
      (s) => s.inHand('a').inHand('b').do('dispatcher', 'b', { action: 'requestVoid', reason: '误报' }),
      'a',
      'b',
      { type: 'merge-target-not-open', params: { state: 'voidRequested' } },
    ],
    [
      'a report that is not filed, when it is filed itself',
      (s) => s.inHand('a').report('b'),
      'a',
      'b',
      { type: 'merge-target-not-filed', field: 'into' },
    ],
  ])('refuses to merge a case into %s', (_what, prepare, id, target, refusal) => {
    const stories = prepare(new Stories());
    const before = structuredClone([...stories.cases]);
    expect(stories.attempt('dispatcher', id, into(target))).toMatchObject(refusal);
    expect([...stories.cases]).toEqual(before);
  });

  it('refuses the post of the other axis, and a unit', () => {
    const stories = new Stories().inHand('a').inHand('b').report('c');
    for (const who of ['acceptor', 'shiftLeader', 'unit1', 'leader'])
      expect(stories.attempt(who, 'b', into('a'))).toMatchObject({ type: 'role-not-allowed' });
    expect(stories.attempt('dispatcher', 'c', into('a'))).toMatchObject({ type: 'role-not-allowed' });
    expect(stories.attempt('acceptor', 'c', into('a'))).toBeUndefined();
  });

  it('takes in 500 duplicates and not one more', () => {
    const stories = new Stories().report('main');
    for (let count = 0; count < 500; count++)
      stories.report(`d${count}`).do('acceptor', `d${count}`, into('main'));
    stories.report('last');
    expect(stories.attempt('acceptor', 'last', into('main'))).toMatchObject({ type: 'too-many-duplicates' });
  });
});

describe('undoing a merging', () => {
  const merged = () => new Stories().inHand('a').inHand('b').do('dispatcher', 'b', into('a'));

  it.each(['acceptor', 'shiftLeader', 'dispatcher'])('is open to the %s', (who) => {
    const stories = merged().do(who, 'b', unmerge);
    expect(stories.of('b').state).toBe('handling');
    expect(stories.of('b').mergedInto).toBeUndefined();
    expect(stories.of('a').duplicates).toBeUndefined();
  });

  it('leaves the other duplicates where they are', () => {
    const stories = merged().inHand('c').do('dispatcher', 'c', into('a')).do('dispatcher', 'b', unmerge);
    expect(stories.of('a').duplicates?.map(({ id }) => id)).toEqual(['c']);
  });

  it('is refused once the main case has ended, and possible before its closing', () => {
    const stories = merged().do('unit1', 'a', {
      action: 'feedBack',
      text: '已清理',
      photos: [{ id: 'p', phase: 'after' }],
    });
    stories.do('leader', 'a', { action: 'forceClose', reason: '已拆除' });
    expect(stories.attempt('dispatcher', 'b', unmerge)).toMatchObject({
      type: 'merge-target-not-open',
      params: { state: 'forceClosed' },
    });
  });

  it('suspends again what was suspended, to the agreed day', () => {
    const stories = new Stories().inHand('a').inHand('b');
    const until = stories.now + 48 * hour;
    stories
      .do('unit1', 'b', { action: 'requestSuspension', reason: '雨季', until })
      .do('dispatcher', 'b', { action: 'approve' })
      .do('dispatcher', 'b', into('a'));
    expect(stories.of('b').clocks.disposal?.wakeAt).toBeUndefined();
    stories.pass(hour).do('dispatcher', 'b', unmerge);
    expect(stories.of('b').state).toBe('suspended');
    expect(stories.of('b').clocks.disposal).toMatchObject({
      status: 'paused',
      wakeAt: until,
      remaining: 4 * hour,
    });
  });
});

/** Commands that take a case through states from which it can be merged. */
const paths: readonly (readonly [string, Command])[] = [
  ['acceptor', { action: 'accept', subcategory: 'litter' }],
  ['shiftLeader', { action: 'file', condition: 'E-1' }],
  ['dispatcher', { action: 'dispatch', unit: 'u1' }],
  ['unit1', { action: 'requestExtension', reason: '…' }],
  ['dispatcher', { action: 'approve' }],
  ['unit1', { action: 'requestSuspension', reason: '…', until: Date.parse('2024-04-30T09:00:00+08:00') }],
  ['dispatcher', { action: 'approve' }],
  ['dispatcher', { action: 'resume' }],
  ['unit1', { action: 'requestReturn', reason: '…' }],
  ['dispatcher', { action: 'reject', opinion: '…' }],
  ['unit1', { action: 'feedBack', text: '…', photos: [{ id: 'p', phase: 'after' }] }],
  ['acceptor', { action: 'sendVerification' }],
  ['supervisor', { action: 'verify', passed: true, text: '…', photos: ['p'] }],
];

const pause = fc.integer({ min: 0, max: 3 * hour });
const life = fc.record({
  length: fc.nat({ max: paths.length }),
  pauses: fc.array(pause, { minLength: paths.length, maxLength: paths.length }),
  apart: fc.integer({ min: 0, max: 400 * hour }),
});

const remaining = ({ clocks }: Case, now: number) =>
  Object.fromEntries(
    Object.values(clocks)
      .filter(({ status }) => status !== 'stopped')
      .map((clock) => {
        const left = countedBetween(now, clock.dueAt, countingOf(clock.limit.unit), officeCalendar);
        const open = clock.status === 'paused' ? clock.remaining : left;
        return [clock.stage, isOverdue(clock, now) ? 'over' : open];
      }),
  );

const others = ({ version, updatedAt, lastHash, clocks, overdue, ...rest }: Case) => rest;

/** As the outbox counts, event by event. */
const counted = (stories: Stories) =>
  stories.written.flatMap(({ before, after, event }) => {
    const of = ({ state, overdue, channel, unit }: Case) => ({
      state,
      overdue,
      channel,
      ...(unit === undefined ? {} : { unit }),
    });
    return countersOf(
      { event, ...(before === undefined ? {} : { before: of(before) }), after: of(after) },
      () => '2024-03-04',
    );
  });

describe('any life, merged and brought back', () => {
  const play = ({ length, pauses, apart }: typeof life extends fc.Arbitrary<infer T> ? T : never) => {
    const stories = new Stories().inHand('main').report('b');
    for (const [index, [who, command]] of paths.slice(0, length).entries()) {
      stories.attempt(who, 'b', command);
      stories.pass(pauses[index] ?? 0);
    }
    const before = stories.of('b');
    const at = stories.now;
    const target = ['reported', 'pendingFiling'].includes(before.state) ? 'acceptor' : 'dispatcher';
    const posts = [target, 'acceptor', 'shiftLeader', 'dispatcher'];
    const who = posts.find((post) => stories.attempt(post, 'b', into('main')) === undefined);
    stories.pass(apart);
    return { stories, before, at, who };
  };

  it('has its state, its unit, its applications and the time that was left', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(life, (plan) => {
        const { stories, before, at, who } = play(plan);
        expect(who).toBeDefined();
        seen.add(before.state);
        expect(Object.values(stories.of('b').clocks).filter(({ status }) => status === 'running')).toEqual(
          [],
        );
        stories.do('dispatcher', 'b', unmerge);
        const after = stories.of('b');
        expect(others(after)).toEqual(others(before));
        expect(remaining(after, stories.now)).toEqual(remaining(before, at));
        for (const clock of Object.values(after.clocks))
          if (clock.status === 'running')
            expect(clock.revision).toBeGreaterThan(before.clocks[clock.stage]?.revision ?? 0);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(7);
  });

  it('leaves counters as if nothing had been, but for the merging itself, and they fold as they recount', () => {
    fc.assert(
      fc.property(life, (plan) => {
        const { stories } = play(plan);
        stories.do('dispatcher', 'b', unmerge);
        const untouched = counted(stories).filter(({ key }) => key === 'all');
        const sums = foldCounters(untouched).find(({ scope }) => scope === 'D#2024-03-04')?.add ?? {};
        const open = [...stories.cases.values()].filter(({ state }) =>
          ['handling', 'extensionRequested', 'returnRequested', 'suspensionRequested'].includes(state),
        );
        expect(sums.inHand ?? 0).toBe(open.length);
        expect(sums.merged).toBe(1);
        expect(sums.unmerged).toBe(1);
        expect(sums.mergedAfterFiling).toBe(sums.unmergedAfterFiling);
        expect(sums.voided).toBeUndefined();
        const halves = [counted(stories).slice(0, 9), counted(stories).slice(9)].map((half) =>
          foldCounters(half),
        );
        const sorted = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort();
        const order = (entries: ReturnType<typeof foldCounters>) =>
          sorted(entries.map(({ scope, key, add }) => ({ scope, key, add: Object.entries(add).sort() })));
        expect(order(foldCounters(halves.flat()))).toEqual(order(foldCounters(counted(stories))));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps both timelines whole and folds back to both cases', () => {
    fc.assert(
      fc.property(life, (plan) => {
        const { stories } = play(plan);
        stories.do('dispatcher', 'b', unmerge);
        for (const id of ['main', 'b']) {
          const events = stories.eventsOf(id);
          expect(verifyTimeline(events, Stories.digest)).toBeUndefined();
          let folded: Case | undefined;
          for (const event of events) folded = evolve(folded, event);
          expect(folded).toEqual(stories.of(id));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is offered', () => {
  it('offers merging to the post before which the case stands, and says why a main case is not merged', () => {
    const stories = new Stories().inHand('a').inHand('b').do('dispatcher', 'b', into('a'));
    const offered = (id: string) =>
      allowedActions(stories.of(id), actorNamed('dispatcher'), tenantForTests, stories.now).find(
        ({ action }) => action === 'merge',
      );
    expect(offered('a')).toMatchObject({
      allowed: false,
      because: { type: 'has-duplicates' },
      requires: ['into'],
    });
    expect(offered('b')).toBeUndefined();
  });

  it('takes no step of the platform from people', () => {
    for (const action of ['joinDuplicate', 'releaseDuplicate', 'endPart', 'voidPart'] as const)
      expect(edgesOf(action).flatMap(({ roles }) => roles)).toEqual(edgesOf(action).map(() => 'system'));
    expect(caseStates.filter((state) => endStates.has(state))).toContain('merged');
  });
});
