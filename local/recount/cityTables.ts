import { readFacts } from '../../functions/city/factStore.ts';
import type { DistrictFacts } from '../../functions/city/facts.ts';
import { openCityStore } from '../../functions/city/store.ts';
import { cachedDates } from '../../functions/domain/evaluation/counting.ts';
import { localHours } from '../../functions/domain/evaluation/localHour.ts';
import { given } from '../../functions/domain/given.ts';
import { localDate } from '../../functions/domain/sla/calendar.ts';
import { tellingOf } from '../../functions/outbox/consumers/bus.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { openDistrictStore } from '../../functions/store/district.ts';
import { createWriter } from '../../functions/store/transactions.ts';
import { tableName } from '../district.ts';
import { openTable, TableChoiceError } from '../engines/openTable.ts';
import { type CityRecount, recountCity, repairCity } from './city.ts';
import type { ToldDistrict } from './told.ts';

export interface CityQuestion {
  /** folder of the city */
  readonly city: string;
  /** the city's table on AWS; the one in the data folder otherwise */
  readonly table?: string | undefined;
  /** `CITY/DISTRICT=TABLE` of each of its districts, beside `table` */
  readonly districtTables: readonly string[];
  readonly data: string;
  readonly repair: boolean;
}

/** Names of tables by district, as the command line gives them. */
const namesIn = (given: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    given.map((text) => {
      const [district = '', name = ''] = text.split('=');
      if (district === '' || name === '') throw new TableChoiceError(`"${text}" is not CITY/DISTRICT=TABLE`);
      return [district, name];
    }),
  );

/** Which table a district has. On one machine its name follows from the district's. */
const tableOf = ({ tenant }: DistrictFacts, { table, districtTables }: CityQuestion): string => {
  if (table === undefined) return tableName(tenant);
  const name = namesIn(districtTables).get(tenant);
  if (name === undefined)
    throw new TableChoiceError(`the city has ${tenant}: say its table with --district ${tenant}=TABLE`);
  return name;
};

/** Recounts a city from the tables of all districts that it knows. Throws what `openTable` throws. */
export const recountCityTables = async (question: CityQuestion): Promise<CityRecount> => {
  const { city, repair } = question;
  const { client, name, close } = await openTable(question, city);
  try {
    const access = { client, tableName: name };
    const facts = await readFacts(access);
    if (facts.length === 0) throw new TableChoiceError(`${name} knows no district`);
    const districts = facts.map((each): ToldDistrict => {
      const district = { client, tableName: tableOf(each, question) };
      const { timeZone, tenant, smallCounts } = each;
      const dateOf = cachedDates((at) => localDate(at, timeZone));
      return {
        tenant,
        access: district,
        cases: openDistrictStore({ ...district, wallClock: systemClock }).cases,
        telling: tellingOf(dateOf, localHours(timeZone)),
        ...given('sensitive', smallCounts?.sensitive),
      };
    });
    const writer = createWriter(client);
    const store = openCityStore({ ...access, writer, wallClock: systemClock });
    const recounted = { key: city, access, store, writer, districts, now: systemClock.now() };
    return await (repair ? repairCity(recounted) : recountCity(recounted));
  } finally {
    await close();
  }
};
