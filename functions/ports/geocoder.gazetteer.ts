import { distance } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import type { GazetteerPlace, Tenant } from '../domain/tenant/types.ts';
import type { GeocodedPlace, GeocoderPort } from './geocoder.ts';

/** Compares as people do: without width, case, blanks and punctuation. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** Pairs of neighbouring characters; for a single character that one. Works for scripts without blanks, too. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const characters = [...text];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
};

interface Entry extends GazetteerPlace {
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
}

const entryOf = (place: GazetteerPlace): Entry => {
  const text = plain(place.name);
  return { ...place, plain: text, pairs: pairsOf(text) };
};

/** Below this likeness two names have nothing to do with each other. */
const leastLikeness = 0.25;

/** Dice's coefficient of two sets of pairs, 0 to 1. */
const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
};

/** 1 for the name itself, from 0.8 for its beginning, from 0.6 for a part of it or more than it, less for a likeness. */
const matchOf = (query: Entry, entry: Entry): number => {
  if (entry.plain === query.plain) return 1;
  const [shorter, longer] = [entry.plain, query.plain].toSorted((a, b) => a.length - b.length);
  const share = (shorter?.length ?? 0) / (longer?.length ?? 1);
  if (entry.plain.startsWith(query.plain)) return 0.8 + 0.15 * share;
  if (entry.plain.includes(query.plain) || query.plain.includes(entry.plain)) return 0.6 + 0.15 * share;
  const alike = likeness(query.pairs, entry.pairs);
  return alike < leastLikeness ? 0 : 0.6 * alike;
};

const bestFirst = (left: GeocodedPlace, right: GeocodedPlace): number =>
  right.score - left.score || left.kind.localeCompare(right.kind) || left.name.localeCompare(right.name);

const best = (places: readonly GeocodedPlace[], limit: number): readonly GeocodedPlace[] =>
  places
    .filter(({ score }) => score > 0)
    .toSorted(bestFirst)
    .slice(0, limit);

/** At this distance a named place is as good a description as the community the point lies in. Metres. */
const halfScore = 100;

/** Farther away nobody would name it. Metres. */
const farthest = 2_000;

/** Being in an area is sure, but says little: a community less than a place near by, a street less than that. */
const areaScores = { community: 0.5, street: 0.4 } as const;

/**
 * The geocoder of one machine: the tenant's own gazetteer and areas, found by name or by a likeness of it, and by
 * nearness. Reads everything for each question, which for ten thousand places takes a few milliseconds.
 */
export const createGazetteer = (tenant: Pick<Tenant, 'gazetteer' | 'areas' | 'grids'>): GeocoderPort => {
  const areas = [...tenant.areas.values()].map(
    ({ name, centre }): GazetteerPlace => ({ name, kind: 'area', point: centre }),
  );
  const known = new Set(areas.map(({ name }) => name));
  const others = tenant.gazetteer.filter(({ name, kind }) => kind !== 'area' || !known.has(name));
  const entries = [...areas, ...others].map(entryOf);

  const containing = (point: Position): readonly GeocodedPlace[] => {
    const found = tenant.grids.locate(point);
    return (['community', 'street'] as const).flatMap((level) => {
      const area = tenant.areas.get(found?.[level] ?? '');
      if (area === undefined) return [];
      return [{ name: area.name, kind: 'area' as const, point: area.centre, score: areaScores[level] }];
    });
  };

  const near = (point: Position): readonly GeocodedPlace[] =>
    others
      .map(({ name, kind, point: at }) => ({ name, kind, point: at, metres: distance(point, at) }))
      .filter(({ metres }) => metres <= farthest)
      .map(({ metres, ...place }) => ({ ...place, score: 1 / (1 + metres / halfScore) }));

  return {
    search: async (text, limit) => {
      const query = entryOf({ name: text, kind: 'poi', point: [0, 0] });
      if (query.plain === '') return [];
      const found = entries.map((entry) => ({
        name: entry.name,
        kind: entry.kind,
        point: entry.point,
        score: matchOf(query, entry),
      }));
      return best(found, limit);
    },
    reverse: async (point, limit) => best([...containing(point), ...near(point)], limit),
  };
};
