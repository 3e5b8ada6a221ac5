import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluatedDistrict, lives } from '../../functions/api/evaluation/district.fixture.ts';
import { openCityStore } from '../../functions/city/store.ts';
import { bookRulesOf } from '../../functions/domain/evaluation/cohort/rules.ts';
import { localHours } from '../../functions/domain/evaluation/localHour.ts';
import { tellingOf } from '../../functions/outbox/consumers/bus.ts';
import type { BusMessage, BusPort } from '../../functions/ports/bus.ts';
import { VirtualClock } from '../../functions/ports/clock.ts';
import { ensureTable } from '../../functions/store/district.ts';
import { addition } from '../../functions/store/outbox.ts';
import { clientFor } from '../../functions/store/testing.ts';
import { createWriter } from '../../functions/store/transactions.ts';
import { createInProcessBus } from '../engines/bus.ts';
import { type RunningDynoxide, startDynoxide } from '../engines/dynoxide.ts';
import { recountCity, repairCity } from './city.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

/** Far ahead, so that the engine, which looks at the real time, expires no mark by itself. */
const wallClock = new VirtualClock(Date.UTC(2100, 0, 1));
const tenant = 'test/one';

/** A city and a district of it, whose events `lose` may keep from it. */
const cityOfOne = async (name: string, lose: (event: BusMessage) => boolean = () => false) => {
  const client = clientFor(engine.endpoint);
  const access = { client, tableName: `city-${name}` };
  await ensureTable(client, access.tableName);
  const writer = createWriter(client);
  const store = openCityStore({ ...access, writer, wallClock });
  const line = createInProcessBus({ city: 'test', store });
  const bus: BusPort = { publish: (events) => line.publish(events.filter((event) => !lose(event))) };
  const district = await evaluatedDistrict(engine.endpoint, `district-${name}`, undefined, bus);
  const telling = tellingOf(bookRulesOf(district.tenant).dateOf, localHours('Asia/Shanghai'));
  const told = { tenant, access: district.access, cases: district.store.cases, telling };
  const city = { key: 'test', access, store, writer, districts: [told], now: district.clock.now() };
  const tamper = (add: Readonly<Record<string, number>>) =>
    writer.write([addition(access.tableName, { scope: 'M#2024-03', key: tenant, add })]);
  return { ...district, city, tamper };
};

const isSecond = (event: BusMessage): boolean => 'version' in event && event.version === 2;

const clean = { compared: true, untold: [], differences: [] };

describe('a recount of a city', () => {
  it('finds no difference, also while events wait in a district’s outbox', async () => {
    const test = await cityOfOne('clean');
    for (const life of lives) await test.live(life);
    expect(await recountCity(test.city)).toEqual({ ...clean, cases: lives.length, events: 0 });
    await test.drain();
    const found = await recountCity(test.city);
    expect(found).toMatchObject({ ...clean, cases: lives.length });
    expect(found.events).toBeGreaterThan(lives.length);
  });

  it('finds and repairs a counter that was tampered with', async () => {
    const test = await cityOfOne('tampered');
    for (const life of lives) await test.live(life);
    await test.drain();
    await test.tamper({ closed: 2, madeUp: 1 });
    const differences = [{ scope: 'M#2024-03', key: tenant, add: { closed: -2, madeUp: -1 } }];
    expect(await recountCity(test.city)).toMatchObject({ differences, untold: [] });
    expect(await repairCity(test.city)).toMatchObject({ differences, untold: [] });
    expect(await recountCity(test.city)).toMatchObject(clean);
  });

  it('finds events that never arrived, tells them again, and minds no late arrival of the same', async () => {
    const lost: BusMessage[] = [];
    const test = await cityOfOne('lost', (event) => {
      const loses = isSecond(event);
      if (loses) lost.push(event);
      return loses;
    });
    for (const life of lives) await test.live(life);
    await test.drain();
    const found = await recountCity(test.city);
    expect(found.differences).toEqual([]);
    expect(found.untold.map(({ id }) => id).sort()).toEqual(lost.map(({ id }) => id).sort());
    await repairCity(test.city);
    expect(await recountCity(test.city)).toMatchObject(clean);
    await createInProcessBus({ city: 'test', store: test.city.store }).publish(lost);
    expect(await recountCity(test.city)).toMatchObject(clean);
  });

  it('knows as counted what left the outbox before marks expired, and shows what lacks in the sums', async () => {
    const test = await cityOfOne('expired', isSecond);
    await test.live(lives[1] ?? []);
    await test.drain();
    const later = { ...test.city, now: test.city.now + 31 * 86_400_000 };
    const found = await recountCity(later);
    expect(found.untold).toEqual([]);
    expect(found.differences).toContainEqual({ scope: 'M#2024-03', key: tenant, add: { declined: 1 } });
    await repairCity(later);
    expect(await recountCity(later)).toMatchObject(clean);
  });
});
