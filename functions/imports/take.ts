import type { Case } from '../domain/case/types.ts';
import type { Actor } from '../domain/identity/types.ts';
import { reportOf } from '../domain/imports/reports.ts';
import type { RawRow, RowFault } from '../domain/imports/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Claim, ComponentChange, Import, RowResult } from '../store/imports.ts';
import { isUnchanged, judgeComponents, judgeReports } from './judge.ts';
import {
  type ImportDependencies,
  isBad,
  type Judged,
  type JudgedComponent,
  type JudgedReport,
} from './types.ts';

/** A row and what became of it; `repeated` where it had been dealt with before. */
export interface Taken {
  readonly result: RowResult;
  readonly repeated: boolean;
}

/** Somebody took the import back meanwhile. */
const closed = 'closed';

interface Taking extends ImportDependencies {
  readonly found: Import;
  readonly actor: Actor;
  readonly channel: string;
}

/** How often a component is decided anew when somebody else wrote it in between. */
const mostAttempts = 5;

const written = async (
  { store, clock, found }: Taking,
  result: RowResult,
  change?: ComponentChange,
): Promise<Taken | 'closed' | 'stale'> => {
  const outcome = await store.imports.record(found.id, result, clock.now(), change);
  if (outcome === 'written') return { result, repeated: false };
  if (outcome !== 'known') return outcome;
  return { result: (await store.imports.row(found.id, result.row)) ?? result, repeated: true };
};

/** A record without a component cannot be stale. */
const kept = async (taking: Taking, result: RowResult): Promise<Taken | 'closed'> => {
  const outcome = await written(taking, result);
  return outcome === 'stale' ? closed : outcome;
};

const bad = (row: number, ...faults: readonly RowFault[]): RowResult => ({ row, outcome: 'bad', faults });

const caseOf = ({ id, number }: Case): Pick<RowResult, 'caseId' | 'caseNumber'> => ({
  caseId: id,
  caseNumber: number,
});

/** What a row is whose case is there already: its own from an earlier attempt, or one of another row. */
const standing = (found: Import, row: number, claim: Claim, subject: Case): RowResult => {
  const isOfImport = claim.import === found.id;
  if (isOfImport && claim.row !== row) return bad(row, { type: 'repeated', params: { row: claim.row } });
  return { row, outcome: isOfImport ? 'imported' : 'duplicate', ...caseOf(subject) };
};

/**
 * Makes the case that was claimed. A claim of another import whose case never came to be is taken over; where that import
 * turns out to be making it right now, the row is a duplicate of its.
 */
const reported = async (
  { store, executor, actor, channel, found }: Taking,
  { row, report }: JudgedReport,
  claim: Claim,
): Promise<RowResult> => {
  const { caseId } = claim;
  const guard = `import ${caseId}`;
  const done = await executor.report({
    report: reportOf(report.row, { actor, channel }),
    actor,
    caseId,
    idempotency: { key: guard, bodyHash: guard },
  });
  if (done.ok && !done.value.repeated) return { row, outcome: 'imported', ...caseOf(done.value.case) };
  const subject = await store.cases.load(caseId, { fresh: true });
  if (subject !== undefined) return standing(found, row, claim, subject);
  const refusal = done.ok ? 'not-found' : done.refusal.type;
  return bad(row, { type: 'refused', params: { refusal } });
};

/**
 * The report goes the way of every report, under an id that was claimed before: whoever was killed behind the claim or
 * behind the case finds both, however much later.
 */
const takeReport = async (taking: Taking, judged: JudgedReport): Promise<Taken | 'closed'> => {
  const { store, ids, clock, found } = taking;
  const { row, key } = judged;
  const own = { import: found.id, row, caseId: ids.next(clock.now()) };
  const claim = judged.claim ?? (await store.imports.claim(key, own));
  const before = await store.cases.load(claim.caseId, { fresh: true });
  const result =
    before === undefined ? await reported(taking, judged, claim) : standing(found, row, claim, before);
  return kept(taking, result);
};

const attemptComponent = async (
  taking: Taking,
  { row, component, before, stored }: JudgedComponent,
): Promise<Taken | 'closed' | 'stale'> => {
  const { found, clock } = taking;
  const { code } = component;
  const latest = stored?.versions[0];
  if (latest?.import === found.id && latest.row !== row)
    return written(taking, bad(row, { type: 'repeated', params: { row: latest.row } }));
  if (isUnchanged(component, before)) return written(taking, { row, outcome: 'duplicate', code });
  const version = { import: found.id, row, at: clock.now(), component };
  const change = {
    code,
    versions: [version, ...(stored?.versions ?? [])],
    before: stored?.revision,
  };
  return written(taking, { row, outcome: before === undefined ? 'imported' : 'updated', code }, change);
};

const takeComponent = async (
  taking: Taking,
  judged: JudgedComponent,
  attempt = 1,
): Promise<Taken | 'closed'> => {
  const outcome = await attemptComponent(taking, judged);
  if (outcome !== 'stale') return outcome;
  if (attempt === mostAttempts) throw new Error(`component ${judged.component.code} is written all the time`);
  const { tenant, store } = taking;
  const { code } = judged.component;
  const stored = (await store.components.imported([code])).get(code);
  const before = stored?.versions[0].component ?? tenant.components.get(code);
  const { row, component, key } = judged;
  const again = { row, component, key, ...(stored && { stored }), ...(before && { before }) };
  return takeComponent(taking, again, attempt + 1);
};

/** One after the other: they all count in the same place, and a later row may depend on one before. */
const takeAll = async <T extends { readonly row: number }>(
  taking: Taking,
  rows: readonly Judged<T>[],
  take: (taking: Taking, judged: T) => Promise<Taken | 'closed'>,
): Promise<Result<readonly Taken[]>> => {
  const known = await knownRows(taking, rows);
  const all: Taken[] = [];
  for (const judged of rows) {
    const before = known.get(judged.row);
    if (before !== undefined) {
      all.push({ result: before, repeated: true });
      continue;
    }
    const taken = await (isBad(judged)
      ? kept(taking, bad(judged.row, ...judged.faults))
      : take(taking, judged));
    if (taken === closed) return refuse('import-undone');
    all.push(taken);
  }
  return ok(all);
};

const knownRows = async (
  { store, found }: Taking,
  rows: readonly { readonly row: number }[],
): Promise<ReadonlyMap<number, RowResult>> => {
  const first = Math.min(...rows.map(({ row }) => row));
  const results = await store.imports.rowsAfter(found.id, first - 1, rows.length);
  return new Map(results.map((result) => [result.row, result]));
};

/**
 * Takes the good ones among these rows and keeps why the others are not; each row once, however often it is sent and
 * wherever a process dies. Refusals: imports-not-offered, import-undone.
 */
export const takeRows = async (
  dependencies: ImportDependencies,
  found: Import,
  rows: readonly RawRow[],
  actor: Actor,
): Promise<Result<readonly Taken[]>> => {
  if (found.status !== 'open') return refuse('import-undone');
  const { kind, datum } = found;
  const channel = dependencies.tenant.policies.imports?.channel ?? '';
  const taking = { ...dependencies, found, actor, channel };
  if (kind === 'reports') {
    const judged = await judgeReports(dependencies, { kind, datum, rows, actor });
    return judged.ok ? takeAll(taking, judged.value, takeReport) : judged;
  }
  const judged = await judgeComponents(dependencies, { kind, datum, rows, actor });
  return judged.ok ? takeAll(taking, judged.value, takeComponent) : judged;
};
