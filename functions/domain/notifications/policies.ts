import type { Tenant } from '../tenant/types.ts';
import type { TemplateName } from './texts.ts';
import type { NotificationPolicies, Robot } from './types.ts';

/** What holds where a tenant says nothing. */
export const defaultNotificationPolicies: NotificationPolicies = {
  quietHours: {},
  urgent: [],
  subscriptions: { perAddress: 10, confirmWithinHours: 48, maxRadiusMetres: 5_000, smsQuestionsPerHour: 60 },
  robots: [],
  templates: [],
};

export const policiesOf = ({ notifications }: Pick<Tenant, 'notifications'>): NotificationPolicies =>
  notifications ?? defaultNotificationPolicies;

/** The group chats that hear what a unit or a post hears: `recipient` is `unit:<code>` or `role:<role>`. */
export const robotsBeside = (
  { robots }: NotificationPolicies,
  recipient: string,
  template: TemplateName,
): readonly Robot[] =>
  robots.filter(({ unit, role, templates }) => {
    const cut = recipient.indexOf(':');
    const [kind, code] = [recipient.slice(0, cut), recipient.slice(cut + 1)];
    const meant = kind === 'unit' ? unit === code : kind === 'role' && role === code;
    return meant && templates.includes(template);
  });
