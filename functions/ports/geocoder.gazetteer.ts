import { distance } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import type { GazetteerPlace, Tenant } from '../domain/tenant/types.ts';
import type { GeocodedPlace, GeocoderPort } from './geocoder.ts';

/**
 * Compares as people do: without width, case, blanks, punctuation and characters that do not show. Upper case after
 * lower case makes ß and SS one, which lower case alone does not.
 */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\p{Cc}\p{Cf}]+/gu, '');

/** Pairs of neighbouring characters; for a single character that one. Works for scripts without blanks, too. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const characters = [...text];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
};

interface Text {
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
}

const textOf = (text: string): Text => {
  const bare = plain(text);
  return { plain: bare, pairs: pairsOf(bare) };
};

type Entry = GazetteerPlace & Text;

/** Which entries, by their index, have a part in their name; ascending. */
type Postings = ReadonlyMap<string, readonly number[]>;

const postingsOf = (entries: readonly Entry[], partsOf: (entry: Entry) => Iterable<string>): Postings => {
  const postings = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const part of new Set(partsOf(entry))) {
      const known = postings.get(part);
      if (known === undefined) postings.set(part, [index]);
      else known.push(index);
    }
  });
  return postings;
};

/** Below this likeness two names have nothing to do with each other. */
const leastLikeness = 0.25;

/** Two names of the same pairs need not be the same, nor one a part of the other: still less than any part. */
const mostForLikeness = 0.55;

/** Dice's coefficient of two sets with so many pairs in common, 0 to 1. */
const likeness = (left: Text, right: Text, shared: number): number =>
  (2 * shared) / (left.pairs.size + right.pairs.size);

/** 1 for the name itself, from 0.8 for its beginning, from 0.6 for a part of it or more than it, less for a likeness. */
const matchOf = (query: Text, entry: Text, shared: number): number => {
  if (entry.plain === query.plain) return 1;
  const lengths = [entry.plain.length, query.plain.length];
  const share = Math.min(...lengths) / Math.max(...lengths);
  if (entry.plain.startsWith(query.plain)) return 0.8 + 0.15 * share;
  if (entry.plain.includes(query.plain) || query.plain.includes(entry.plain)) return 0.6 + 0.15 * share;
  const alike = likeness(query, entry, shared);
  return alike < leastLikeness ? 0 : mostForLikeness * alike;
};

/** By code units: what a locale thinks of two names may differ from machine to machine. */
const inOrder = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const bestFirst = (left: GeocodedPlace, right: GeocodedPlace): number =>
  right.score - left.score || inOrder(left.kind, right.kind) || inOrder(left.name, right.name);

const best = (places: readonly GeocodedPlace[], limit: number): readonly GeocodedPlace[] =>
  places.toSorted(bestFirst).slice(0, Math.max(0, limit));

const scored = ({ name, kind, point }: GazetteerPlace, score: number): GeocodedPlace => ({
  name,
  kind,
  point,
  score,
});

/**
 * Finds entries by name. Only names that have something in common with what is asked are looked at: two names that
 * match in any way share a pair of characters, unless one of them is a single character.
 */
const searcherOf = (entries: readonly Entry[]) => {
  const byPair = postingsOf(entries, ({ pairs }) => pairs);
  const byCharacter = postingsOf(entries, (entry) => entry.plain);

  const candidates = (query: Text): ReadonlySet<number> => {
    const single = byCharacter.get(query.plain);
    // A single character in `byPair` stands for a name that is no longer than that.
    const parts = [...query.pairs, ...query.plain];
    return new Set([...(single ?? []), ...parts.flatMap((part) => byPair.get(part) ?? [])]);
  };

  const sharedWith = (query: Text): Uint16Array => {
    const shared = new Uint16Array(entries.length);
    for (const pair of query.pairs) {
      for (const index of byPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    }
    return shared;
  };

  return (query: Text): readonly GeocodedPlace[] => {
    const shared = sharedWith(query);
    return [...candidates(query)].flatMap((index) => {
      const entry = entries[index];
      if (entry === undefined) return [];
      const score = matchOf(query, entry, shared[index] ?? 0);
      return score > 0 ? [scored(entry, score)] : [];
    });
  };
};

/** Being in an area is certain, so areas come before all that is only near, the smaller one first. */
const areaScores = { community: 1, street: 0.95 } as const;

/** What a named place at the point itself is worth; less than any area that the point is in. */
const placeScore = 0.9;

/** At this distance a place is worth half of that. Metres. */
const halfScore = 100;

/** Farther away nobody would name it. Metres. */
const farthest = 2_000;

/**
 * The geocoder of one machine: the tenant's own gazetteer and areas, found by name or by a likeness of it, and by
 * nearness. Names are indexed once. Scores of `search`: 1 for the name itself, then beginnings, parts, likenesses;
 * scores of `reverse`: the areas that the point is in, then places, less the farther they are.
 */
export const createGazetteer = (tenant: Pick<Tenant, 'gazetteer' | 'areas' | 'grids'>): GeocoderPort => {
  const areas = [...tenant.areas.values()].map(
    ({ name, centre }): GazetteerPlace => ({ name, kind: 'area', point: centre }),
  );
  const known = new Set(areas.map(({ name }) => name));
  const others = tenant.gazetteer.filter(({ name, kind }) => kind !== 'area' || !known.has(name));
  const findByName = searcherOf([...areas, ...others].map((place) => ({ ...place, ...textOf(place.name) })));

  const containing = (point: Position): readonly GeocodedPlace[] => {
    const found = tenant.grids.locate(point);
    return (['community', 'street'] as const).flatMap((level) => {
      const area = tenant.areas.get(found?.[level] ?? '');
      return area ? [scored({ name: area.name, kind: 'area', point: area.centre }, areaScores[level])] : [];
    });
  };

  const near = (point: Position): readonly GeocodedPlace[] =>
    others.flatMap((place) => {
      const metres = distance(point, place.point);
      return metres > farthest ? [] : [scored(place, placeScore / (1 + metres / halfScore))];
    });

  return {
    search: async (text, limit) => {
      const query = textOf(text);
      return query.plain === '' ? [] : best(findByName(query), limit);
    },
    reverse: async (point, limit) => best([...containing(point), ...near(point)], limit),
  };
};
