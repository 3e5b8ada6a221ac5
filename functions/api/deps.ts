import type { Executor } from '../commands/execute.ts';
import type { Actor } from '../domain/identity/types.ts';
import type { Result } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { Telling } from '../notifications/announce.ts';
import type { LinkMaker } from '../notifications/targets.ts';
import type { OfferedChannels } from '../ports/channel.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { GeocoderPort } from '../ports/geocoder.ts';
import type { IdPort } from '../ports/ids.ts';
import type { LivePort } from '../ports/live.ts';
import type { LogPort } from '../ports/log.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { DistrictStore } from '../store/types.ts';
import type { EndpointDependencies } from '../webhooks/endpoints.ts';

/** How many requests without sign-in one client may send: a bucket that fills again at a steady rate. */
export interface PublicLimit {
  readonly capacity: number;
  readonly perSecond: number;
}

export const defaultPublicLimit: PublicLimit = { capacity: 120, perSecond: 10 };

/** Who calls, and until when in epoch milliseconds, where the token's verifier tells. */
export type Verified<T> = Result<T> & { readonly expiresAt?: number };

/** Everything that the API of one district stands on. */
export interface ApiDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<
    DistrictStore,
    | 'cases'
    | 'counters'
    | 'notifications'
    | 'subscriptions'
    | 'webhooks'
    | 'ledger'
    | 'frozen'
    | 'bulletins'
    | 'listings'
    | 'open311Keys'
    | 'traces'
    | 'duties'
    | 'devices'
    | 'clients'
    | 'components'
    | 'imports'
    | 'insight'
    | 'openData'
    | 'vitals'
  >;
  readonly executor: Executor;
  readonly photos: PhotoPort;
  /** what carries deliveries to whoever sends them, and what addresses may be sent to */
  readonly webhooks: Pick<EndpointDependencies, 'queue' | 'outbound'>;
  readonly geocoder: GeocoderPort;
  /** where people of the district sign in, for pages that ask them to */
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  /** Refusals: token-expired, token-foreign. */
  readonly tokens: { verify(token: string): Promise<Verified<Actor>> };
  /** absent where answers cannot be streamed, as behind API Gateway: clients ask every now and then instead */
  readonly live?: LivePort;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly log: LogPort;
  readonly maxBodyBytes: number;
  /** where the district is reached, without a slash at the end; absent where only requests tell, as behind CloudFront */
  readonly publicUrl?: string;
  /** signs the tokens by which the public follows its reports; at least 32 characters, kept over restarts */
  readonly followSecret: string;
  /** signs the tokens of machine clients; at least 32 characters, kept over restarts */
  readonly clientTokenSecret: string;
  readonly publicLimit?: PublicLimit;
  /** how people are told */
  readonly alerts: {
    /** what is not there is not offered to subscribers */
    readonly channels: OfferedChannels;
    /** wakes who sends what is begun or sent again here */
    readonly queue: QueuePort<Telling>;
    readonly links: LinkMaker;
  };
}
