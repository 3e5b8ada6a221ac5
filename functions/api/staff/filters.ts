import * as v from 'valibot';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { CaseSummary, ListFilter } from '../../store/types.ts';
import { lightAt } from '../present/case.ts';
import { codeOf, paging, pathCode } from '../schemas/fields.ts';

/** What a list of open cases can be narrowed to. */
export const filterQuery = v.strictObject({
  ...paging,
  light: v.exactOptional(v.picklist(['green', 'amber', 'red'])),
  street: v.exactOptional(codeOf('street')),
  subcategory: v.exactOptional(codeOf('subcategory')),
  major: v.exactOptional(pathCode),
  channel: v.exactOptional(codeOf('channel')),
  kind: v.exactOptional(v.picklist(['component', 'event'])),
  q: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(100),
      v.description('part of the number, address or text'),
    ),
  ),
});

export type Filters = Omit<v.InferOutput<typeof filterQuery>, 'limit' | 'cursor'>;

const says = ({ number, address = '', text }: CaseSummary, part: string): boolean =>
  [number, address, text].some((said) => said.toLowerCase().includes(part.toLowerCase()));

const equalIn = (
  filters: Filters,
  summary: CaseSummary,
  name: 'street' | 'subcategory' | 'channel' | 'kind',
): boolean => filters[name] === undefined || summary[name] === filters[name];

const inMajor = (tenant: Tenant, major: string | undefined, { subcategory = '' }: CaseSummary): boolean =>
  major === undefined || tenant.catalogue.subcategories.get(subcategory)?.major.code === major;

const fits = (filters: Filters, tenant: Tenant, now: number, summary: CaseSummary): boolean =>
  (['street', 'subcategory', 'channel', 'kind'] as const).every((name) => equalIn(filters, summary, name)) &&
  inMajor(tenant, filters.major, summary) &&
  (filters.light === undefined || lightAt(summary, now) === filters.light) &&
  (filters.q === undefined || says(summary, filters.q));

/** Red is a range of the list's own key, green and amber are the rest of it, told apart by looking. */
export const listFilter = (filters: Filters, tenant: Tenant, now: number): ListFilter => {
  const wanted = Object.values(filters).some((value) => value !== undefined);
  return {
    ...(filters.light === 'red' ? { dueBefore: now } : {}),
    ...(filters.light === 'green' || filters.light === 'amber' ? { dueFrom: now } : {}),
    ...(wanted ? { keep: (summary) => fits(filters, tenant, now, summary) } : {}),
  };
};
