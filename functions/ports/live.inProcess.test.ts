import { describe, expect, it } from 'vitest';
import { VirtualClock } from './clock.ts';
import { createLiveHub } from './live.inProcess.ts';
import type { LiveListener, LiveMessage } from './live.ts';

const setUp = (options: { readonly maxListeners?: number; readonly kept?: number } = {}) => {
  const clock = new VirtualClock(1_000);
  const timers = new Set<() => void>();
  const hub = createLiveHub({
    clock,
    repeat: (_every, run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
    ...options,
  });
  const listen = (changes: Partial<LiveListener> = {}) => {
    const heard: LiveMessage[] = [];
    const ends: string[] = [];
    const leave = hub.listen({
      hears: () => true,
      tell: (message) => heard.push(message) > 0,
      end: () => ends.push('end'),
      expiresAt: 50_000,
      ...changes,
    });
    return { heard, ends, leave };
  };
  const publish = (...caseIds: readonly string[]) => {
    for (const caseId of caseIds) hub.publish({ caseId, queues: [], units: [] });
  };
  const beat = () => {
    for (const run of [...timers]) run();
  };
  return { clock, hub, timers, listen, publish, beat };
};

const casesIn = (heard: readonly LiveMessage[]) =>
  heard.map((message) => (message.type === 'change' ? message.change.caseId : message.type));

describe('a hub', () => {
  it('tells each listener what it may hear, under rising numbers', () => {
    const { listen, publish } = setUp();
    const all = listen();
    const some = listen({ hears: ({ caseId }) => caseId === 'b' });
    publish('a', 'b');
    expect(all.heard.map((message) => 'id' in message && message.id)).toEqual([1_000_001, 1_000_002]);
    expect(casesIn(some.heard)).toEqual(['b']);
  });

  it.each<[string, number, readonly string[]]>([
    ['what came after', 1_000_002, ['c', 'd']],
    ['nothing, if nothing was missed', 1_000_004, []],
    ['all that is kept', 1_000_001, ['b', 'c', 'd']],
    ['of a gap, if it is too long', 1_000_000, ['reset']],
    ['of a gap, for a number still to come', 1_000_005, ['reset']],
    ['of a gap, for what is no number', Number.NaN, ['reset']],
  ])('tells somebody who comes back %s', (_what, after, expected) => {
    const { listen, publish } = setUp({ kept: 3 });
    publish('a', 'b', 'c', 'd');
    expect(casesIn(listen({ after }).heard)).toEqual(expected);
  });

  it('beats while anybody listens, and leaves no timer behind', () => {
    const { listen, beat, timers } = setUp();
    const { heard, leave } = listen();
    beat();
    expect(casesIn(heard)).toEqual(['beat']);
    leave?.();
    expect(timers.size).toBe(0);
  });

  it('has room again when somebody leaves', () => {
    const { listen } = setUp({ maxListeners: 1 });
    const { leave } = listen();
    expect(listen().leave).toBeUndefined();
    leave?.();
    expect(listen().leave).toBeDefined();
  });

  it('ends a line when its time is over, without telling it more', () => {
    const { listen, publish, clock, timers } = setUp();
    const { heard, ends } = listen({ expiresAt: clock.now() });
    publish('a');
    expect([heard, ends, timers.size]).toEqual([[], ['end'], 0]);
  });

  it('drops who cannot keep up', () => {
    const { listen, publish } = setUp();
    const slow = listen({ tell: () => false });
    publish('a', 'b');
    expect(slow.ends).toEqual(['end']);
  });

  it('ends every line when it closes, and takes no more', () => {
    const { listen, hub, timers } = setUp();
    const { ends } = listen();
    hub.close();
    expect([ends, timers.size, listen().leave]).toEqual([['end'], 0, undefined]);
  });
});
