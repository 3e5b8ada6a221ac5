import { describe, expect, it } from 'vitest';
import { storedBytes } from './footprint.ts';

const plain = { pk: 'a', sk: 'b' };
const bytesOfPlain = 3 + 3 + 100;

describe('the bytes for which storage is billed', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['names and values of the keys, and 100 more', plain, bytesOfPlain],
    ['three for each Chinese character', { ...plain, d: '字' }, bytesOfPlain + 1 + 3],
    ['a byte for two digits of a number, and one', { ...plain, n: 1_234 }, bytesOfPlain + 1 + 3],
    [
      'an entry in an index with its keys and what lies there, and 100 more',
      { ...plain, d: 'x', s: 'y', workPk: 'W', workSk: '1' },
      // in the table, and the same without `d` in the index
      bytesOfPlain + 2 + 2 + 7 + 7 + (bytesOfPlain + 2 + 7 + 7),
    ],
  ])('are %s', (_, item, bytes) => {
    expect(storedBytes(item)).toBe(bytes);
  });

  it('cannot be told of values that our tables do not hold', () => {
    expect(() => storedBytes({ ...plain, d: [] })).toThrow('texts and numbers');
  });
});
