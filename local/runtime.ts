import { given } from '../functions/domain/given.ts';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import type { LogPort } from '../functions/ports/log.ts';
import {
  type CityFile,
  formatTenantErrors,
  listDemoTenants,
  loadCity,
  loadTenant,
  type TenantFileError,
} from '../functions/tenants/index.ts';
import { cityOf } from './district.ts';
import { openDatabase } from './engines/open.ts';
import { type Listening, listen } from './http.ts';
import { type Options, servesLoopbackOnly } from './options.ts';
import { type ServedCity, startCity } from './servedCity.ts';
import { type ServedDistrict, startDistrict } from './servedDistrict.ts';
import { statusPage } from './statusPage.ts';

/** The process cannot start with what it was given. The message is for people. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Runtime {
  readonly url: string;
  readonly districts: readonly ServedDistrict[];
  readonly cities: readonly ServedCity[];
  readonly demoAccounts: boolean;
  /** resolves if the database ends by itself, which it should not */
  readonly ended: Promise<void>;
  /** Takes no new requests, finishes those under way, ends every engine. */
  stop(): Promise<void>;
}

export interface RuntimeSurroundings {
  readonly log: LogPort;
  readonly environment: NodeJS.ProcessEnv;
  /** told what is going on while starting */
  readonly say: (line: string) => void;
}

const chosenTenants = async ({ tenants, tenantsRoot }: Options): Promise<readonly string[]> => {
  if (tenants.length > 0) return [...new Set(tenants)];
  const demo = await listDemoTenants(tenantsRoot);
  if (!demo.ok) throw new StartError(formatTenantErrors(demo.errors));
  if (demo.keys.length === 0)
    throw new StartError(`${tenantsRoot} marks no district as demo: name one with --tenant CITY/DISTRICT`);
  return demo.keys;
};

/** Loads all of them, so that one start tells everything that is wrong with any of them. */
const loadTenants = async (options: Options, say: RuntimeSurroundings['say']): Promise<readonly Tenant[]> => {
  const errors: TenantFileError[] = [];
  const loaded: Tenant[] = [];
  for (const key of await chosenTenants(options)) {
    say(`Loading ${key}`);
    const result = await loadTenant(options.tenantsRoot, key);
    if (result.ok) loaded.push(result.tenant);
    else errors.push(...result.errors);
  }
  if (errors.length > 0) throw new StartError(formatTenantErrors(errors));
  return loaded;
};

/** The cities of these districts. */
const loadCities = async (
  { tenantsRoot }: Options,
  tenants: readonly Tenant[],
): Promise<readonly CityFile[]> => {
  const names = [...new Set(tenants.map(({ key }) => cityOf(key)))];
  const loaded = await Promise.all(names.map((name) => loadCity(tenantsRoot, name)));
  const errors = loaded.flatMap((result) => (result.ok ? [] : result.errors));
  if (errors.length > 0) throw new StartError(formatTenantErrors(errors));
  return loaded.flatMap((result) => (result.ok ? [result.city] : []));
};

const takePort = async ({ port, host }: Options): Promise<Listening> => {
  try {
    return await listen({ port, host });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`cannot listen on ${host} port ${port}: ${reason}. Choose another with --port`);
  }
};

/** Undoes in reverse what was begun, also where the start itself fails half-way. */
class Undo {
  readonly #steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) await step();
  }
}

const startAll = async (
  options: Options,
  { log, environment, say }: RuntimeSurroundings,
  undo: Undo,
): Promise<Runtime> => {
  const tenants = await loadTenants(options, say);
  const cityFiles = await loadCities(options, tenants);
  const database = await openDatabase(options.data, environment);
  undo.add(() => database.close());
  const districts: ServedDistrict[] = [];
  undo.add(async () => {
    await Promise.all(districts.map((district) => district.stop()));
  });
  const listening = await takePort(options);
  undo.add(async () => {
    for (const district of districts) district.endLive();
    await listening.close();
  });
  const { publicUrl: url = listening.url } = options;
  const demoAccounts = options.allowDemoAccounts || servesLoopbackOnly(options);
  const { client } = database;
  const common = { client, data: options.data, url, allowDemoAccounts: demoAccounts, log };
  const cities = new Map<string, ServedCity>();
  for (const city of cityFiles) {
    const own = tenants.filter(({ key }) => cityOf(key) === city.key);
    cities.set(city.key, await startCity({ ...common, city, tenants: own }));
  }
  for (const tenant of tenants) {
    districts.push(
      await startDistrict({
        ...common,
        tenant,
        ...given('bus', cities.get(cityOf(tenant.key))?.bus),
        ...given('post', cities.get(cityOf(tenant.key))?.post),
        outbound: options.outbound,
        ...given('geocoderKey', environment.GEOCODER_KEY),
      }),
    );
  }
  listening.serve({
    tenants: new Map(districts.map(({ tenant, served }) => [tenant.key, served])),
    cities: new Map([...cities].map(([key, { served }]) => [key, served])),
    statusPage: (language) => statusPage({ tenants, cities: cityFiles, demoAccounts }, language),
  });
  return {
    url,
    districts,
    cities: [...cities.values()],
    demoAccounts,
    ended: database.ended,
    stop: () => undo.run(),
  };
};

/**
 * Starts the whole product on this machine. Throws StartError, DataFolderError, EngineError and SecretError, each with a
 * sentence for people; nothing is left running then.
 */
export const startRuntime = async (options: Options, surroundings: RuntimeSurroundings): Promise<Runtime> => {
  const undo = new Undo();
  try {
    return await startAll(options, surroundings, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
};
