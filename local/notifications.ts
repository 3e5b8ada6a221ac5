import { join } from 'node:path';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import type { Telling } from '../functions/notifications/announce.ts';
import {
  type NotificationSweep,
  rearmNotifications,
  sweepNotifications,
} from '../functions/notifications/recover.ts';
import type { LinkMaker } from '../functions/notifications/targets.ts';
import { createTeller, type Tell } from '../functions/notifications/tell.ts';
import { channelsOf } from '../functions/ports/channel.chosen.ts';
import {
  type ChannelSettings,
  ChannelSettingsError,
  readChannelSettings,
} from '../functions/ports/channel.settings.ts';
import type { Channels } from '../functions/ports/channel.ts';
import { systemClock as clock } from '../functions/ports/clock.ts';
import type { LogPort } from '../functions/ports/log.ts';
import type { DistrictStore } from '../functions/store/types.ts';
import { createEmbeddedQueue, type EmbeddedQueue } from './engines/queue.ts';
import { textIn } from './textIn.ts';

/** The file in a district's data folder in which its operator says by which providers people are told. */
const settingsFile = 'channels.json';

/** Throws ChannelSettingsError with a sentence that names the file. */
export const channelSettingsIn = async (folder: string): Promise<ChannelSettings> => {
  const file = join(folder, settingsFile);
  try {
    return readChannelSettings(await textIn(file));
  } catch (error) {
    if (error instanceof ChannelSettingsError) throw new ChannelSettingsError(`${file}: ${error.message}`);
    throw error;
  }
};

export interface LocalNotifications {
  readonly queue: EmbeddedQueue<Telling>;
  readonly channels: Channels;
  /** Wakes again for what still waited when the process ended. */
  rearm(): Promise<number>;
  sweep(): Promise<NotificationSweep>;
  stop(): Promise<void>;
}

/** Everything that tells people outside what happened, on one machine. The caller stops it. */
export const createLocalNotifications = (
  settings: {
    readonly tenant: Tenant;
    readonly channels: ChannelSettings;
    readonly links: LinkMaker;
    readonly log: LogPort;
  },
  store: Pick<DistrictStore, 'cases' | 'notifications' | 'subscriptions'>,
): LocalNotifications => {
  const { tenant, links, log } = settings;
  const channels = channelsOf(settings.channels, clock);
  const { cases, notifications, subscriptions } = store;
  const ref: { tell?: Tell } = {};
  const queue = createEmbeddedQueue<Telling>({
    name: 'notifications',
    handle: async (telling) => ref.tell?.(telling),
    clock,
    log,
    laneOf: ({ channel }) => channel,
  });
  ref.tell = createTeller({
    tenant,
    cases,
    notifications,
    subscriptions,
    channels,
    queue,
    links,
    clock,
    log,
  });
  const recovering = { notifications, queue, clock };
  return {
    queue,
    channels,
    rearm: () => rearmNotifications(recovering),
    sweep: () => sweepNotifications(recovering),
    stop: () => queue.stop(),
  };
};
