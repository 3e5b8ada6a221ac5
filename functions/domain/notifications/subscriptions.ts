import geohash from 'ngeohash';
import type { Catalogue } from '../catalogue/types.ts';
import { metresPerDegree } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import type { Language } from '../tenant/types.ts';
import type { QuietPeriod } from './types.ts';

/** The case somebody follows, and under which link: the reporter's own, or that of a follower. */
export interface FollowedByLink {
  readonly caseId: string;
  readonly follower?: string;
}

/** Which cases are meant: all parts that are given must fit. */
export interface Criteria {
  /** a street or a community */
  readonly area?: string;
  readonly circle?: { readonly point: Position; readonly metres: number };
  /** of subcategories or of major categories */
  readonly categories?: readonly string[];
  readonly unit?: string;
  /** only what runs late */
  readonly overdue?: true;
}

/** `public` are told what anybody may know, staff by their post what they see anyway. */
export type Subscription = {
  readonly id: string;
  /** `mailto:`, `tel:` or, for staff, `person:` */
  readonly address: string;
  readonly language: Language;
  readonly quiet?: QuietPeriod;
  readonly createdAt: number;
  /** who of staff it belongs to */
  readonly by?: string;
  /** absent until whoever has the address has said yes; then nothing but the question is sent */
  readonly confirmedAt?: number;
  /** until when that may be said */
  readonly confirmBy?: number;
} & (
  | { readonly kind: 'case'; readonly follows: FollowedByLink }
  | { readonly kind: 'area' | 'staff'; readonly criteria: Criteria }
);

/** Cells of some 5 km and of some 1 km: a circle is covered by a few of the one or of the other. */
const wide = 5;
const narrow = 6;
const narrowUpTo = 1_000;

const circleKeys = ({ point: [lng, lat], metres }: NonNullable<Criteria['circle']>): readonly string[] => {
  const degree = metresPerDegree(lat);
  const [high, broad] = [metres / degree.lat, metres / degree.lng];
  const characters = metres <= narrowUpTo ? narrow : wide;
  const cells = geohash.bboxes(lat - high, lng - broad, lat + high, lng + broad, characters);
  return cells.map((cell) => `cell:${cell}`);
};

const criteriaKeys = ({ area, circle, unit, categories }: Criteria): readonly string[] => {
  if (area !== undefined) return [`area:${area}`];
  if (circle !== undefined) return circleKeys(circle);
  if (unit !== undefined) return [`unit:${unit}`];
  return categories?.map((code) => `category:${code}`) ?? ['all'];
};

/**
 * Where a subscription is found: under what narrows it down most. An event looks up the handful of keys of its case and meets
 * every subscription that may want it, however many there are elsewhere.
 */
export const keysOf = (subscription: Subscription): readonly string[] =>
  subscription.kind === 'case'
    ? [`case:${subscription.follows.caseId}`]
    : criteriaKeys(subscription.criteria);

/** As much of the catalogue as says under which codes a subcategory is known. */
export type Categories = Pick<Catalogue, 'subcategories'>;

/** A subcategory and its major category. */
export const codesOf = (
  subcategory: string | undefined,
  { subcategories }: Categories,
): readonly string[] => {
  const found = subcategory === undefined ? undefined : subcategories.get(subcategory);
  return found === undefined ? [] : [found.code, found.major.code];
};

/** What travels with an event of its case. `cell` is the geohash cell of a spot. */
export interface Whereabouts {
  readonly street?: string;
  readonly community?: string;
  readonly cell?: string;
  readonly unit?: string;
  readonly subcategory?: string;
}

const keysUnder = (name: string, ...codes: readonly (string | undefined)[]): readonly string[] =>
  codes.filter((code) => code !== undefined).map((code) => `${name}:${code}`);

/** The keys under which those lie who may want to hear of the case: cells lie in the wider ones that they begin with. */
export const keysFor = (caseId: string, where: Whereabouts, catalogue: Categories): readonly string[] => {
  const { street, community, cell, unit, subcategory } = where;
  return [
    ...keysUnder('case', caseId),
    ...keysUnder('area', street, community),
    ...keysUnder('cell', cell?.slice(0, wide), cell?.slice(0, narrow)),
    ...keysUnder('unit', unit),
    ...keysUnder('category', ...codesOf(subcategory, catalogue)),
    'all',
  ];
};
