import { given } from '../../../functions/domain/given.ts';
import { OrderError, parsedArguments } from '../arguments.ts';

export const usageOfNew = `The files of a district to begin with. What is not said is asked for, where there is a terminal.

  npm run tenant -- new CITY/DISTRICT [options]

  --name NAME            of the district                       --code CODE        6 digits
  --centre LNG,LAT       a point in the middle, WGS-84; west of Greenwich as --centre=-71.06,42.36
  --language LANG        zh-CN or en (default: the city’s, else zh-CN)
  --boundary FILE        GeoJSON with its outline; without it a square around the centre
  --half-side KM         half the side of that square (default 3)
  --cell METRES          side of a unit grid (default 100; larger where there would be more than 999)
  --catalogue FOLDER     a standard catalogue of tenants/_catalogues (default: the city’s own categories.csv
                         and conditions.csv, else the first standard there)

For a city that is not there yet
  --city-name NAME       --city-code CODE                      6 digits
  --time-zone ZONE       such as Asia/Shanghai: deadlines are computed in it
  --datum DATUM          in which points are sent: WGS84, CGCS2000, GCJ02, BD09 (default WGS84)

  --tenants DIR          folder with the tenants’ files (default tenants)`;

/** What was said of the district to be; the rest has a default or is asked for. */
export interface Said {
  readonly tenant: string;
  readonly root: string;
  readonly values: Readonly<Partial<Record<Flag, string>>>;
}

const flags = [
  'name',
  'code',
  'centre',
  'language',
  'boundary',
  'half-side',
  'cell',
  'catalogue',
  'city-name',
  'city-code',
  'time-zone',
  'datum',
] as const;

export type Flag = (typeof flags)[number];

const text = { type: 'string' } as const;

const parse = (argv: readonly string[]) => {
  const options = {
    ...Object.fromEntries(flags.map((flag) => [flag, text])),
    tenants: text,
    help: { type: 'boolean' },
  } as const;
  return parsedArguments({ args: [...argv], options, allowPositionals: true });
};

/** What was typed; undefined for the help text. Throws OrderError. */
export const saidFrom = (argv: readonly string[]): Said | undefined => {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const [tenant = '', ...rest] = positionals;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(tenant) || rest.length > 0)
    throw new OrderError(
      `Name the district as CITY/DISTRICT, in small letters, digits and hyphens, not "${positionals.join(' ')}".`,
    );
  const said = (name: string): string | undefined => {
    const value = (values as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    tenant,
    root: said('tenants') ?? 'tenants',
    values: Object.assign({}, ...flags.map((flag) => given(flag, said(flag)))),
  };
};
