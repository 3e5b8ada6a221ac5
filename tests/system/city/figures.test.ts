import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { timedBus } from '../../../bench/lag.ts';
import { percentile, rounded } from '../../../bench/measure.ts';
import * as schemas from '../../../functions/city/schemas.ts';
import { summarise } from '../../../functions/domain/evaluation/summary.ts';
import type { Counter } from '../../../functions/domain/evaluation/types.ts';
import { seeded } from '../../../functions/domain/insight/random.ts';
import { systemClock } from '../../../functions/ports/clock.ts';
import { run } from '../process.ts';
import { disorderlyBus } from './disorder.ts';
import { liveAtRandom, liveInBoth, type Random } from './lives.ts';
import { type Recounted, recounted, sumOf } from './recounted.ts';
import { type District, openSetting, settled } from './setting.ts';

const city = 'boston';
const start = Date.parse('2026-02-20T08:00:00-05:00');
const hour = 3_600_000;
const seed = 20_260_227;
const livesOfEach = 60;
const shortLives = 25;
const livesAcross = 40;

let setting: Awaited<ReturnType<typeof openSetting>>;
beforeAll(async () => {
  setting = await openSetting(city, ['roxbury', 'fenway']);
});
afterEach(() => setting.stopDistricts());
afterAll(() => setting.remove());

const nonZero = (counter: Counter) =>
  Object.fromEntries(Object.entries(counter).filter(([, amount]) => amount !== 0));

/** Lets cases of a district live at random times, with some of what they tell on its way meanwhile. */
const liveThere = async (
  district: District,
  random: Random,
  deliver: (share: number) => Promise<void>,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let life = 0; life < livesOfEach; life++) {
    const from = start + Math.floor(random() * 20 * 24) * hour;
    ids.push(await liveAtRandom(district, random, from, 4 + Math.floor(random() * 16)));
    if (life % 10 === 9) await deliver(0.5);
  }
  return ids;
};

/** Lets cases go from each district to the other; answers how many did. Adds them to the ids of where they were. */
const liveAcross = async (
  districts: readonly District[],
  random: Random,
  ids: ReadonlyMap<District, string[]>,
): Promise<number> => {
  const [one, two] = districts;
  if (one === undefined || two === undefined) throw new Error('two districts are open');
  let crossed = 0;
  for (let life = 0; life < livesAcross; life++) {
    const pair = life % 2 === 0 ? ([one, two] as const) : ([two, one] as const);
    const from = start + Math.floor(random() * 20 * 24) * hour;
    const { id, moved } = await liveInBoth(pair, random, from, 10);
    ids.get(pair[0])?.push(id);
    if (!moved) continue;
    ids.get(pair[1])?.push(id);
    crossed += 1;
  }
  return crossed;
};

type Ask = ReturnType<typeof setting.askAt>;

const expectMonth = async (
  ask: Ask,
  month: string,
  recounts: readonly Recounted[],
  districts: readonly District[],
): Promise<void> => {
  const parts = recounts.map(({ of }) => of(`M#${month}`));
  const { all } = await ask(`/v1/summary?month=${month}`, schemas.summary);
  expect(all, month).toEqual(JSON.parse(JSON.stringify(summarise(parts))));
  for (const [place, { store }] of districts.entries()) {
    const own = (await store.counters.read(`M#${month}`)).get('all') ?? {};
    expect(nonZero(own), month).toEqual(nonZero(parts[place] ?? {}));
  }
};

const expectToday = async (ask: Ask, recounts: readonly Recounted[]): Promise<void> => {
  const today = await ask('/v1/today', schemas.today);
  const [day = ''] = today.days;
  const standing = (metric: string) => sumOf(recounts, 'OPEN', metric);
  const happened = (metric: string) => sumOf(recounts, `D#${day}`, metric);
  const { open, overdue, lights, inflow, outflow } = today;
  expect({ open, overdue, lights, inflow, outflow }).toEqual({
    open: standing('open'),
    overdue: standing('overdue'),
    lights: { green: standing('green'), amber: standing('amber'), red: standing('red') },
    inflow: { reported: happened('reported'), filed: happened('filed') },
    outflow: { closed: happened('closed') },
  });
  expect(open).toBeGreaterThan(10);
  expect(inflow.reported).toBeGreaterThan(0);
};

describe('the figures of a city', () => {
  it('are the sums of its districts’ recounts, though events came late, again and out of order', async () => {
    const random = seeded(seed);
    // Numbers of its own: when the outbox asks for them must not change the lives.
    const { bus, deliver, delivered } = disorderlyBus(setting.opened.bus, seeded(seed + 2));
    const districts = await setting.openDistricts(bus);
    const ids = new Map<District, string[]>();
    for (const district of districts) ids.set(district, [...(await liveThere(district, random, deliver))]);
    const moved = await liveAcross(districts, random, ids);
    expect(moved).toBeGreaterThan(10);
    await settled(districts);
    const recounts: Recounted[] = [];
    for (const district of districts) recounts.push(await recounted(district, ids.get(district) ?? []));
    await deliver(0);
    expect(delivered().twice).toBeGreaterThan(100);

    // A mix worth the name.
    const metrics = recounts.flatMap((each) => [...each.metrics]);
    expect(metrics).toEqual(
      expect.arrayContaining([
        ...['closed', 'declined', 'breached', 'returned', 'suspended', 'feedbackUndone'],
        ...['handedOver', 'handedIn', 'handedInAfterFiling'],
      ]),
    );
    const ask = setting.askAt(start + 5 * 24 * hour);
    for (const month of ['2026-02', '2026-03', '2026-04']) await expectMonth(ask, month, recounts, districts);
    await expectToday(ask, recounts);
  });

  it('stand soon behind the districts’ commits; how soon is printed', async () => {
    const random = seeded(seed + 1);
    const { bus, lags } = timedBus(setting.opened.bus, systemClock);
    const districts = await setting.openDistricts(bus);
    const live = async (district: District): Promise<void> => {
      for (let life = 0; life < shortLives; life++)
        await liveAtRandom(district, random, systemClock.now(), 0);
    };
    await Promise.all(districts.map(live));
    await settled(districts);
    const [middle, most] = [percentile(lags, 0.5), percentile(lags, 0.95)].map(rounded);
    process.stdout.write(`city behind its districts: p50 ${middle} ms, p95 ${most} ms\n`);
    expect(lags).toHaveLength(2 * shortLives);
  });

  it('agree with `npm run recount`, which reads all tables in a process of its own', async () => {
    await setting.close();
    const script = run('local/recount/main.ts', ['--city', city, '--data', setting.folder]);
    expect(await script.ended, script.said()).toBe(0);
    // Cases that went from one to the other lie in both.
    const least = 2 * livesOfEach + 2 * shortLives + livesAcross;
    const [, cases] = /^(\d+) cases, \d+ events: 0 differences$/m.exec(script.said()) ?? [];
    expect(Number(cases)).toBeGreaterThan(least);
  });
});
