/** The only source of time. `now` is epoch milliseconds. */
export interface ClockPort {
  now(): number;
}

/** Wall-clock time: the one place in the product that reads it. */
export const systemClock: ClockPort = { now: () => Date.now() };

/** A clock that moves only when told, for tests and replays. It never goes back. */
export class VirtualClock implements ClockPort {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advanceTo(instant: number): void {
    if (instant > this.#now) this.#now = instant;
  }

  advanceBy(milliseconds: number): void {
    this.advanceTo(this.#now + milliseconds);
  }
}
