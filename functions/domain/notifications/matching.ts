import type { Case, CaseEventType } from '../case/types.ts';
import { distance } from '../grid/geometry.ts';
import { type Categories, type Criteria, codesOf, type Subscription } from './subscriptions.ts';
import { stageWords, type TemplateName } from './texts.ts';

/** What is looked at of a case. */
export type FollowableCase = Pick<Case, 'id' | 'place' | 'subcategory' | 'unit' | 'partOf'>;

/** What says where something is and whose. */
type Located = Pick<FollowableCase, 'place' | 'subcategory' | 'unit'>;

const inCircle = ({ circle }: Criteria, { place: { point, precision } }: Located): boolean => {
  if (circle === undefined) return true;
  return point !== undefined && precision === 'point' && distance(circle.point, point) <= circle.metres;
};

const inArea = ({ area }: Criteria, { place: { street, community } }: Located): boolean =>
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

/** Whether something is in the place, of the category and of the unit that is meant. */
export const fits = (criteria: Criteria, subject: Located, catalogue: Categories): boolean => {
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
