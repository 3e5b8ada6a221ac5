import type { Case } from '../../domain/case/types.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import type { LogPort } from '../../ports/log.ts';
import type { CaseStore, Notification, NotificationStore, OutboxMessage } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';
import { type Audience, type NotificationRule, notificationRules } from '../notificationRules.ts';
import type { NotifierPort } from '../notifier.ts';
import { textOf } from '../templates.ts';

export interface NotificationDependencies {
  readonly tenant: Pick<Tenant, 'language' | 'people'>;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly notifications: Pick<NotificationStore, 'record'>;
  readonly notifier: NotifierPort;
  readonly log: LogPort;
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

/** The public is nobody whom an id could reach. */
const reporterAddress = ({ id, role, phone }: Case['reporter']): { readonly address?: string } => {
  if (phone !== undefined) return { address: `tel:${phone}` };
  return role === 'citizen' ? {} : { address: `person:${id}` };
};

/**
 * Tells people what an event means for them, and keeps a ledger of it: one line for each recipient, written before
 * sending and only if absent, so that an event delivered twice is told once. Staff are addressed by post (a unit, a
 * role) and read it in the workbench; the supervisor who holds a task, and the reporter, by person.
 *
 * The ledger is only ever added to. If sending fails after the line was written, a line `<id>#failed` says so with the
 * reason; nothing is sent again on its own.
 */
export const createNotificationConsumer = (dependencies: NotificationDependencies): Consumer => {
  const { tenant, cases, notifications, notifier, log } = dependencies;

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
    ...reporterAddress(reporter),
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

  const lineFor = (
    recipient: Recipient,
    rule: NotificationRule,
    subject: Case,
    message: OutboxMessage,
  ): Notification => {
    const { event } = message;
    const values = {
      number: recipient.number,
      place: subject.place.address ?? '',
      reason: event.reason ?? '',
    };
    return {
      id: `${event.id}#${recipient.id}`,
      caseId: event.caseId,
      recipient: recipient.id,
      template: rule.template,
      language: recipient.language,
      text: textOf(rule.template, recipient.language, values),
      at: event.at,
      ...(recipient.address === undefined ? { status: 'skipped', why: 'no-address' } : { status: 'sent' }),
    };
  };

  const tell = async (line: Notification, address: string | undefined): Promise<void> => {
    const isNew = await notifications.record(line);
    if (!isNew || address === undefined) return;
    try {
      await notifier.send({ id: line.id, address, language: line.language, text: line.text });
    } catch (error) {
      log.error('notification-failed', { id: line.id, error: String(error) });
      await notifications.record({ ...line, id: `${line.id}#failed`, status: 'failed', why: String(error) });
    }
  };

  return {
    name: 'notifications',
    handle: async (message) => {
      const { type, to } = message.event;
      const rules = (notificationRules[type] ?? []).filter(({ into = to }) => into === to);
      if (rules.length === 0) return;
      const subject = await cases.load(message.event.caseId);
      if (subject === undefined) throw new Error(`case ${message.event.caseId} of an event is missing`);
      const tellAll = async (rule: NotificationRule): Promise<void> => {
        const recipients = await recipientsOf(rule.to, subject, message);
        await Promise.all(
          recipients.map((recipient) => tell(lineFor(recipient, rule, subject, message), recipient.address)),
        );
      };
      await Promise.all(rules.map(tellAll));
    },
  };
};
