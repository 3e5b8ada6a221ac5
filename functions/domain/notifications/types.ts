import type { Role } from '../identity/types.ts';
import type { Language } from '../tenant/types.ts';
import type { TemplateName } from './texts.ts';

/** How somebody is reached: the inbox is the ledger itself, which people read in the workbench. */
export const channels = ['inbox', 'sms', 'email', 'robot'] as const;
export type Channel = (typeof channels)[number];

/** Channels that leave the house, and so need a provider. */
export type OutwardChannel = Exclude<Channel, 'inbox'>;

export const notificationStatuses = ['waiting', 'sent', 'failed', 'skipped'] as const;
export type NotificationStatus = (typeof notificationStatuses)[number];

/** Why a line is not (yet) sent. Public and stable. */
export const notificationReasons = [
  // skipped
  'no-address',
  'no-provider',
  'opted-out',
  'duplicate',
  'template-missing',
  // waiting
  'quiet-hours',
  'retrying',
  // failed
  'refused',
  'gave-up',
] as const;
export type NotificationReason = (typeof notificationReasons)[number];

/** Values that templates may name; an absent one leaves nothing behind. */
export const templateVariables = [
  'number',
  'place',
  'reason',
  'category',
  'stage',
  'district',
  'link',
  'cases',
  'expected',
] as const;
export type TemplateVariable = (typeof templateVariables)[number];
export type TemplateValues = { readonly [name in TemplateVariable]?: string };

/** One attempt to hand a message over. `detail` is the provider's word, without the address. */
export interface Attempt {
  readonly at: number;
  readonly outcome: 'sent' | 'failed' | 'unknown';
  readonly detail?: string;
  /** what the provider calls the message */
  readonly providerId?: string;
}

/**
 * One line of the ledger: what somebody is told because of one event, and what became of it. Addresses are not kept here but
 * read where they live (the case, the subscription) when the message is sent, so that they are gone when they are removed there.
 */
export interface Notification {
  /** `<owner>:<what>#<recipient>`, the owner being a case, a subscription or `insight`: recording it twice is harmless */
  readonly id: string;
  readonly caseId?: string;
  /** `reporter`, `reporter:<case>`, `sub:<subscription>`, `robot:<name>`, `person:<id>`, `unit:<code>` or `role:<role>` */
  readonly recipient: string;
  /** absent in lines of older builds, which were for an inbox */
  readonly channel?: Channel;
  readonly template: string;
  readonly language: string;
  /** as it is shown to staff: a link that only the recipient may have is left out */
  readonly text: string;
  readonly values?: TemplateValues;
  /** the address so far as anybody may see it */
  readonly shown?: string;
  readonly at: number;
  readonly status: NotificationStatus;
  readonly why?: NotificationReason;
  /** while it waits: when to try */
  readonly dueAt?: number;
  readonly attempts?: readonly Attempt[];
  /** times at which staff had it sent again, and who */
  readonly resent?: readonly { readonly at: number; readonly by: string }[];
  /** rises with every change */
  readonly revision?: number;
}

/** Minutes since local midnight. `from` above `to` runs over midnight; never equal. */
export interface QuietPeriod {
  readonly from: number;
  readonly to: number;
}

/** A text of the tenant's own in place of ours. Without a channel it is for all that have none of their own. */
export interface TenantTemplate {
  readonly template: TemplateName;
  readonly channel?: Channel;
  readonly language: Language;
  readonly subject?: string;
  readonly text: string;
}

/** A group chat that is told what a unit or a post is told. Where it lies is a secret and no data. */
export interface Robot {
  readonly name: string;
  readonly unit?: string;
  readonly role?: Role;
  readonly templates: readonly TemplateName[];
  readonly language?: Language;
}

export interface NotificationPolicies {
  /** when nothing is sent to the public, by channel */
  readonly quietHours: { readonly [channel in OutwardChannel]?: QuietPeriod };
  /** templates that quiet hours do not hold back */
  readonly urgent: readonly TemplateName[];
  readonly subscriptions: {
    readonly perAddress: number;
    readonly confirmWithinHours: number;
    readonly maxRadiusMetres: number;
    /** text messages cost money, also those that strangers have sent to strangers: no more questions than that */
    readonly smsQuestionsPerHour: number;
  };
  readonly robots: readonly Robot[];
  readonly templates: readonly TenantTemplate[];
}
