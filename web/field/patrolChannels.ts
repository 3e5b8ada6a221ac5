import type { Channels } from '../shared/reference.ts';

type Channel = Channels['channels'][number];

/**
 * Channels through which staff report: those that are not open to the public and owe no confirmation. The ones that ask
 * for a place stand first, since a patrol always has one.
 */
export const patrolChannels = (channels: readonly Channel[]): readonly Channel[] =>
  channels
    .filter(({ open, owesConfirmation }) => !open && !owesConfirmation)
    .sort((one, other) => Number(one.mayLackPlace) - Number(other.mayLackPlace));
