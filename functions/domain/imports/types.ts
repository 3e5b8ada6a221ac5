import type { PlaceInput } from '../case/commands.ts';
import type { Component } from '../tenant/types.ts';

/** What can be imported from a file. */
export const importKinds = ['reports', 'components'] as const;
export type ImportKind = (typeof importKinds)[number];

export const reportColumns = [
  'externalNumber',
  'text',
  'occurredAt',
  'lng',
  'lat',
  'address',
  'street',
  'community',
  'subcategory',
  'component',
  'nature',
  'callerName',
  'callerPhone',
  'wantsFollowUp',
] as const;

export const componentColumns = [
  'code',
  'subcategory',
  'name',
  'lng',
  'lat',
  'grid',
  'owner',
  'maintainer',
  'state',
] as const;

export type ImportColumn = (typeof reportColumns)[number] | (typeof componentColumns)[number];

export const columnsOf = {
  reports: reportColumns,
  components: componentColumns,
} as const satisfies Readonly<Record<ImportKind, readonly ImportColumn[]>>;

/** A row as the file has it: its number as a spreadsheet shows it, and the text of each column that is known. */
export interface RawRow {
  readonly row: number;
  readonly values: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** Why a row is not taken. Public and stable: answers carry them beside the words. */
export const rowFaultTypes = [
  'missing',
  'too-long',
  'code-form',
  'code-scheme',
  'code-division',
  'digits-lost',
  'unknown-category',
  'not-a-component',
  'unknown-unit',
  'unknown-grid',
  'unknown-area',
  'unknown-component',
  'unknown-nature',
  'unknown-state',
  'ambiguous-name',
  'grid-elsewhere',
  'not-a-number',
  'coordinates-swapped',
  'outside-district',
  'bad-date',
  'future-date',
  'bad-phone',
  'bad-yes-no',
  'repeated',
  'refused',
] as const;
export type RowFaultType = (typeof rowFaultTypes)[number];

export interface RowFault {
  readonly type: RowFaultType;
  /** absent where the row as a whole is meant */
  readonly column?: ImportColumn;
  /** what the words name */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a row of reports says once it is read; instants are epoch milliseconds. */
export interface ReportRow {
  readonly externalNumber?: string;
  readonly text: string;
  readonly occurredAt?: number;
  readonly place: PlaceInput;
  readonly subcategory?: string;
  readonly component?: string;
  readonly nature?: string;
  readonly caller?: {
    readonly name?: string;
    readonly phone?: string;
    readonly wantsFollowUp?: boolean;
  };
}

/** A row that was read, or everything that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

export type ComponentRow = Component;
