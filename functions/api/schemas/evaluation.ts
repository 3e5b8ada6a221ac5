import * as v from 'valibot';
import { evaluationLevels } from '../../domain/evaluation/catalogue/types.ts';
import { periodKinds } from '../../domain/evaluation/period/kinds.ts';
import { listOf, pageOf, summaryOfCase } from './answers.ts';
import { optional, time } from './caseFacts.ts';
import { cursor, pageLimit, reason } from './fields.ts';

/** What is asked of the evaluation, and what it answers. */

const level = v.picklist(evaluationLevels);

const period = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(30),
  v.description(
    '`2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days',
  ),
);

const yes = v.picklist(['true', 'false']);
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const live = v.pipe(yes, v.description('as it is now, also where the period is frozen'));

export const figuresQuery = v.strictObject({
  level,
  period,
  scheme: v.exactOptional(v.pipe(code, v.description('score by this scheme in place of the level’s own'))),
  compare: v.exactOptional(
    v.pipe(yes, v.description('with the period before (环比) and a year before (同比)')),
  ),
  live: v.exactOptional(live),
});

export const casesQuery = v.strictObject({
  level,
  of: v.exactOptional(v.pipe(code, v.description('a row’s code; not for the district'))),
  period,
  indicator: v.exactOptional(code),
  part: v.exactOptional(v.picklist(['numerator', 'denominator'])),
  counter: v.exactOptional(v.pipe(code, v.description('a counter, in place of an indicator'))),
  live: v.exactOptional(live),
  limit: v.exactOptional(pageLimit),
  cursor: v.exactOptional(cursor),
});

export const freezeBody = v.strictObject({ period });

export const adjustmentBody = v.strictObject({
  period,
  level,
  of: v.exactOptional(code),
  counter: code,
  amount: v.pipe(v.number(), v.minValue(-1_000_000), v.maxValue(1_000_000)),
  reason,
});

const names = v.object({ code: v.string(), name: v.string() });
const provenance = {
  source: v.string(),
  confidence: v.pipe(v.string(), v.description('the marks of the reference: A, B, C, UNKNOWN')),
};

const definition = v.object({
  ...names.entries,
  variant: v.string(),
  unit: v.string(),
  numerator: v.string(),
  denominator: optional(v.string()),
  exclusions: optional(v.string()),
  better: optional(v.string()),
  ...provenance,
});

const grade = v.object({ ...names.entries, colour: v.string(), from: v.number() });

const term = v.object({
  indicator: optional(v.string()),
  count: optional(v.string()),
  points: optional(v.number()),
  scoring: v.unknown(),
});

const scheme = v.object({
  ...names.entries,
  kind: v.string(),
  total: optional(v.number()),
  terms: v.array(term),
  ...provenance,
});

export const catalogue = v.object({
  digest: v.string(),
  counters: v.array(v.object({ ...names.entries, cohort: v.string(), ...provenance })),
  indicators: v.array(v.object({ ...definition.entries, chosen: v.boolean() })),
  schemes: v.array(scheme),
  grades: v.array(grade),
  levels: v.record(v.string(), v.object({ indicators: v.array(v.string()), scheme: optional(v.string()) })),
  bulletins: v.array(v.object({ ...names.entries, kind: v.picklist(periodKinds) })),
});

const compared = { before: optional(v.number()), yearBefore: optional(v.number()) };

const figure = v.object({
  value: v.pipe(
    optional(v.number()),
    v.description('a rate is a share of 1; absent where the denominator is 0'),
  ),
  numerator: v.number(),
  denominator: optional(v.number()),
  ...compared,
});

const score = v.object({
  value: v.number(),
  grade: optional(v.string()),
  colour: optional(v.string()),
  terms: v.array(v.object({ value: optional(v.number()), points: optional(v.number()), most: v.number() })),
  ...compared,
});

export const adjustment = v.object({
  id: v.string(),
  level: v.string(),
  of: v.string(),
  counter: v.string(),
  amount: v.number(),
  reason: v.string(),
  by: v.string(),
  at: time,
});

const row = v.object({
  ...names.entries,
  counters: v.pipe(v.record(v.string(), v.number()), v.description('with the adjustments')),
  indicators: v.record(v.string(), figure),
  score: optional(score),
  rank: v.pipe(
    optional(v.number()),
    v.description('absent without a score, and for whoever has less than `rankedFrom` says'),
  ),
  adjustments: v.array(adjustment),
});

export const frozenPeriod = v.object({
  period: v.string(),
  from: v.string(),
  to: v.string(),
  at: time,
  by: v.string(),
  cases: v.number(),
  digest: v.pipe(v.string(), v.description('of the catalogue that it was frozen by')),
});

export const figures = v.object({
  level: v.string(),
  period: v.string(),
  from: v.string(),
  to: v.string(),
  frozen: optional(frozenPeriod),
  definitions: v.array(
    v.object({
      key: v.pipe(v.string(), v.description('under which the rows have it')),
      ...definition.entries,
    }),
  ),
  scheme: optional(scheme),
  rankedFrom: v.pipe(
    optional(v.object({ indicator: v.string(), name: v.string(), least: v.number() })),
    v.description('whoever has less of this indicator is scored and not ranked'),
  ),
  grades: v.array(grade),
  rows: v.pipe(v.array(row), v.description('best first')),
});

const bulletinLine = {
  code: v.string(),
  period: v.string(),
  from: v.string(),
  to: v.string(),
  name: v.string(),
  published: v.picklist(['inside', 'public']),
  madeAt: time,
};

export const bulletin = v.object({
  ...bulletinLine,
  issuer: v.pipe(v.string(), v.description('the body that issues it')),
  remarks: v.array(v.string()),
  digest: v.pipe(v.string(), v.description('of the catalogue that it was computed by')),
  tables: v.pipe(v.array(figures), v.description('as they were when it was made')),
  adjustments: v.pipe(
    v.array(v.object({ ...adjustment.entries, name: v.string(), counterName: v.string() })),
    v.description('entered since, and not in the tables; the public is not told by whom and why'),
  ),
});

export const bulletins = pageOf(v.object(bulletinLine));
export const publicBulletins = listOf(v.object(bulletinLine));

export const bulletinParams = v.strictObject({ code, period });
export const bulletinBody = v.strictObject({ code, period });

export const frozenPeriods = pageOf(frozenPeriod);
export const adjustments = listOf(adjustment);

export const casesBehind = v.object({
  ...pageOf(
    v.object({
      day: v.string(),
      amount: v.pipe(v.number(), v.description('what it adds to the figure')),
      case: summaryOfCase,
    }),
  ).entries,
  scanned: v.number(),
});
