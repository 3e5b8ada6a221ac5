import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto, sizesToTry, writtenType } from './photoSize.ts';

describe('scaling a photo down', () => {
  it.each([
    [{ width: 4000, height: 3000 }, 2048, { width: 2048, height: 1536 }],
    [{ width: 3000, height: 4000 }, 2048, { width: 1536, height: 2048 }],
    [{ width: 640, height: 480 }, 2048, { width: 640, height: 480 }],
    [{ width: 10_000, height: 2 }, 800, { width: 800, height: 1 }],
  ])('%o into %i is %o', (size, edge, fitted) => {
    expect(fitInto(size, edge)).toEqual(fitted);
  });

  it('never makes it larger, nor nothing', () => {
    const edges = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(edges, edges, edges, (width, height, edge) => {
        const fitted = fitInto({ width, height }, edge);
        expect(fitted.width).toBeLessThanOrEqual(width);
        expect(fitted.height).toBeLessThanOrEqual(height);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(edge);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('tries smaller and smaller', () => {
    const pixels = sizesToTry.map(({ edge, quality }) => edge * quality);
    expect(pixels).toEqual([...pixels].sort((left, right) => right - left));
  });
});

describe('the kind that is written', () => {
  it.each([
    [['image/png', 'image/jpeg'], 'image/jpeg'],
    [['image/png'], 'image/png'],
    [['image/heic'], undefined],
  ])('of %j is %s', (allowed, type) => {
    expect(writtenType(allowed)).toBe(type);
  });
});
