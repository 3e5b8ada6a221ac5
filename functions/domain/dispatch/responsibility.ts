import type { CategoryKind } from '../catalogue/types.ts';
import type { Component, Unit } from '../tenant/types.ts';
import type { DispatchBasis, ResponsibilityRule, Suggestion } from './types.ts';

type Principle = DispatchBasis['principle'];

/** What is known of the case; what is not known matches only rules that leave it open. */
export interface DispatchFacts {
  readonly kind: CategoryKind;
  /** subcategory code */
  readonly subcategory?: string;
  /** code of its major category */
  readonly major?: string;
  readonly street?: string;
  readonly community?: string;
  /** component code */
  readonly component?: string;
}

export interface SuggestionInput {
  readonly rules: readonly ResponsibilityRule[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly components: ReadonlyMap<string, Component>;
  /** the tenant's principle for the case's kind */
  readonly principle: Principle;
  /** answers where no rule does (属地兜底) */
  readonly fallbackUnit: string;
  readonly facts: DispatchFacts;
}

/** How narrowly a rule speaks: of the subcategory 2, its major category 1, any 0; community 2, street 1, district 0. */
interface Specificity {
  readonly category: number;
  readonly area: number;
}

interface Match {
  readonly suggestion: Suggestion;
  readonly specificity: Specificity;
}

const majorPrefix = 'major:';

/** Undefined when the rule does not speak of the case. */
const categoryRank = (
  category: string | undefined,
  { subcategory, major }: DispatchFacts,
): number | undefined => {
  if (category === undefined) return 0;
  if (category === subcategory) return 2;
  return major !== undefined && category === majorPrefix + major ? 1 : undefined;
};

const areaRank = (area: string | undefined, { street, community }: DispatchFacts): number | undefined => {
  if (area === undefined) return 0;
  if (area === community) return 2;
  return area === street ? 1 : undefined;
};

/** The narrowest of a unit's areas in which the case lies; the whole district for a unit without areas. */
const unitAreaOf = (
  unit: Unit,
  { street, community }: DispatchFacts,
): { readonly area?: string } | undefined => {
  if (unit.areas === undefined || unit.areas.length === 0) return {};
  const area = [community, street].find((code) => code !== undefined && unit.areas?.includes(code));
  return area === undefined ? undefined : { area };
};

/** The rule's own area or the unit's, whichever is narrower; undefined when the case lies outside either. */
const areaOfRule = (rule: ResponsibilityRule, { units, facts }: SuggestionInput) => {
  const unit = units.get(rule.unit);
  const limit = unit && unitAreaOf(unit, facts);
  const own = areaRank(rule.area, facts);
  if (limit === undefined || own === undefined) return undefined;
  const limitRank = areaRank(limit.area, facts) ?? 0;
  return limitRank > own ? { rank: limitRank, area: limit.area } : { rank: own, area: rule.area };
};

const matchOf = (rule: ResponsibilityRule, input: SuggestionInput): readonly Match[] => {
  const category = categoryRank(rule.category, input.facts);
  const place = areaOfRule(rule, input);
  if (category === undefined || place === undefined) return [];
  const basis: DispatchBasis = {
    principle: input.principle,
    basis: rule.basis,
    ...(rule.category === undefined ? {} : { category: rule.category }),
    ...(place.area === undefined ? {} : { area: place.area }),
  };
  return [{ suggestion: { unit: rule.unit, basis }, specificity: { category, area: place.rank } }];
};

/** The narrower category first, then the narrower area; what is equally narrow stays in the order of the table. */
const narrowerFirst = ({ specificity: a }: Match, { specificity: b }: Match): number =>
  b.category - a.category || b.area - a.area;

const byRules = (basis: ResponsibilityRule['basis'], input: SuggestionInput): readonly Suggestion[] =>
  input.rules
    .filter((rule) => rule.basis === basis)
    .flatMap((rule) => matchOf(rule, input))
    .sort(narrowerFirst)
    .map(({ suggestion }) => suggestion);

/** The owner of the component at hand, then who maintains it, as far as they are units of the district. */
const byComponent = ({ components, units, facts, principle }: SuggestionInput): readonly Suggestion[] => {
  const component = facts.component === undefined ? undefined : components.get(facts.component);
  if (component === undefined) return [];
  return [component.owner, component.maintainer].flatMap((unit) =>
    unit !== undefined && units.has(unit)
      ? [{ unit, basis: { principle, basis: 'componentOwner', component: component.code } }]
      : [],
  );
};

const onceEach = (suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const seen = new Set<string>();
  return suggestions.filter(({ unit }) => !seen.has(unit) && seen.add(unit));
};

/**
 * The units that may answer for a case, best first, each once with the reason (reference §3.8). Owner first
 * (先属主后属地): the component's own owner and maintainer, then rules of ownership, then rules of territory; territory
 * first puts the rules of territory in front. Among rules of one basis the narrower category wins, then the narrower
 * area. A unit limited to areas answers only there. The fallback unit (属地兜底) comes last, so there is always one.
 */
export const suggestUnits = (input: SuggestionInput): readonly Suggestion[] => {
  const { principle, fallbackUnit } = input;
  const owners = [...byComponent(input), ...byRules('owner', input)];
  const territory = byRules('territory', input);
  const ordered = principle === 'ownerFirst' ? [...owners, ...territory] : [...territory, ...owners];
  return onceEach([...ordered, { unit: fallbackUnit, basis: { principle, basis: 'fallback' } }]);
};

/** Why the unit that the dispatcher chose has the case: the suggestion's reason, or else the dispatcher's choice. */
export const basisForChoice = (
  suggestions: readonly Suggestion[],
  chosenUnit: string,
  principle: Principle,
): DispatchBasis =>
  suggestions.find(({ unit }) => unit === chosenUnit)?.basis ?? { principle, basis: 'dispatcherChoice' };
