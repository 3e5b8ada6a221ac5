import { createHmac } from 'node:crypto';
import { channelOf, normalAddress } from '../domain/notifications/addresses.ts';
import { policiesOf } from '../domain/notifications/policies.ts';
import type { Criteria, FollowedByLink, Subscription } from '../domain/notifications/subscriptions.ts';
import type { QuietPeriod } from '../domain/notifications/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { NotificationStore, SubscriptionAdded, SubscriptionStore } from '../store/types.ts';
import type { Announce } from './announce.ts';

/** What somebody wants to hear of, and where. */
export type Wish = {
  readonly address: string;
  readonly language: Language;
  readonly quiet?: QuietPeriod;
  /** who of staff asks */
  readonly by?: string;
} & (
  | { readonly kind: 'case'; readonly follows: FollowedByLink }
  | { readonly kind: 'area' | 'staff'; readonly criteria: Criteria }
);

export interface SubscribingDependencies {
  readonly tenant: Pick<Tenant, 'notifications'>;
  readonly subscriptions: SubscriptionStore;
  readonly notifications: Pick<NotificationStore, 'get'>;
  readonly announce: Announce;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** by which names of addresses and subscriptions are drawn that nobody else can work out */
  readonly secret: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Who follows a case by one link or by another follows the same case. */
const aboutOf = (wish: Wish): unknown => (wish.kind === 'case' ? wish.follows.caseId : wish.criteria);

/** Lets people subscribe and unsubscribe. Nobody but who has the address is ever told whether it is known here. */
export const createSubscribing = (dependencies: SubscribingDependencies) => {
  const { tenant, subscriptions, notifications, announce, clock, log, secret } = dependencies;
  const { perAddress, confirmWithinHours, smsQuestionsPerHour } = policiesOf(tenant).subscriptions;

  const named = (purpose: string, told: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${told}`).digest('hex').slice(0, 32);
  /** Who of staff subscribes has so many whatever the addresses; of others only the address is known. */
  const ownerOf = ({ address, by }: Pick<Wish, 'address' | 'by'>): string =>
    named('subscriber', by === undefined ? normalAddress(address) : `person:${by}`);

  /** Wishing the same twice is one subscription. */
  const idOf = (wish: Wish): string =>
    named(
      'subscription',
      JSON.stringify([ownerOf(wish), normalAddress(wish.address), wish.kind, aboutOf(wish)]),
    );

  const mayBeAsked = async ({ address }: Subscription, line: string): Promise<boolean> => {
    if ((await notifications.get(line)) !== undefined) return false;
    if (channelOf(address) !== 'sms' || (await subscriptions.countQuestion()) <= smsQuestionsPerHour)
      return true;
    log.warn('subscription-questions-limited', { perHour: smsQuestionsPerHour });
    return false;
  };

  /** At most once a day for each subscription, so that nobody can have others flooded with questions. */
  const ask = async (subscription: Subscription, place: string): Promise<void> => {
    const { id, address, language } = subscription;
    const line = `sub-${id}:confirm:${Math.floor(clock.now() / day)}#sub:${id}`;
    if (!(await mayBeAsked(subscription, line))) return;
    await announce({
      id: line,
      recipient: `sub:${id}`,
      address,
      language,
      template: 'confirmSubscription',
      values: { place },
    });
  };

  const begun = (wish: Wish): Subscription => {
    const now = clock.now();
    const until =
      channelOf(wish.address) === 'inbox'
        ? { confirmedAt: now }
        : { confirmBy: now + confirmWithinHours * hour };
    return { ...wish, id: idOf(wish), createdAt: now, ...until };
  };

  return {
    /** `place` says in words what is followed. The question goes out unless the address has as many as it may have. */
    subscribe: async (wish: Wish, place: string): Promise<SubscriptionAdded> => {
      const subscription = begun(wish);
      const owner = ownerOf(wish);
      const added = await subscriptions.add(subscription, owner, perAddress);
      if (added === 'full') return added;
      if (subscription.confirmedAt !== undefined) {
        await subscriptions.confirm(subscription, owner);
        return added;
      }
      const kept = await subscriptions.get(subscription.id);
      if (kept !== undefined && kept.confirmedAt === undefined) await ask(kept, place);
      return added;
    },
    /** Undefined if there is none, or none any more. */
    confirm: async (id: string): Promise<Subscription | undefined> => {
      const subscription = await subscriptions.get(id);
      if (subscription === undefined || subscription.confirmedAt !== undefined) return subscription;
      const { confirmBy: _, ...rest } = subscription;
      const confirmed = { ...rest, confirmedAt: clock.now() } as Subscription;
      await subscriptions.confirm(confirmed, ownerOf(subscription));
      return confirmed;
    },
    remove: async (id: string): Promise<void> => {
      const subscription = await subscriptions.get(id);
      if (subscription !== undefined) await subscriptions.remove(subscription, ownerOf(subscription));
    },
    /** Those of a member of staff. */
    ofPerson: (id: string): Promise<readonly Subscription[]> =>
      subscriptions.ofOwner(ownerOf({ address: '', by: id })),
  };
};

export type Subscribing = ReturnType<typeof createSubscribing>;
