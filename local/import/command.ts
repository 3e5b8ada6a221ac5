import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileLimits } from '../../functions/domain/imports/file.ts';
import { columnName } from '../../functions/domain/imports/headers.ts';
import type { ImportKind } from '../../functions/domain/imports/types.ts';
import { whyFile } from '../../functions/domain/imports/words.ts';
import type { Language } from '../../functions/domain/tenant/types.ts';
import { digestOf, type ReadFile, readFile } from '../../functions/imports/client/readFile.ts';
import {
  type CheckedRow,
  commitRows,
  countsOf,
  type FileToImport,
  previewRows,
  type ShownImport,
  undoRows,
} from '../../functions/imports/client/run.ts';
import { tokenCommand } from '../identity/tokenCommand.ts';
import { ImportError, importHelp, type Order, orderFrom } from './order.ts';
import { routesOf } from './routes.ts';

/** `npm run import`: looks at a file as the page does, and takes its good rows when told. */

type Say = (line: string) => void;

/** How many of the good rows are shown: enough to see whether the columns are the right ones. */
const shownGood = 5;

const bytesOf = async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await readBytes(file));
  } catch (error) {
    throw new ImportError(`${file} cannot be read`, { cause: error });
  }
};

const tableIn = async (
  kind: ImportKind,
  bytes: Uint8Array<ArrayBuffer>,
  limits: FileLimits,
  language: Language,
): Promise<ReadFile> => {
  const read = await readFile(kind, bytes, limits);
  if (!read.ok) throw new ImportError(whyFile(kind, read.fault, language));
  return read.value;
};

const sayMapping = (kind: ImportKind, { mapping, headings }: ReadFile, language: Language, say: Say) => {
  const pairs = mapping.columns.flatMap((column, place) =>
    column === undefined ? [] : [`${headings[place]} = ${columnName(kind, column, language)}`],
  );
  say(`Columns: ${pairs.join(', ')}`);
  const unread = [...mapping.unknown, ...mapping.twice];
  if (unread.length > 0) say(`Not read: ${unread.join(', ')}`);
};

const sayRows = (rows: readonly CheckedRow[], say: Say): void => {
  for (const { row, faults } of rows.filter(({ status }) => status === 'bad'))
    say(`Row ${row}: ${faults.map(({ why }) => why).join('; ')}`);
  for (const { row, duplicateOf } of rows.filter(({ status }) => status === 'duplicate'))
    say(`Row ${row}: there already${duplicateOf === undefined ? '' : `, ${duplicateOf}`}`);
  const good = rows.filter(({ status }) => status === 'new' || status === 'update');
  for (const { row, status, becomes } of good.slice(0, shownGood))
    say(`Row ${row} (${status}): ${becomes.map(({ name, value }) => `${name} ${value}`).join(', ')}`);
};

const sayImport = ({ id, status, counts, rows }: ShownImport, say: Say): void => {
  const { imported, updated, duplicate, bad } = counts;
  say(`Import ${id} (${status}): of ${rows} rows`);
  say(`${imported} new, ${updated} updated, ${duplicate} there already, ${bad} bad`);
};

const callerOf = async ({ url, language, tokenArguments }: Order, environment: NodeJS.ProcessEnv) => {
  const { exitCode, text } = await tokenCommand(tokenArguments, environment);
  if (exitCode !== 0) throw new ImportError(text.trim());
  return routesOf({ url, language, token: text.trim() });
};

const importFile = async (
  order: Extract<Order, { readonly action: 'import' }>,
  routes: ReturnType<typeof routesOf>,
  say: Say,
): Promise<void> => {
  const { kind, language, file: path, commit } = order;
  const settings = await routes.settings();
  const bytes = await bytesOf(path);
  const table = await tableIn(kind, bytes, settings, language);
  sayMapping(kind, table, language, say);
  const file: FileToImport = {
    kind,
    datum: order.datum ?? settings.datum,
    fileName: basename(path),
    digest: await digestOf(bytes),
    rows: table.rows,
  };
  const quietly = () => undefined;
  const rows = await previewRows(routes, file, settings, { language, progress: quietly });
  sayRows(rows, say);
  const counts = countsOf(rows);
  const { update, duplicate, bad } = counts;
  say(`${counts.new} new, ${update} to update, ${duplicate} there already, ${bad} bad`);
  if (commit) sayImport(await commitRows(routes, file, settings, quietly), say);
  else say('Nothing is imported. With --commit the good rows are.');
};

/** Runs the command, tells what it does line by line, and answers its exit code. */
export const importCommand = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: Say,
): Promise<0 | 1> => {
  try {
    const order = orderFrom(args, environment);
    if (order.action === 'help') {
      say(importHelp);
      return 0;
    }
    const routes = await callerOf(order, environment);
    if (order.action === 'undo') sayImport(await undoRows(routes, order.id), say);
    else await importFile(order, routes, say);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    say(error.message);
    return 1;
  }
};
