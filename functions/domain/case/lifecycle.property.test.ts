import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightOf } from '../sla/light.ts';
import type { Story } from '../testing.ts';
import { evolve } from './evolve.ts';
import { beginnings, edges } from './lifecycle.ts';
import { play, step, steps } from './stories.fixture.ts';
import { verifyTimeline } from './timeline.ts';
import { type Case, caseStates, endStates } from './types.ts';

const rows = new Set(edges.flatMap((edge) => edge.from.map((state) => `${edge.event} ${state} ${edge.to}`)));
const isRow = (type: string, from: string, to: string) =>
  [to, 'same', 'requestOrigin'].some((target) => {
    if (target === 'same' && from !== to) return false;
    return rows.has(`${type} ${from} ${target}`);
  });

describe('any sequence of commands', () => {
  it('is random enough to reach every state, so that what follows is not said of a few', () => {
    const visited = new Set<string>();
    for (const plan of fc.sample(steps, { numRuns: 800, seed: 11 })) {
      for (const { to } of play(plan, () => undefined).events) visited.add(to);
    }
    // Self-disposal begins differently and is told in decide.test.ts; what takes several cases in together.test.ts.
    const elsewhere = ['selfDisposalAudit', 'merged', 'split'];
    const never = caseStates.filter((state) => !elsewhere.includes(state) && !visited.has(state));
    expect(never).toEqual([]);
  });

  it('never leaves the lifecycle table, and leaves no end but by reopening', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const { events } = play(plan, (before, story) => {
          if (!endStates.has(before.state) || story.case.state === before.state) return;
          expect(story.events.at(-1)?.type).toBe('reopened');
        });
        expect(beginnings.map(({ event }) => event)).toContain(events[0]?.type);
        for (const event of events.slice(1)) {
          expect(
            isRow(event.type, event.from ?? '', event.to),
            `${event.type}: ${event.from} → ${event.to}`,
          ).toBe(true);
        }
      }),
    );
  });

  it('numbers versions without gaps, chains hashes, and folds back to the same case', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const story = play(plan, () => undefined);
        expect(story.events.map(({ version }) => version)).toEqual(story.events.map((_, index) => index + 1));
        const digest = (content: string) =>
          `h${[...content].reduce((sum, c) => (sum * 33 + (c.codePointAt(0) ?? 0)) >>> 0, 7)}`;
        expect(verifyTimeline(story.events, digest)).toBeUndefined();
        let folded: Case | undefined;
        for (const event of story.events) folded = evolve(folded, event);
        expect(folded).toEqual(story.case);
      }),
    );
  });

  it('never reports an overdue case on time', () => {
    const judgedLate = (before: Case, { case: after, now }: Story): boolean => {
      const clock = before.clocks.disposal;
      return after.version !== before.version && clock?.status === 'running' && lightOf(clock, now) === 'red';
    };
    fc.assert(
      fc.property(steps, (plan) => {
        let owed = false;
        play(plan, (before, story) => {
          owed ||= before.overdue || judgedLate(before, story);
          if (owed) expect(story.case.overdue).toBe(true);
        });
      }),
    );
  });

  it('runs no clock in an end state, and at most the disposal clock paused while suspended', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        play(plan, (_before, story) => {
          const clocks = Object.values(story.case.clocks);
          if (endStates.has(story.case.state))
            expect(clocks.every(({ status }) => status === 'stopped')).toBe(true);
          if (clocks.some(({ status }) => status === 'paused')) {
            expect(['suspended', 'voidRequested']).toContain(story.case.state);
          }
        });
      }),
    );
  });

  it('refuses without changing anything', () => {
    fc.assert(
      fc.property(steps, step, (plan, last) => {
        const story = play(plan, () => undefined);
        const before = structuredClone(story.case);
        const refusal = story.attempt(last.who, last.command);
        if (refusal !== undefined) expect(story.case).toEqual(before);
      }),
    );
  });
});
