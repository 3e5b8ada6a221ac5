import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../ports/clock.ts';
import { lately } from './lately.ts';

describe('what was read lately', () => {
  it('is read once for all who ask within the time, and anew after it or after a failure', async () => {
    const clock = new VirtualClock(0);
    let reads = 0;
    let broken = false;
    const read = async () => {
      reads += 1;
      if (broken) throw new Error('no table');
      return reads;
    };
    const get = lately(read, { clock, milliseconds: 1_000 });
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    clock.advanceBy(999);
    expect(await get()).toBe(1);
    clock.advanceBy(1);
    broken = true;
    await expect(get()).rejects.toThrow('no table');
    broken = false;
    expect(await get()).toBe(3);
  });
});
