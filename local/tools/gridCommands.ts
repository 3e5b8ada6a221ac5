import { parseArgs } from 'node:util';
import { checkGrids } from '../../functions/domain/grid/check.ts';
import { planGrids } from '../../functions/domain/grid/plan.ts';
import type { UnitGrid } from '../../functions/domain/grid/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { gridProblemText } from '../../functions/tenants/gridProblems.ts';
import { formatGridFile, readGridFile } from './gridFile.ts';

export const usage = `Unit grids of a district.

  npm run grids -- plan  --city CITY --district DISTRICT [--cell METRES] [--out FILE]
  npm run grids -- check --city CITY --district DISTRICT [--file FILE]

plan   draws grids over the district's communities (or streets without communities), prints how many
       each has and writes them as GeoJSON to FILE; without --out nothing is written.
       A community that would need more than 999 grids gets larger cells.
check  looks for gaps, overlaps, bad rings, and wrong or repeated codes in the district's own grids
       or in those of FILE (GeoJSON with the properties code, community and street, WGS-84).
       Exit code 1 when there are any.

  --city, --district   folders under tenants/
  --cell METRES        side of a cell, 20 to 5000; the default is 100
  --help               this text`;

/** What a command was told to do. */
export interface Order {
  readonly command: 'plan' | 'check';
  readonly city: string;
  readonly district: string;
  readonly cellMetres: number;
  readonly out?: string;
  readonly file?: string;
}

type District = Pick<Tenant, 'key' | 'district' | 'areas' | 'boundary' | 'grids'>;

/** What the commands need of the world. */
export interface World {
  readonly tenant: District;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  print(text: string): void;
  progress(done: number, total: number): void;
}

const options = {
  city: { type: 'string' },
  district: { type: 'string' },
  cell: { type: 'string', default: '100' },
  out: { type: 'string' },
  file: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    // parseArgs reports what the user mistyped as a TypeError whose message is already a sentence
    if (error instanceof TypeError) return error.message;
    throw error;
  }
};

const folderName = /^[\p{L}\p{N}_-]+$/u;

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

/** Faults of the options, each with the sentence that tells it. */
const faults: readonly (readonly [(values: Values, command: string) => boolean, string])[] = [
  [
    ({ city = '' }) => !folderName.test(city),
    'Name the city with --city, as its folder under tenants/ is called.',
  ],
  [
    ({ district = '' }) => !folderName.test(district),
    'Name the district with --district, as its folder under the city is called.',
  ],
  [
    ({ cell }) => !(Number(cell) >= 20 && Number(cell) <= 5000),
    '--cell must be a number of metres from 20 to 5000.',
  ],
  [
    ({ file }, command) => command === 'plan' && file !== undefined,
    '--file belongs to check; plan writes with --out.',
  ],
  [
    ({ out }, command) => command === 'check' && out !== undefined,
    '--out belongs to plan; check reads with --file.',
  ],
];

/** Reads the arguments: an order, or `help`, or a sentence that says what is wrong with them. */
export const readArguments = (argv: readonly string[]): Order | 'help' | { readonly error: string } => {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return { error: parsed };
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help) return 'help';
  if (rest.length > 0 || (command !== 'plan' && command !== 'check')) {
    return { error: 'Say what to do: plan or check.' };
  }
  const fault = faults.find(([wrong]) => wrong(values, command));
  if (fault) return { error: fault[1] };
  const { city = '', district = '', cell, out, file } = values;
  return {
    command,
    city,
    district,
    cellMetres: Number(cell),
    ...(out === undefined ? {} : { out }),
    ...(file === undefined ? {} : { file }),
  };
};

/** Columns that a text takes in a terminal: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/u.test(c) ? 2 : 1), 0);

/** Rows as aligned columns; numbers stand to the right. */
const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = rows.reduce<readonly number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, widthOf(String(cell)))),
    [],
  );
  const pad = (cell: string | number, i: number) => {
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(String(cell))));
    return typeof cell === 'number' ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
};

const countTable = (grids: readonly UnitGrid[], { areas }: District): string => {
  const rows = [...Map.groupBy(grids, ({ community }) => community)].map(([code, members]) => {
    const total = members.reduce((sum, { area }) => sum + area, 0);
    return [
      code,
      areas.get(code)?.name ?? '',
      members.length,
      Math.round(total / members.length),
      members[0]?.code ?? '',
      members.at(-1)?.code ?? '',
    ];
  });
  return table([['community', 'name', 'grids', 'mean m²', 'first', 'last'], ...rows]);
};

const plan = async ({ cellMetres, out }: Order, world: World): Promise<number> => {
  const { tenant, print } = world;
  const { areas, district } = tenant;
  const grids = planGrids({
    districtCode: district.code,
    areas: areas.values(),
    cellMetres,
    onCommunity: world.progress,
  });
  if (grids.length === 0) {
    print(`No street or community of ${tenant.key} has a polygon, so there is nothing to draw grids in.`);
    return 1;
  }
  print(countTable(grids, tenant));
  print(`${grids.length} grids`);
  if (out === undefined) {
    print('Nothing was written; name a file with --out.');
    return 0;
  }
  await world.write(out, formatGridFile(grids));
  print(`Written to ${out}`);
  return 0;
};

const gridsOf = async (
  { file }: Order,
  { tenant, read }: World,
): Promise<{ readonly grids: readonly UnitGrid[] } | { readonly error: string }> => {
  if (file === undefined)
    return { grids: [...tenant.areas.keys()].flatMap((code) => tenant.grids.gridsOf(code)) };
  const found = readGridFile(await read(file));
  return 'error' in found ? { error: `${file} cannot be read as unit grids: ${found.error}` } : found;
};

const check = async (order: Order, world: World): Promise<number> => {
  const { tenant, print, progress } = world;
  const found = await gridsOf(order, world);
  if ('error' in found) {
    print(found.error);
    return 1;
  }
  const { boundary, areas, district } = tenant;
  const problems = checkGrids({
    boundary,
    areas: areas.values(),
    grids: found.grids,
    districtCode: district.code,
    onCommunity: progress,
  });
  for (const problem of problems) print(gridProblemText(problem));
  const counts = [...Map.groupBy(problems, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${kind} ${length}`,
  );
  print(
    `${found.grids.length} grids, ${problems.length === 0 ? 'no problems' : `problems: ${counts.join(', ')}`}`,
  );
  return problems.length === 0 ? 0 : 1;
};

/** Carries out an order; the number is the exit code. */
export const carryOut = (order: Order, world: World): Promise<number> =>
  order.command === 'plan' ? plan(order, world) : check(order, world);
