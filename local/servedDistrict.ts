import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createLinks } from '../functions/api/citizen/links.ts';
import { createDistrictApi } from '../functions/api/district.ts';
import { sweepDevices } from '../functions/devices/sweep.ts';
import { given } from '../functions/domain/given.ts';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import { makeDueBulletins } from '../functions/evaluation/schedule.ts';
import { takeLetter } from '../functions/handOver/take.ts';
import { refreshAtNight } from '../functions/insight/nightly.ts';
import { createAnnouncer } from '../functions/notifications/announce.ts';
import { publishDaily } from '../functions/openData/nightly.ts';
import { liveChangeOf } from '../functions/outbox/live.ts';
import type { BusPort } from '../functions/ports/bus.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { geocoderOf } from '../functions/ports/geocoder.chosen.ts';
import { randomIds } from '../functions/ports/ids.ts';
import { createLiveHub } from '../functions/ports/live.inProcess.ts';
import type { LogPort } from '../functions/ports/log.ts';
import { createNeighbours } from '../functions/ports/neighbours.ts';
import { type OutboundRules, publicOnly } from '../functions/ports/outbound.addresses.ts';
import { pullVitals } from '../functions/vitals/pull.ts';
import { sweepVitals } from '../functions/vitals/telling.ts';
import { rearm, sweep } from '../functions/workflow/sweep.ts';
import { type DistrictCore, districtFolder, openDistrict } from './district.ts';
import type { Post } from './engines/post.ts';
import { startSweeper } from './engines/sweeper.ts';
import { createEmbeddedWorkflows, type EmbeddedWorkflows } from './engines/workflows.ts';
import type { ServedTenant } from './http.ts';
import { webClientId } from './identity/accessToken.ts';
import { createIdentity } from './identity/index.ts';
import { keptSecret } from './keptSecret.ts';
import { channelSettingsIn, createLocalNotifications, type LocalNotifications } from './notifications.ts';
import { createPhotoFolder } from './photos/folder.ts';
import { textIn } from './textIn.ts';
import { builtWeb, createWebPages } from './web.ts';
import { createLocalWebhooks, type LocalWebhooks } from './webhooks.ts';

/** A district with all its engines running. */
export interface ServedDistrict {
  readonly tenant: Tenant;
  readonly served: ServedTenant;
  readonly core: DistrictCore<EmbeddedWorkflows, LocalWebhooks, LocalNotifications>;
  /** how many timers were started for clocks that were running before */
  readonly rearmed: number;
  /** Ends the lines of those who look on, which would hold up a server that closes. */
  endLive(): void;
  /** Lets what is under way finish and ends the engines. What is left in the outbox waits for the next start. */
  stop(): Promise<void>;
}

export interface DistrictSettings {
  readonly tenant: Tenant;
  readonly client: DynamoDBDocumentClient;
  /** the data folder of the process */
  readonly data: string;
  /** where the process is reached, without a slash at the end */
  readonly url: string;
  readonly allowDemoAccounts: boolean;
  /** by which the city hears of what the district counts, and by which it and other districts are heard */
  readonly bus?: BusPort;
  readonly post?: Post;
  /** for tenants whose geocoder asks for a key */
  readonly geocoderKey?: string;
  /** what events may be sent to beside public addresses; nothing unless said */
  readonly outbound?: OutboundRules;
  readonly log: LogPort;
}

/** No body of this API is near it: photos travel by links of their own. */
const maxBodyBytes = 64 * 1024;

/** Lines of several districts in one stream say whose they are. */
const withTenant = (log: LogPort, tenant: string): LogPort => ({
  info: (code, fields) => log.info(code, { tenant, ...fields }),
  warn: (code, fields) => log.warn(code, { tenant, ...fields }),
  error: (code, fields) => log.error(code, { tenant, ...fields }),
});

