import { handle } from 'hono/aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { createCityApi } from '../city/api.ts';
import { cityApiSettings } from '../city/settings.ts';
import { openCityStore } from '../city/store.ts';
import { createCityTokenVerifier } from '../city/tokens.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds } from '../ports/ids.ts';
import { jsonLog } from '../ports/log.ts';
import { createClient } from '../store/client.ts';
import { createWriter } from '../store/transactions.ts';

const settings = cityApiSettings(process.env);
const {
  CITY: city,
  TABLE_NAME: tableName,
  AWS_REGION: region,
  ISSUER: issuer,
  AUDIENCE: audience,
} = settings;
const client = createClient({ region });

/** The city's HTTP API. */
export const handler = handle(
  createCityApi({
    city,
    // The product's first language, for callers who name none.
    language: 'zh-CN',
    store: openCityStore({ client, tableName, writer: createWriter(client), wallClock: clock }),
    tokens: createCityTokenVerifier({
      issuer,
      audience,
      keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
      clock,
    }),
    clock,
    ids: randomIds,
    log: jsonLog,
  }),
);
