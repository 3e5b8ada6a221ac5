import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { moveByKey, stepFrom } from './keys.ts';

describe('a step in a list', () => {
  it('never leaves it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer(), fc.integer(), (count, from, step) => {
        const at = ((from % count) + count) % count;
        const to = stepFrom(at, step, count);
        expect(to >= 0 && to < count).toBe(true);
      }),
    );
  });
});

const press = (key: string, at: number, more: object = {}) => {
  const movement = {
    cases: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    at,
    onActive: vi.fn(),
    onOpen: vi.fn(),
    toggle: vi.fn(),
  };
  const preventDefault = vi.fn();
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, preventDefault, ...more };
  moveByKey(event as never, movement);
  return { movement, preventDefault };
};

describe('the keys of a worklist', () => {
  it.each([
    ['ArrowDown', -1, 'a'],
    ['j', 0, 'b'],
    ['ArrowUp', 2, 'b'],
    ['k', 0, 'a'],
    ['End', 0, 'c'],
    ['Home', 2, 'a'],
    ['PageDown', 0, 'c'],
  ])('%s from row %i leads to %s', (key, at, id) => {
    expect(press(key, at).movement.onActive).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('open and tick the row they stand on', () => {
    expect(press('Enter', 1).movement.onOpen).toHaveBeenCalledExactlyOnceWith('b');
    expect(press(' ', 1).movement.toggle).toHaveBeenCalledExactlyOnceWith('b');
    expect(press('x', 1).movement.toggle).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('leave every other key, and shortcuts of the browser, to the page', () => {
    for (const { movement, preventDefault } of [
      press('q', 1),
      press('End', 1, { ctrlKey: true }),
      press('Enter', -1),
    ]) {
      expect(preventDefault).not.toHaveBeenCalled();
      expect(
        [movement.onActive, movement.onOpen, movement.toggle].map(({ mock }) => mock.calls.length),
      ).toEqual([0, 0, 0]);
    }
  });
});
