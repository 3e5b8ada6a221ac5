import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { foldCounters } from '../domain/evaluation/counting.ts';
import { VirtualClock } from '../ports/clock.ts';
import { ensureTable } from '../store/district.ts';
import { clientFor } from '../store/testing.ts';
import { createWriter, type Writer } from '../store/transactions.ts';
import { cityCountersOf } from './counting.ts';
import { type CityStore, openCityStore } from './store.ts';
import { cityEvents } from './testing.ts';
import type { CityEvent, CountersByDistrict } from './types.ts';

let engine: RunningDynoxide;
let tables = 0;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

/** Far ahead, so that the engine, which looks at the real time, expires nothing by itself. */
const wallClock = new VirtualClock(Date.UTC(2100, 0, 1));

const open = async (change: (writer: Writer) => Writer = (writer) => writer): Promise<CityStore> => {
  const client = clientFor(engine.endpoint);
  tables += 1;
  const tableName = `city-${tables}`;
  await ensureTable(client, tableName);
  return openCityStore({ client, tableName, writer: change(createWriter(client)), wallClock });
};

/** Without zeros, which a table may keep and a sum leaves away. */
const plain = (counters: CountersByDistrict) =>
  Object.fromEntries(
    [...counters]
      .map(
        ([key, add]) =>
          [key, Object.fromEntries(Object.entries(add).filter(([, sum]) => sum !== 0))] as const,
      )
      .filter(([, add]) => Object.keys(add).length > 0),
  );

const expected = (events: readonly CityEvent[], of: string) =>
  Object.fromEntries(
    foldCounters(events.flatMap(cityCountersOf))
      .filter(({ scope }) => scope === of)
      .map(({ key, add }) => [key, add]),
  );

const begunIn = (events: readonly CityEvent[], tenant: string) =>
  events
    .flatMap((each) => (each.tenant === tenant && each.begun !== undefined ? [each.begun] : []))
    .toSorted((left, right) => right.at - left.at);

const months = ['2026-02', '2026-03'];
const tenants = ['test/one', 'test/two', 'test/three'];

const expectAll = async (store: CityStore, events: readonly CityEvent[]): Promise<void> => {
  for (const month of months) {
    expect(plain(await store.month(month))).toEqual(expected(events, `M#${month}`));
    expect(plain(await store.day(`${month}-05`))).toEqual(expected(events, `D#${month}-05`));
  }
  expect(plain(await store.open())).toEqual(expected(events, 'OPEN'));
  for (const tenant of tenants)
    expect(await store.newest(tenant, 5)).toEqual(begunIn(events, tenant).slice(0, 5));
};

const event = (id: number, district: string, add: Readonly<Record<string, number>>): CityEvent => ({
  id: `case:${id}`,
  tenant: `test/${district}`,
  counters: [{ scope: 'M#2026-03', key: 'all', add }],
  standing: [],
});

describe('the city’s counters', () => {
  it('are the same whatever the order, the repetitions and the batches of events', async () => {
    const deliveries = cityEvents(12).chain((events) =>
      fc.record({
        events: fc.constant(events),
        batches: fc
          .tuple(
            fc.shuffledSubarray([...events], { minLength: events.length }),
            fc.array(fc.subarray([...events])),
          )
          .map(([all, again]) => [...again.slice(0, 2), all.slice(0, 5), all, ...again.slice(2)]),
      }),
    );
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ events, batches }) => {
        const store = await open();
        for (const batch of batches) await store.add(batch);
        expect(plain(await store.now())).toEqual(expected(events, 'ALL'));
        await expectAll(store, events);
      }),
      { numRuns: 15 },
    );
  });

  it('count an event once that two batches bring at the same moment', async () => {
    const store = await open();
    const events = Array.from({ length: 10 }, (_, id) => event(id, 'one', { filed: 1 }));
    await Promise.all([store.add(events), store.add(events.toReversed()), store.add(events.slice(3, 7))]);
    expect(plain(await store.now())).toEqual({ 'test/one': { filed: 10 } });
  });

  it('tell events of two districts apart that have the same id', async () => {
    const store = await open();
    await store.add([event(1, 'one', { filed: 1 }), event(1, 'two', { filed: 1 })]);
    expect(plain(await store.now())).toEqual({ 'test/one': { filed: 1 }, 'test/two': { filed: 1 } });
  });

  it('take more events at once than a transaction does, also when some were counted before', async () => {
    const store = await open();
    const events = Array.from({ length: 250 }, (_, id) => event(id, `d${id % 7}`, { filed: 1 }));
    await store.add(events.filter((_, id) => id % 3 === 0));
    await store.add([...events, ...events.slice(0, 20)]);
    const counts = Object.values(plain(await store.now())).map(({ filed = 0 }) => filed);
    expect(counts.reduce((sum, filed) => sum + filed, 0)).toBe(250);
  });

  it('are kept together with the marks: after a failure nothing is counted, and a repeat counts it', async () => {
    let broken = true;
    const store = await open((writer) => ({
      write: (items) => (broken ? Promise.reject(new Error('no table')) : writer.write(items)),
    }));
    await expect(store.add([event(1, 'one', { filed: 1 })])).rejects.toThrow('no table');
    expect(plain(await store.now())).toEqual({});
    broken = false;
    await store.add([event(1, 'one', { filed: 1 })]);
    expect(plain(await store.now())).toEqual({ 'test/one': { filed: 1 } });
  });

  it('cost no write for an event that counts nothing', async () => {
    let writes = 0;
    const store = await open((writer) => ({
      write: (items) => {
        writes += 1;
        return writer.write(items);
      },
    }));
    await store.add([{ id: 'case:1', tenant: 'test/one', counters: [], standing: [] }]);
    await store.add([]);
    expect(writes).toBe(0);
  });
});
