import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CursorError, decodeCursor, encodeCursor } from './cursors.ts';

const ofUnit = { partition: 'UNIT#u1', index: 'unit' } as const;
const item = { unitPk: 'UNIT#u1', unitSk: '1#c', pk: 'CASE#c', sk: 'META', s: '{}' };
const timeline = { partition: 'CASE#c', prefix: 'EVT#' };

const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('stands for the keys of its item and nothing else', () => {
    const { s: _summary, ...key } = item;
    expect(decodeCursor(ofUnit, encodeCursor(ofUnit, item))).toEqual(key);
    const event = { pk: 'CASE#c', sk: 'EVT#00000001' };
    expect(decodeCursor(timeline, encodeCursor(timeline, event))).toEqual(event);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ['an object', written({ pk: 'UNIT#u1' })],
    ['too few keys', written(['UNIT#u1', '1#c', 'CASE#c'])],
    ['too many keys', written(['UNIT#u1', '1#c', 'CASE#c', 'META', 'x'])],
    ['a number for a key', written(['UNIT#u1', 1, 'CASE#c', 'META'])],
    ['an empty key', written(['UNIT#u1', '', 'CASE#c', 'META'])],
    ['the keys of another unit', written(['UNIT#u2', '1#c', 'CASE#c', 'META'])],
    ['spaces between', Buffer.from('["UNIT#u1", "1#c","CASE#c","META"]').toString('base64url')],
    ['padding', `${encodeCursor(ofUnit, item)}=`],
    ['text behind', `${encodeCursor(ofUnit, item)}.`],
    ['ordinary base64 of other text', Buffer.from('["UNIT#u1","1#ÿ?","CASE#c","META"]').toString('base64')],
  ])('is refused with %s in it', (_, cursor) => {
    expect(() => decodeCursor(ofUnit, cursor)).toThrow(CursorError);
  });

  it('is refused in a list of other items of the same case', () => {
    const cursor = encodeCursor(timeline, { pk: 'CASE#c', sk: 'EVT#00000001' });
    expect(() => decodeCursor({ partition: 'CASE#c', prefix: 'NOTE#' }, cursor)).toThrow(CursorError);
  });

  it('comes back for any keys, and any other text is refused', () => {
    const texts = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(texts, texts, texts, fc.base64String(), (unitSk, pk, sk, other) => {
        const cursor = encodeCursor(ofUnit, { unitPk: 'UNIT#u1', unitSk, pk, sk });
        expect(decodeCursor(ofUnit, cursor)).toEqual({ unitPk: 'UNIT#u1', unitSk, pk, sk });
        expect(() => decodeCursor(ofUnit, other)).toThrow(CursorError);
      }),
    );
  });
});
