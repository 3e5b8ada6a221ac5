import { createHash } from 'node:crypto';
import { countersIn } from '../domain/evaluation/catalogue/expression.ts';
import { indicatorOf } from '../domain/evaluation/catalogue/indicators.ts';
import {
  type CounterDefinition,
  type Evaluation,
  type Expression,
  evaluationLevels,
  type Indicator,
  type Scheme,
  type Term,
} from '../domain/evaluation/catalogue/types.ts';
import { counterCodes, reportCounters } from '../domain/evaluation/cohort/types.ts';
import { schemeOf } from '../domain/evaluation/figures.ts';
import { given } from '../domain/given.ts';
import type { Report } from './errors.ts';
import {
  type CatalogueFile,
  catalogueSchema,
  type EvaluationFile,
  evaluationSchema,
} from './evaluationSchema.ts';
import type { TenantFolder } from './folder.ts';
import { readJson } from './json.ts';

/** What a tenant without a file of its own is evaluated by, where the root has it. */
const usual = 'national';

const ownFile = 'evaluation.json';

const untouched: EvaluationFile = {
  schemaVersion: 1,
  catalogue: usual,
  choose: {},
  indicators: [],
  schemes: [],
  levels: {},
  limits: {},
  bulletins: [],
};

/** The catalogue's entries with the tenant's own in place of those of the same name, and its further ones behind. */
const replaced = <T>(
  ours: readonly T[],
  theirs: readonly T[],
  nameOf: (entry: T) => string,
): readonly T[] => {
  const own = new Map(theirs.map((entry) => [nameOf(entry), entry]));
  const kept = ours.map((entry) => own.get(nameOf(entry)) ?? entry);
  const there = new Set(ours.map(nameOf));
  return [...kept, ...theirs.filter((entry) => !there.has(nameOf(entry)))];
};

const indicatorName = ({ code, variant }: Indicator): string => `${code}.${variant}`;

const merged = (catalogue: CatalogueFile, own: EvaluationFile): Evaluation => {
  const content = {
    counters: catalogue.counters,
    indicators: replaced<Indicator>(catalogue.indicators, own.indicators, indicatorName),
    chosen: own.choose,
    schemes: replaced<Scheme>(catalogue.schemes, own.schemes, ({ code }) => code),
    grades: own.grades ?? catalogue.grades,
    levels: { ...catalogue.levels, ...own.levels },
    ...given('rankedFrom', own.rankedFrom),
    limits: own.limits,
    bulletins: own.bulletins,
  };
  return { digest: createHash('sha256').update(JSON.stringify(content)).digest('hex'), ...content };
};

interface Problem {
  readonly field: string;
  readonly problem: string;
}

const counted: ReadonlySet<string> = new Set(counterCodes);
const countedByReport: ReadonlySet<string> = new Set(reportCounters);

const cohortProblem = ({ code, cohort }: CounterDefinition): string | undefined => {
  if (cohort === 'entered') return counted.has(code) ? 'is counted, not entered' : undefined;
  if (!counted.has(code)) return 'is nothing that is counted';
  return (cohort === 'report') === countedByReport.has(code) ? undefined : `is not counted by ${cohort}`;
};

const twice = (fields: readonly string[]): readonly Problem[] =>
  [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))].map((field) => ({
    field,
    problem: 'is there twice',
  }));

const counterProblems = ({ counters }: Evaluation): readonly Problem[] => {
  const fieldOf = (code: string) => `counters.${code}`;
  const there = new Set(counters.map(({ code }) => code));
  return [
    ...twice(counters.map(({ code }) => fieldOf(code))),
    ...counters.flatMap((counter) => {
      const problem = cohortProblem(counter);
      return problem === undefined ? [] : [{ field: fieldOf(counter.code), problem }];
    }),
    ...counterCodes
      .filter((code) => !there.has(code))
      .map((code) => ({ field: 'counters', problem: `lacks ${code}` })),
  ];
};

const absent = (field: string, name: string): Problem => ({
  field,
  problem: `names "${name}", which is not there`,
});

const expressionProblems = (
  { counters }: Evaluation,
  expression: Expression | undefined,
  field: string,
): readonly Problem[] => {
  const known = new Set(counters.map(({ code }) => code));
  const named = expression === undefined ? [] : countersIn(expression);
  return named.filter((code) => !known.has(code)).map((code) => absent(field, code));
};

const indicatorProblems = (evaluation: Evaluation): readonly Problem[] => {
  const fieldOf = (name: string) => `indicators.${name}`;
  const fields = evaluation.indicators.map((indicator) => fieldOf(indicatorName(indicator)));
  const chosen = Object.entries(evaluation.chosen).filter(
    ([code, variant]) => !fields.includes(fieldOf(`${code}.${variant}`)),
  );
  return [
    ...twice(fields),
    ...evaluation.indicators.flatMap((indicator) => {
      const field = fieldOf(indicatorName(indicator));
      const { numerator, denominator, unit } = indicator;
      const undivided = unit === 'percent' && denominator === undefined;
      return [
        ...expressionProblems(evaluation, numerator, `${field}.numerator`),
        ...expressionProblems(evaluation, denominator, `${field}.denominator`),
        ...(undivided ? [{ field, problem: 'is a rate without a denominator' }] : []),
      ];
    }),
    ...chosen.map(([code, variant]) => absent(`choose.${code}`, variant)),
  ];
};

