import { suggestUnits } from '../dispatch/responsibility.ts';
import { given } from '../given.ts';
import type { Role } from '../identity/types.ts';
import type { Person, Tenant } from '../tenant/types.ts';
import type { News, Where } from './news.ts';

type ResponsibleTenant = Pick<
  Tenant,
  'areas' | 'catalogue' | 'components' | 'people' | 'policies' | 'responsibilities' | 'units'
>;

/** Who answers for something: the posts that it is told to, and those who hold them. */
export interface Responsible {
  /** the places with their street, and the unit that answers there, if one does */
  readonly places: readonly Where[];
  /** `unit:<code>` or `role:<role>`, as group chats are told by */
  readonly posts: readonly string[];
  readonly people: readonly Person[];
}

/** Who speaks for a unit (经办岗), and who leads the supervision axis (值班长). */
const unitPost: Role = 'unit';
const supervisionPost: Role = 'shiftLeader';

/** The unit that has it, else that which dispatch would suggest first; none where only the fallback would be left. */
const unitFor = (tenant: ResponsibleTenant, where: Where): string | undefined => {
  if (where.unit !== undefined) return where.unit;
  const { catalogue, policies } = tenant;
  const subcategory = catalogue.subcategories.get(where.subcategory ?? '');
  const kind = subcategory?.kind ?? 'event';
  const [first] = suggestUnits({
    rules: tenant.responsibilities,
    units: tenant.units,
    components: tenant.components,
    principle: policies.dispatchPrinciple[kind],
    fallbackUnit: policies.fallbackUnit,
    facts: {
      kind,
      ...given('subcategory', where.subcategory),
      ...given('major', subcategory?.major.code),
      ...given('street', where.street),
      ...given('community', where.community),
      ...given('component', where.component),
    },
  });
  return first?.basis.basis === 'fallback' ? undefined : first?.unit;
};

const holding = ({ people }: ResponsibleTenant, role: Role, unit?: string): readonly Person[] =>
  [...people.values()].filter(
    (person) => person.roles.includes(role) && (unit === undefined || person.unit === unit),
  );

/** Those who speak for a unit; where nobody does, for the unit that it is part of. */
const ofUnit = (tenant: ResponsibleTenant, code: string | undefined): readonly Person[] => {
  const passed = new Set<string>();
  let unit = code;
  while (unit !== undefined && !passed.has(unit)) {
    const people = holding(tenant, unitPost, unit);
    if (people.length > 0) return people;
    passed.add(unit);
    unit = tenant.units.get(unit)?.parent;
  }
  return [];
};

const answering = (tenant: ResponsibleTenant, found: Where): Responsible => {
  const street = found.street ?? tenant.areas.get(found.community ?? '')?.parent;
  const where = { ...found, ...given('street', street) };
  const unit = unitFor(tenant, where);
  const people = ofUnit(tenant, unit);
  const posts = unit === undefined ? [] : [`unit:${unit}`];
  const places = [{ ...where, ...given('unit', unit) }];
  return people.length > 0
    ? { places, posts, people }
    : { places, posts: [...posts, `role:${supervisionPost}`], people: holding(tenant, supervisionPost) };
};

/**
 * The managers who answer for what was found: those of the responsible units, by the rules that dispatch goes by (reference
 * §3.8), and those who lead supervision in the district where no unit is responsible or nobody speaks for it. Each once.
 */
export const responsibleFor = (tenant: ResponsibleTenant, { places }: Pick<News, 'places'>): Responsible => {
  const each = places.map((where) => answering(tenant, where));
  return {
    places: each.flatMap((one) => one.places),
    posts: [...new Set(each.flatMap(({ posts }) => posts))],
    people: [...new Set(each.flatMap(({ people }) => people))],
  };
};
