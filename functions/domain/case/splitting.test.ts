import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorNamed, tenantForTests } from '../testing.ts';
import { allowedActions } from './allowed.ts';
import type { Command, PartInput } from './commands.ts';
import { evolve } from './evolve.ts';
import { verifyTimeline } from './timeline.ts';
import { Stories } from './together.fixture.ts';
import { type Case, endStates } from './types.ts';

const hour = 3_600_000;
const part = (id: string, more: Partial<PartInput> = {}): PartInput => ({ id, text: `部分${id}`, ...more });
const into = (...parts: readonly PartInput[]): Command => ({ action: 'split', parts });
const two = into(part('p1', { unit: 'u1' }), part('p2'));
const unsplit: Command = { action: 'unsplit' };

describe('splitting', () => {
  it('makes each part a case of its own, dispatched or waiting under its own limit', () => {
    const stories = new Stories()
      .filed('a')
      .pass(hour / 2)
      .do('dispatcher', 'a', two);
    expect(stories.of('a')).toMatchObject({
      state: 'split',
      parts: [
        { id: 'p1', number: 'T-a-1', text: '部分p1', at: stories.now },
        { id: 'p2', number: 'T-a-2', text: '部分p2' },
      ],
    });
    expect(stories.of('a').clocks.dispatch?.status).toBe('stopped');
    const [first, second] = [stories.of('p1'), stories.of('p2')];
    expect(first).toMatchObject({
      version: 1,
      number: 'T-a-1',
      state: 'handling',
      unit: 'u1',
      filedAt: stories.now,
      reportedAt: stories.of('a').reportedAt,
      partOf: { id: 'a', number: 'T-a' },
      dispatches: [{ unit: 'u1', kind: 'dispatch', by: 'dispatcher' }],
      condition: { id: 'E-1' },
    });
    expect(first.clocks.disposal).toMatchObject({ status: 'running', cycle: 1, revision: 0 });
    expect(first.clocks.disposal?.wakeAt).toBeDefined();
    expect(second).toMatchObject({ version: 1, state: 'pendingDispatch', dispatches: [] });
    expect(second.clocks.dispatch).toMatchObject({ status: 'running', startedAt: stories.now });
    expect(second.unit).toBeUndefined();
  });

  it('gives a part another category and limit when it says so', () => {
    const cover = part('p2', { subcategory: 'cover', condition: 'C-1', unit: 'u2' });
    const stories = new Stories().filed('a').do('dispatcher', 'a', into(part('p1'), cover));
    expect(stories.of('p2')).toMatchObject({
      subcategory: 'cover',
      kind: 'component',
      condition: { id: 'C-1' },
    });
    expect(stories.of('p2').clocks.disposal?.limit).toEqual({ amount: 2, unit: 'urgentWorkingHour' });
  });

  it.each<[string, readonly PartInput[], object]>([
    ['one part only', [part('p1')], { type: 'invalid-value', field: 'parts' }],
    [
      'eleven parts',
      Array.from({ length: 11 }, (_, index) => part(`p${index}`)),
      { type: 'invalid-value', field: 'parts', params: { min: 2, max: 10 } },
    ],
    [
      'an unknown unit',
      [part('p1'), part('p2', { unit: 'u9' })],
      { type: 'unknown-unit', field: 'parts[1].unit' },
    ],
    [
      'an empty text',
      [part('p1', { text: ' ' }), part('p2')],
      { type: 'missing-value', field: 'parts[0].text' },
    ],
    [
      'an unknown category',
      [part('p1', { subcategory: 'x', condition: 'E-1' }), part('p2')],
      { type: 'unknown-category' },
    ],
    [
      'another category without its condition',
      [part('p1', { subcategory: 'cover' }), part('p2')],
      { type: 'missing-value', field: 'parts[0].condition' },
    ],
    [
      'a condition of another category',
      [part('p1', { condition: 'C-1' }), part('p2')],
      { type: 'unknown-condition', field: 'parts[0].condition' },
    ],
  ])('refuses %s, and nothing has happened', (_what, parts, refusal) => {
    const stories = new Stories().filed('a');
    const before = structuredClone([...stories.cases]);
    expect(stories.attempt('dispatcher', 'a', into(...parts))).toMatchObject(refusal);
    expect([...stories.cases]).toEqual(before);
  });

  it('is the dispatcher’s, while the case waits for dispatch, and not of a part again', () => {
    const stories = new Stories().inHand('a').filed('b');
    expect(stories.attempt('dispatcher', 'a', two)).toMatchObject({ type: 'illegal-transition' });
    expect(stories.attempt('shiftLeader', 'b', two)).toMatchObject({ type: 'role-not-allowed' });
    stories.do('dispatcher', 'b', two);
    const again = into(part('q1'), part('q2'));
    expect(stories.attempt('dispatcher', 'p2', again)).toMatchObject({ type: 'case-is-part' });
  });

  it('lets parts be merged into nothing and nothing into parts', () => {
    const stories = new Stories().inHand('b').filed('a').do('dispatcher', 'a', two);
    expect(stories.attempt('dispatcher', 'p1', { action: 'merge', into: 'b' })).toMatchObject({
      type: 'case-is-part',
    });
    expect(stories.attempt('dispatcher', 'b', { action: 'merge', into: 'p1' })).toMatchObject({
      type: 'case-is-part',
      field: 'into',
    });
  });
});

