import { describe, expect, it } from 'vitest';
import type { CityEvent } from '../../functions/city/types.ts';
import type { BusEvent } from '../../functions/ports/bus.ts';
import { createInProcessBus } from './bus.ts';

const event = (id: string, tenant = 'test/one'): BusEvent => ({
  id,
  type: 'case.filed.v1',
  tenant,
  caseId: id,
  version: 1,
  at: 1_000,
  after: { channel: 'hotline', state: 'handling', reportedAt: 1_000, overdue: false },
  counters: [{ scope: 'M#2026-03', key: 'all', add: { filed: 1 } }],
  standing: [],
});

const busInto = (add: (events: readonly CityEvent[]) => Promise<void>) =>
  createInProcessBus({ city: 'test', store: { add } });

describe('the bus within one process', () => {
  it('answers once the city has the event, and adds up what comes meanwhile', async () => {
    const batches: string[][] = [];
    const first = Promise.withResolvers<void>();
    const bus = busInto(async (events) => {
      batches.push(events.map(({ id }) => id));
      if (batches.length === 1) await first.promise;
    });
    const published = ['a', 'b', 'c'].map((id) => bus.publish([event(id)]));
    first.resolve();
    await Promise.all(published);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('tells whoever published that the city did not take it, and takes the next', async () => {
    let broken = true;
    const bus = busInto(() => (broken ? Promise.reject(new Error('no table')) : Promise.resolve()));
    await expect(bus.publish([event('a')])).rejects.toThrow('no table');
    broken = false;
    await expect(bus.publish([event('a')])).resolves.toBeUndefined();
  });

  it('keeps an event that cannot be read from its neighbours', async () => {
    const taken: string[] = [];
    const bus = busInto(async (events) => {
      taken.push(...events.map(({ id }) => id));
    });
    const strange = bus.publish([event('x', 'other/one')]);
    await bus.publish([event('a')]);
    await expect(strange).rejects.toThrow('other/one is not in test');
    expect(taken).toEqual(['a']);
  });
});
