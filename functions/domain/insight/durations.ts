import type { CaseFact } from './facts.ts';
import { ascending, quantileOf } from './numbers.ts';

/** Under so many cases no distribution is told: it would be chance, and might point to somebody. */
export const leastForDistribution = 10;

export const durationKinds = ['answered', 'handled'] as const;
export type DurationKind = (typeof durationKinds)[number];

/** How long something took, in milliseconds; quantiles are absent where there are too few cases. */
export interface Distribution {
  readonly kind: DurationKind;
  readonly by: 'all' | 'unit' | 'subcategory';
  readonly of: string;
  readonly cases: number;
  readonly quantiles?: { readonly half: number; readonly nine: number; readonly quarter: number };
}

const spanOf: Readonly<Record<DurationKind, (fact: CaseFact) => number | undefined>> = {
  answered: ({ answeredAfter }) => answeredAfter,
  handled: ({ handledAfter }) => handledAfter,
};

const groupings: readonly (readonly [Distribution['by'], (fact: CaseFact) => string | undefined])[] = [
  ['all', () => ''],
  ['unit', ({ unit }) => unit],
  ['subcategory', ({ subcategory }) => subcategory],
];

const quantilesOf = (values: readonly number[]): Distribution['quantiles'] => {
  const sorted = ascending(values);
  const at = (share: number) => Math.round(quantileOf(sorted, share) ?? 0);
  return values.length < leastForDistribution
    ? undefined
    : { quarter: at(0.25), half: at(0.5), nine: at(0.9) };
};

/** Kept at most of each grouping, those with most cases. */
const most = 60;

/** First answers and handling times, by unit and subcategory, those with most cases first. */
export const distributionsOf = (facts: readonly CaseFact[]): readonly Distribution[] =>
  durationKinds.flatMap((kind) =>
    groupings.flatMap(([by, of]) => {
      const groups = Map.groupBy(
        facts.flatMap((fact) => {
          const [key, value] = [of(fact), spanOf[kind](fact)];
          return key === undefined || value === undefined ? [] : [{ key, value }];
        }),
        ({ key }) => key,
      );
      return [...groups]
        .map(([key, group]): Distribution => {
          const quantiles = quantilesOf(group.map(({ value }) => value));
          const found = { kind, by, of: key, cases: group.length };
          return quantiles === undefined ? found : { ...found, quantiles };
        })
        .sort((a, b) => b.cases - a.cases)
        .slice(0, most);
    }),
  );
