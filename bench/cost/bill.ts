import type { PriceName, Prices } from './prices.ts';

/** How a number of units came about: counted while cases were lived, or taken from the assumptions, or from both. */
export type Basis = 'metered' | 'assumed' | 'metered and assumed';

/** So many units of something that has a price. */
export interface Quantity {
  readonly price: PriceName;
  /** what they are for, beside what the price says; for people */
  readonly what?: string;
  readonly units: number;
  readonly basis: Basis;
}

export interface Line extends Quantity {
  readonly service: string;
  readonly what: string;
  readonly unit: string;
  readonly dollars: number;
}

export interface Bill {
  readonly lines: readonly Line[];
  /** the sum of the lines */
  readonly dollars: number;
}

/** What quantities cost at list price: no free tier, no discount, no rounding. */
export const billFor = (quantities: readonly Quantity[], prices: Prices): Bill => {
  const lines = quantities.map((quantity) => {
    const { service, what, unit, usd, per } = prices[quantity.price];
    const named = quantity.what === undefined ? what : `${what}: ${quantity.what}`;
    return { ...quantity, service, what: named, unit, dollars: (quantity.units / per) * usd };
  });
  return { lines, dollars: lines.reduce((sum, { dollars }) => sum + dollars, 0) };
};
