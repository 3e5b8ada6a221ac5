import type { Anomaly } from '../domain/insight/forecast/forecasts.ts';
import { policiesOf, robotsBeside } from '../domain/notifications/policies.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { Announce } from '../notifications/announce.ts';

type TellingTenant = Pick<Tenant, 'areas' | 'catalogue' | 'language' | 'notifications'>;

/** What was found on a local day, `YYYY-MM-DD`. */
export interface FoundOn {
  readonly day: string;
  readonly anomalies: readonly Anomaly[];
}

/** Who answers for the district as a whole. */
const post = 'role:leader';

/** Told of at one time; the page shows all. */
const most = 10;

const same = (one: Anomaly) => (other: Anomaly) =>
  one.street === other.street && one.subcategory === other.subcategory;

interface Hearer {
  readonly recipient: string;
  readonly language: Language;
}

/**
 * Tells leaders, and group chats that hear what leaders hear, of what has become unusual: of a surge once, however many nights
 * it goes on, and however often a night is computed. `before` is what the last computation found. Answers of how many.
 */
export const tellAnomalies = async (
  { tenant, announce }: { readonly tenant: TellingTenant; readonly announce: Announce },
  { day, anomalies }: FoundOn,
  before: readonly Anomaly[],
): Promise<number> => {
  const hearers: readonly Hearer[] = [
    { recipient: post, language: tenant.language },
    ...robotsBeside(policiesOf(tenant), post, 'unusual').map(({ name, language = tenant.language }) => ({
      recipient: `robot:${name}`,
      language,
    })),
  ];
  const fresh = anomalies.filter((anomaly) => !before.some(same(anomaly))).slice(0, most);
  for (const { street, subcategory, actual, expected } of fresh)
    for (const { recipient, language } of hearers)
      await announce({
        id: `insight:unusual ${day} ${street} ${subcategory}#${recipient}`,
        recipient,
        address: recipient,
        language,
        template: 'unusual',
        values: {
          place: tenant.areas.get(street)?.name ?? street,
          category: tenant.catalogue.subcategories.get(subcategory)?.name ?? subcategory,
          cases: String(actual),
          expected: expected.toFixed(1),
        },
      });
  return fresh.length;
};
