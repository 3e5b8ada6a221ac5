import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { createLinks } from '../api/citizen/links.ts';
import { createDistrictApi } from '../api/district.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { geocoderOf } from '../ports/geocoder.chosen.ts';
import { randomIds as ids } from '../ports/ids.ts';
import { jsonLog as log } from '../ports/log.ts';
import { cognitoShape, createTokenVerifier } from '../ports/tokens.ts';
import { clientTokenKey, followKey, geocoderKey, storedSecret } from '../store/secrets.ts';
import { executorOf, handledDistrict } from './district.ts';
import { environmentOf } from './environment.ts';
import { throughFront } from './front.ts';
import { photosOf } from './photos.ts';
import { drawnSecret } from './secrets.ts';
import { lazyTellQueue, offeredChannels } from './telling.ts';
import { lazyOutbound, lazyWebhookQueue } from './webhooks.ts';

const environment = environmentOf.api(process.env);
const district = handledDistrict(environment);
const queue = lazyTellQueue(environment);
const keys = createRemoteJWKSet(new URL(environment.JWKS_URL));

/** No body of this API is near it: photos travel by links of their own. */
const maxBodyBytes = 64 * 1024;

const drawn = (name: string) => drawnSecret(district.access, name);

const currentApi = district.serving(async (tenant) => {
  const photos = photosOf(tenant, environment);
  const [followSecret, clientTokenSecret] = await Promise.all([drawn(followKey), drawn(clientTokenKey)]);
  const api = createDistrictApi({
    tenant,
    store: district.store,
    executor: executorOf(tenant, district.store, photos),
    photos,
    webhooks: { queue: lazyWebhookQueue(environment), outbound: lazyOutbound(environment) },
    geocoder: geocoderOf(tenant, await storedSecret(district.access, geocoderKey), { log }),
    signIn: { issuer: environment.ISSUER, clientId: environment.AUDIENCE },
    tokens: createTokenVerifier({
      tenant,
      issuer: environment.ISSUER,
      audience: environment.AUDIENCE,
      keys,
      shape: cognitoShape,
    }),
    clock,
    ids,
    log,
    maxBodyBytes,
    followSecret,
    clientTokenSecret,
    alerts: {
      channels: await offeredChannels(district.access, log),
      queue,
      links: createLinks({ tenant, followSecret }, environment.WEB_ADDRESS),
    },
  });
  return handle(api);
});

/** The district's HTTP API. */
export const handler = throughFront(
  environment.ORIGIN_SECRET,
  async (event: LambdaEvent, context?: LambdaContext) => (await currentApi())(event, context),
);
