import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

describe('waiting before the next attempt', () => {
  it.each([
    [1, 0, 2_000],
    [2, 0, 4_000],
    [3, 0, 8_000],
    [3, 1, 4_000],
    [8, 0, 256_000],
    [9, 0, 300_000],
    [5_000, 0, 300_000],
    [5_000, 1, 150_000],
  ])('after %i failures with chance %d it is %i ms', (attempts, chance, milliseconds) => {
    expect(backoff(attempts, chance)).toBe(milliseconds);
  });
});
