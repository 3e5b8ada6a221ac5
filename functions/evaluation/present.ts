import { formulaOf } from '../domain/evaluation/catalogue/expression.ts';
import { indicatorOf } from '../domain/evaluation/catalogue/indicators.ts';
import type {
  Evaluation,
  EvaluationLevel,
  Grade,
  Indicator,
  Scheme,
} from '../domain/evaluation/catalogue/types.ts';
import { given } from '../domain/given.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { Adjustment, FrozenPeriod } from '../store/types.ts';

const timeOf = (at: number): string => new Date(at).toISOString();

const named = <T extends { readonly names: { readonly [L in Language]: string } }>(
  { names, ...rest }: T,
  language: Language,
) => ({ ...rest, name: names[language] });

export const presentIndicator = (indicator: Indicator, language: Language) => {
  const { numerator, denominator, ...rest } = named(indicator, language);
  return {
    ...rest,
    numerator: formulaOf(numerator),
    ...given('denominator', denominator && formulaOf(denominator)),
  };
};

export const presentGrade = (grade: Grade, language: Language) => named(grade, language);

export const presentScheme = (scheme: Scheme, language: Language) => {
  const { terms, ...rest } = named(scheme, language);
  const shown = terms.map(({ indicator, count, points, scoring }) => ({
    ...given('indicator', indicator),
    ...given('count', count && formulaOf(count)),
    ...given('points', points),
    scoring,
  }));
  return { ...rest, terms: shown };
};

/** From how many of what on somebody is ranked at a level. */
export const presentRankedFrom = (evaluation: Evaluation, level: EvaluationLevel, language: Language) => {
  const rule = evaluation.rankedFrom?.[level];
  const indicator = rule && indicatorOf(evaluation, rule.indicator);
  return indicator && { ...rule, name: indicator.names[language] };
};

export const presentCatalogue = (evaluation: Evaluation, language: Language) => ({
  digest: evaluation.digest,
  counters: evaluation.counters.map((counter) => named(counter, language)),
  indicators: evaluation.indicators.map((indicator) => ({
    ...presentIndicator(indicator, language),
    chosen: indicatorOf(evaluation, indicator.code) === indicator,
  })),
  schemes: evaluation.schemes.map((scheme) => presentScheme(scheme, language)),
  grades: evaluation.grades.map((grade) => presentGrade(grade, language)),
  levels: evaluation.levels,
  bulletins: evaluation.bulletins.map(({ code, names, kind }) => ({ code, name: names[language], kind })),
});

export const presentFrozen = ({ id: _, at, ...frozen }: FrozenPeriod) => ({ ...frozen, at: timeOf(at) });

export const presentAdjustment = ({ at, ...adjustment }: Adjustment) => ({ ...adjustment, at: timeOf(at) });

type Name = (tenant: Tenant, code: string) => string | undefined;

const area: Name = ({ areas }, code) => areas.get(code)?.name;
const person: Name = ({ people }, code) => people.get(code)?.name;
const itself: Name = (_, code) => code;

const nameOf: Readonly<Record<EvaluationLevel, Name>> = {
  district: ({ district }) => district.name,
  street: area,
  community: area,
  grid: itself,
  unit: ({ units }, code) => units.get(code)?.name,
  supervisor: person,
  acceptor: person,
  shiftLeader: person,
  dispatcher: person,
  subcategory: ({ catalogue }, code) => catalogue.subcategories.get(code)?.name,
  kind: itself,
  channel: ({ channels }, code) => channels.get(code)?.name,
};

/** What a row is called; its code where the tenant has no such thing any more. */
export const rowName = (tenant: Tenant, level: EvaluationLevel, code: string): string =>
  nameOf[level](tenant, code) ?? code;
