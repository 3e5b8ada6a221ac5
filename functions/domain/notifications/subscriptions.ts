import geohash from 'ngeohash';
import type { Case, CaseEventType } from '../case/types.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { distance, metresPerDegree } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import type { Language } from '../tenant/types.ts';
import { stageWords, type TemplateName } from './texts.ts';
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

/** What is looked at of a case. */
export type FollowableCase = Pick<Case, 'id' | 'place' | 'subcategory' | 'unit' | 'partOf'>;

type Categories = Pick<Catalogue, 'subcategories'>;

const codesOf = (subcategory: string | undefined, { subcategories }: Categories): readonly string[] => {
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

const inCircle = ({ circle }: Criteria, { place: { point, precision } }: FollowableCase): boolean => {
  if (circle === undefined) return true;
  return point !== undefined && precision === 'point' && distance(circle.point, point) <= circle.metres;
};

const inArea = ({ area }: Criteria, { place: { street, community } }: FollowableCase): boolean =>
  area === undefined || area === street || area === community;

const late: ReadonlySet<CaseEventType> = new Set(['warned', 'breached', 'supervisionOrdered']);

/** Steps of somebody else's case that are no secret: that there is a problem, and that it is settled. */
const areaSteps: ReadonlySet<CaseEventType> = new Set(['filed', 'closed', 'forceClosed']);

const wantsStep = (subscription: Subscription, type: CaseEventType): boolean => {
  if (!(type in stageWords.en)) return false;
  if (subscription.kind === 'area') return areaSteps.has(type);
  if (subscription.kind === 'staff') return subscription.criteria.overdue !== true || late.has(type);
  return !late.has(type);
};

const fits = (criteria: Criteria, subject: FollowableCase, catalogue: Categories): boolean => {
  const codes = codesOf(subject.subcategory, catalogue);
  const inCategory = criteria.categories?.some((code) => codes.includes(code)) ?? true;
  const ofUnit = criteria.unit === undefined || criteria.unit === subject.unit;
  return inCategory && ofUnit && inArea(criteria, subject) && inCircle(criteria, subject);
};

/** Whether somebody is to hear of an event: parts of a split case are told of as the whole, as everywhere. */
export const wants = (
  subscription: Subscription,
  type: CaseEventType,
  subject: FollowableCase,
  catalogue: Categories,
): boolean => {
  if (subscription.confirmedAt === undefined || !wantsStep(subscription, type)) return false;
  if (subscription.kind === 'case') return subscription.follows.caseId === subject.id;
  if (subscription.kind === 'area' && subject.partOf !== undefined) return false;
  return fits(subscription.criteria, subject, catalogue);
};

/** Which text tells a subscriber of an event. */
export const templateFor: Readonly<Record<Subscription['kind'], TemplateName>> = {
  case: 'followedProgress',
  area: 'areaProgress',
  staff: 'staffProgress',
};
