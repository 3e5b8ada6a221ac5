import { describe, expect, it } from 'vitest';
import { lately } from './lately.ts';

describe('what was read lately', () => {
  it('is read once for all who ask within the time, and anew after it or after a failure', async () => {
    let reads = 0;
    let broken = false;
    const get = lately(async () => {
      reads += 1;
      if (broken) throw new Error('no table');
      return reads;
    }, 1_000);
    expect(await Promise.all([get(0), get(0)])).toEqual([1, 1]);
    expect(await get(999)).toBe(1);
    broken = true;
    await expect(get(1_000)).rejects.toThrow('no table');
    broken = false;
    expect(await get(1_000)).toBe(3);
  });
});
