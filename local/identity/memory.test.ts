import { describe, expect, it } from 'vitest';
import { mondayMorning } from '../../functions/domain/testing.ts';
import { VirtualClock } from '../../functions/ports/clock.ts';
import { memoryAdapters } from './memory.ts';

describe('the memory of the sign-in', () => {
  it('forgets what has expired', async () => {
    const clock = new VirtualClock(mondayMorning);
    const codes = memoryAdapters(clock)('AuthorizationCode');
    await codes.upsert('a', { accountId: 'leader' }, 60);
    clock.advanceBy(59_999);
    expect(await codes.find('a')).toEqual({ accountId: 'leader' });
    clock.advanceBy(1);
    expect(await codes.find('a')).toBeUndefined();
  });

  it('keeps kinds apart and takes back the tokens of one grant alone', async () => {
    const adapters = memoryAdapters(new VirtualClock(mondayMorning));
    const [tokens, sign] = [adapters('RefreshToken'), adapters('Interaction')];
    await tokens.upsert('a', { grantId: 'g1' }, 60);
    await tokens.upsert('b', { grantId: 'g2' }, 60);
    await sign.upsert('a', { grantId: 'g1' }, 60);
    await tokens.revokeByGrantId('g1');
    expect(await Promise.all([tokens.find('a'), tokens.find('b'), sign.find('a')])).toEqual([
      undefined,
      { grantId: 'g2' },
      { grantId: 'g1' },
    ]);
  });

  it('stays bounded however many begin to sign in: the expired go first, then the oldest', async () => {
    const clock = new VirtualClock(mondayMorning);
    const sign = memoryAdapters(clock)('Interaction');
    await sign.upsert('oldest', {}, 3600);
    await sign.upsert('expired', {}, 1);
    clock.advanceBy(1000);
    for (let i = 0; i < 19_999; i++) await sign.upsert(`${i}`, {}, 3600);
    expect(await sign.find('oldest')).toBeDefined();
    await sign.upsert('one more', {}, 3600);
    expect(await sign.find('oldest')).toBeUndefined();
    expect(await sign.find('0')).toBeDefined();
  });
});
