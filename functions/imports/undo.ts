import { ok, type Result, refuse } from '../domain/result.ts';
import type { Import, RowResult } from '../store/imports.ts';
import type { ImportDependencies } from './types.ts';

/** How many rows one call takes back: as many as one that takes them. */
const rowsAtOnce = 200;

/** How often a component is read again when somebody else writes it in between. */
const mostAttempts = 5;

/**
 * Takes what this import said of a component away. What a later import said stays; where nothing of any import is left,
 * the tenant's files count again.
 */
const takeBack = async (
  store: ImportDependencies['store'],
  id: string,
  code: string,
  attempt = 1,
): Promise<void> => {
  const stored = (await store.components.imported([code])).get(code);
  const versions = stored?.versions.filter((version) => version.import !== id) ?? [];
  if (stored === undefined || versions.length === stored.versions.length) return;
  if (await store.imports.restore({ code, versions, before: stored.revision })) return;
  if (attempt === mostAttempts) throw new Error(`component ${code} is written all the time`);
  await takeBack(store, id, code, attempt + 1);
};

const changedCode = ({ outcome, code }: RowResult): string | undefined =>
  outcome === 'imported' || outcome === 'updated' ? code : undefined;

const markOff = async (
  { store, clock }: ImportDependencies,
  { id }: Import,
  rows: readonly RowResult[],
): Promise<void> => {
  const last = rows.at(-1);
  if (last !== undefined) await store.imports.markUndone(id, last.row);
  if (rows.length < rowsAtOnce) await store.imports.moveOn(id, 'undoing', 'undone', clock.now());
};

/**
 * Takes an import of components back, some hundred rows at a call, until it stands at `undone`; to be called again as long as
 * it stands at `undoing`. From the first call on it takes no more rows. Refusals: import-not-undoable for reports, whose cases
 * have a life of their own.
 */
export const undoImport = async (
  dependencies: ImportDependencies,
  found: Import,
): Promise<Result<Import>> => {
  const { store, clock } = dependencies;
  const { id } = found;
  if (found.kind !== 'components') return refuse('import-not-undoable');
  if (found.status === 'undone') return ok(found);
  await store.imports.moveOn(id, 'open', 'undoing', clock.now());
  const rows = await store.imports.rowsAfter(id, found.undoneTo, rowsAtOnce);
  for (const result of rows) {
    const code = changedCode(result);
    if (code !== undefined) await takeBack(store, id, code);
  }
  await markOff(dependencies, found, rows);
  return ok((await store.imports.get(id)) ?? found);
};
