import { given } from '../given.ts';
import { parseComponentCode } from '../grid/codes.ts';
import type { Datum, Position } from '../grid/types.ts';
import type { Component, Tenant } from '../tenant/types.ts';
import { readPoint } from './points.ts';
import {
  bounded,
  type Finder,
  finderOf,
  mandatory,
  named,
  type RowReader,
  readerOf,
  unrounded,
} from './reading.ts';
import type { Checked, ComponentRow, RawRow } from './types.ts';

/** What rows of components are read with: made once for many. */
export interface ComponentSurroundings {
  readonly tenant: Tenant;
  readonly datum: Datum;
  readonly subcategories: Finder;
  readonly units: Finder;
}

export const componentSurroundings = (tenant: Tenant, datum: Datum): ComponentSurroundings => {
  const { subcategories } = tenant.catalogue;
  // What is an event cannot be a component: a name that both have means the component.
  const components = [...subcategories.values()].filter(({ kind }) => kind === 'component');
  return {
    tenant,
    datum,
    subcategories: finderOf(components.map(({ code, name }) => [code, name])),
    units: finderOf([...tenant.units.values()].map(({ code, name }) => [code, name])),
  };
};

/** 状态 (reference §4.6): what the field calls it, and what we do. */
const states: Readonly<Record<string, Component['state']>> = {
  完好: 'intact',
  正常: 'intact',
  破损: 'damaged',
  丢失: 'missing',
  占用: 'occupied',
  intact: 'intact',
  damaged: 'damaged',
  missing: 'missing',
  occupied: 'occupied',
};

const plainCode = /^[A-Za-z0-9_-]{1,64}$/;

/** Faults: missing, digits-lost, code-form; and of a tenant that says how its codes are built, code-scheme and code-division. */
const readCode = (reader: RowReader, { district, policies }: Tenant): string | undefined => {
  const code = unrounded(reader, 'code', mandatory(reader, 'code'));
  if (code === undefined) return undefined;
  const scheme = policies.imports?.componentCodes;
  if (scheme === undefined)
    return plainCode.test(code) ? code : reader.fault('code', 'code-form', { value: code });
  const parts = parseComponentCode(code, scheme);
  if (!parts.ok) return reader.fault('code', 'code-scheme', { value: code, scheme });
  return parts.value.division === district.code
    ? code
    : reader.fault('code', 'code-division', { value: code, division: district.code });
};

const readSubcategory = (
  reader: RowReader,
  { tenant, subcategories }: ComponentSurroundings,
): string | undefined => {
  const text = mandatory(reader, 'subcategory');
  if (text === undefined) return undefined;
  const { catalogue } = tenant;
  const isEvent = subcategories.find(text) === undefined && catalogue.subcategories.has(text);
  if (isEvent) return reader.fault('subcategory', 'not-a-component', { value: text });
  return named(reader, 'subcategory', subcategories, 'unknown-category');
};

const readState = ({ cell, fault }: RowReader): Component['state'] | undefined => {
  const text = cell('state');
  if (text === undefined) return 'intact';
  const lower = text.toLowerCase();
  return Object.hasOwn(states, lower) ? states[lower] : fault('state', 'unknown-state', { value: text });
};

/** The grid is where the point lies; a file that names another has either of them wrong. */
const checkGrid = ({ cell, fault }: RowReader, point: Position | undefined, { grids }: Tenant): void => {
  const code = cell('grid');
  if (code === undefined || point === undefined) return;
  const actual = grids.locate(point)?.grid;
  if (code === actual) return;
  if (grids.grid(code) === undefined) fault('grid', 'unknown-grid', { value: code });
  else fault('grid', 'grid-elsewhere', { value: code, actual: actual ?? '' });
};

const longestName = 100;

/** Reads a row of components: its component in WGS-84, or everything that is wrong with it. */
export const checkComponent = (raw: RawRow, surroundings: ComponentSurroundings): Checked<ComponentRow> => {
  const { tenant, datum, units } = surroundings;
  const reader = readerOf(raw);
  const code = readCode(reader, tenant);
  const subcategory = readSubcategory(reader, surroundings);
  const name = bounded(reader, 'name', longestName);
  const point = readPoint(reader, datum, tenant);
  checkGrid(reader, point, tenant);
  const owner = named(reader, 'owner', units, 'unknown-unit');
  const maintainer = named(reader, 'maintainer', units, 'unknown-unit');
  const state = readState(reader);
  const isRead =
    code !== undefined && subcategory !== undefined && point !== undefined && state !== undefined;
  if (!isRead || reader.faults.length > 0) return { ok: false, faults: reader.faults };
  const standardName = tenant.catalogue.subcategories.get(subcategory)?.name ?? subcategory;
  return {
    ok: true,
    value: {
      code,
      subcategory,
      name: name ?? standardName,
      point,
      ...given('owner', owner),
      ...given('maintainer', maintainer),
      state,
    },
  };
};
