import type { Tenant } from '../tenant/types.ts';
import type { NotificationPolicies } from './types.ts';

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
