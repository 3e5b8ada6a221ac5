import { describe, expect, it } from 'vitest';
import { patrolChannels } from './patrolChannels.ts';

const channel = (code: string, more: object = {}) => ({
  code,
  name: code,
  owesConfirmation: false,
  mayLackPlace: true,
  open: false,
  ...more,
});

describe('channels of a patrol', () => {
  it('are neither open to the public nor in need of confirmation, those that ask for a place first', () => {
    const channels = [
      channel('app', { open: true }),
      channel('hotline'),
      channel('letters', { owesConfirmation: true }),
      channel('patrol', { mayLackPlace: false }),
    ];
    expect(patrolChannels(channels).map(({ code }) => code)).toEqual(['patrol', 'hotline']);
  });
});
