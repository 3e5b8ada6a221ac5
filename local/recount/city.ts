import { cityCountersOf } from '../../functions/city/counting.ts';
import type { CityStore } from '../../functions/city/store.ts';
import type { CityEvent } from '../../functions/city/types.ts';
import { canonical } from '../../functions/domain/case/timeline.ts';
import { foldCounters } from '../../functions/domain/evaluation/counting.ts';
import type { CounterChange } from '../../functions/domain/evaluation/types.ts';
import { batchesOf } from '../../functions/store/batches.ts';
import { scanCases, scanCounters } from '../../functions/store/everyCase.ts';
import { addition } from '../../functions/store/outbox.ts';
import type { TableAccess } from '../../functions/store/pages.ts';
import type { Writer } from '../../functions/store/transactions.ts';
import { mapTogether } from './together.ts';
import { type ToldDistrict, toldOfCase } from './told.ts';

/** A city's table and those of all of its districts. */
export interface RecountedCity {
  /** its folder */
  readonly key: string;
  readonly access: TableAccess;
  readonly store: Pick<CityStore, 'add'>;
  readonly writer: Writer;
  readonly districts: readonly ToldDistrict[];
  /** epoch milliseconds of the wall clock, by which marks expire */
  readonly now: number;
}

export interface CityRecount {
  readonly cases: number;
  readonly events: number;
  /** false where the city counted again and again while it was read */
  readonly compared: boolean;
  /** events of districts that the city has never counted */
  readonly untold: readonly CityEvent[];
  /** `add` is what a counter of the city lacks to be the sum over its districts' cases */
  readonly differences: readonly CounterChange[];
}

interface Told {
  readonly cases: number;
  readonly events: number;
  readonly sums: readonly CounterChange[];
  readonly untold: readonly CityEvent[];
}

const nothing: Told = { cases: 0, events: 0, sums: [], untold: [] };

/** Adds up what the cases of a district told, a reading of its table at a time. */
const withDistrict = async (city: RecountedCity, district: ToldDistrict, before: Told): Promise<Told> => {
  let told = before;
  let after: Parameters<typeof scanCases>[1];
  do {
    const { ids, next } = await scanCases(district.access, after);
    const found = await mapTogether(ids, (id) => toldOfCase(district, id, city));
    const counted = found.flatMap((each) => each.counted);
    told = {
      cases: told.cases + ids.length,
      events: told.events + counted.length,
      sums: foldCounters([...told.sums, ...counted.flatMap(cityCountersOf)]),
      untold: [...told.untold, ...found.flatMap((each) => each.untold)],
    };
    after = next;
  } while (after !== undefined);
  return told;
};

const tellAll = async (city: RecountedCity): Promise<Told> => {
  let told = nothing;
  for (const district of city.districts) told = await withDistrict(city, district, told);
  return told;
};

const negative = ({ scope, key, add }: CounterChange): CounterChange => ({
  scope,
  key,
  add: Object.fromEntries(Object.entries(add).map(([metric, amount]) => [metric, -amount])),
});

const attempts = 5;

/**
 * Compares a city's counters with what the timelines of its districts' cases add up to. Nothing is written. Both may go on
 * counting meanwhile: only a reading during which the city counted nothing is compared.
 */
export const recountCity = async (city: RecountedCity): Promise<CityRecount> => {
  let told = nothing;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await scanCounters(city.access);
    told = await tellAll(city);
    const after = await scanCounters(city.access);
    const { cases, events, sums, untold } = told;
    if (canonical(before) !== canonical(after)) continue;
    const differences = foldCounters([...sums, ...after.map(negative)]);
    return { cases, events, compared: true, untold, differences };
  }
  return { cases: told.cases, events: told.events, compared: false, untold: [], differences: [] };
};

/**
 * Tells the city what it was never told, then adds what its counters still lack, and answers what was wrong. Both are safe
 * while the product runs: an event that is also still on its way is counted once, as its mark is put with it, and sums do
 * not mind who adds to them meanwhile.
 */
export const repairCity = async (city: RecountedCity): Promise<CityRecount> => {
  const first = await recountCity(city);
  await city.store.add(first.untold);
  const second = await recountCity(city);
  for (const batch of batchesOf(second.differences))
    await city.writer.write(batch.map((change) => addition(city.access.tableName, change)));
  return {
    ...second,
    compared: first.compared && second.compared,
    untold: first.untold,
    differences: first.differences,
  };
};
