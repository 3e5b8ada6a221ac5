import { given } from '../../domain/given.ts';
import { maskedAddress } from '../../domain/notifications/addresses.ts';
import type { Criteria, Subscription } from '../../domain/notifications/subscriptions.ts';
import type { QuietPeriod } from '../../domain/notifications/types.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import type { Shown } from '../present/case.ts';
import type * as schemas from './schemas.ts';

type NamingTenant = Pick<Tenant, 'areas' | 'units' | 'catalogue'>;

const words = {
  'zh-CN': {
    around: (metres: number) => `所选地点周围 ${metres} 米`,
    overdue: '超期案件',
    all: '全区案件',
    case: '您关注的问题',
    between: '，',
  },
  en: {
    around: (metres: number) => `${metres} metres around the place that you chose`,
    overdue: 'overdue cases',
    all: 'all cases of the district',
    case: 'the problem that you follow',
    between: ', ',
  },
} as const satisfies Readonly<Record<Language, object>>;

const categoryName = (code: string, { catalogue }: NamingTenant): string => {
  const own = catalogue.subcategories.get(code)?.name;
  if (own !== undefined) return own;
  const among = [...catalogue.subcategories.values()].find(({ major }) => major.code === code);
  return among?.major.name ?? code;
};

/** What is meant, in words: the place, the categories, the unit. */
export const criteriaWords = (criteria: Criteria, tenant: NamingTenant, language: Language): string => {
  const { area, circle, categories = [], unit, overdue } = criteria;
  const say = words[language];
  const parts = [
    area === undefined ? undefined : (tenant.areas.get(area)?.name ?? area),
    circle && say.around(circle.metres),
    unit === undefined ? undefined : (tenant.units.get(unit)?.name ?? unit),
    ...categories.map((code) => categoryName(code, tenant)),
    overdue && say.overdue,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? say.all : parts.join(say.between);
};

export const aboutWords = (subscription: Subscription, tenant: NamingTenant, language: Language): string =>
  subscription.kind === 'case'
    ? words[language].case
    : criteriaWords(subscription.criteria, tenant, language);

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const quietText = (quiet: QuietPeriod | undefined): string | undefined =>
  quiet && `${clockTime(quiet.from)}-${clockTime(quiet.to)}`;

export const presentSubscription = (
  subscription: Subscription,
  tenant: NamingTenant,
  language: Language,
): Shown<typeof schemas.subscription> => ({
  kind: subscription.kind,
  confirmed: subscription.confirmedAt !== undefined,
  about: aboutWords(subscription, tenant, language),
  address: maskedAddress(subscription.address),
  language: subscription.language,
  ...given('quiet', quietText(subscription.quiet)),
});

const presentCriteria = ({ area, ...rest }: Criteria, { areas }: NamingTenant) => {
  const level = area === undefined ? undefined : areas.get(area)?.level;
  return { ...rest, ...(area === undefined || level === undefined ? {} : { [level]: area }) };
};

export const presentOwn = (
  subscription: Subscription,
  tenant: NamingTenant,
  language: Language,
): Shown<typeof schemas.ownSubscription> => ({
  id: subscription.id,
  ...presentSubscription(subscription, tenant, language),
  ...(subscription.kind === 'case' ? {} : presentCriteria(subscription.criteria, tenant)),
});
