import { sha256 } from '../commands/digest.ts';
import type { Datum } from '../domain/grid/types.ts';
import type { Actor } from '../domain/identity/types.ts';
import type { ImportKind } from '../domain/imports/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { dealtWith, type Import, type ImportFacts } from '../store/imports.ts';
import type { ImportDependencies } from './types.ts';

/** What is said of a file before its rows are sent. */
export interface ImportOrder {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** SHA-256 of the file, in hex */
  readonly digest: string;
  readonly datum: Datum;
  readonly rows: number;
}

const isUnfinished = (found: Import | undefined): found is Import =>
  found?.status === 'open' && dealtWith(found) < found.rows;

const fresh = (facts: ImportFacts): Import => ({
  ...facts,
  status: 'open',
  counts: { imported: 0, updated: 0, duplicate: 0, bad: 0 },
  changedAt: facts.at,
  undoneTo: 0,
});

const beginNew = async (
  { store, ids, clock }: ImportDependencies,
  order: ImportOrder,
  actor: Actor,
  names: { readonly file: string; readonly latest: string | undefined },
): Promise<Import | undefined> => {
  const at = clock.now();
  const facts = { ...order, id: `${order.kind}-${ids.next(at)}`, by: actor.id, byName: actor.name, at };
  // Named first: who dies here leaves a name of nothing, which the next one replaces, and no empty import.
  if (!(await store.imports.nameLatest(names.file, facts.id, names.latest))) return undefined;
  await store.imports.begin(facts);
  return fresh(facts);
};

/** Whether the tenant takes so many rows of that kind. Refusals: imports-not-offered, invalid-value. */
const admit = ({ tenant }: ImportDependencies, { kind, rows }: ImportOrder): Result<true> => {
  const offered = tenant.policies.imports;
  if (offered === undefined || (kind === 'reports' && offered.channel === undefined))
    return refuse('imports-not-offered');
  const { maxRows: max } = offered;
  return rows > max ? refuse('invalid-value', 'rows', { max }) : ok(true);
};

/**
 * Begins the import of a file, or goes on with the one of the same file by the same person that was broken off.
 * Refusals: imports-not-offered, invalid-value for too many rows, version-conflict where somebody begins the same at once.
 */
export const beginImport = async (
  dependencies: ImportDependencies,
  order: ImportOrder,
  actor: Actor,
): Promise<Result<{ readonly import: Import; readonly continued: boolean }>> => {
  const admitted = admit(dependencies, order);
  if (!admitted.ok) return admitted;
  const { imports } = dependencies.store;
  const file = sha256(JSON.stringify([order.kind, order.digest, order.datum, order.rows, actor.id]));
  const latest = await imports.latestOf(file);
  const found = latest === undefined ? undefined : await imports.get(latest);
  if (isUnfinished(found)) return ok({ import: found, continued: true });
  const begun = await beginNew(dependencies, order, actor, { file, latest });
  return begun === undefined ? refuse('version-conflict') : ok({ import: begun, continued: false });
};
