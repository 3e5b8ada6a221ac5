import type { Tenant } from '../functions/domain/tenant/types.ts';
import { systemClock } from '../functions/ports/clock.ts';
import type { DistrictCore } from '../local/district.ts';
import type { EmbeddedWorkflows } from '../local/engines/workflows.ts';
import type { History } from '../local/replay/history.ts';
import { storyteller } from '../local/replay/story.ts';
import { type Load, together } from './measure.ts';

/** Reports as they come in: spread over the tenant's own subcategories, communities and channels. */
const historiesOf = (tenant: Tenant, series: string): ((serial: number) => History) => {
  const subcategories = [...tenant.catalogue.subcategories.keys()];
  const areas = [...tenant.areas.values()].filter(({ level }) => level === 'community');
  const channels = [...tenant.channels.values()].filter(({ owesConfirmation }) => !owesConfirmation);
  const units = [...tenant.units.keys()];
  const pick = <T>(all: readonly T[], serial: number): T => {
    const found = all[serial % all.length];
    if (found === undefined) throw new Error(`${tenant.key} has nothing to report with`);
    return found;
  };
  return (serial) => {
    const { code, centre } = pick(areas, serial);
    return {
      id: `${series}-${serial}`,
      reportedAt: systemClock.now(),
      channel: pick(channels, serial).code,
      subcategory: pick(subcategories, serial * 7),
      unit: pick(units, serial * 11),
      point: centre,
      community: code,
      end: { kind: 'onTime' },
    };
  };
};

/** Cases of one series have keys of their own: the same series again would only be answered as repeated. */
export const benchStory = (
  { tenant, executorAt }: Pick<DistrictCore<EmbeddedWorkflows>, 'tenant' | 'executorAt'>,
  series = 'bench',
) => ({
  story: storyteller(tenant, executorAt),
  historyOf: historiesOf(tenant, series),
});

/**
 * Whole lives a second: report, accept, file, dispatch, feed back, verify, close, each a durable command with its
 * idempotency key, until the outbox has carried every event to timers, search, notifications and counters.
 */
export const lifecycles = async (district: DistrictCore<EmbeddedWorkflows>, load: Load, series?: string) => {
  const { story, historyOf } = benchStory(district, series);
  return together(
    load,
    async (serial) => {
      const history = historyOf(serial);
      const { id } = await story.begin(history);
      await story.finish(history, id, systemClock.now());
    },
    () => district.poller.idle(),
  );
};
