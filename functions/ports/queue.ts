/**
 * Carries work that is to be done at a time, at least once and in no order. What is sent names something in the table that
 * says by itself that it is owed, and when: a queue only wakes whoever does it. So a message may come twice, early or
 * late, and one that is lost is found by a sweep, as timers are.
 */
export interface QueuePort<T> {
  /** Resolves once the queue has taken it. `notBefore` is epoch milliseconds; one that is past means at once. */
  send(message: T, notBefore: number): Promise<void>;
}
