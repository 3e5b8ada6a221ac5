import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newFolder } from './places.ts';
import { run } from './process.ts';

let folder = '';
/** Where a replay of Pingshan ran through, once for all that compare with it. */
let undisturbed = '';

beforeEach(async () => {
  folder = await newFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const counts = v.record(v.string(), v.number());
const figuresSchema = v.object({
  reports: v.number(),
  filed: v.number(),
  dispatched: v.number(),
  closed: v.number(),
  onTime: v.number(),
  overdue: v.number(),
  reworked: v.number(),
  breached: v.number(),
  byChannel: counts,
  byUnit: counts,
  byStreet: counts,
  bySubcategory: counts,
  lifecyclesPerSecond: v.number(),
});

const replay = (city: string, district: string, data: string, ...more: readonly string[]) =>
  run('local/replay/main.ts', ['--city', city, '--district', district, '--data', data, '--json', ...more]);

const figuresOf = async (script: ReturnType<typeof replay>) => {
  const code = await script.ended;
  expect(code, script.said()).toBe(0);
  const { lifecyclesPerSecond, ...figures } = v.parse(
    figuresSchema,
    JSON.parse(script.said().trimEnd().split('\n').at(-1) ?? ''),
  );
  expect(lifecyclesPerSecond).toBeGreaterThan(0);
  return figures;
};

let whole: Awaited<ReturnType<typeof figuresOf>>;

beforeAll(async () => {
  undisturbed = await newFolder();
  whole = await figuresOf(replay('shenzhen', 'pingshan', undisturbed));
});
afterAll(() => rm(undisturbed, { recursive: true, force: true, maxRetries: 5 }));

/** Rows of a shipped sample, read by nothing of the replay's. */
const rowsOf = async (city: string): Promise<readonly Record<string, string>[]> =>
  parse(await readFile(`tenants/${city}/sample.csv`, 'utf8'), { columns: true, bom: true });

const countBy = (rows: readonly Record<string, string>[], column: string) => {
  const found: Record<string, number> = {};
  for (const row of rows) {
    const name = (row[column] ?? '').replaceAll('&#40;', '(').replaceAll('&#41;', ')').trim();
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
};

describe('a replay of published cases', () => {
  it('ends with the figures of a direct count of the file', async () => {
    const rows = await rowsOf('shenzhen');
    const onTime = rows.filter((row) => row.INTIME_ARCHIVE_NUM === '1').length;
    const overdue = rows.filter((row) => row.OVERTIME_ARCHIVE_NUM === '1').length;
    expect(whole).toMatchObject({
      reports: rows.length,
      filed: rows.length,
      dispatched: rows.length,
      closed: onTime + overdue,
      onTime,
      overdue,
      reworked: 0,
      byChannel: countBy(rows, 'EVENT_SRC_NAME'),
      byUnit: countBy(rows, 'DISPOSE_UNIT_NAME'),
      byStreet: countBy(rows, 'STREET_NAME'),
      bySubcategory: countBy(rows, 'SUB_TYPE_NAME'),
    });
  });

  it('ends with the same figures after a kill -9 in the middle', async () => {
    const data = join(folder, 'b');
    const killed = replay('shenzhen', 'pingshan', data);
    const size = (await stat(join(undisturbed, 'chengyun.db'))).size;
    await vi.waitFor(
      async () => expect((await stat(join(data, 'chengyun.db'))).size).toBeGreaterThan(size / 3),
      { timeout: 60_000, interval: 20 },
    );
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    expect(killed.said()).not.toContain('reports ');
    expect(await figuresOf(replay('shenzhen', 'pingshan', data))).toEqual(whole);
  });

  it('takes another city, with real due and closing dates', async () => {
    const rows = (await rowsOf('boston')).filter(({ neighborhood }) => neighborhood === 'Roxbury');
    const figures = await figuresOf(replay('boston', 'roxbury', join(folder, 'a')));
    expect(figures.reports).toBe(rows.length);
    expect(figures.onTime + figures.overdue).toBe(figures.closed);
  });

  it.each([
    [['--limit', 'many'], /--limit must be a whole number/],
    [['--from', 'nowhere'], /nowhere/],
    [['--city', 'atlantis'], /atlantis/],
  ])('says what is wrong with %j', async (args, said) => {
    const script = run('local/replay/main.ts', ['--city', 'shenzhen', '--district', 'pingshan', ...args]);
    expect(await script.ended).toBe(1);
    expect(script.said()).toMatch(said);
  });
});
