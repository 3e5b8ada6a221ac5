import { handle, type LambdaContext } from 'hono/aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { createCityApi } from '../city/api.ts';
import { openCityStore } from '../city/store.ts';
import { createCityTokenVerifier } from '../city/tokens.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds } from '../ports/ids.ts';
import { jsonLog } from '../ports/log.ts';
import { createClient } from '../store/client.ts';
import { createWriter } from '../store/transactions.ts';
import { environmentOf } from './environment.ts';
import { throughFront } from './front.ts';

const environment = environmentOf.cityApi(process.env);
const { CITY: city, TABLE_NAME: tableName, AWS_REGION: region } = environment;
const client = createClient({ region });

const api = handle(
  createCityApi({
    city,
    // The product's first language, for callers who name none.
    language: 'zh-CN',
    store: openCityStore({ client, tableName, writer: createWriter(client), wallClock: clock }),
    tokens: createCityTokenVerifier({
      issuer: environment.ISSUER,
      audience: environment.AUDIENCE,
      keys: createRemoteJWKSet(new URL(environment.JWKS_URL)),
      clock,
    }),
    clock,
    ids: randomIds,
    log: jsonLog,
  }),
);

/** The city's HTTP API. */
export const handler = throughFront(environment.ORIGIN_SECRET, (event, context?: LambdaContext) =>
  api(event, context),
);
