import { localDayAt } from '../domain/sla/localDays.ts';
import { throughDay } from './months.ts';
import type { PublishDependencies } from './refresh.ts';
import { openDataOf, rulesDigest, rulesOf } from './rules.ts';

/** Local hour before which a new day's cases are not published: the night is not to begin with everything at once. */
const notBefore = 3;
const hourMs = 3_600_000;

/**
 * Publishes once a day, whoever asks however often: on one machine and on AWS the sweeper does. What was published by other
 * rules counts no more, so then it is made at once. Answers whether it did.
 */
export const publishDaily = async (dependencies: PublishDependencies): Promise<boolean> => {
  const { tenant, store, clock } = dependencies;
  const settings = openDataOf(tenant);
  if (settings === undefined) return false;
  const rules = rulesOf(settings, tenant);
  const digest = rulesDigest(rules);
  const now = clock.now();
  const through = throughDay(now, tenant.calendar.timeZone, settings.delayDays);
  const pointer = await store.openData.current();
  if (pointer?.rules === digest) {
    if (pointer.through === through) return false;
    if (now - localDayAt(now, tenant.calendar.timeZone).start < notBefore * hourMs) return false;
  }
  const { publishCases } = await import('./refresh.ts');
  await publishCases(dependencies, { rules, digest, through });
  return true;
};
