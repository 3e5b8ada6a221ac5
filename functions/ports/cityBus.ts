import type { CityOrder } from '../handOver/letters.ts';

/** What carries a city's orders to its districts. */
export interface CityBusPort {
  /** Resolves once the order is sure to arrive. Throws if it is not; sending it again is harmless. */
  send(order: CityOrder): Promise<void>;
}
