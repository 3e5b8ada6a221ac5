import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { createCityApi } from '../../../functions/city/api.ts';
import { readFacts } from '../../../functions/city/factStore.ts';
import { ok } from '../../../functions/domain/result.ts';
import type { Tenant } from '../../../functions/domain/tenant/types.ts';
import { recordingWorkflows } from '../../../functions/outbox/testing.ts';
import { type BusPort, citySource } from '../../../functions/ports/bus.ts';
import { systemClock } from '../../../functions/ports/clock.ts';
import { countingIds } from '../../../functions/ports/ids.ts';
import { quietLog } from '../../../functions/ports/log.ts';
import { loadTenant } from '../../../functions/tenants/index.ts';
import { openDistrict, tableName } from '../../../local/district.ts';
import { openDatabase } from '../../../local/engines/open.ts';
import { type OpenCity, openCity } from '../../../local/servedCity.ts';
import { newFolder } from '../places.ts';

const tenantNamed = async (key: string): Promise<Tenant> => {
  const loaded = await loadTenant('tenants', key);
  if (!loaded.ok) throw new Error(`${key} does not load`);
  return loaded.tenant;
};

/** Districts of a real city on one machine's engines, in a data folder of their own; whose bus is the test's. */
export const openSetting = async (city: string, names: readonly string[]) => {
  const folder = await newFolder();
  const database = await openDatabase(folder, {});
  const { client } = database;
  const tenants = await Promise.all(names.map((name) => tenantNamed(`${city}/${name}`)));
  const opened = await openCity(city, { client, tenants });

  const open = (bus: BusPort) =>
    Promise.all(
      tenants.map((tenant) =>
        openDistrict({
          tenant,
          client,
          bus,
          clock: systemClock,
          log: quietLog,
          webhooks: () => undefined,
          notifications: () => undefined,
          workflows: () => recordingWorkflows().port,
        }),
      ),
    );

  let running: Awaited<ReturnType<typeof open>> = [];

  /** Opens the districts anew. */
  const openDistricts = async (bus: BusPort) => {
    running = await open(bus);
    return running;
  };

  const stopDistricts = async (): Promise<void> => {
    await Promise.all(running.map(({ poller }) => poller.stop()));
    running = [];
  };

  /** What the city's API answers at some instant. */
  const askAt = (now: number) => {
    const api = createCityApi({
      city,
      language: 'en',
      store: opened.store,
      facts: () => readFacts({ client, tableName: tableName(city) }),
      tokens: { verify: async () => ok({ id: 'superAdmin', name: 'superAdmin' }) },
      signIn: { issuer: 'https://issuer.test', clientId: 'web' },
      pollSeconds: 3,
      bus: {
        send: (order) => opened.post.carry(order.for, JSON.stringify({ source: citySource, detail: order })),
      },
      clock: { now: () => now },
      ids: countingIds(),
      log: quietLog,
    });
    return async <S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> => {
      const answer = await api.request(path, { headers: { authorization: 'Bearer any' } });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return v.parse(schema, await answer.json());
    };
  };

  return {
    folder,
    tenants,
    opened: opened satisfies OpenCity,
    openDistricts,
    stopDistricts,
    askAt,
    /** Ends the engines and leaves the folder to other processes. */
    close: () => database.close(),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};

type Setting = Awaited<ReturnType<typeof openSetting>>;
export type District = Awaited<ReturnType<Setting['openDistricts']>>[number];

/** Waits until the outboxes are empty. */
export const settled = (districts: readonly District[]) =>
  Promise.all(districts.map(({ poller }) => poller.idle()));
