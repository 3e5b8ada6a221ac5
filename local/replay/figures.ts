import { monthScopes, summarise } from '../../functions/domain/evaluation/summary.ts';
import { localDate } from '../../functions/domain/sla/calendar.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { readDimension } from '../../functions/store/levels.ts';
import type { DistrictStore } from '../../functions/store/types.ts';

/** Counts by name, largest first. */
export type Counts = Readonly<Record<string, number>>;

/** What a replay says at its end, also as JSON. All from the kept counters, none counted along the way. */
export interface Figures {
  readonly reports: number;
  readonly filed: number;
  readonly dispatched: number;
  readonly closed: number;
  /** closed, and never over the limit */
  readonly onTime: number;
  /** closed, and over the limit at some time */
  readonly overdue: number;
  readonly reworked: number;
  /** not ended, and how many of these are over their limit */
  readonly open: number;
  readonly openOverdue: number;
  readonly warned: number;
  readonly breached: number;
  readonly lights: { readonly green: number; readonly amber: number; readonly red: number };
  readonly byChannel: Counts;
  readonly byUnit: Counts;
  readonly byStreet: Counts;
  readonly byCommunity: Counts;
  readonly bySubcategory: Counts;
}

/** The name under which cases without a value are counted, as published files write it. */
const unknown = '-';

const ranked = (counts: ReadonlyMap<string, number>): Counts =>
  Object.fromEntries([...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));

/** Figures from the counters of all months between two instants. */
export const readFigures = async (
  store: Pick<DistrictStore, 'counters' | 'ledger'>,
  tenant: Tenant,
  from: number,
  to: number,
): Promise<Figures> => {
  const { timeZone } = tenant.calendar;
  const scopes = monthScopes(localDate(from, timeZone).slice(0, 7), localDate(to, timeZone).slice(0, 7));
  const months = await Promise.all(scopes.map((scope) => store.counters.read(scope)));
  const total = summarise(
    months.flatMap((month) => [...month].filter(([key]) => key === 'all').map(([, counter]) => counter)),
  );

  /** Sums by display name, since sources use one name for several codes; what is missing is counted as unknown. */
  const by = async (
    dimension: string,
    counter: 'reported' | 'dispatched',
    nameOf: (code: string) => string | undefined,
  ): Promise<Counts> => {
    const named = new Map<string, number>();
    const period = { text: '', from: localDate(from, timeZone), to: localDate(to, timeZone) };
    for (const [code, counts] of await readDimension(store, dimension, period)) {
      const name = nameOf(code) ?? code;
      named.set(name, (named.get(name) ?? 0) + (counts[counter] ?? 0));
    }
    const missing = total[counter] - [...named.values()].reduce((sum, count) => sum + count, 0);
    if (missing > 0) named.set(unknown, (named.get(unknown) ?? 0) + missing);
    return ranked(named);
  };

  return {
    reports: total.reported,
    filed: total.filed,
    dispatched: total.dispatched,
    closed: total.closed,
    onTime: total.closedOnTime,
    overdue: total.closedOverdue,
    reworked: total.reworkedCases,
    open: total.notClosed,
    openOverdue: total.overdueInHand,
    warned: total.warned,
    breached: total.breached,
    lights: { green: total.fedBackGreen, amber: total.fedBackAmber, red: total.fedBackRed },
    byChannel: await by('channel', 'reported', (code) => tenant.channels.get(code)?.name),
    byUnit: await by('unit', 'dispatched', (code) => tenant.units.get(code)?.name),
    byStreet: await by('street', 'reported', (code) => tenant.areas.get(code)?.name),
    byCommunity: await by('community', 'reported', (code) => tenant.areas.get(code)?.name),
    bySubcategory: await by(
      'subcategory',
      'reported',
      (code) => tenant.catalogue.subcategories.get(code)?.name,
    ),
  };
};
