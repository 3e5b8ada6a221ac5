import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { run } from './process.ts';

const line = v.object({ price: v.string(), units: v.number(), basis: v.string(), dollars: v.number() });
const bill = v.object({ lines: v.pipe(v.array(line), v.minLength(1)), dollars: v.number() });
const goal = v.object({ goal: v.number(), cost: v.number(), met: v.boolean() });
const figures = v.object({
  cases: v.number(),
  perThousandCases: bill,
  idleMonth: bill,
  thousandCasesTold: bill,
  optional: bill,
  goals: v.object({ perCase: goal, idleMonth: goal }),
  metered: v.object({
    tableWrites: v.number(),
    tableReads: v.number(),
    executions: v.number(),
    checks: v.number(),
    statesEntered: v.number(),
    apiRequests: v.number(),
    streamBatches: v.number(),
    busEvents: v.number(),
  }),
});

describe('the cost bench', () => {
  it('prints the figures as JSON on the last line, whose sums are those of their lines', async () => {
    const script = run('bench/cost/main.ts', ['--cases', '4', '--json']);
    expect(await script.ended, script.said()).toBe(0);
    const found = v.parse(figures, JSON.parse(script.said().trimEnd().split('\n').at(-1) ?? ''));
    expect(found.cases).toBe(4);
    for (const { lines, dollars } of [
      found.perThousandCases,
      found.idleMonth,
      found.thousandCasesTold,
      found.optional,
    ]) {
      expect(lines.reduce((sum, { dollars: cost }) => sum + cost, 0)).toBeCloseTo(dollars, 9);
      expect(lines.every(({ units, dollars: cost }) => units >= 0 && cost >= 0)).toBe(true);
    }
    const { perCase, idleMonth } = found.goals;
    expect(perCase.cost).toBeCloseTo(found.perThousandCases.dollars / 1_000, 12);
    expect(idleMonth.cost).toBe(found.idleMonth.dollars);
    expect(perCase.met).toBe(perCase.cost <= perCase.goal);
    expect(script.said()).toContain(`the goal of at most ${perCase.goal} USD is`);
  });

  it('meters a life as what it is: seven commands, each a transaction, three timers, an event each', async () => {
    const script = run('bench/cost/main.ts', ['--cases', '2', '--json']);
    expect(await script.ended, script.said()).toBe(0);
    const { cases, metered } = v.parse(figures, JSON.parse(script.said().trimEnd().split('\n').at(-1) ?? ''));
    const perCase = (sum: number): number => sum / cases;
    expect(perCase(metered.executions)).toBe(3);
    expect(perCase(metered.checks)).toBeGreaterThanOrEqual(3);
    expect(perCase(metered.statesEntered)).toBeGreaterThanOrEqual(3 * 4);
    expect(perCase(metered.busEvents)).toBeGreaterThanOrEqual(7);
    expect(metered.streamBatches).toBe(metered.busEvents);
    expect(perCase(metered.apiRequests)).toBeGreaterThan(7);
    // Each command writes at least case, event, receipt and message, doubled as in any transaction; far above the band
    // some request would be counted that AWS never gets.
    expect(perCase(metered.tableWrites)).toBeGreaterThan(7 * 4 * 2);
    expect(perCase(metered.tableWrites)).toBeLessThan(1_000);
    expect(perCase(metered.tableReads)).toBeGreaterThan(7);
    expect(perCase(metered.tableReads)).toBeLessThan(300);
  });

  it.each([
    [['--cases', 'few'], '--cases must be a whole number'],
    [['--unknown'], "Unknown option '--unknown'"],
    [['--tenant', 'no/where'], 'no/where'],
  ])('refuses %j in a sentence and with exit code 1', async (args, sentence) => {
    const script = run('bench/cost/main.ts', args);
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain(sentence);
    expect(script.said()).not.toContain('    at ');
  });
});
