import { describe, expect, it } from 'vitest';
import type { Case } from '../domain/case/types.ts';
import { cacheCases } from './caching.ts';
import { caseOf, moving, reporting } from './testing.ts';
import type { CaseStore, CommitOutcome } from './types.ts';

const notAsked = () => Promise.reject(new Error('not asked for in this test'));

/** A store of one case whose loads are counted and can be answered late. */
const fakeStore = (subject: Case | undefined) => {
  const state = { subject, loads: 0, outcome: { kind: 'committed' } as CommitOutcome | Error };
  const store: CaseStore = {
    load: (id) => {
      state.loads += 1;
      return Promise.resolve(state.subject?.id === id ? state.subject : undefined);
    },
    commit: () =>
      state.outcome instanceof Error ? Promise.reject(state.outcome) : Promise.resolve(state.outcome),
    keepTimeline: notAsked,
    guard: notAsked,
    nextNumber: notAsked,
    timeline: notAsked,
    worklist: notAsked,
    ofUnit: notAsked,
    near: notAsked,
    wanted: notAsked,
    newest: notAsked,
    search: notAsked,
  };
  return { state, store };
};

const first = caseOf('a');
const move = moving(first, 'pendingAcceptance');

describe('remembered cases', () => {
  it('are read once', async () => {
    const { state, store } = fakeStore(first);
    const cases = cacheCases(store);
    expect([await cases.load('a'), await cases.load('a')]).toEqual([first, first]);
    expect(state.loads).toBe(1);
  });

  it('are read anew when asked for fresh, and that is remembered', async () => {
    const { state, store } = fakeStore(first);
    const cases = cacheCases(store);
    await cases.load('a');
    state.subject = move.after;
    expect(await cases.load('a')).toEqual(first);
    expect(await cases.load('a', { fresh: true })).toEqual(move.after);
    expect(await cases.load('a')).toEqual(move.after);
    expect(state.loads).toBe(2);
  });

  it('are known from a commit without reading', async () => {
    const { state, store } = fakeStore(undefined);
    const cases = cacheCases(store);
    await cases.commit(reporting('a'));
    await cases.commit(move);
    expect(await cases.load('a')).toEqual(move.after);
    expect(state.loads).toBe(0);
  });

  it.each([
    ['stale', { kind: 'stale' }],
    ['repeated', { kind: 'repeated', guard: { key: 'k', bodyHash: 'b', caseId: 'a', version: 1 } }],
  ] as const)('are forgotten when a commit is %s', async (_, outcome) => {
    const { state, store } = fakeStore(first);
    const cases = cacheCases(store);
    await cases.load('a');
    state.outcome = outcome;
    expect(await cases.commit(move)).toEqual(outcome);
    await cases.load('a');
    expect(state.loads).toBe(2);
  });

  it('are forgotten when a commit fails, as nobody knows whether it went through', async () => {
    const { state, store } = fakeStore(first);
    const cases = cacheCases(store);
    await cases.load('a');
    state.outcome = new Error('connection lost');
    await expect(cases.commit(move)).rejects.toThrow('connection lost');
    await cases.load('a');
    expect(state.loads).toBe(2);
  });

  it('are not put back by a slow read that saw an older version', async () => {
    const { store } = fakeStore(first);
    const { promise, resolve } = Promise.withResolvers<Case>();
    const cases = cacheCases({ ...store, load: () => promise });
    const slow = cases.load('a');
    await cases.commit(move);
    resolve(first);
    await slow;
    expect(await cases.load('a')).toEqual(move.after);
  });

  it('make room by the one used longest ago', async () => {
    const { state, store } = fakeStore(undefined);
    const cases = cacheCases(store, 2);
    await cases.commit(reporting('a'));
    await cases.commit(reporting('b'));
    await cases.load('a');
    await cases.commit(reporting('c'));
    expect(await cases.load('a')).toBeDefined();
    expect(await cases.load('c')).toBeDefined();
    expect(state.loads).toBe(0);
    expect(await cases.load('b')).toBeUndefined();
    expect(state.loads).toBe(1);
  });

  it('do not remember that there is no such case', async () => {
    const { state, store } = fakeStore(undefined);
    const cases = cacheCases(store);
    expect(await cases.load('a')).toBeUndefined();
    state.subject = first;
    expect(await cases.load('a')).toEqual(first);
  });
});
