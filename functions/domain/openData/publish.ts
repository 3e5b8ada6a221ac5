import { given } from '../given.ts';
import { figuresOf } from './figures.ts';
import { namedAmong } from './suppress.ts';
import type { OpenCase, OpenFact, OpenMonth, OpenRules } from './types.ts';

type Field = 'subcategory' | 'channel' | 'street' | 'community' | 'grid' | 'unit';

/** The fact without some of its fields. */
const without = (fact: OpenFact, fields: readonly Field[]): OpenFact => ({
  ...fact,
  ...Object.fromEntries(fields.map((field) => [field, undefined])),
});

/** Takes what may not be named among these facts, and what would tell it, out of each. */
const hide = (
  facts: readonly OpenFact[],
  field: Field,
  alsoHidden: readonly Field[],
  least: number,
): readonly OpenFact[] => {
  const named = namedAmong(facts, (fact) => fact[field], least);
  return facts.map((fact) => {
    const value = fact[field];
    return value !== undefined && named.has(value) ? fact : without(fact, [field, ...alsoHidden]);
  });
};

/** The same within each value of another field; what has none there is left as it is. */
const hideWithin = (
  facts: readonly OpenFact[],
  within: Field,
  field: Field,
  alsoHidden: readonly Field[],
  least: number,
): readonly OpenFact[] =>
  [...Map.groupBy(facts, (fact) => fact[within])].flatMap(([value, own]) =>
    value === undefined
      ? own.map((fact) => without(fact, [field, ...alsoHidden]))
      : hide(own, field, alsoHidden, least),
  );

/** Fields below the finest place that the tenant publishes. */
const tooFine: Readonly<Record<OpenRules['places'], readonly Field[]>> = {
  none: ['street', 'community', 'grid'],
  street: ['community', 'grid'],
  community: ['grid'],
  grid: [],
};

/** A unit often answers for one street or for few categories, so where these are hidden it tells too much. */
const withoutTellingUnit = (fact: OpenFact, places: OpenRules['places']): OpenFact =>
  fact.subcategory === undefined || (fact.street === undefined && places !== 'none')
    ? without(fact, ['unit'])
    : fact;

const generalised = (
  facts: readonly OpenFact[],
  { places, suppressBelow: least }: OpenRules,
): readonly OpenFact[] => {
  let shown = facts.map((fact) => without(fact, tooFine[places]));
  const apply = (step: (facts: readonly OpenFact[]) => readonly OpenFact[]): void => {
    shown = [...step(shown)];
  };
  apply((all) => hide(all, 'subcategory', [], least));
  apply((all) => hide(all, 'channel', [], least));
  apply((all) => hide(all, 'street', ['community', 'grid'], least));
  apply((all) => hideWithin(all, 'street', 'community', ['grid'], least));
  apply((all) => hideWithin(all, 'community', 'grid', [], least));
  apply((all) =>
    hide(
      all.map((fact) => withoutTellingUnit(fact, places)),
      'unit',
      [],
      least,
    ),
  );
  return shown;
};

const shownCase = ({ answerMinutes: _, closingMinutes: __, ...shown }: OpenFact): OpenCase => shown;

/** By day, and within a day by what tells nothing: the order of reports would tell when they came. */
const inOrder = (left: OpenFact, right: OpenFact): number => {
  const [first, second] = [left.reported + left.id, right.reported + right.id];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

const isIn = (codes: ReadonlySet<string>, { subcategory }: OpenFact): boolean =>
  subcategory !== undefined && codes.has(subcategory);

/**
 * What is published of the cases that were reported in one month. What a category, channel, place or unit would have too
 * few of is not named; where the whole month has too few, none is published. All figures are of what is published, so that
 * no subtraction of one from the other tells more than either.
 */
export const publishMonth = (facts: readonly OpenFact[], rules: OpenRules): OpenMonth => {
  const open = facts.filter((fact) => !isIn(rules.leftOut, fact));
  const counted = open.filter((fact) => isIn(rules.countedOnly, fact)).length;
  const rows = open.filter((fact) => !isIn(rules.countedOnly, fact));
  const shown = rows.length < rules.suppressBelow ? [] : generalised(rows, rules).toSorted(inOrder);
  return {
    cases: shown.map(shownCase),
    ...given('countedOnly', counted < rules.suppressBelow ? undefined : counted),
    figures: figuresOf(shown),
  };
};
