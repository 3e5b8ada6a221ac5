import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Parked, WakeHeap } from './workflows.heap.ts';

const parked = (wakeAt: number, name: string): Parked => ({
  wakeAt,
  name,
  machine: 'disposal-sla',
  input: {
    tenant: 't',
    caseId: name,
    stage: 'disposal',
    cycle: 1,
    revision: 1,
    wakeAt: new Date(wakeAt).toISOString(),
  },
});

it('gives timers back by instant, then by name, whatever came in between', () => {
  const timer = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.string({ maxLength: 2 }))
    .map(([at, name]) => parked(at, name));
  fc.assert(
    fc.property(fc.array(fc.option(timer, { nil: 'pop' as const })), (steps) => {
      const heap = new WakeHeap();
      const model: Parked[] = [];
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
