/** A priority queue of things to do at instants; equal instants keep the order in which they were added. */
export class Schedule<T> {
  readonly #heap: { readonly at: number; readonly order: number; readonly item: T }[] = [];
  #added = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** The instant of the next thing to do. */
  get next(): number | undefined {
    return this.#heap[0]?.at;
  }

  add(at: number, item: T): void {
    this.#heap.push({ at, order: this.#added, item });
    this.#added += 1;
    this.#siftUp(this.#heap.length - 1);
  }

  /** Takes what is due up to and including `until`, at most `limit` things, in order. */
  take(until: number, limit: number): { readonly at: number; readonly item: T }[] {
    const taken: { readonly at: number; readonly item: T }[] = [];
    while (taken.length < limit && (this.next ?? Number.POSITIVE_INFINITY) <= until) {
      const top = this.#pop();
      if (top !== undefined) taken.push(top);
    }
    return taken;
  }

  #before(left: number, right: number): boolean {
    const [a, b] = [this.#heap[left], this.#heap[right]];
    if (a === undefined || b === undefined) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(left: number, right: number): void {
    const [a, b] = [this.#heap[left], this.#heap[right]];
    if (a === undefined || b === undefined) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }

  #siftUp(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #siftDown(): void {
    let index = 0;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const child = this.#before(right, left) ? right : left;
      if (!this.#before(child, index)) return;
      this.#swap(child, index);
      index = child;
    }
  }

  #pop() {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#siftDown();
    }
    return top;
  }
}
