import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { normalAddress } from '../../domain/notifications/addresses.ts';
import { policiesOf, robotsBeside } from '../../domain/notifications/policies.ts';
import type { TemplateValues } from '../../domain/notifications/types.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import type { Announce, Announcement } from '../../notifications/announce.ts';
import { reporterAddress } from '../../notifications/targets.ts';
import type { CaseStore, OutboxMessage, SubscriptionStore } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';
import { type Audience, type NotificationRule, notificationRules } from '../notificationRules.ts';
import { createFollowerRecipients } from './followers.ts';

export interface NotificationDependencies {
  readonly tenant: Pick<Tenant, 'language' | 'people' | 'catalogue' | 'areas' | 'notifications'>;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly subscriptions: Pick<SubscriptionStore, 'under'>;
  readonly announce: Announce;
}

/**
 * `id` names who is meant in the ledger; `address` is where to reach them, absent where nothing is known; `number` is
 * that under which they know the case.
 */
interface Recipient {
  readonly id: string;
  readonly address?: string;
  readonly language: Language;
  readonly number: string;
}

/**
 * Each recipient once. A follower whose address hears of the event already is in the ledger and says so; who reported twice is
 * told under either number.
 */
const withoutRepeats = (announcements: readonly Announcement[]): readonly Announcement[] => {
  const reached = new Set<string>();
  const distinct = new Map(announcements.toReversed().map((announcement) => [announcement.id, announcement]));
  return [...distinct.values()].reverse().map((announcement) => {
    if (announcement.address === undefined) return announcement;
    const address = normalAddress(announcement.address);
    if (reached.has(address) && announcement.recipient.startsWith('sub:'))
      return { ...announcement, duplicate: true };
    reached.add(address);
    return announcement;
  });
};

/**
 * Tells people what an event means for them: one line of the ledger for each recipient, begun only if absent, so that an event
 * delivered twice is told once. Staff are addressed by post (a unit, a role) and read it in the workbench, and so may a robot in
 * their group chat; the supervisor who holds a task, and the reporter, by person; subscribers where they said.
 */
export const createNotificationConsumer = (dependencies: NotificationDependencies): Consumer => {
  const { tenant, cases, announce } = dependencies;
  const policies = policiesOf(tenant);
  const followersOf = createFollowerRecipients(dependencies);

  const inbox = (id: string, { number }: Case): Recipient => ({
    id,
    address: id,
    language: tenant.language,
    number,
  });

  const ofPost = (post: string, subject: Case, { after }: OutboxMessage): Recipient | undefined => {
    if (post !== 'unit' && post !== 'handler') return inbox(`role:${post}`, subject);
    return after.unit === undefined ? undefined : inbox(`unit:${after.unit}`, subject);
  };

  const taskHolder = (subject: Case, { event }: OutboxMessage): Recipient => {
    const person = event.changes.supervisor ?? subject.supervisor;
    if (person === undefined) return inbox('role:supervisor', subject);
    return {
      ...inbox(`person:${person}`, subject),
      language: tenant.people.get(person)?.language ?? tenant.language,
    };
  };

  const reporterOf = ({ reporter, number }: Case, id: string): Recipient => ({
    id,
    ...given('address', reporterAddress(reporter)),
    language: tenant.language,
    number,
  });

  /** Who reported it, and who reported what was merged into it. Of a part nobody hears but of the whole. */
  const reporters = async (subject: Case): Promise<readonly Recipient[]> => {
    if (subject.partOf !== undefined) return [];
    const found = [reporterOf(subject, 'reporter')];
    for (const { id } of subject.duplicates ?? []) {
      const duplicate = await cases.load(id);
      if (duplicate !== undefined) found.push(reporterOf(duplicate, `reporter:${id}`));
    }
    return found;
  };

  const ofEvent = async (
    to: 'reporter' | 'taskHolder' | 'notified',
    subject: Case,
    message: OutboxMessage,
  ): Promise<readonly (Recipient | undefined)[]> => {
    if (to === 'reporter') return reporters(subject);
    if (to === 'taskHolder') return [taskHolder(subject, message)];
    return (message.event.notify ?? []).map((post) => ofPost(post, subject, message));
  };

  const recipientsOf = async (
    to: Audience,
    subject: Case,
    message: OutboxMessage,
  ): Promise<readonly Recipient[]> => {
    const found = 'role' in to ? [ofPost(to.role, subject, message)] : await ofEvent(to.of, subject, message);
    return found.filter((recipient) => recipient !== undefined);
  };

  /** The group chats of a unit or a post hear what it hears. */
  const chatsBeside = ({ id, number }: Recipient, { template }: NotificationRule): readonly Recipient[] =>
    robotsBeside(policies, id, template).map(({ name, language = tenant.language }) => ({
      id: `robot:${name}`,
      address: `robot:${name}`,
      language,
      number,
    }));

  const byRule = async (
    rule: NotificationRule,
    subject: Case,
    message: OutboxMessage,
  ): Promise<readonly Announcement[]> => {
    const { event } = message;
    const recipients = await recipientsOf(rule.to, subject, message);
    const values = (number: string): TemplateValues => ({
      number,
      place: subject.place.address ?? '',
      reason: event.reason ?? '',
    });
    return recipients
      .flatMap((recipient) => [recipient, ...chatsBeside(recipient, rule)])
      .map(({ id, number, language, address }) => ({
        id: `${event.id}#${id}`,
        caseId: event.caseId,
        recipient: id,
        ...given('address', address),
        language,
        template: rule.template,
        values: values(number),
      }));
  };

  return {
    name: 'notifications',
    handle: async (message) => {
      const { type, to, caseId } = message.event;
      const rules = (notificationRules[type] ?? []).filter(({ into = to }) => into === to);
      const followers = await followersOf(message);
      if (rules.length + followers.length === 0) return;
      const subject = await cases.load(caseId);
      if (subject === undefined) throw new Error(`case ${caseId} of an event is missing`);
      const ruled = await Promise.all(rules.map((rule) => byRule(rule, subject, message)));
      const all = [...ruled.flat(), ...followers.flatMap((tell) => tell(subject))];
      await Promise.all(withoutRepeats(all).map(announce));
    },
  };
};
