import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import type { Role } from '../../domain/identity/types.ts';
import { templateFor, wants } from '../../domain/notifications/matching.ts';
import { keysFor, type Subscription } from '../../domain/notifications/subscriptions.ts';
import { stageWords } from '../../domain/notifications/texts.ts';
import type { TemplateValues } from '../../domain/notifications/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { Announcement } from '../../notifications/announce.ts';
import type { OutboxMessage, SubscriptionStore } from '../../store/types.ts';

interface FollowerDependencies {
  readonly tenant: Pick<Tenant, 'catalogue' | 'areas' | 'people'>;
  readonly subscriptions: Pick<SubscriptionStore, 'under'>;
}

/** Posts that see only what their unit has, as in the API. */
const ownUnitOnly: ReadonlySet<Role> = new Set(['unit', 'handler']);

/** Makes the announcement to one subscriber once the case is read, or none if it turns out not to be theirs. */
type TellFollower = (subject: Case) => readonly Announcement[];

/**
 * Who follows the case of an event or the place where it is. The public is told what anybody may know (decision 0013): the
 * category, the stage, and the street and community; never a word that somebody wrote, nor an address.
 */
export const createFollowerRecipients = ({ tenant, subscriptions }: FollowerDependencies) => {
  const publicPlace = ({ place: { street, community } }: Case): string =>
    [street, community]
      .map((code) => (code === undefined ? undefined : tenant.areas.get(code)?.name))
      .filter((name) => name !== undefined)
      .join(' ');

  const categoryOf = ({ subcategory = '' }: Case): string =>
    tenant.catalogue.subcategories.get(subcategory)?.name ?? '';

  const valuesFor = (
    { kind, language }: Subscription,
    subject: Case,
    { event }: OutboxMessage,
  ): TemplateValues => ({
    stage: stageWords[language][event.type] ?? '',
    category: categoryOf(subject),
    place: publicPlace(subject),
    // Under its number a case can be asked for on the telephone: that is for those who follow it, and for staff.
    ...(kind === 'area' ? {} : { number: subject.number }),
  });

  /** Who has left the district's service hears no more, nor does a unit of what is no longer its own. */
  const isStillStaff = (subscription: Subscription): boolean => {
    if (subscription.kind !== 'staff') return true;
    const person = tenant.people.get(subscription.by ?? '');
    if (person === undefined) return false;
    return !person.roles.every((role) => ownUnitOnly.has(role)) || person.unit === subscription.criteria.unit;
  };

  const tellerFor =
    (subscription: Subscription, message: OutboxMessage): TellFollower =>
    (subject) => {
      const { event } = message;
      if (!wants(subscription, event.type, subject, tenant.catalogue)) return [];
      const recipient = `sub:${subscription.id}`;
      return [
        {
          id: `${event.id}#${recipient}`,
          caseId: event.caseId,
          recipient,
          address: subscription.address,
          language: subscription.language,
          template: templateFor[subscription.kind],
          values: valuesFor(subscription, subject, message),
          ...given('quiet', subscription.quiet),
        },
      ];
    };

  return async (message: OutboxMessage): Promise<readonly TellFollower[]> => {
    const { event, after } = message;
    if (!(event.type in stageWords.en)) return [];
    const keys = keysFor(event.caseId, after, tenant.catalogue);
    const found = await subscriptions.under(keys);
    return found.filter(isStillStaff).map((subscription) => tellerFor(subscription, message));
  };
};
