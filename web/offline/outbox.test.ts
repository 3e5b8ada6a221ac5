import { describe, expect, it } from 'vitest';
import { discard, hurry } from './choices.ts';
import { begin, dispatch, enqueue, nextToSend, settle, tidy } from './outbox.ts';
import { commandOf, problemOf } from './sender.fixture.ts';
import type { Contents, Draft } from './types.ts';

const empty: Contents = { commands: [], drafts: [] };
const person = 'supervisor1';

const queued = (...ids: readonly string[]): Contents =>
  ids.reduce((contents, id) => enqueue(contents, commandOf(id, { version: 4 })), empty);

const sent = (contents: Contents, id: string): Contents => dispatch(begin(contents, id), id);

const versionsOf = ({ commands }: Contents) => commands.map(({ version }) => version);

describe('putting a command in', () => {
  it('takes its draft away in the same step', () => {
    const draft: Draft = { key: 'mine', by: person, form: {}, photos: [], savedAt: 0 };
    const { commands, drafts } = enqueue({ ...empty, drafts: [draft] }, commandOf('a'), 'mine');
    expect([commands.length, drafts.length]).toEqual([1, 0]);
  });

  it('twice, as by two touches, changes nothing', () => {
    const once = queued('a');
    expect(enqueue(once, commandOf('a'))).toBe(once);
  });

  it('gives each the next place in the order', () => {
    expect(queued('a', 'b', 'c').commands.map(({ order }) => order)).toEqual([1, 2, 3]);
  });
});

describe('a command that went through', () => {
  const done = (version: number) =>
    settle(
      sent(queued('a', 'b'), 'a'),
      'a',
      { kind: 'done', receipt: { caseId: 'c', number: '1', version } },
      9,
      0,
    );

  it('takes along the version of what stands behind it, if nobody wrote in between', () => {
    expect(versionsOf(done(5))).toEqual([4, 5]);
  });

  it('leaves it where somebody did, so that it is asked about', () => {
    expect(versionsOf(done(6))).toEqual([4, 4]);
  });

  it('is forgotten after a day', () => {
    const day = 24 * 3_600_000;
    expect(tidy(done(5), 9 + day - 1).commands).toHaveLength(2);
    expect(tidy(done(5), 9 + day).commands.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('waiting', () => {
  const tired = settle(
    sent(queued('a'), 'a'),
    'a',
    { kind: 'busy', problem: problemOf('unexpected-error', 500) },
    100,
    0,
  );

  it('keeps what the server said when it was not well', () => {
    expect(tired.commands[0]).toMatchObject({ state: 'waiting', attempts: 1, notBefore: 2_100 });
    expect(tired.commands[0]?.problem?.status).toBe(500);
  });

  it('ends at its time, or when the person hurries', () => {
    expect(nextToSend(tired, person, 2_099)).toBeUndefined();
    expect(nextToSend(tired, person, 2_100)?.id).toBe('a');
    expect(nextToSend(hurry(tired, person), person, 0)?.id).toBe('a');
    expect(nextToSend(hurry(tired, 'another'), person, 0)).toBeUndefined();
  });
});

describe('discarding', () => {
  it.each([
    ['waiting', queued('a'), 0],
    ['uploading', begin(queued('a'), 'a'), 0],
    ['on its way', sent(queued('a'), 'a'), 1],
  ])('a command that is %s is possible only before it is on its way', (_state, contents, left) => {
    expect(discard(contents, 'a').commands).toHaveLength(left);
  });
});
