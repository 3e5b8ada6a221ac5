import type { Telling } from '../notifications/announce.ts';
import type { ChannelSettings } from '../ports/channel.settings.ts';
import type { OfferedChannels } from '../ports/channel.ts';
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
 * What the district's operator says about providers. Settings that cannot be used are logged, and then there are none: events
 * must go on, and the ledger says that nobody could be told.
 */
export const channelSettingsIn = async (
  access: TableAccess,
  log: LogPort,
): Promise<ChannelSettings | undefined> => {
  const source = await storedSecret(access, channelsKey);
  if (source === undefined) return undefined;
  const { ChannelSettingsError, readChannelSettings } = await import('../ports/channel.settings.ts');
  try {
    return readChannelSettings(source);
  } catch (error) {
    if (!(error instanceof ChannelSettingsError)) throw error;
    log.error('channel-settings-unusable', { error: error.message });
    return undefined;
  }
};

/** Which channels there are, for functions that begin messages: what sends them is no part of their bundle. */
export const offeredChannels = async (access: TableAccess, log: LogPort): Promise<OfferedChannels> => {
  const settings = await channelSettingsIn(access, log);
  return settings === undefined ? {} : (await import('../ports/channel.settings.ts')).offeredBy(settings);
};
