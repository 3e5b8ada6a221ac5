import { parseArgs } from 'node:util';
import { type Datum, datums } from '../../functions/domain/grid/types.ts';
import { type ImportKind, importKinds } from '../../functions/domain/imports/types.ts';
import type { Language } from '../../functions/domain/tenant/types.ts';
import { defaultData, defaultPort, defaultUrl } from '../options.ts';

export const importHelp = `Imports reports or components from a CSV or Excel file over the API of a running district.
Shows what each row would become, and takes the good ones only when told by --commit.

Usage: npm run import -- --tenant CITY/DISTRICT --kind reports|components FILE [--commit] [options]
       npm run import -- --tenant CITY/DISTRICT --undo IMPORT [options]

  --tenant CITY/DISTRICT  the district
  --kind KIND             reports, which become cases, or components
  --commit                takes the good rows; broken off, the same command goes on
  --undo IMPORT           takes an import of components back
  --datum DATUM           of the coordinates: ${datums.join(', ')} (default: the district's)
  --as PERSON             who imports (default: acceptor for reports, administrator for components)
  --language LANGUAGE     zh-CN or en (default en)
  --url URL               where the server is reached (default ${defaultUrl}, or the port in PORT)
  --data DIR              data folder of the server (default ${defaultData}, or CHENGYUN_DATA)
  --tenants DIR           folder with the tenants' files (default tenants, or CHENGYUN_TENANTS)
  --help                  this text
`;

const options = {
  tenant: { type: 'string' },
  kind: { type: 'string' },
  commit: { type: 'boolean' },
  undo: { type: 'string' },
  datum: { type: 'string' },
  as: { type: 'string' },
  language: { type: 'string' },
  url: { type: 'string' },
  data: { type: 'string' },
  tenants: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What is wrong with the command line, or an import that did not come about: a sentence for people. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Where the district is, and as whom to call it. */
interface Calling {
  readonly url: string;
  readonly language: Language;
  /** what `npm run token` is asked with */
  readonly tokenArguments: readonly string[];
}

export type Order = Calling &
  (
    | { readonly action: 'help' }
    | { readonly action: 'undo'; readonly id: string }
    | {
        readonly action: 'import';
        readonly kind: ImportKind;
        readonly file: string;
        readonly commit: boolean;
        readonly datum?: Datum;
      }
  );

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ImportError(error instanceof Error ? error.message : String(error));
  }
};

type Values = ReturnType<typeof parse>['values'];

const oneOf = <T extends string>(option: string, given: string, known: readonly T[]): T => {
  const found = known.find((word) => word === given);
  if (found === undefined)
    throw new ImportError(`${option} must be one of ${known.join(', ')}, not "${given}"`);
  return found;
};

const usualPerson: Readonly<Record<ImportKind, string>> = {
  reports: 'acceptor',
  components: 'administrator',
};

const callingOf = (values: Values, kind: ImportKind, environment: NodeJS.ProcessEnv): Calling => {
  const { tenant, data, tenants, language = 'en', as = usualPerson[kind] } = values;
  if (tenant === undefined) throw new ImportError(`Name the district with --tenant.\n\n${importHelp}`);
  const base = (values.url ?? `http://127.0.0.1:${environment.PORT ?? defaultPort}`).replace(/\/+$/, '');
  return {
    url: `${base}/${tenant}`,
    language: oneOf('--language', language, ['zh-CN', 'en']),
    tokenArguments: [
      ...['--tenant', tenant, '--as', as, '--url', base],
      ...(data === undefined ? [] : ['--data', data]),
      ...(tenants === undefined ? [] : ['--tenants', tenants]),
    ],
  };
};

/** What the command line asks for. Throws ImportError. */
export const orderFrom = (args: readonly string[], environment: NodeJS.ProcessEnv): Order => {
  const { values, positionals } = parse(args);
  if (values.help) return { action: 'help', url: '', language: 'en', tokenArguments: [] };
  if (values.undo !== undefined)
    return { action: 'undo', id: values.undo, ...callingOf(values, 'components', environment) };
  const [file] = positionals;
  if (values.kind === undefined || file === undefined)
    throw new ImportError(`Name the kind with --kind, and a file.\n\n${importHelp}`);
  const kind = oneOf('--kind', values.kind, importKinds);
  const datum = values.datum === undefined ? undefined : oneOf('--datum', values.datum, datums);
  return {
    action: 'import',
    kind,
    file,
    commit: values.commit ?? false,
    ...(datum === undefined ? {} : { datum }),
    ...callingOf(values, kind, environment),
  };
};
