import type { CaseState } from '../case/types.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { EventName } from './catalogue.ts';
import type { Endpoint, EndpointFilters } from './types.ts';

/** What filters look at of a case. */
export interface FilteredCase {
  readonly state: CaseState;
  readonly unit?: string;
  readonly subcategory?: string;
  readonly street?: string;
  readonly community?: string;
}

/** How a major category is named among categories, as in responsibilities. */
export const majorPrefix = 'major:';

const namesOfCategory = ({ subcategories }: Catalogue, code: string | undefined): readonly string[] => {
  if (code === undefined) return [];
  const major = subcategories.get(code)?.major.code;
  return major === undefined ? [code] : [code, majorPrefix + major];
};

const some = (wanted: readonly string[] | undefined, found: readonly (string | undefined)[]): boolean =>
  wanted === undefined || found.some((name) => name !== undefined && wanted.includes(name));

const wants = (filters: EndpointFilters, subject: FilteredCase, catalogue: Catalogue): boolean =>
  some(filters.categories, namesOfCategory(catalogue, subject.subcategory)) &&
  some(filters.units, [subject.unit]) &&
  some(filters.areas, [subject.street, subject.community]);

/**
 * Whether an endpoint wants to hear of an event. Unit, category and area may be those before it or after it, so that a unit
 * also hears that a case was taken from it; the state is the one after.
 */
export const wantsEvent = (
  endpoint: Pick<Endpoint, 'types' | 'filters'>,
  event: { readonly name: EventName; readonly before?: FilteredCase; readonly after: FilteredCase },
  catalogue: Catalogue,
): boolean => {
  const { types, filters } = endpoint;
  if (!types.includes(event.name) || !some(filters.states, [event.after.state])) return false;
  return [event.after, event.before].some(
    (subject) => subject !== undefined && wants(filters, subject, catalogue),
  );
};
