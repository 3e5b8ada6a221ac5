import type { Counter, Metric } from './types.ts';

/**
 * The base numbers of an evaluation (基础数, reference §6.2), each a sum of counters. Over a period they say what
 * happened in it; `inHand`, `hanging` and `overdueInHand` are then the change within it, and the present over all.
 */
export interface Summary {
  readonly reported: number;
  readonly accepted: number;
  readonly declined: number;
  /** 立案数: filed and neither sent back by the dispatcher nor another district's now */
  readonly filed: number;
  /** 准确立案数: filed less voided */
  readonly accuratelyFiled: number;
  readonly voided: number;
  /** merged into other cases and not brought back: no longer owed a closing of their own */
  readonly merged: number;
  /** cases begun by splitting others; they are among those filed */
  readonly partsBegun: number;
  /** given to another district, or back to it; no longer among those filed */
  readonly handedOver: number;
  /** come or come back from another district; among those filed once they are, though not among those reported */
  readonly handedIn: number;
  /** cases dispatched at least once */
  readonly dispatched: number;
  readonly redispatched: number;
  /** 错误派遣数: cases that reached a second unit */
  readonly wronglyDispatched: number;
  /** 准确派遣数 */
  readonly accuratelyDispatched: number;
  /** 应处置数: handled and to be handled, without suspended cases */
  readonly toHandle: number;
  /** 处置数 */
  readonly handled: number;
  readonly handledOnTime: number;
  readonly handledOverdue: number;
  /** the lights under which units fed back, every time they did */
  readonly fedBackGreen: number;
  readonly fedBackAmber: number;
  readonly fedBackRed: number;
  /** 超期未处置数 */
  readonly overdueInHand: number;
  readonly inHand: number;
  /** 挂账数 */
  readonly hanging: number;
  readonly suspended: number;
  /** 应结案数: handled, and not handled though overdue */
  readonly toClose: number;
  readonly closed: number;
  readonly closedOnTime: number;
  /** without those whose overdue mark an appeal lifted */
  readonly closedOverdue: number;
  /** how often a closing was called in question; a reopened case is not among those closed */
  readonly reopened: number;
  /** of these, how often the closing stood */
  readonly reopeningDeclined: number;
  readonly forceClosed: number;
  /** 未结案数 */
  readonly notClosed: number;
  /** 返工数: cases */
  readonly reworkedCases: number;
  /** 返工次数 */
  readonly reworks: number;
  readonly extensionApproved: number;
  readonly extendedCases: number;
  readonly returned: number;
  readonly warned: number;
  readonly breached: number;
  readonly escalated: number;
}

/** Sums counters, such as those of several months for one key. */
const sumCounters = (counters: Iterable<Counter>): Counter => {
  const sums: Record<string, number> = {};
  for (const counter of counters) {
    for (const [metric, amount] of Object.entries(counter)) sums[metric] = (sums[metric] ?? 0) + amount;
  }
  return sums;
};

/** The base numbers from the counters of any set of periods. */
export const summarise = (counters: Iterable<Counter>): Summary => {
  const sums = sumCounters(counters);
  const of = (metric: Metric): number => sums[metric] ?? 0;
  const moved = of('handedInAfterFiling') - of('handedOverAfterFiling');
  const filed = of('filed') - of('sentBack') - of('filingUndone') + moved;
  const handled = of('fedBack') - of('feedbackUndone');
  const mergedAfterFiling = of('mergedAfterFiling') - of('unmergedAfterFiling');
  const closed = of('closed') - of('closingUndone');
  const closedOnTime = of('closedOnTime') + of('exempted') - of('closingOnTimeUndone');
  const handledOnTime = of('fedBackOnTime') - of('feedbackOnTimeUndone');
  return {
    reported: of('reported'),
    accepted: of('accepted') - of('filingUndone'),
    declined: of('declined'),
    filed,
    accuratelyFiled: filed - of('voidedAfterFiling'),
    voided: of('voided'),
    merged: of('merged') - of('unmerged'),
    partsBegun: of('partsBegun'),
    handedOver: of('handedOver'),
    handedIn: of('handedIn'),
    dispatched: of('dispatched'),
    redispatched: of('redispatched'),
    wronglyDispatched: of('wronglyDispatched'),
    accuratelyDispatched: of('dispatched') - of('wronglyDispatched'),
    toHandle: handled + of('inHand'),
    handled,
    handledOnTime,
    handledOverdue: handled - handledOnTime,
    fedBackGreen: of('fedBackGreen'),
    fedBackAmber: of('fedBackAmber'),
    fedBackRed: of('fedBackRed'),
    overdueInHand: of('overdueInHand'),
    inHand: of('inHand'),
    hanging: of('hanging'),
    suspended: of('suspended'),
    toClose: handled + of('overdueInHand'),
    closed,
    closedOnTime,
    closedOverdue: of('closedOnTime') + of('closedOverdue') - of('closingUndone') - closedOnTime,
    reopened: of('reopened'),
    reopeningDeclined: of('reopeningDeclined'),
    forceClosed: of('forceClosed'),
    notClosed: filed - closed - of('forceClosedAfterFiling') - of('voidedAfterFiling') - mergedAfterFiling,
    reworkedCases: of('reworkedCases'),
    reworks: of('reworkDispatched'),
    extensionApproved: of('extensionApproved'),
    extendedCases: of('extendedCases'),
    returned: of('returned'),
    warned: of('warned'),
    breached: of('breached'),
    escalated: of('escalated'),
  };
};

/** The counter scopes of all months from `first` to `last`, both `YYYY-MM` and inclusive. */
export const monthScopes = (first: string, last: string): readonly string[] => {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const from = number(first);
  return Array.from({ length: Math.max(0, number(last) - from + 1) }, (_, index) => {
    const month = from + index;
    return `M#${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};
