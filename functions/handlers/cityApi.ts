import { handle, type LambdaContext } from 'hono/aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { createCityApi } from '../city/api.ts';
import { readFacts } from '../city/factStore.ts';
import { openCityStore } from '../city/store.ts';
import { createCityTokenVerifier } from '../city/tokens.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds } from '../ports/ids.ts';
import { jsonLog } from '../ports/log.ts';
import { createClient } from '../store/client.ts';
import { lately } from '../store/lately.ts';
import { createWriter } from '../store/transactions.ts';
import { environmentOf } from './environment.ts';
import { throughFront } from './front.ts';
import { once } from './once.ts';

const environment = environmentOf.cityApi(process.env);
const { CITY: city, TABLE_NAME: tableName, AWS_REGION: region } = environment;
const client = createClient({ region });

const access = { client, tableName };

/** A minute after a district was deployed anew its city shows its names. */
const factsMilliseconds = 60_000;

/** Asked less often than on one machine: each time costs a call and some reads. */
const pollSeconds = 10;

/** Loaded with the first order: figures are asked for a thousand times as often. */
const orders = once(async () => (await import('./cityOrders.ts')).cityOrders(environment.BUS_NAME));

const knownFacts = lately(() => readFacts(access), factsMilliseconds);

const api = handle(
  createCityApi({
    city,
    // The product's first language, for callers who name none.
    language: 'zh-CN',
    store: openCityStore({ ...access, writer: createWriter(client), wallClock: clock }),
    facts: () => knownFacts(clock.now()),
    tokens: createCityTokenVerifier({
      city,
      issuer: environment.ISSUER,
      audience: environment.AUDIENCE,
      keys: createRemoteJWKSet(new URL(environment.JWKS_URL)),
      clock,
    }),
    signIn: { issuer: environment.ISSUER, clientId: environment.AUDIENCE },
    pollSeconds,
    bus: { send: async (order) => (await orders()).send(order) },
    clock,
    ids: randomIds,
    log: jsonLog,
  }),
);

/** The city's HTTP API. */
export const handler = throughFront(environment.ORIGIN_SECRET, (event, context?: LambdaContext) =>
  api(event, context),
);
