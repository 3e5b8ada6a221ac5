/** Something that waits to be woken at an instant, epoch milliseconds. */
export interface Waiting {
  readonly wakeAt: number;
  readonly name: string;
}

const isBefore = (left: Waiting, right: Waiting): boolean =>
  left.wakeAt === right.wakeAt ? left.name < right.name : left.wakeAt < right.wakeAt;

/** A binary heap of what waits, earliest first and then by name, so that the order never depends on chance. */
export class WakeHeap<T extends Waiting> {
  readonly #items: T[] = [];

  get size(): number {
    return this.#items.length;
  }

  peek(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    this.#items.push(item);
    let index = this.#items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (first === undefined || last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    this.#sink();
    return first;
  }

  clear(): void {
    this.#items.length = 0;
  }

  #sink(): void {
    let index = 0;
    for (;;) {
      const child = this.#earlierChild(index);
      if (child === undefined || !this.#swapIfBefore(child, index)) return;
      index = child;
    }
  }

  #earlierChild(index: number): number | undefined {
    const left = this.#items[index * 2 + 1];
    const right = this.#items[index * 2 + 2];
    if (left === undefined) return undefined;
    return right !== undefined && isBefore(right, left) ? index * 2 + 2 : index * 2 + 1;
  }

  #swapIfBefore(lower: number, upper: number): boolean {
    const low = this.#items[lower];
    const high = this.#items[upper];
    if (low === undefined || high === undefined || !isBefore(low, high)) return false;
    this.#items[lower] = high;
    this.#items[upper] = low;
    return true;
  }
}
