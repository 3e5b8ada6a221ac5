import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { checkFaults, tenantsWith } from './testing.ts';

const national = readFileSync('tenants/_indicators/national.json', 'utf8');
const catalogue = { '_indicators/national.json': national };

/** The catalogue with one thing in it changed. */
const changed = (before: string, after: string) => {
  if (!national.includes(before)) throw new Error(`the catalogue has no ${before}`);
  return { '_indicators/national.json': national.replace(before, after) };
};

const own = (file: object) => ({
  ...catalogue,
  'testville/evaluation.json': JSON.stringify({ schemaVersion: 1, catalogue: 'national', ...file }),
});

const provenance = { source: 'here', confidence: 'C' };
const names = { 'zh-CN': '率', en: 'rate' };
const indicator = { code: 'ours', variant: 'own', names, unit: 'percent', ...provenance };
const scheme = (points: readonly number[]) => ({
  code: 'ours',
  names,
  kind: 'weighted',
  terms: points.map((each) => ({ indicator: 'closingRate', points: each, scoring: { kind: 'rate' } })),
  ...provenance,
});

describe('a catalogue of indicators that does not fit', () => {
  checkFaults([
    [
      'an unknown counter',
      changed('"numerator": "closedOnTime"', '"numerator": "wishes"'),
      '_indicators/national.json, indicators.closingOnTimeRate.standard.numerator: names "wishes", which is not there',
    ],
    [
      'points that do not add up',
      own({ schemes: [scheme([50, 40])] }),
      'testville/evaluation.json, schemes.ours: has points that add up to 90, not 100',
    ],
    [
      'a scheme whose points the standard leaves open (reference U10)',
      own({ levels: { grid: { indicators: [], scheme: 'area' } } }),
      'testville/evaluation.json, schemes.area: is used, but the points of 4 of its terms are not known: say them',
    ],
    [
      'a variant, an indicator and a scheme that are not there',
      own({ choose: { closingRate: 'ours' }, levels: { unit: { indicators: ['wishes'], scheme: 'luck' } } }),
      'testville/evaluation.json, choose.closingRate: names "ours", which is not there',
      'testville/evaluation.json, levels.unit: names "wishes", which is not there',
      'testville/evaluation.json, levels.unit: names "luck", which is not there',
    ],
    [
      'a rate of one number',
      own({ indicators: [{ ...indicator, numerator: 'closed' }] }),
      'testville/evaluation.json, indicators.ours.own: is a rate without a denominator',
    ],
    [
      'an expression that is none',
      own({ indicators: [{ ...indicator, numerator: ['/', 'closed', 'filed'], denominator: 'filed' }] }),
      'testville/evaluation.json, indicators.0.numerator: must be a counter, ["+", …], ["-", A, B] or ["*", NUMBER, A]',
    ],
    [
      'grades that do not fall',
      own({
        grades: [
          { code: 'A', names, colour: 'green', from: 0 },
          { code: 'B', names, colour: 'red', from: 5 },
        ],
      }),
      'testville/evaluation.json, grades: must stand from the best down',
    ],
    [
      'a ranking by a rate, by what is not there, and of a level that is not scored',
      own({
        rankedFrom: {
          unit: { indicator: 'closingRate', least: 5 },
          supervisor: { indicator: 'wishes', least: 5 },
          kind: { indicator: 'filedCount', least: 5 },
        },
      }),
      'testville/evaluation.json, rankedFrom.unit: names "closingRate", which is a rate',
      'testville/evaluation.json, rankedFrom.supervisor: names "wishes", which is not there',
      'testville/evaluation.json, rankedFrom.kind: is of a level that is not scored',
    ],
    [
      'a ranking from no case on',
      own({ rankedFrom: { unit: { indicator: 'filedCount', least: 0 } } }),
      'testville/evaluation.json, rankedFrom.unit.least: must be 1 or more, not 0',
    ],
    [
      'a catalogue that is not there',
      own({ catalogue: 'martian' }),
      'testville/evaluation.json, catalogue: names "martian", which is not there',
    ],
  ]);
});

describe('a tenant’s evaluation', () => {
  const load = async (changes: Parameters<typeof tenantsWith>[0]) => {
    const loaded = await loadTenant(await tenantsWith(changes), 'testville/south');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    return loaded.tenant.evaluation;
  };

  it('is the usual catalogue where it says nothing, and none where there is none', async () => {
    expect(await load({})).toBeUndefined();
    const usual = await load(catalogue);
    expect(usual?.schemes.map(({ code }) => code)).toContain('department');
    expect(usual?.digest).toBe((await load(catalogue))?.digest);
  });

  it('takes variants, replaces indicators and adds its own', async () => {
    const evaluation = await load(
      own({
        choose: { reworkRate: 'cjx', ours: 'own' },
        indicators: [{ ...indicator, numerator: 'closed', denominator: ['-', 'filed', 'voided'] }],
        schemes: [scheme([60, 40])],
        levels: { unit: { indicators: ['ours', 'reworkRate'], scheme: 'ours' } },
        limits: { filing: { amount: 30, unit: 'minute' } },
      }),
    );
    expect(evaluation).toMatchObject({
      chosen: { reworkRate: 'cjx' },
      levels: { unit: { scheme: 'ours' }, supervisor: { scheme: 'supervisor' } },
      limits: { filing: { amount: 30, unit: 'minute' } },
    });
    expect(evaluation?.digest).not.toBe((await load(catalogue))?.digest);
  });
});
