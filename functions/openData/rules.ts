import { sha256 } from '../commands/digest.ts';
import type { OpenRules } from '../domain/openData/types.ts';
import type { OpenDataSettings, Tenant } from '../domain/tenant/types.ts';

type OfTenant = Pick<Tenant, 'policies' | 'catalogue'>;

/** Rises whenever a build publishes something else of the same cases, or could not read what an older one kept. */
const format = 1;

/** What the tenant says of open data, where it publishes any. */
export const openDataOf = ({
  policies: { openData },
}: Pick<Tenant, 'policies'>): OpenDataSettings | undefined =>
  openData?.enabled === true ? openData : undefined;

/** The subcategories that are meant, those of whole major categories too. */
const spelt = (codes: readonly string[], { catalogue }: OfTenant): ReadonlySet<string> => {
  const all = [...catalogue.subcategories.values()];
  return new Set(
    all
      .filter(({ code, major }) => codes.includes(code) || codes.includes(`major:${major.code}`))
      .map(({ code }) => code),
  );
};

export const rulesOf = (settings: OpenDataSettings, tenant: OfTenant): OpenRules => ({
  delayDays: settings.delayDays,
  suppressBelow: settings.suppressBelow,
  places: settings.places,
  leftOut: spelt(settings.leftOut, tenant),
  countedOnly: spelt(settings.countedOnly, tenant),
});

/** By which it is known whether what is kept was made by these rules. */
export const rulesDigest = ({ leftOut, countedOnly, ...rules }: OpenRules): string =>
  sha256(
    JSON.stringify({ format, ...rules, leftOut: [...leftOut].sort(), countedOnly: [...countedOnly].sort() }),
  );
