import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCityApi } from '../functions/city/api.ts';
import { putFacts, readFacts } from '../functions/city/factStore.ts';
import { factsOf } from '../functions/city/facts.ts';
import { type CityStore, openCityStore } from '../functions/city/store.ts';
import { createCityTokenVerifier } from '../functions/city/tokens.ts';
import { given } from '../functions/domain/given.ts';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import { type BusPort, citySource } from '../functions/ports/bus.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { randomIds } from '../functions/ports/ids.ts';
import type { LogPort } from '../functions/ports/log.ts';
import { standardShape } from '../functions/ports/tokens.ts';
import { ensureTable } from '../functions/store/district.ts';
import { lately } from '../functions/store/lately.ts';
import { createWriter } from '../functions/store/transactions.ts';
import type { CityFile } from '../functions/tenants/index.ts';
import { districtFolder, tableName } from './district.ts';
import { createInProcessBus } from './engines/bus.ts';
import { createPost, type Post } from './engines/post.ts';
import type { ServedTenant } from './http.ts';
import { webClientId } from './identity/accessToken.ts';
import { superAdminsOf } from './identity/account.ts';
import { openSignIn } from './identity/index.ts';
import { builtWeb, createWebPages } from './web.ts';

/** A city's table, open. */
export interface OpenCity {
  readonly store: CityStore;
  /** what its districts tell it by */
  readonly bus: BusPort;
  /** by which they hear from it and from each other */
  readonly post: Post;
}

/** Opens a city's table, creating it if need be, and lets it know of these districts. */
export const openCity = async (
  city: string,
  { client, tenants }: { readonly client: DynamoDBDocumentClient; readonly tenants: readonly Tenant[] },
): Promise<OpenCity> => {
  const access = { client, tableName: tableName(city) };
  await ensureTable(client, access.tableName);
  const store = openCityStore({ ...access, writer: createWriter(client), wallClock: systemClock });
  for (const tenant of tenants) await putFacts(access, factsOf(tenant));
  const post = createPost();
  return { store, post, bus: createInProcessBus({ city, store, post }) };
};

/** A city with its API and its wall. */
export interface ServedCity extends OpenCity {
  readonly city: CityFile;
  readonly served: ServedTenant;
}

export interface CitySettings {
  readonly city: CityFile;
  /** those of its districts that run in this process */
  readonly tenants: readonly Tenant[];
  readonly client: DynamoDBDocumentClient;
  readonly data: string;
  readonly url: string;
  readonly allowDemoAccounts: boolean;
  readonly log: LogPort;
}

/** The process is asked over loopback and answers from one table, so that a wall may look often. */
const pollSeconds = 3;

/** A name that was changed is seen at the next start at the latest; nothing else changes while it runs. */
const factsMilliseconds = 60_000;

/** Opens the city's table and puts its API and sign-in together. */
export const startCity = async (settings: CitySettings): Promise<ServedCity> => {
  const { city, tenants, client, data, url, allowDemoAccounts, log } = settings;
  const { key, code, name, language } = city;
  const baseUrl = `${url}/${key}`;
  const open = await openCity(key, { client, tenants });
  const access = { client, tableName: tableName(key) };
  const people = superAdminsOf(city);
  const { callback, issuer, keys } = await openSignIn({
    tenant: { key, city: { code, name }, units: new Map(), language, people },
    dataFolder: districtFolder(data, key),
    baseUrl,
    allowDemoAccounts,
    log,
  });
  const clock = systemClock;
  const knownFacts = lately(() => readFacts(access), factsMilliseconds);
  const api = createCityApi({
    city: key,
    language,
    store: open.store,
    facts: () => knownFacts(clock.now()),
    bus: {
      send: (order) => open.post.carry(order.for, JSON.stringify({ source: citySource, detail: order })),
    },
    tokens: createCityTokenVerifier({
      city: key,
      issuer,
      audience: baseUrl,
      keys,
      shape: standardShape,
      admins: people,
      clock,
    }),
    signIn: { issuer, clientId: webClientId },
    pollSeconds,
    clock,
    ids: randomIds,
    log,
  });
  const web = createWebPages(builtWeb, { key });
  return { ...open, city, served: { api, oidc: callback, ...given('web', web) } };
};
