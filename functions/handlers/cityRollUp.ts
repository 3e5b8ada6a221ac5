import { createRollUp } from '../city/rollUp.ts';
import { openCityStore } from '../city/store.ts';
import { systemClock } from '../ports/clock.ts';
import { jsonLog } from '../ports/log.ts';
import { createClient } from '../store/client.ts';
import { createWriter } from '../store/transactions.ts';
import { environmentOf } from './environment.ts';

const { CITY: city, TABLE_NAME: tableName, AWS_REGION: region } = environmentOf.rollUp(process.env);
const client = createClient({ region });

/** Counts what the city's queue brings from its districts' buses. */
export const handler = createRollUp({
  city,
  store: openCityStore({ client, tableName, writer: createWriter(client), wallClock: systemClock }),
  log: jsonLog,
});
