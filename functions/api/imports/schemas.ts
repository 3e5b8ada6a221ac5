import * as v from 'valibot';
import { componentColumns, importKinds, reportColumns, rowFaultTypes } from '../../domain/imports/types.ts';
import { rowOutcomes } from '../../store/imports.ts';
import { count, optional, time } from '../schemas/caseFacts.ts';
import { datum, paging, pathCode } from '../schemas/fields.ts';

/** What routes of imports take and answer. */

/** How many rows one request carries: what fits into the time that a gateway waits. */
export const mostRows = 200;

const kind = v.picklist(importKinds);
const columns = [...new Set([...reportColumns, ...componentColumns])];
const column = v.picklist(columns);

const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));

const row = v.strictObject({
  row: rowNumber,
  values: v.pipe(
    v.strictObject(v.entriesFromList(columns, v.exactOptional(v.pipe(v.string(), v.maxLength(20_000))))),
    v.description('The text of each cell, by column; columns of the other kind are not looked at.'),
  ),
});

const rows = v.pipe(v.array(row), v.minLength(1), v.maxLength(mostRows));

const goodRowsOnly = v.pipe(
  v.literal(true),
  v.description('Says that bad rows are to be left out and the others taken.'),
);

export const importPath = v.strictObject({ import: pathCode });
export const checkBody = v.strictObject({ kind, datum, rows });
export const orderBody = v.strictObject({
  kind,
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('SHA-256 of the file, in hex')),
  datum,
  rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export const rowsBody = v.strictObject({ goodRowsOnly, rows });
export const listQuery = v.strictObject({ kind, ...paging });
export const pageQuery = v.strictObject(paging);
export const nothingMore = v.strictObject({});

const fault = v.object({
  type: v.picklist(rowFaultTypes),
  column: optional(column),
  why: v.pipe(v.string(), v.description('In the caller’s language, with the column’s name')),
});

const cell = v.object({ column, name: v.string(), value: v.string() });

export const checkedRow = v.object({
  row: v.number(),
  status: v.picklist(['new', 'update', 'duplicate', 'bad']),
  key: optional(v.pipe(v.string(), v.description('What the row is known again by, also in other requests'))),
  faults: v.array(fault),
  becomes: v.array(cell),
  changes: optional(v.array(v.object({ column, name: v.string(), before: v.string(), after: v.string() }))),
  duplicateOf: optional(v.pipe(v.string(), v.description('Number of the case'))),
});

export const checkAnswer = v.object({ items: v.array(checkedRow) });

export const settingsAnswer = v.object({
  kinds: v.pipe(v.array(kind), v.description('What the caller may import here')),
  maxRows: count,
  maxBytes: count,
  maxTextLength: count,
  rowsAtOnce: count,
  bytesAtOnce: count,
  datum,
  timeZone: v.string(),
  channel: optional(v.object({ code: v.string(), name: v.string() })),
});

export const importAnswer = v.object({
  id: v.string(),
  kind,
  fileName: v.string(),
  datum,
  rows: count,
  by: v.object({ id: v.string(), name: v.string() }),
  startedAt: time,
  changedAt: time,
  status: v.picklist(['open', 'complete', 'undoing', 'undone']),
  counts: v.object(v.entriesFromList(rowOutcomes, count)),
  undoable: v.boolean(),
});

export const beginAnswer = v.object({ ...importAnswer.entries, continued: v.boolean() });

export const rowAnswer = v.object({
  row: v.number(),
  outcome: v.picklist(rowOutcomes),
  case: optional(v.object({ id: v.string(), number: v.string() })),
  component: optional(v.string()),
  faults: v.array(fault),
});

export const takenAnswer = v.object({
  import: importAnswer,
  items: v.array(v.object({ ...rowAnswer.entries, repeated: v.boolean() })),
});
