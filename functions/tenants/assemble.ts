import type { FormField } from '../domain/catalogue/fields.ts';
import { given } from '../domain/given.ts';
import type { Position } from '../domain/grid/types.ts';
import type { Component, Language, Opinion, Person, Tenant, Unit } from '../domain/tenant/types.ts';
import type { Table } from './csv.ts';
import type { Tables } from './tables.ts';

const byCode = <T extends { readonly code: string }>({ rows }: Table<T>): ReadonlyMap<string, T> =>
  new Map(rows.map(({ value }) => [value.code, value]));

const peopleOf = ({ rows }: Tables['people'], language: Language): ReadonlyMap<string, Person> =>
  new Map(rows.map(({ value }) => [value.id, { dutyAreas: [], language, ...value }]));

const at = <T extends { readonly lng: number; readonly lat: number }>({ lng, lat, ...rest }: T) => ({
  ...rest,
  point: [lng, lat] as Position,
});

const componentsOf = ({ rows }: Tables['components']): ReadonlyMap<string, Component> =>
  new Map(rows.map(({ value }) => [value.code, at(value)]));

const opinionsOf = ({ rows }: Tables['opinions'], language: Language): readonly Opinion[] =>
  rows.map(({ value: { action, ...rest } }) => ({ language, ...rest, ...action }));

const fieldsOf = ({ rows }: Tables['fields']): ReadonlyMap<string, readonly FormField[]> => {
  const fields = rows.map(({ value: { values, ...field } }) => ({ ...field, ...given('choices', values) }));
  const inOrder = fields.toSorted((left, right) => left.order - right.order);
  const bySubcategory = Map.groupBy(inOrder, ({ subcategory }) => subcategory);
  return new Map(
    [...bySubcategory].map(([code, own]) => [code, own.map(({ subcategory: _, ...field }) => field)]),
  );
};

const unitsOf = (units: Tables['units']): ReadonlyMap<string, Unit> => byCode(units);

/** What the tables contribute to a tenant. */
export const fromTables = (
  tables: Tables,
  language: Language,
): Pick<
  Tenant,
  | 'units'
  | 'channels'
  | 'natures'
  | 'people'
  | 'responsibilities'
  | 'gazetteer'
  | 'components'
  | 'opinions'
  | 'formFields'
> => ({
  units: unitsOf(tables.units),
  channels: new Map(
    tables.channels.rows.map(({ value: { sourceIds: _, ...channel } }) => [channel.code, channel]),
  ),
  natures: new Map(tables.natures.rows.map(({ value: { code, name } }) => [code, name])),
  people: peopleOf(tables.people, language),
  responsibilities: tables.responsibilities.rows.map(({ value }) => value),
  gazetteer: tables.gazetteer.rows.map(({ value }) => at(value)),
  components: componentsOf(tables.components),
  opinions: opinionsOf(tables.opinions, language),
  formFields: fieldsOf(tables.fields),
});
