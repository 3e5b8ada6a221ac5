import * as v from 'valibot';
import { type Expression, evaluationLevels, personLevels } from '../domain/evaluation/catalogue/types.ts';
import { evaluatedStages } from '../domain/evaluation/cohort/types.ts';
import { periodKinds } from '../domain/evaluation/period/kinds.ts';
import { limitUnits } from '../domain/sla/types.ts';

/** A catalogue of indicators, and what a tenant makes of it. */

const schemaVersion = v.literal(1, 'must be 1, the version that this build reads');
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const code = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'must be a code of letters and digits'));
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/, 'must be CODE or CODE.VARIANT'),
);
const names = v.strictObject({ 'zh-CN': text, en: text });
const provenance = { source: text, confidence: v.picklist(['A', 'B', 'C', 'UNKNOWN']) };

const expression: v.GenericSchema<unknown, Expression> = v.lazy(() =>
  v.union(
    [
      code,
      v.tupleWithRest([v.literal('+'), expression], expression),
      v.strictTuple([v.literal('-'), expression, expression]),
      v.strictTuple([v.literal('*'), v.number(), expression]),
    ],
    'must be a counter, ["+", …], ["-", A, B] or ["*", NUMBER, A]',
  ),
);

const counter = v.strictObject({
  code,
  names,
  cohort: v.picklist(['report', 'filing', 'entered']),
  ...provenance,
});

const indicator = v.strictObject({
  code,
  variant: code,
  names,
  unit: v.picklist(['percent', 'count', 'minutes']),
  numerator: expression,
  denominator: v.exactOptional(expression),
  exclusions: v.exactOptional(text),
  better: v.exactOptional(v.picklist(['high', 'low'])),
  ...provenance,
});

const steps = v.pipe(
  v.array(v.strictObject({ upTo: v.exactOptional(v.number()), score: v.number() })),
  v.check((all) => all.at(-1)?.upTo === undefined, 'must end with a step that has no bound'),
  v.check(
    (all) =>
      all
        .slice(0, -1)
        .every(({ upTo }, place) => upTo !== undefined && upTo > (all[place - 1]?.upTo ?? -Infinity)),
    'must have rising bounds',
  ),
);

const deduction = v.strictObject({ kind: v.literal('deduct'), count: expression, each: v.number() });

const scoring = v.union(
  [
    v.strictObject({ kind: v.picklist(['rate', 'inverse']) }),
    v.strictObject({ kind: v.literal('steps'), steps }),
    v.strictObject({ kind: v.literal('atLeast'), full: v.number(), perPoint: v.number() }),
    v.strictObject({ kind: v.literal('deduct'), each: v.number() }),
    v.array(deduction),
  ],
  'must be a rate, an inverse, steps, atLeast, deduct or a list of deductions',
);

const term = v.pipe(
  v.strictObject({
    indicator: v.exactOptional(name),
    count: v.exactOptional(expression),
    points: v.exactOptional(v.number()),
    scoring,
  }),
  v.check(
    (given) =>
      Array.isArray(given.scoring) || (given.indicator === undefined) !== (given.count === undefined),
    'must look at either an indicator or a count',
  ),
);

const scheme = v.strictObject({
  code,
  names,
  kind: v.picklist(['weighted', 'points']),
  total: v.exactOptional(v.pipe(v.number(), v.gtValue(0, 'must be above zero'))),
  terms: v.pipe(v.array(term), v.minLength(1, 'must have a term')),
  ...provenance,
});

const grade = v.strictObject({ code: text, names, colour: text, from: v.number() });
const grades = v.pipe(
  v.array(grade),
  v.check(
    (all) => all.every(({ from }, place) => place === 0 || from < (all[place - 1]?.from ?? from)),
    'must stand from the best down',
  ),
);

const view = v.strictObject({ indicators: v.array(name), scheme: v.exactOptional(code) });

const levels = v.strictObject({
  ...v.entriesFromList(evaluationLevels, v.exactOptional(view)),
});

const rankingRule = v.strictObject({
  indicator: name,
  least: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
});

const rankedFrom = v.strictObject({
  ...v.entriesFromList(evaluationLevels, v.exactOptional(rankingRule)),
});

const limit = v.strictObject({
  amount: v.pipe(v.number(), v.gtValue(0, 'must be above zero')),
  unit: v.picklist(limitUnits),
});

const bulletin = v.pipe(
  v.strictObject({
    code,
    names,
    issuer: names,
    kind: v.picklist(periodKinds),
    levels: v.pipe(v.array(v.picklist(evaluationLevels)), v.minLength(1, 'must have a level')),
    remarks: v.exactOptional(v.array(names), []),
    published: v.picklist(['inside', 'public']),
  }),
  v.check(
    ({ levels: all, published }) => published === 'inside' || !all.some((level) => personLevels.has(level)),
    'must not tell the public of single persons',
  ),
);

/** A file below `_indicators`. */
export const catalogueSchema = v.strictObject({
  schemaVersion,
  counters: v.array(counter),
  indicators: v.array(indicator),
  schemes: v.array(scheme),
  grades,
  levels,
});

/** A tenant's own `evaluation.json`: the catalogue it takes, which variants hold, and what it adds or replaces. */
export const evaluationSchema = v.strictObject({
  schemaVersion,
  catalogue: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be the name of a catalogue')),
  choose: v.exactOptional(v.record(code, code), {}),
  indicators: v.exactOptional(v.array(indicator), []),
  schemes: v.exactOptional(v.array(scheme), []),
  grades: v.exactOptional(grades),
  levels: v.exactOptional(levels, {}),
  rankedFrom: v.exactOptional(rankedFrom),
  limits: v.exactOptional(v.strictObject(v.entriesFromList(evaluatedStages, v.exactOptional(limit))), {}),
  bulletins: v.exactOptional(v.array(bulletin), []),
});

export type CatalogueFile = v.InferOutput<typeof catalogueSchema>;
export type EvaluationFile = v.InferOutput<typeof evaluationSchema>;
