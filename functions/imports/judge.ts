import { isDeepStrictEqual } from 'node:util';
import { tenantKnowing } from '../commands/components.ts';
import { sha256 } from '../commands/digest.ts';
import { given } from '../domain/given.ts';
import { checkComponent, componentSurroundings } from '../domain/imports/components.ts';
import { repeatsIn } from '../domain/imports/repeats.ts';
import { checkReport, identityOf, reportSurroundings } from '../domain/imports/reports.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Component } from '../domain/tenant/types.ts';
import {
  type ImportDependencies,
  isBad,
  type Judged,
  type JudgedComponent,
  type JudgedReport,
  type SentRows,
} from './types.ts';

/** Looks at rows without writing anything: the same look for a preview and before they are taken. */

/** Rows that say the same as one before them are bad: which of the two counts, nobody has said. */
const withoutRepeats = <T extends { readonly row: number; readonly key: string }>(
  rows: readonly Judged<T>[],
): readonly Judged<T>[] => {
  const repeats = repeatsIn(
    rows.map((judged) => (isBad(judged) ? { row: judged.row } : { row: judged.row, key: judged.key })),
  );
  return rows.map((judged) => {
    const first = repeats.get(judged.row);
    return first === undefined
      ? judged
      : { row: judged.row, faults: [{ type: 'repeated', params: { row: first } }] };
  });
};

const goodOf = <T extends object>(rows: readonly Judged<T>[]): readonly T[] =>
  rows.filter((judged): judged is T => !isBad(judged));

/** The rows of reports, each good one with the case that was made of it before. Refusals: imports-not-offered. */
export const judgeReports = async (
  { tenant, store, clock }: ImportDependencies,
  { datum, rows, actor }: SentRows,
): Promise<Result<readonly Judged<JudgedReport>[]>> => {
  const channel = tenant.policies.imports?.channel;
  if (channel === undefined) return refuse('imports-not-offered');
  const codes = rows.map(({ values }) => values.component?.trim());
  const knowing = await tenantKnowing(
    tenant,
    store.components,
    codes.map((code) => code || undefined),
  );
  const surroundings = reportSurroundings({ tenant: knowing, datum, now: clock.now(), actor, channel });
  const read = rows.map((raw): Judged<JudgedReport> => {
    const checked = checkReport(raw, surroundings);
    return checked.ok
      ? { row: raw.row, report: checked.value, key: sha256(identityOf(checked.value.row)) }
      : { row: raw.row, faults: checked.faults };
  });
  const judged = withoutRepeats(read);
  const claims = await store.imports.claims(goodOf(judged).map(({ key }) => key));
  return ok(judged.map((row) => (isBad(row) ? row : { ...row, ...given('claim', claims.get(row.key)) })));
};

/** The rows of components, each good one with what stands under its code. Refusals: imports-not-offered. */
export const judgeComponents = async (
  { tenant, store }: ImportDependencies,
  { datum, rows }: SentRows,
): Promise<Result<readonly Judged<JudgedComponent>[]>> => {
  if (tenant.policies.imports === undefined) return refuse('imports-not-offered');
  const surroundings = componentSurroundings(tenant, datum);
  const read = rows.map((raw): Judged<JudgedComponent> => {
    const checked = checkComponent(raw, surroundings);
    return checked.ok
      ? { row: raw.row, component: checked.value, key: checked.value.code }
      : { row: raw.row, faults: checked.faults };
  });
  const judged = withoutRepeats(read);
  const stored = await store.components.imported(goodOf(judged).map(({ key }) => key));
  return ok(
    judged.map((row) => {
      if (isBad(row)) return row;
      const known = stored.get(row.key);
      const before = known?.versions[0].component ?? tenant.components.get(row.key);
      return { ...row, ...given('stored', known), ...given('before', before) };
    }),
  );
};

/** Whether a row says nothing that is not known. */
export const isUnchanged = (component: Component, before: Component | undefined): boolean =>
  before !== undefined && isDeepStrictEqual({ ...before }, { ...component });
