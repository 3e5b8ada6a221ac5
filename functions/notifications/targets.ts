import type { Case } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import { outsideRoles } from '../domain/identity/types.ts';
import type { FollowedByLink, Subscription } from '../domain/notifications/subscriptions.ts';
import type { Notification, NotificationReason, QuietPeriod } from '../domain/notifications/types.ts';
import type { CaseStore, SubscriptionStore } from '../store/types.ts';
import type { OwnLinks } from './compose.ts';

/** Makes the addresses of pages that messages lead to. */
export interface LinkMaker {
  /** the way back to a case that somebody reported or follows */
  track(followed: FollowedByLink): string;
  /** where another district reads a case that was given to it at `at` */
  handedOver(event: { readonly caseId: string; readonly at: number }): string;
  /** a case at the workbench */
  work(caseId: string): string;
  /** where staff read what they were told that is about no case */
  inbox(): string;
  confirm(subscription: Pick<Subscription, 'id' | 'confirmBy'>): string;
  unsubscribe(id: string): NonNullable<OwnLinks['unsubscribe']>;
}

export interface Target extends OwnLinks {
  readonly address: string;
  readonly quiet?: QuietPeriod;
}

export interface TargetDependencies {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly links: LinkMaker;
}

/** Where a reporter is reached, if they said. */
export const reporterAddress = ({ id, role, phone }: Case['reporter']): string | undefined => {
  if (phone !== undefined) return `tel:${phone}`;
  // The public, and devices: nobody whom an id could reach.
  return outsideRoles.includes(role) ? undefined : `person:${id}`;
};

type Missing = Extract<NotificationReason, 'no-address' | 'opted-out' | 'duplicate'>;

const linkForStaff = (caseId: string | undefined, links: LinkMaker): string =>
  caseId === undefined ? links.inbox() : links.work(caseId);

const linkOf = (subscription: Subscription, caseId: string | undefined, links: LinkMaker) => {
  if (subscription.confirmedAt === undefined) return links.confirm(subscription);
  if (subscription.kind === 'case') return links.track(subscription.follows);
  return subscription.kind === 'staff' ? linkForStaff(caseId, links) : undefined;
};

/** Reads whom a line is for, as things stand now: an address that was removed since is not used any more. */
export const createTargets = ({ cases, subscriptions, links }: TargetDependencies) => {
  const reporter = async (caseId: string | undefined): Promise<Target | Missing> => {
    const subject = caseId === undefined ? undefined : await cases.load(caseId);
    const address = subject && reporterAddress(subject.reporter);
    if (subject === undefined || address === undefined) return 'no-address';
    return { address, link: links.track({ caseId: subject.id }) };
  };

  const reached = (subscription: Subscription, { caseId }: Notification): Target => ({
    address: subscription.address,
    ...given('quiet', subscription.quiet),
    ...given('link', linkOf(subscription, caseId, links)),
    ...(subscription.confirmedAt === undefined ? {} : { unsubscribe: links.unsubscribe(subscription.id) }),
  });

  const subscriber = async (id: string, line: Notification): Promise<Target | Missing> => {
    const subscription = await subscriptions.get(id);
    if (subscription === undefined) return 'opted-out';
    const isConfirmed = subscription.confirmedAt !== undefined;
    if (isConfirmed !== (line.template === 'confirmSubscription')) return reached(subscription, line);
    // Asked again after they said yes, or told of something from before they went and came back.
    return isConfirmed ? 'duplicate' : 'opted-out';
  };

  return async (line: Notification): Promise<Target | Missing> => {
    const { recipient, caseId } = line;
    if (recipient === 'reporter') return reporter(caseId);
    const cut = recipient.indexOf(':');
    const [kind, rest] = [recipient.slice(0, cut), recipient.slice(cut + 1)];
    if (kind === 'reporter') return reporter(rest);
    if (kind === 'sub') return subscriber(rest, line);
    return { address: recipient, link: linkForStaff(caseId, links) };
  };
};
