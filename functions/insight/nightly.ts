import { localDayAt } from '../domain/sla/localDays.ts';
import type { RefreshDependencies } from './refresh.ts';

/** Local hours of the tenant in which nobody waits for an answer. */
const night = { from: 2, until: 5 } as const;
const hourMs = 3_600_000;

/** Computes once a night, whoever asks however often: on one machine and on AWS the sweeper does. Answers whether it did. */
export const refreshAtNight = async (dependencies: RefreshDependencies): Promise<boolean> => {
  const { tenant, store, clock } = dependencies;
  const now = clock.now();
  const today = localDayAt(now, tenant.calendar.timeZone);
  const hour = (now - today.start) / hourMs;
  if (hour < night.from || hour >= night.until) return false;
  const kept = await store.insight.current('report');
  if (kept !== undefined && kept.at >= today.start) return false;
  const { refreshInsight } = await import('./refresh.ts');
  return (await refreshInsight(dependencies)) !== undefined;
};
