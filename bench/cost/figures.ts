import { type Bill, billFor } from './bill.ts';
import type { Metered } from './metering.ts';
import type { PriceList } from './prices.ts';
import { valuesOf } from './prices.ts';
import {
  caseQuantities,
  idleQuantities,
  optionalQuantities,
  scaled,
  toldQuantities,
  type Usage,
} from './quantities.ts';

interface Goal {
  /** dollars */
  readonly goal: number;
  /** dollars at list price */
  readonly cost: number;
  readonly met: boolean;
}

/** Everything that is printed. Dollars at list price. */
export interface Figures {
  readonly tenant: string;
  readonly cases: number;
  readonly prices: Pick<PriceList, 'date' | 'region' | 'currency'>;
  readonly perThousandCases: Bill;
  readonly idleMonth: Bill;
  /** in addition, where endpoints are told of them */
  readonly thousandCasesTold: Bill;
  /** in neither sum */
  readonly optional: Bill;
  readonly goals: { readonly perCase: Goal; readonly idleMonth: Goal };
  readonly metered: Usage;
}

const goal = (limit: number, cost: number): Goal => ({ goal: limit, cost, met: cost <= limit });

/** The bills for what was counted. */
export const figuresOf = (
  tenant: string,
  { usage, sweep, deliveries }: Metered,
  list: PriceList,
): Figures => {
  const { date, region, currency, prices, goals } = list;
  const assumed = valuesOf(list);
  const perThousandCases = billFor(scaled(caseQuantities(usage, assumed), 1_000 / usage.cases), prices);
  const idleMonth = billFor(idleQuantities(sweep, assumed), prices);
  return {
    tenant,
    cases: usage.cases,
    prices: { date, region, currency },
    perThousandCases,
    idleMonth,
    thousandCasesTold: billFor(toldQuantities(deliveries, 1_000, assumed), prices),
    optional: billFor(optionalQuantities(assumed), prices),
    goals: {
      perCase: goal(goals.perCase, perThousandCases.dollars / 1_000),
      idleMonth: goal(goals.idleMonth, idleMonth.dollars),
    },
    metered: usage,
  };
};