const nameProblems = (evaluation: Evaluation, name: string | undefined, field: string): readonly Problem[] =>
  name === undefined || indicatorOf({ ...evaluation, chosen: {} }, name) !== undefined
    ? []
    : [absent(field, name)];

const termProblems = (evaluation: Evaluation, term: Term, field: string): readonly Problem[] => {
  const { indicator, count, scoring } = term;
  const deductions = 'kind' in scoring ? [] : scoring;
  return [
    ...nameProblems(evaluation, indicator, field),
    ...expressionProblems(evaluation, count, field),
    ...deductions.flatMap((deduction) => expressionProblems(evaluation, deduction.count, field)),
  ];
};

/** Points that do not add up, or that the source leaves open though a level uses the scheme. */
const pointProblems = ({ code, kind, terms, total = 100 }: Scheme, used: boolean): readonly Problem[] => {
  const field = `schemes.${code}`;
  const open = terms.filter(({ points }) => points === undefined).length;
  if (open > 0) {
    const problem = `is used, but the points of ${open} of its terms are not known: say them`;
    return used ? [{ field, problem }] : [];
  }
  const sum = terms.reduce((all, { points = 0 }) => all + points, 0);
  const wrong = kind === 'weighted' && Math.abs(sum - total) > 1e-9;
  return wrong ? [{ field, problem: `has points that add up to ${sum}, not ${total}` }] : [];
};

const schemeProblems = (evaluation: Evaluation): readonly Problem[] => {
  const used = new Set(Object.values(evaluation.levels).map(({ scheme }) => scheme));
  return evaluation.schemes.flatMap((scheme) => [
    ...scheme.terms.flatMap((term, place) =>
      termProblems(evaluation, term, `schemes.${scheme.code}.terms.${place}`),
    ),
    ...pointProblems(scheme, used.has(scheme.code)),
  ]);
};

const levelProblems = (evaluation: Evaluation): readonly Problem[] => {
  const schemes = new Set(evaluation.schemes.map(({ code }) => code));
  return Object.entries(evaluation.levels).flatMap(([level, { indicators, scheme }]) => [
    ...indicators.flatMap((name) => nameProblems(evaluation, name, `levels.${level}`)),
    ...(scheme === undefined || schemes.has(scheme) ? [] : [absent(`levels.${level}`, scheme)]),
  ]);
};

const rankingProblems = (evaluation: Evaluation): readonly Problem[] =>
  evaluationLevels.flatMap((level) => {
    const name = evaluation.rankedFrom?.[level]?.indicator;
    if (name === undefined) return [];
    const field = `rankedFrom.${level}`;
    if (schemeOf(evaluation, level) === undefined)
      return [{ field, problem: 'is of a level that is not scored' }];
    const rate = indicatorOf(evaluation, name)?.denominator !== undefined;
    return [
      ...nameProblems(evaluation, name, field),
      ...(rate ? [{ field, problem: `names "${name}", which is a rate` }] : []),
    ];
  });

/** A level that shows nothing would be an empty table. */
const bulletinProblems = ({ bulletins, levels }: Evaluation): readonly Problem[] => [
  ...twice(bulletins.map(({ code }) => `bulletins.${code}`)),
  ...bulletins.flatMap(({ code, levels: own }) =>
    own
      .filter((level) => (levels[level]?.indicators ?? []).length === 0)
      .map((level) => ({
        field: `bulletins.${code}.levels`,
        problem: `names ${level}, which shows no indicator`,
      })),
  ),
];

const problemsOf = (evaluation: Evaluation): readonly Problem[] =>
  [
    counterProblems,
    indicatorProblems,
    schemeProblems,
    levelProblems,
    rankingProblems,
    bulletinProblems,
  ].flatMap((check) => check(evaluation));

/**
 * What the tenant is evaluated by: a catalogue of `_indicators` with the choices and additions of its own
 * `evaluation.json`, if it has one. Undefined where there is neither. Reports every counter, indicator or scheme that
 * is named and not there, points that do not add up, and points that the source leaves open where they are used.
 */
export const readEvaluation = async (
  folder: TenantFolder,
  report: Report,
): Promise<Evaluation | undefined> => {
  const source = await folder.read(ownFile);
  const own = source === undefined ? untouched : readJson(source, evaluationSchema, report);
  if (own === undefined) return undefined;
  const catalogueSource = await folder.readOfIndicators(`${own.catalogue}.json`);
  if (catalogueSource === undefined) {
    if (source !== undefined)
      report({
        file: source.file,
        field: 'catalogue',
        problem: `names "${own.catalogue}", which is not there`,
      });
    return undefined;
  }
  const catalogue = readJson(catalogueSource, catalogueSchema, report);
  if (catalogue === undefined) return undefined;
  const evaluation = merged(catalogue, own);
  const place = source?.file ?? catalogueSource.file;
  for (const problem of problemsOf(evaluation)) report({ file: place, ...problem });
  return evaluation;
};
