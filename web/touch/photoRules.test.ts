import { describe, expect, it } from 'vitest';
import { faultOfFile, megabytes } from './photoRules.ts';

const rules = { types: ['image/jpeg', 'image/png'], maxBytes: 10 * 1024 * 1024, maxPhotos: 3 };

describe('a file chosen as a photo', () => {
  it.each([
    ['a photo as a phone takes it', { type: 'image/jpeg', size: 4_000_000 }, 0, undefined],
    [
      'a photo of a kind that can be turned into another',
      { type: 'image/heic', size: 2_000_000 },
      0,
      undefined,
    ],
    [
      'a photo too large to be sent, that can be scaled down',
      { type: 'image/jpeg', size: 20_000_000 },
      0,
      undefined,
    ],
    ['a photo too large to be opened on a phone', { type: 'image/jpeg', size: 80_000_000 }, 0, 'size'],
    ['a document', { type: 'application/pdf', size: 1000 }, 0, 'type'],
    ['a file without a type', { type: '', size: 1000 }, 0, 'type'],
    ['one more than is taken', { type: 'image/jpeg', size: 1000 }, 3, 'count'],
  ] as const)('%s', (_name, file, taken, fault) => {
    expect(faultOfFile(file, taken, rules)).toBe(fault);
  });
});

describe('sizes in megabytes', () => {
  it.each([
    [10_485_760, 10],
    [2_621_440, 2.5],
    [1_000, 0],
  ])('%i bytes are %d MB', (bytes, shown) => {
    expect(megabytes(bytes)).toBe(shown);
  });
});
