import type { Case } from '../domain/case/types.ts';
import { cellsAround } from '../domain/grid/cells.ts';
import { distance } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { isOpen } from '../store/queues.ts';
import type { CaseStore, CaseSummary } from '../store/types.ts';

const hour = 3_600_000;

/** More open cases than lie within any sensible radius. */
const looked = 100;

interface Wanted {
  readonly point: Position;
  readonly subcategory: string;
  readonly component?: string;
}

/** Two things of one kind that both have a code are the same only by their code. */
const fits = (subject: Case, component: string | undefined, isSameKind: boolean): boolean =>
  component === undefined || subject.component === undefined ? isSameKind : subject.component === component;

/**
 * An open case of the same component, however old, or of the same subcategory within the tenant's radius and time for
 * duplicates; the newest there is. A list that lags behind may miss one: then there are two, which people can merge.
 */
export const correlated = async (
  {
    cases,
    tenant,
    now,
  }: { readonly cases: Pick<CaseStore, 'near' | 'load'>; readonly tenant: Tenant; readonly now: number },
  { point, subcategory, component }: Wanted,
): Promise<Case | undefined> => {
  const { radiusMetres, withinHours } = tenant.policies.duplicates;
  const isNear = (summary: CaseSummary): boolean =>
    summary.point !== undefined && distance(point, summary.point) <= radiusMetres;
  const isSameKind = (summary: CaseSummary): boolean =>
    summary.subcategory === subcategory && summary.reportedAt >= now - withinHours * hour;
  const found = await cases.near(cellsAround(point, radiusMetres), 0, looked);
  const candidates = found.filter((summary) => isOpen(summary) && isNear(summary));
  for (const summary of candidates) {
    if (component === undefined && !isSameKind(summary)) continue;
    const subject = await cases.load(summary.id, { fresh: true });
    const isOne = subject !== undefined && isOpen(subject) && fits(subject, component, isSameKind(summary));
    if (isOne) return subject;
  }
  return undefined;
};