/** Opens the district's data, starts its engines and puts its API together. */
export const startDistrict = async (settings: DistrictSettings): Promise<ServedDistrict> => {
  const { tenant, client, data, url, allowDemoAccounts } = settings;
  const log = withTenant(settings.log, tenant.key);
  const folder = districtFolder(data, tenant.key);
  const baseUrl = `${url}/${tenant.key}`;
  const clock = systemClock;
  const ids = randomIds;
  const photos = await createPhotoFolder({
    tenant,
    folder,
    baseUrl,
    secret: await keptSecret(folder, 'photo-links.secret'),
    clock,
    ids,
    log,
  });
  const identity = await createIdentity({ tenant, dataFolder: folder, baseUrl, allowDemoAccounts, log });
  const followSecret = await keptSecret(folder, 'follow-links.secret');
  const clientTokenSecret = await keptSecret(folder, 'client-tokens.secret');
  const links = createLinks({ tenant, followSecret }, baseUrl);
  const channels = await channelSettingsIn(folder);
  const live = createLiveHub({ clock });
  const core = await openDistrict({
    tenant,
    client,
    clock,
    ids,
    log,
    photos: photos.port,
    ...given('bus', settings.bus),
    documentAt: links.handedOver,
    settled: (messages) => {
      for (const message of messages) live.publish(liveChangeOf(message));
    },
    webhooks: (districtStore) =>
      createLocalWebhooks({ tenant, store: districtStore, rules: settings.outbound ?? publicOnly, log }),
    notifications: (store) => createLocalNotifications({ tenant, channels, links, log }, store),
    workflows: (toCheck) => createEmbeddedWorkflows({ check: toCheck, clock, log }),
  });
  const { store, executor, receiver, check, poller, workflows, webhooks, notifications } = core;
  const timers = { tenant: tenant.key, clocks: store.clocks, workflows, clock };
  const rearmed = await rearm(timers);
  await webhooks.rearm();
  await notifications.rearm();
  const ofDevices = { tenant, store, executor, clock, log };
  const atBoot = await sweepDevices(ofDevices);
  if (atBoot.overdue > 0) log.info('boot-told-cases-of-devices', { ...atBoot });
  const announce = createAnnouncer({
    tenant,
    notifications: store.notifications,
    channels: notifications.channels,
    queue: notifications.queue,
    clock,
    log,
  });
  const ofVitals = { ...ofDevices, announce };
  const vitalSources = join(folder, 'vital-sources.json');
  const vitalsAtBoot = await sweepVitals(ofVitals);
  if (vitalsAtBoot.overdue > 0) log.info('boot-told-of-vital-signs', { ...vitalsAtBoot });
  const sweepAll = async () => {
    const deliveries = await webhooks.sweep();
    if (deliveries.overdue > 0) log.warn('sweep-found-overdue-deliveries', { overdue: deliveries.overdue });
    const told = await notifications.sweep();
    if (told.overdue > 0) log.warn('sweep-found-notifications', { overdue: told.overdue });
    const devices = await sweepDevices(ofDevices);
    if (devices.overdue > 0) log.warn('sweep-found-untold-devices', { ...devices });
    const vitals = await sweepVitals(ofVitals);
    if (vitals.overdue > 0) log.warn('sweep-found-untold-vital-signs', { ...vitals });
    const swept = await sweep({ ...timers, check, log });
    await pullVitals({ ...ofVitals, outbound: webhooks.outbound, sources: () => textIn(vitalSources) });
    await refreshAtNight({ tenant, store, clock, log, announce });
    await publishDaily({ tenant, store, clock, log });
    await makeDueBulletins({ tenant, store, clock, ids, log });
    return swept;
  };
  const sweeper = startSweeper({ sweep: sweepAll, log });
  const api = createDistrictApi({
    tenant,
    store,
    executor,
    photos: photos.port,
    webhooks,
    geocoder: geocoderOf(tenant, settings.geocoderKey, { log }),
    tokens: identity.tokens,
    live,
    clock,
    ids,
    log,
    maxBodyBytes,
    publicUrl: baseUrl,
    followSecret,
    clientTokenSecret,
    alerts: { channels: notifications.channels, queue: notifications.queue, links },
    signIn: { issuer: identity.issuer, clientId: webClientId },
  });
  const { bus, post } = settings;
  if (bus !== undefined) {
    const neighbours = createNeighbours(({ href }) => href.startsWith(`${url}/`));
    const taking = {
      tenant: tenant.key,
      executor,
      receiver,
      cases: store.cases,
      neighbours,
      bus,
      clock,
      log,
    };
    post?.open(tenant.key, (letter) => takeLetter(letter, { ...taking, photos: photos.port }));
  }
  const web = createWebPages(builtWeb, tenant);
  return {
    tenant,
    core,
    served: { api, photos: photos.app, oidc: identity.callback, ...given('web', web) },
    rearmed,
    endLive: live.close,
    stop: async () => {
      live.close();
      await sweeper.stop();
      await workflows.stop();
      await poller.stop();
      await webhooks.stop();
      await notifications.stop();
    },
  };
};