describe('the whole', () => {
  it('waits for the last of its parts and can then be closed', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', two).closed('p1');
    expect(stories.of('a')).toMatchObject({ state: 'split', parts: [{ ended: { state: 'closed' } }, {}] });
    stories.do('dispatcher', 'p2', { action: 'dispatch', unit: 'u1' }).closed('p2');
    expect(stories.of('a').state).toBe('pendingClosing');
    stories.do('shiftLeader', 'a', { action: 'close' });
    expect(stories.of('a').state).toBe('closed');
  });

  it('is dispatched anew when no part was ever done', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', into(part('p1'), part('p2')));
    for (const id of ['p1', 'p2'])
      stories
        .do('dispatcher', id, { action: 'requestVoid', reason: '…' })
        .do('shiftLeader', id, { action: 'approve' });
    expect(stories.of('a').state).toBe('pendingDispatch');
    expect(stories.of('a').clocks.dispatch).toMatchObject({ status: 'running', cycle: 2 });
  });

  it('is not closed by force while parts are open; they are', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', two);
    const force: Command = { action: 'forceClose', reason: '…' };
    expect(stories.attempt('leader', 'a', force)).toMatchObject({ type: 'illegal-transition' });
    stories.do('leader', 'p1', force).do('leader', 'p2', force);
    expect(stories.of('a').state).toBe('pendingClosing');
  });
});

describe('undoing a split', () => {
  it('voids the parts, puts the whole before the dispatcher again, and goes on with the numbers', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', into(part('p1'), part('p2')));
    stories.pass(hour).do('dispatcher', 'a', unsplit);
    expect(stories.of('a')).toMatchObject({ state: 'pendingDispatch' });
    expect(stories.of('a').clocks.dispatch).toMatchObject({ status: 'running', cycle: 2 });
    expect(stories.of('p1')).toMatchObject({ state: 'voided', endedAt: stories.now });
    expect(stories.eventsOf('p1').at(-1)?.type).toBe('partVoided');
    stories.do('dispatcher', 'a', into(part('p3'), part('p4')));
    expect(stories.of('p4').number).toBe('T-a-4');
  });

  it('is refused once a part is under way', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', two);
    expect(stories.attempt('dispatcher', 'a', unsplit)).toMatchObject({
      type: 'part-under-way',
      params: { number: 'T-a-1' },
    });
    expect(stories.of('p2').state).toBe('pendingDispatch');
  });

  it('is refused when a part has been done, also if nobody looked at the parts', () => {
    const stories = new Stories().filed('a').do('dispatcher', 'a', two).closed('p1');
    const offered = allowedActions(stories.of('a'), actorNamed('dispatcher'), tenantForTests, stories.now);
    expect(offered.find(({ action }) => action === 'unsplit')).toMatchObject({
      allowed: false,
      because: { type: 'part-under-way' },
    });
  });
});

/** What may happen to a part, by whom; most of it is refused at any one moment. */
const steps: readonly (readonly [string, Command])[] = [
  ['dispatcher', { action: 'dispatch', unit: 'u1' }],
  ['dispatcher', { action: 'sendBack', reason: '…' }],
  ['shiftLeader', { action: 'refuse', reason: '…' }],
  ['shiftLeader', { action: 'file', condition: 'E-1' }],
  ['unit1', { action: 'feedBack', text: '…', photos: [{ id: 'p', phase: 'after' }] }],
  ['acceptor', { action: 'sendVerification' }],
  ['supervisor', { action: 'verify', passed: true, text: '…', photos: ['p'] }],
  ['supervisor', { action: 'verify', passed: false, text: '…', photos: ['p'] }],
  ['shiftLeader', { action: 'close' }],
  ['leader', { action: 'forceClose', reason: '…' }],
  ['dispatcher', { action: 'requestVoid', reason: '…' }],
  ['shiftLeader', { action: 'approve' }],
];
const plan = fc.array(
  fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3', 'a'),
    step: fc.constantFrom(...steps, ['dispatcher', unsplit] as const),
  }),
  { minLength: 10, maxLength: 80, size: 'max' },
);

/** Every timeline is sound and folds back to its case. */
const expectWhole = (stories: Stories): void => {
  for (const id of stories.cases.keys()) {
    const events = stories.eventsOf(id);
    expect(verifyTimeline(events, Stories.digest)).toBeUndefined();
    expect(events.reduce<Case | undefined>(evolve, undefined)).toEqual(stories.of(id));
  }
};

const expectWaiting = (stories: Stories): void => {
  const open = ['p1', 'p2', 'p3'].filter((name) => !endStates.has(stories.of(name).state));
  const { state, parts = [] } = stories.of('a');
  expect(state === 'split').toBe(open.length > 0);
  expect(parts.filter(({ ended }) => ended === undefined).map(({ id }) => id)).toEqual(open);
};

describe('any lives of the parts', () => {
  it('leave the whole waiting exactly as long as a part is open, and every timeline whole', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(plan, (entries) => {
        const stories = new Stories()
          .filed('a')
          .do('dispatcher', 'a', into(part('p1'), part('p2', { unit: 'u1' }), part('p3')));
        for (const { id, step } of entries) {
          const [who, command] = step;
          stories.pass(60_000).attempt(who, id, command);
          expectWaiting(stories);
        }
        reached.add(stories.of('a').state);
        expectWhole(stories);
      }),
      { numRuns: 200 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(['split', 'pendingClosing']));
  });
});
