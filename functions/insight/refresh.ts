import { searchSubcategories } from '../domain/catalogue/search.ts';
import { type CaseFact, factOf } from '../domain/insight/facts.ts';
import { newsOf, type Told, toldWith, untoldOf } from '../domain/insight/news.ts';
import { defaultRecurrence } from '../domain/insight/recurrence.ts';
import { type InsightReport, lookBackDays, reportOf } from '../domain/insight/report.ts';
import { dayMs } from '../domain/sla/localDays.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { Announce } from '../notifications/announce.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictStore } from '../store/types.ts';
import { packed, readableDigest, readKept } from './kept.ts';
import { type TellingTenant, tellNews } from './telling.ts';

export interface RefreshDependencies {
  readonly tenant: TellingTenant & Pick<Tenant, 'calendar'>;
  readonly store: Pick<DistrictStore, 'insight'> & {
    readonly listings: Pick<DistrictStore['listings'], 'reported' | 'cases'>;
    readonly subscriptions: Pick<DistrictStore['subscriptions'], 'under'>;
  };
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** tells people of what was found; nobody is told without it, and who tells next time tells of it then */
  readonly announce?: Announce;
}

/** Cases read for one computation, the latest; what bounds its time and memory. */
const mostCases = 20_000;
const atOnce = 1_000;

/** The latest cases that have a category, oldest first, read page by page so that no more than a page is held whole. */
const readFacts = async (
  { listings }: RefreshDependencies['store'],
  now: number,
): Promise<readonly CaseFact[]> => {
  const span = { from: Math.max(0, now - (lookBackDays + 1) * dayMs), to: now };
  const { items } = await listings.reported(span, () => true, mostCases);
  const ids = items.map(({ caseId }) => caseId).reverse();
  const facts: CaseFact[] = [];
  for (let first = 0; first < ids.length; first += atOnce)
    facts.push(...(await listings.cases(ids.slice(first, first + atOnce))).map(factOf));
  return facts;
};

/** What people have been told of by the computations before; nothing where there were none, or they were of another build. */
const toldBefore = async ({ insight }: RefreshDependencies['store']): Promise<Told> => {
  const digest = await readableDigest(insight, 'report');
  const report = digest === undefined ? undefined : await readKept(insight, 'report', digest);
  return report?.told ?? {};
};

/** Tells of what is new, if there is somebody to tell it, and answers what has been told of then. */
const tellOf = async (dependencies: RefreshDependencies, report: InsightReport): Promise<Told> => {
  const { tenant, store, announce } = dependencies;
  const told = await toldBefore(store);
  if (announce === undefined) return told;
  const day = Date.parse(report.to) / dayMs;
  const found = newsOf(report);
  const news = untoldOf(found, told, day);
  await tellNews({ tenant, subscriptions: store.subscriptions, announce }, { day: report.to, news });
  return toldWith(told, found, day);
};

/**
 * Computes everything anew from the cases and keeps it; what counted before counts no more. Undefined, and nothing kept,
 * where there are no cases before today. Takes seconds of computation for thousands of cases.
 */
export const refreshInsight = async (
  dependencies: RefreshDependencies,
): Promise<InsightReport | undefined> => {
  const { tenant, store, clock, log } = dependencies;
  const now = clock.now();
  const { calendar, catalogue, policies } = tenant;
  const made = reportOf({
    facts: await readFacts(store, now),
    now,
    calendar,
    search: (text) => searchSubcategories(catalogue, text, 3).map(({ code }) => code),
    recurrence: policies.recurrence ?? defaultRecurrence,
  });
  if (made === undefined) return undefined;
  const { report, model } = made;
  // Before it is kept: should it end in between, the next one tells again, and nobody hears of it twice.
  const told = await tellOf(dependencies, report);
  if (model === undefined) await store.insight.withdraw('model', now);
  else await store.insight.put('model', packed(model, now));
  await store.insight.put('report', packed({ ...report, told }, now));
  log.info('insight-computed', {
    cases: report.cases,
    classifier: report.classifier.kind,
    forecasts: report.forecasts.length,
    hotSpots: report.hotSpots.spots.length,
  });
  return report;
};
