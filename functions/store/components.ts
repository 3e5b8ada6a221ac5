import { cellOf, cellsAround, wideCellOf, wideCharacters } from '../domain/grid/cells.ts';
import type { Position } from '../domain/grid/types.ts';
import type { Component } from '../domain/tenant/types.ts';
import { readItems } from './batches.ts';
import { formatVersion, jsonIn, type StoredItem } from './codec.ts';
import { componentKey, componentNearPartition, componentNearSort, componentOfKey } from './keys.ts';
import { readEvery, type TableAccess } from './pages.ts';
import type { WriteItem } from './transactions.ts';

/** What one import made of a component. */
export interface ComponentVersion {
  readonly import: string;
  readonly row: number;
  readonly at: number;
  readonly component: Component;
}

/** An imported component: newest version first, never empty. Only the first counts; the others are what undoing goes back to. */
export interface ImportedComponent {
  readonly versions: readonly [ComponentVersion, ...ComponentVersion[]];
  readonly revision: number;
}

/** Components that were imported into one district. What the tenant's files hold is not among them. */
export interface ComponentStore {
  /** by code; those that were never imported are absent */
  imported(codes: readonly string[]): Promise<ReadonlyMap<string, ImportedComponent>>;
  /** those within the radius and some around it, in no order */
  importedNear(point: Position, radiusMetres: number): Promise<readonly Component[]>;
}

/** How many versions a component keeps: what is older cannot be gone back to. */
const mostVersions = 20;

const readImported = (item: StoredItem): ImportedComponent => ({
  versions: jsonIn<ImportedComponent['versions']>(item, 'd'),
  revision: Number(item.n),
});

/** A write of a component as it was read, which is refused where somebody else wrote it since; without versions it is removed. */
export const componentWrite = (
  TableName: string,
  code: string,
  versions: readonly ComponentVersion[],
  before: number | undefined,
): WriteItem => {
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'n = :before', ExpressionAttributeValues: { ':before': before } };
  const [current] = versions;
  if (current === undefined) return { Delete: { TableName, Key: componentKey(code), ...condition } };
  const cell = cellOf(current.component.point);
  const Item = {
    ...componentKey(code),
    v: formatVersion,
    n: (before ?? 0) + 1,
    d: JSON.stringify(versions.slice(0, mostVersions)),
    s: JSON.stringify(current.component),
    whenPk: componentNearPartition(wideCellOf(cell)),
    whenSk: componentNearSort(cell, code),
  };
  return { Put: { TableName, Item, ...condition } };
};

/** Up to so many metres it is cheaper to ask for each narrow cell than for all that a wide one holds. */
const narrowRadius = 300;

const rangesAround = (point: Position, radiusMetres: number) =>
  radiusMetres > narrowRadius
    ? cellsAround(point, radiusMetres, wideCharacters).map((cell) => ({ cell }))
    : cellsAround(point, radiusMetres).map((cell) => ({
        cell: wideCellOf(cell),
        range: { from: `${cell}#`, to: `${cell}#\uFFFF` },
      }));

export const createComponentStore = (access: TableAccess): ComponentStore => ({
  imported: async (codes) => {
    const keys = [...new Set(codes)].map(componentKey);
    const items = await readItems(access, keys, { consistent: true });
    return new Map(items.map((item) => [componentOfKey(String(item.pk)), readImported(item)]));
  },
  importedNear: async (point, radiusMetres) => {
    const found = await Promise.all(
      rangesAround(point, radiusMetres).map(({ cell, ...range }) =>
        readEvery(access, { list: { partition: componentNearPartition(cell), index: 'when' }, ...range }),
      ),
    );
    return found.flat().map((item) => jsonIn<Component>(item, 's'));
  },
});
