import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Waiting, WakeHeap } from './wakeHeap.ts';

it('gives what waits back by instant, then by name, whatever came in between', () => {
  const waiting = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.string({ maxLength: 2 }))
    .map(([wakeAt, name]): Waiting => ({ wakeAt, name }));
  fc.assert(
    fc.property(fc.array(fc.option(waiting, { nil: 'pop' as const })), (steps) => {
      const heap = new WakeHeap<Waiting>();
      const model: Waiting[] = [];
      for (const step of steps) {
        if (step === 'pop') {
          expect(heap.pop()).toEqual(model.shift());
        } else {
          heap.push(step);
          model.push(step);
          model.sort(
            (left, right) =>
              left.wakeAt - right.wakeAt || (left.name < right.name ? -1 : Number(left.name > right.name)),
          );
        }
        expect(heap.peek()).toEqual(model[0]);
        expect(heap.size).toBe(model.length);
      }
    }),
  );
});
