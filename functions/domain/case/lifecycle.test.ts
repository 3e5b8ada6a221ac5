import { describe, expect, it } from 'vitest';
import { axisOf, type Role } from '../identity/types.ts';
import { beginnings, edges, edgesOf, lifecycleActions } from './lifecycle.ts';
import { caseEventTypes, caseStates, endStates } from './types.ts';

const holds = (role: Role, axis: string) => axisOf[role] === axis;

describe('the lifecycle table', () => {
  it('lets no supervision post dispatch, nor split what is dispatched in parts', () => {
    for (const edge of (['dispatch', 'split', 'unsplit'] as const).flatMap(edgesOf))
      expect(edge.roles.filter((role) => holds(role, 'supervision'))).toEqual([]);
  });

  it('lets nobody on the command axis accept, file, verify or close', () => {
    const judging = ['accept', 'decline', 'file', 'refuse', 'verify', 'close', 'confirm'] as const;
    for (const edge of judging.flatMap(edgesOf))
      expect(edge.roles.filter((role) => holds(role, 'command'))).toEqual([]);
  });

  it('lets no unit judge its own work', () => {
    const judging = ['verify', 'close', 'approve', 'reject', 'sendVerification', 'reviewAppeal'] as const;
    for (const edge of judging.flatMap(edgesOf)) {
      expect(edge.roles.filter((role) => holds(role, 'execution'))).toEqual([]);
    }
  });

  it('has one row at most for an action, outcome, state and role', () => {
    const keys = edges.flatMap((edge) =>
      edge.from.flatMap((state) =>
        edge.roles.map((role) => `${edge.action}/${edge.outcome ?? ''}/${state}/${role}`),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads into every state and out of every state that is not an end', () => {
    const begun = beginnings.map(({ to }) => to);
    const origins = ['handling', 'pendingDispatch', 'fedBack', 'verifying', 'pendingClosing', 'suspended'];
    const reached = new Set<string>([...begun, ...edges.map(({ to }) => to), ...origins]);
    // Undoing a decision is what an end may be left by.
    const undoing: ReadonlySet<string> = new Set(['unmerge', 'reopen', 'receive']);
    const moving = edges.filter(({ action, to }) => to !== 'same' && !undoing.has(action));
    const left = new Set(moving.flatMap(({ from }) => from));
    for (const state of caseStates) {
      expect(reached, `nothing leads to ${state}`).toContain(state);
      expect(left.has(state), `${state} is ${endStates.has(state) ? 'an end' : 'open'}`).toBe(
        !endStates.has(state),
      );
    }
  });

  it('records every kind of event somewhere and names its source', () => {
    const recorded = new Set([...edges.map(({ event }) => event), ...beginnings.map(({ event }) => event)]);
    expect([...caseEventTypes].filter((type) => !recorded.has(type))).toEqual([]);
    for (const edge of edges) expect(`${edge.ref} ${edge.why}`).toMatch(/\S+ .+\./);
  });

  it('carries the transitions T1 to T27 of the reference', () => {
    const refs = [...edges, ...beginnings].flatMap(({ ref }) => ref.split('+'));
    const expected = Array.from({ length: 27 }, (_, index) => `T${index + 1}`);
    expect(expected.filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(lifecycleActions.length).toBeGreaterThan(25);
  });
});
