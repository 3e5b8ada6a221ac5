import { given } from '../domain/given.ts';
import type { News, Where } from '../domain/insight/news.ts';
import { type Responsible, responsibleFor } from '../domain/insight/responsible.ts';
import { channelOf, normalAddress } from '../domain/notifications/addresses.ts';
import { fits } from '../domain/notifications/matching.ts';
import { policiesOf, robotsBeside } from '../domain/notifications/policies.ts';
import { keysFor, type Subscription } from '../domain/notifications/subscriptions.ts';
import type { QuietPeriod } from '../domain/notifications/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { Announce } from '../notifications/announce.ts';
import type { SubscriptionStore } from '../store/types.ts';
import { newsValues } from './newsWords.ts';

/** What must be known of a district to tell its people. */
export type TellingTenant = Pick<
  Tenant,
  | 'areas'
  | 'catalogue'
  | 'components'
  | 'language'
  | 'notifications'
  | 'people'
  | 'policies'
  | 'responsibilities'
  | 'units'
>;

export interface NewsTelling {
  readonly tenant: TellingTenant;
  readonly subscriptions: Pick<SubscriptionStore, 'under'>;
  readonly announce: Announce;
}

/** What was found on a local day, `YYYY-MM-DD`, and nobody was told of yet. */
export interface FoundOn {
  readonly day: string;
  readonly news: readonly News[];
}

const template = 'unusual';

/** Who answers for the district as a whole hears of everything. */
const leaders = 'role:leader';

interface Hearer {
  readonly recipient: string;
  readonly address: string;
  readonly language: Language;
  readonly quiet?: QuietPeriod;
}

const atPost = (recipient: string, language: Language): Hearer => ({
  recipient,
  address: recipient,
  language,
});

/** The group chats that hear what a post hears. */
const chatsBeside = (tenant: TellingTenant, post: string): readonly Hearer[] =>
  robotsBeside(policiesOf(tenant), post, template).map(({ name, language = tenant.language }) =>
    atPost(`robot:${name}`, language),
  );

/** Whether a subscription covers what was found, as it would a case there. */
const covers = (subscription: Subscription, where: Where, { catalogue }: TellingTenant): boolean => {
  if (subscription.kind !== 'staff' || subscription.criteria.overdue) return false;
  const { street, community, ...said } = where;
  const precision = community === undefined ? 'street' : 'community';
  const place = { ...given('street', street), ...given('community', community), precision } as const;
  return fits(subscription.criteria, { ...said, place }, catalogue);
};

/** Where managers have cases of that kind sent outside the house, each address once, as they set it up. */
const outside = async (
  { tenant, subscriptions }: NewsTelling,
  { places, people }: Responsible,
): Promise<readonly Hearer[]> => {
  const ids = new Set(people.map(({ id }) => id));
  const keys = places.flatMap((where) => keysFor('', where, tenant.catalogue));
  const own = (await subscriptions.under([...new Set(keys)])).filter(
    (each) =>
      each.by !== undefined &&
      ids.has(each.by) &&
      each.confirmedAt !== undefined &&
      channelOf(each.address) !== 'inbox' &&
      places.some((where) => covers(each, where, tenant)),
  );
  return own.map(({ id, address, language, quiet }) => ({
    recipient: `sub:${id}`,
    address,
    language,
    ...given('quiet', quiet),
  }));
};

/** Everybody who is to hear of one thing: leaders, the managers who answer for it, and the group chats of either. */
const hearersOf = async (telling: NewsTelling, news: News): Promise<readonly Hearer[]> => {
  const { tenant } = telling;
  const responsible = responsibleFor(tenant, news);
  const { posts, people } = responsible;
  return [
    atPost(leaders, tenant.language),
    ...[leaders, ...posts].flatMap((post) => chatsBeside(tenant, post)),
    // Who leads the district as well reads it at that post.
    ...people
      .filter(({ roles }) => !roles.includes('leader'))
      .map(({ id, language }) => atPost(`person:${id}`, language)),
    ...(await outside(telling, responsible)),
  ];
};

/**
 * Tells those who answer for it what was found: one message for each of them that names all of theirs, begun once for each
 * day however often it is called. Answers how many messages that makes.
 */
export const tellNews = async (telling: NewsTelling, { day, news }: FoundOn): Promise<number> => {
  const byAddress = new Map<string, { readonly hearer: Hearer; readonly own: Set<News> }>();
  for (const each of news)
    for (const hearer of await hearersOf(telling, each)) {
      const key = normalAddress(hearer.address);
      const known = byAddress.get(key) ?? { hearer, own: new Set() };
      known.own.add(each);
      byAddress.set(key, known);
    }
  for (const { hearer, own } of byAddress.values())
    await telling.announce({
      id: `insight:${template} ${day}#${hearer.recipient}`,
      ...hearer,
      template,
      values: newsValues(telling.tenant, [...own], hearer.language),
    });
  return byAddress.size;
};
