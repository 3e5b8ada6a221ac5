import { parseArgs } from 'node:util';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import { type IdPort, randomIds } from '../../functions/ports/ids.ts';
import { formatTenantErrors, loadCity, loadTenant } from '../../functions/tenants/index.ts';
import { districtFolder } from '../district.ts';
import { SecretError } from '../keptSecret.ts';
import { defaultData, defaultPort, defaultUrl } from '../options.ts';
import { accessTokenSeconds, signAccessToken } from './accessToken.ts';
import { type Account, type SignInPlace, superAdminsOf } from './account.ts';
import { readSigningKey, type SigningKey, signingKeyFile } from './signingKey.ts';

/** `npm run token`: an access token for curl, signed with the key that the server keeps in its data folder. */

export const tokenHelp = `An access token for one of a district's or a city's people, valid for ${accessTokenSeconds / 3600} hours, on standard output.

Usage: TOKEN=$(npm run -s token -- --tenant CITY/DISTRICT|CITY --as PERSON [options])
       curl -H "Authorization: Bearer $TOKEN" ...

  --tenant CITY/DISTRICT  the district, or CITY alone for its super-admins
  --as PERSON             id of the person, as in the district's people.csv or the city's city.json
  --data DIR              data folder of the server (default ${defaultData}, or CHENGYUN_DATA)
  --url URL               where the server is reached, just as npm start prints it
                          (default ${defaultUrl}, or the port in PORT)
  --tenants DIR           folder with the tenants' files (default tenants, or CHENGYUN_TENANTS)
  --help                  this text

The server must have been started once with this data folder. It may run meanwhile and is not asked.
`;

/** Why there is no token: a sentence for people. */
class TokenError extends Error {
  override readonly name = 'TokenError';
}

interface Order {
  readonly tenant: string;
  readonly person: string;
  readonly data: string;
  readonly url: string;
  readonly tenantsRoot: string;
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        tenant: { type: 'string' },
        as: { type: 'string' },
        data: { type: 'string' },
        url: { type: 'string' },
        tenants: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new TokenError(error instanceof Error ? error.message : String(error));
  }
};

type Values = ReturnType<typeof parse>;

const orderFrom = (values: Values, environment: NodeJS.ProcessEnv): Order => {
  const { tenant, as: person } = values;
  if (tenant === undefined || person === undefined)
    throw new TokenError('Name the district with --tenant and the person with --as; --help tells more.');
  const url = values.url ?? `http://127.0.0.1:${environment.PORT ?? defaultPort}`;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new TokenError(`--url must be an address such as http://127.0.0.1:8080, not "${url}"`);
  return {
    tenant,
    person,
    url: url.replace(/\/+$/, ''),
    data: values.data ?? environment.CHENGYUN_DATA ?? defaultData,
    tenantsRoot: values.tenants ?? environment.CHENGYUN_TENANTS ?? 'tenants',
  };
};

/** Whose people there are tokens for. */
type Place = Pick<SignInPlace, 'key' | 'people'>;

const cityNamed = async ({ tenant, tenantsRoot }: Order): Promise<Place> => {
  const loaded = await loadCity(tenantsRoot, tenant);
  if (!loaded.ok) throw new TokenError(formatTenantErrors(loaded.errors));
  return { key: tenant, people: superAdminsOf(loaded.city) };
};

const districtNamed = async ({ tenant, tenantsRoot }: Order): Promise<Place> => {
  const loaded = await loadTenant(tenantsRoot, tenant);
  if (!loaded.ok) throw new TokenError(formatTenantErrors(loaded.errors));
  return loaded.tenant;
};

const placeOf = (order: Order): Promise<Place> =>
  order.tenant.includes('/') ? districtNamed(order) : cityNamed(order);

const personOf = ({ key, people }: Place, id: string): Account => {
  const person = people.get(id);
  if (person !== undefined) return person;
  throw new TokenError(`no such person in ${key}: ${id}. There are: ${[...people.keys()].join(', ')}`);
};

/** Only reads: a key made here would make a fresh data folder look like somebody else's to the server. */
const keyOf = async ({ data, tenant }: Order): Promise<SigningKey> => {
  const folder = districtFolder(data, tenant);
  const key = await readSigningKey(folder);
  if (key !== undefined) return key;
  throw new TokenError(
    `no key at ${signingKeyFile(folder)}. Start the server with this data folder once, or name another with --data.`,
  );
};

export interface Printed {
  readonly exitCode: 0 | 1;
  /** for standard output when all went well, else for standard error */
  readonly text: string;
}

/** Carries out the command line. Everything that a person can set right is a sentence and exit code 1. */
export const tokenCommand = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  { clock, ids }: { readonly clock: ClockPort; readonly ids: IdPort } = {
    clock: systemClock,
    ids: randomIds,
  },
): Promise<Printed> => {
  try {
    const values = parse(args);
    if (values.help) return { exitCode: 0, text: tokenHelp };
    const order = orderFrom(values, environment);
    const tenant = await placeOf(order);
    const person = personOf(tenant, order.person);
    const key = await keyOf(order);
    const now = clock.now();
    const baseUrl = `${order.url}/${tenant.key}`;
    const token = await signAccessToken({ tenant, person, baseUrl, key, id: ids.next(now), now });
    return { exitCode: 0, text: `${token}\n` };
  } catch (error) {
    if (!(error instanceof TokenError || error instanceof SecretError)) throw error;
    return { exitCode: 1, text: `${error.message}\n` };
  }
};
