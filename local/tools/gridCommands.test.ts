import { describe, expect, test } from 'vitest';
import { drawDistrict } from '../../functions/domain/grid/district.fixture.ts';
import { buildGridIndex } from '../../functions/domain/grid/index.ts';
import { planGrids } from '../../functions/domain/grid/plan.ts';
import type { UnitGrid } from '../../functions/domain/grid/types.ts';
import { carryOut, type Order, readArguments, type World } from './gridCommands.ts';
import { formatGridFile, readGridFile } from './gridFile.ts';

const { areas, boundary } = drawDistrict({
  columns: 1,
  rows: 2,
  side: 400,
  bends: 3,
  crookedness: 0.3,
  seed: 4,
});
const grids = planGrids({ districtCode: '440310', areas, cellMetres: 100 });

const order = (changes: Partial<Order>): Order => ({
  command: 'check',
  city: 'city',
  district: 'district',
  cellMetres: 100,
  ...changes,
});

/** Runs an order over a district that has these grids, with files in memory. */
const run = async (given: Order, own: readonly UnitGrid[], files: Readonly<Record<string, string>> = {}) => {
  const printed: string[] = [];
  const written = new Map<string, string>();
  const progress: number[] = [];
  const world: World = {
    tenant: {
      key: 'city/district',
      district: { code: '440310', name: 'District' },
      boundary,
      areas: new Map(areas.map((area) => [area.code, area])),
      grids: buildGridIndex({ boundary, areas, grids: own }),
    },
    read: async (file) => files[file] ?? '',
    write: async (file, text) => {
      written.set(file, text);
    },
    print: (text) => printed.push(text),
    progress: (done) => progress.push(done),
  };
  const exitCode = await carryOut(given, world);
  return { exitCode, printed: printed.join('\n'), written, progress };
};

describe('arguments', () => {
  const where = ['--city', 'city', '--district', 'district'];

  test('an order is read with its defaults', () => {
    expect(readArguments(['check', ...where])).toEqual(order({}));
    expect(readArguments(['plan', ...where, '--cell', '150', '--out', 'x.geojson'])).toEqual(
      order({ command: 'plan', cellMetres: 150, out: 'x.geojson' }),
    );
  });

  test('help is given whenever it is asked for', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(readArguments(['plan', '--help'])).toBe('help');
  });

  test.each([
    [[], 'Say what to do'],
    [['draw', ...where], 'Say what to do'],
    [['plan', 'check', ...where], 'Say what to do'],
    [['plan', '--district', 'district'], '--city'],
    [['plan', '--city', 'city'], '--district'],
    [['plan', '--city', '../..', '--district', 'district'], '--city'],
    [['plan', ...where, '--cell', 'wide'], '--cell'],
    [['plan', ...where, '--cell', '0'], '--cell'],
    [['plan', ...where, '--file', 'x'], '--file belongs to check'],
    [['check', ...where, '--out', 'x'], '--out belongs to plan'],
    [['check', ...where, '--colour', 'red'], '--colour'],
  ])('%j is answered with a sentence', (argv, said) => {
    expect(readArguments(argv)).toEqual({ error: expect.stringContaining(said) });
  });
});

describe('plan', () => {
  test('writes the grids and says how many each community has', async () => {
    const { exitCode, printed, written, progress } = await run(
      order({ command: 'plan', out: 'out.geojson' }),
      [],
    );
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/s001c001 +s001c001 +\d\d +\d{4} +440310001001001 +4403100010010\d\d\n/);
    expect(printed).toContain(`${grids.length} grids`);
    expect(progress).toEqual([1, 2]);
    expect(readGridFile(written.get('out.geojson') ?? '')).toMatchObject({
      grids: grids.map(({ code, community, street, geometry }) => ({ code, community, street, geometry })),
    });
  });

  test('writes nothing where no file is named', async () => {
    const { exitCode, printed, written } = await run(order({ command: 'plan' }), []);
    expect([exitCode, written.size]).toEqual([0, 0]);
    expect(printed).toContain('Nothing was written');
  });
});

describe('check', () => {
  test('is content with the planned grids of the district', async () => {
    expect(await run(order({}), grids)).toMatchObject({
      exitCode: 0,
      printed: `${grids.length} grids, no problems`,
    });
  });

  test('tells the problems of a file and exits with 1', async () => {
    const file = formatGridFile(
      grids.slice(1).map((grid) => ({ ...grid, code: grid.code.replace(/2$/, '3') })),
    );
    const { exitCode, printed } = await run(order({ file: 'survey.geojson' }), grids, {
      'survey.geojson': file,
    });
    expect(exitCode).toBe(1);
    expect(printed).toContain('"440310001001003" stands for 2 grids');
    expect(printed).toMatch(/"s001c001" has \d+\.\d m² without a grid at 114\.\d{6}, 22\.\d{6}/);
    expect(printed).toMatch(/problems: duplicateCode \d, gap 1$/);
  });

  test.each([
    ['not JSON', 'survey {'],
    ['another document', '{"type":"Feature"}'],
    [
      'a feature without a code',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{}}]}',
    ],
  ])('says where a file is %s', async (_, text) => {
    const { exitCode, printed } = await run(order({ file: 'survey' }), grids, { survey: text });
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/^survey cannot be read as unit grids: /);
  });
});
