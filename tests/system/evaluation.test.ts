import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '../../functions/api/schemas/evaluation.ts';
import { quietLog } from '../../functions/ports/log.ts';
import { readOptions } from '../../local/options.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { send } from './client.ts';
import { newFolder } from './places.ts';
import { run } from './process.ts';
import { tokenFor } from './tokens.ts';

/** The published file itself, where EVALUATION_FROM names its folder and EVALUATION_FILE it; the sample otherwise. */
const { EVALUATION_FROM: from = 'tenants/shenzhen', EVALUATION_FILE: file = 'sample.csv' } = process.env;
const key = 'shenzhen/pingshan';

const independentAnswer = v.object({
  rows: v.number(),
  levels: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.array(v.number())))),
  scores: v.record(v.string(), v.number()),
});

const independent = v.parse(
  independentAnswer,
  JSON.parse(
    execFileSync(process.execPath, ['tests/independent/pingshan.mjs', join(from, file)], {
      encoding: 'utf8',
    }),
  ),
);

let folder = '';
let runtime: Runtime;
let token = '';

beforeAll(async () => {
  folder = await newFolder();
  const replay = run('local/replay/main.ts', [
    '--city',
    'shenzhen',
    '--district',
    'pingshan',
    '--from',
    from,
    '--data',
    folder,
  ]);
  expect(await replay.ended, replay.said()).toBe(0);
  const options = readOptions(['--port', '0', '--data', folder, '--tenant', key], {});
  runtime = await startRuntime(options, { log: quietLog, environment: {}, say: () => undefined });
  token = await tokenFor(folder, key, `${runtime.url}/${key}`, 'evaluator', 0, 'tenants');
}, 3_600_000);
afterAll(async () => {
  await runtime.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const figuresOf = async (level: string, period = '2018') => {
  const url = `${runtime.url}/${key}/v1/evaluation/figures?level=${level}&period=${period}`;
  const { status, body } = await send('GET', url, { headers: { authorization: `Bearer ${token}` } });
  expect(status, JSON.stringify(body)).toBe(200);
  return v.parse(figures, body);
};

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Parts of an indicator by name: the source uses one name for several codes. */
const byName = async (level: string): Promise<ReadonlyMap<string, ReadonlyMap<string, Parts>>> => {
  // Categories have no counters of their own: their cases are added up, a quarter at a time.
  const periods = level === 'subcategory' ? [1, 2, 3, 4].map((quarter) => `2018-Q${quarter}`) : ['2018'];
  const rows = (await Promise.all(periods.map((period) => figuresOf(level, period)))).flatMap(
    (table) => table.rows,
  );
  const names = new Map<string, Map<string, Parts>>();
  for (const row of rows) {
    const name = level === 'district' ? '' : row.name;
    const own = names.get(name) ?? new Map<string, Parts>();
    for (const [indicator, { numerator, denominator = 0 }] of Object.entries(row.indicators)) {
      const sum = own.get(indicator) ?? { numerator: 0, denominator: 0 };
      own.set(indicator, {
        numerator: sum.numerator + numerator,
        denominator: sum.denominator + denominator,
      });
    }
    names.set(name, own);
  }
  return names;
};

const partsOf = (found: Awaited<ReturnType<typeof byName>>) =>
  [...found].flatMap(([name, indicators]) =>
    [...indicators].map(([indicator, parts]) => ({ name, indicator, parts })),
  );

/** What the replay makes up, since the file has no times of disposal, and what the independent count cannot know. */
const untold = new Set(['meanHandling', 'overdueInHandRate']);

describe('figures of published cases', () => {
  it.each(Object.keys(independent.levels))(
    'are those of an independent calculation, by %s',
    async (level) => {
      const expected = independent.levels[level] ?? {};
      const found = await byName(level);
      expect([...found.keys()].filter((name) => name !== '-').sort()).toEqual(Object.keys(expected).sort());
      const compared = partsOf(found).filter(({ name, indicator }) => name !== '-' && !untold.has(indicator));
      for (const { name, indicator, parts } of compared) {
        const [numerator, least = 0, most = 0] = expected[name]?.[indicator] ?? [];
        expect([name, indicator, parts.numerator]).toEqual([name, indicator, numerator]);
        expect(parts.denominator, `${name} ${indicator}`).toBeGreaterThanOrEqual(least);
        expect(parts.denominator, `${name} ${indicator}`).toBeLessThanOrEqual(most);
      }
      expect(compared.length).toBeGreaterThan(Object.keys(expected).length * 3);
    },
  );

  it('give units the composite of an independent calculation', async () => {
    const { rows } = await figuresOf('unit');
    const once = rows.filter(({ name }) => rows.filter((other) => other.name === name).length === 1);
    const told = once.filter(({ name }) => independent.scores[name] !== undefined);
    expect(told.length).toBeGreaterThan(10);
    for (const { name, score } of told)
      expect([name, score?.value.toFixed(9)]).toEqual([name, independent.scores[name]?.toFixed(9)]);
  });

  it('count every row of the file', async () => {
    const { rows } = await figuresOf('district');
    expect(rows[0]?.counters).toMatchObject({ reported: independent.rows, filed: independent.rows });
  });
});
