import type * as v from 'valibot';
import type * as schemas from '../../api/imports/schemas.ts';
import type { Datum } from '../../domain/grid/types.ts';
import { chunksOf } from '../../domain/imports/file.ts';
import { repeatsIn } from '../../domain/imports/repeats.ts';
import type { ImportKind, RawRow } from '../../domain/imports/types.ts';
import { whyRow } from '../../domain/imports/words.ts';
import type { Language } from '../../domain/tenant/types.ts';

/** What the browser and the command line do alike with the rows of a file. */

export type ImportSettings = v.InferOutput<typeof schemas.settingsAnswer>;
export type CheckedRow = v.InferOutput<typeof schemas.checkedRow>;
export type ShownImport = v.InferOutput<typeof schemas.importAnswer>;
export type BegunImport = v.InferOutput<typeof schemas.beginAnswer>;
export type TakenRows = v.InferOutput<typeof schemas.takenAnswer>;

/** A file that was read, with what people say of it. */
export interface FileToImport {
  readonly kind: ImportKind;
  readonly datum: Datum;
  readonly fileName: string;
  readonly digest: string;
  readonly rows: readonly RawRow[];
}

/** The routes of imports, however they are called; each throws for a refusal. */
export interface ImportRoutes {
  check(body: Pick<FileToImport, 'kind' | 'datum'> & { readonly rows: readonly RawRow[] }): Promise<{
    readonly items: readonly CheckedRow[];
  }>;
  begin(
    order: Pick<FileToImport, 'kind' | 'datum' | 'fileName' | 'digest'> & { readonly rows: number },
  ): Promise<BegunImport>;
  take(id: string, rows: readonly RawRow[]): Promise<TakenRows>;
  undo(id: string): Promise<ShownImport>;
}

/** Told how many rows are dealt with. */
type Progress = (done: number) => void;

/** The longest that a file's name is told. */
const longestName = 200;

const markRepeats = (
  kind: ImportKind,
  items: readonly CheckedRow[],
  language: Language,
): readonly CheckedRow[] => {
  const repeats = repeatsIn(items);
  return items.map((item) => {
    const row = repeats.get(item.row);
    if (row === undefined) return item;
    const why = whyRow(kind, { type: 'repeated', params: { row } }, language);
    return { row: item.row, status: 'bad', faults: [{ type: 'repeated', why }], becomes: [] };
  });
};

/** What every row would become, or why not; writes nothing. Rows that repeat one of another request are found here. */
export const previewRows = async (
  { check }: Pick<ImportRoutes, 'check'>,
  { kind, datum, rows }: Pick<FileToImport, 'kind' | 'datum' | 'rows'>,
  { rowsAtOnce, bytesAtOnce }: Pick<ImportSettings, 'rowsAtOnce' | 'bytesAtOnce'>,
  { language, progress }: { readonly language: Language; readonly progress: Progress },
): Promise<readonly CheckedRow[]> => {
  const items: CheckedRow[] = [];
  for (const chunk of chunksOf(rows, { rows: rowsAtOnce, bytes: bytesAtOnce })) {
    items.push(...(await check({ kind, datum, rows: chunk })).items);
    progress(items.length);
  }
  return markRepeats(kind, items, language);
};

export type PreviewCounts = Readonly<Record<CheckedRow['status'], number>>;

export const countsOf = (rows: readonly CheckedRow[]): PreviewCounts => {
  const counts = { new: 0, update: 0, duplicate: 0, bad: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
};

/**
 * Takes the good rows; a file that was broken off goes on where it was. The server keeps why the others were left out, so
 * all rows are sent.
 */
export const commitRows = async (
  { begin, take }: Pick<ImportRoutes, 'begin' | 'take'>,
  { kind, datum, fileName, digest, rows }: FileToImport,
  { rowsAtOnce, bytesAtOnce }: Pick<ImportSettings, 'rowsAtOnce' | 'bytesAtOnce'>,
  progress: Progress,
): Promise<ShownImport> => {
  const name = [...fileName].slice(-longestName).join('');
  const order = { kind, datum, fileName: name, digest, rows: rows.length };
  const { continued, ...begun } = await begin(order);
  let latest: ShownImport = begun;
  let done = 0;
  // Writing takes longer than looking: half as many stay well within the time of a request.
  for (const chunk of chunksOf(rows, { rows: Math.ceil(rowsAtOnce / 2), bytes: bytesAtOnce })) {
    latest = (await take(latest.id, chunk)).import;
    done += chunk.length;
    progress(done);
  }
  return latest;
};

/** Takes an import of components back, however many calls it needs. */
export const undoRows = async ({ undo }: Pick<ImportRoutes, 'undo'>, id: string): Promise<ShownImport> => {
  const found = await undo(id);
  return found.status === 'undoing' ? undoRows({ undo }, id) : found;
};
