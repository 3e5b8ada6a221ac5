import type { Executor } from '../commands/execute.ts';
import type { Datum } from '../domain/grid/types.ts';
import type { Actor } from '../domain/identity/types.ts';
import type { GoodReport } from '../domain/imports/reports.ts';
import type { ImportKind, RawRow, RowFault } from '../domain/imports/types.ts';
import type { Component, Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { ImportedComponent } from '../store/components.ts';
import type { Claim } from '../store/imports.ts';
import type { DistrictStore } from '../store/types.ts';

/** What imports stand on. */
export interface ImportDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'cases' | 'components' | 'imports'>;
  readonly executor: Pick<Executor, 'report'>;
  readonly clock: ClockPort;
  readonly ids: IdPort;
}

/** Rows as they were sent, and by whom. */
export interface SentRows {
  readonly kind: ImportKind;
  readonly datum: Datum;
  readonly rows: readonly RawRow[];
  readonly actor: Actor;
}

/** A row that cannot be taken. */
export interface BadRow {
  readonly row: number;
  readonly faults: readonly RowFault[];
}

/** A row of reports that could be taken; `claim` where the same was imported before. */
export interface JudgedReport {
  readonly row: number;
  readonly report: GoodReport;
  /** what it is known again by */
  readonly key: string;
  readonly claim?: Claim;
}

/** A row of components that could be taken, with what stands under its code. */
export interface JudgedComponent {
  readonly row: number;
  readonly component: Component;
  readonly key: string;
  /** as it counts now: imported, else of the tenant's files */
  readonly before?: Component;
  readonly stored?: ImportedComponent;
}

export type Judged<T> = BadRow | T;

export const isBad = <T extends object>(judged: Judged<T>): judged is BadRow => 'faults' in judged;
