import { distance } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import type { CaseFact } from './facts.ts';

/** When cases are the same problem come again; tenants set their own (reference §6.2, 复发数: no standard defines it). */
export interface RecurrenceRules {
  readonly radiusMetres: number;
  readonly withinDays: number;
  /** from so many cases on somebody should ask for the cause */
  readonly threshold: number;
}

export const defaultRecurrence: RecurrenceRules = { radiusMetres: 50, withinDays: 90, threshold: 3 };

export interface Recurrence {
  /** its first case: a cluster keeps its name as it grows */
  readonly id: string;
  readonly subcategory: string;
  readonly component?: string;
  readonly point?: Position;
  readonly street?: string;
  readonly community?: string;
  readonly unit?: string;
  readonly cases: readonly { readonly id: string; readonly number: string; readonly reportedAt: number }[];
}

const day = 86_400_000;

interface Cluster {
  readonly anchor: CaseFact;
  readonly facts: CaseFact[];
  last: number;
}

/** Whether a case is at the place where a cluster began. Clusters are measured from there, so that they do not creep along a street. */
const samePlace = ({ anchor }: Cluster, fact: CaseFact, radius: number): boolean => {
  if (anchor.component !== undefined && fact.component !== undefined)
    return anchor.component === fact.component;
  if (anchor.point === undefined || fact.point === undefined) return false;
  return distance(anchor.point, fact.point) <= radius;
};

const isPlaced = ({ component, exact }: CaseFact): boolean => component !== undefined || exact;

const recurrenceOf = ({ anchor, facts }: Cluster, subcategory: string): Recurrence => {
  const { component, point, street, community } = anchor;
  const unit = facts.findLast((fact) => fact.unit !== undefined)?.unit;
  return {
    id: anchor.id,
    subcategory,
    ...(component === undefined ? {} : { component }),
    ...(point === undefined ? {} : { point }),
    ...(street === undefined ? {} : { street }),
    ...(community === undefined ? {} : { community }),
    ...(unit === undefined ? {} : { unit }),
    cases: facts.map(({ id, number, reportedAt }) => ({ id, number, reportedAt })),
  };
};

const clustersOf = (facts: readonly CaseFact[], rules: RecurrenceRules): readonly Cluster[] => {
  const clusters: Cluster[] = [];
  for (const fact of facts.toSorted((a, b) => a.reportedAt - b.reportedAt || (a.id < b.id ? -1 : 1))) {
    const since = fact.reportedAt - rules.withinDays * day;
    const same = clusters.find(
      (cluster) => cluster.last >= since && samePlace(cluster, fact, rules.radiusMetres),
    );
    if (same === undefined) clusters.push({ anchor: fact, facts: [fact], last: fact.reportedAt });
    else {
      same.facts.push(fact);
      same.last = fact.reportedAt;
    }
  }
  return clusters;
};

/**
 * Problems that came again: cases of one subcategory with the same component, or spots within the radius of the first,
 * each within the days after the one before. Cases that were found not to count, and those known only to be in some area,
 * are no recurrence. Two or more cases, most first.
 */
export const recurrencesOf = (facts: readonly CaseFact[], rules: RecurrenceRules): readonly Recurrence[] => {
  const placed = facts.filter((fact) => fact.accepted && isPlaced(fact));
  return [...Map.groupBy(placed, ({ subcategory = '' }) => subcategory)]
    .flatMap(([subcategory, own]) =>
      clustersOf(own, rules)
        .filter((cluster) => cluster.facts.length > 1)
        .map((cluster) => recurrenceOf(cluster, subcategory)),
    )
    .sort((a, b) => b.cases.length - a.cases.length || (a.id < b.id ? -1 : 1));
};
