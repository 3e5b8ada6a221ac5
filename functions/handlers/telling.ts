import type { Telling } from '../notifications/announce.ts';
import type { Channels } from '../ports/channel.ts';
import { systemClock as clock } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { TableAccess } from '../store/pages.ts';
import { channelsKey, storedSecret } from '../store/secrets.ts';
import type { TellEnvironment } from './environment.ts';

/** The queue of what is to be told. Its clients are loaded when there first is something: most events tell nobody outside. */
export const lazyTellQueue = (environment: TellEnvironment): QueuePort<Telling> => {
  let queue: Promise<QueuePort<Telling>> | undefined;
  const loaded = (): Promise<QueuePort<Telling>> => {
    queue ??= import('./tellQueue.ts').then(({ createTellQueue }) => createTellQueue(environment));
    return queue;
  };
  return { send: async (message, notBefore) => (await loaded()).send(message, notBefore) };
};

/**
 * The channels that the district's operator has set up. Settings that cannot be used are logged, and then there are none: events
 * must go on, and the ledger says that nobody could be told.
 */
export const storedChannels = async (access: TableAccess, log: LogPort): Promise<Channels> => {
  const source = await storedSecret(access, channelsKey);
  if (source === undefined) return {};
  const { ChannelSettingsError, readChannelSettings } = await import('../ports/channel.settings.ts');
  const { channelsOf } = await import('../ports/channel.chosen.ts');
  try {
    return channelsOf(readChannelSettings(source), clock);
  } catch (error) {
    if (!(error instanceof ChannelSettingsError)) throw error;
    log.error('channel-settings-unusable', { error: error.message });
    return {};
  }
};
