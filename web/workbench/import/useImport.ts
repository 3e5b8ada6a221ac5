import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Datum } from '../../../functions/domain/grid/types.ts';
import type { ImportKind } from '../../../functions/domain/imports/types.ts';
import { whyFile } from '../../../functions/domain/imports/words.ts';
import type { ReadFile } from '../../../functions/imports/client/readFile.ts';
import {
  type CheckedRow,
  commitRows,
  type FileToImport,
  type ImportSettings,
  previewRows,
  type ShownImport,
} from '../../../functions/imports/client/run.ts';
import { answered, api } from '../../app/api.ts';
import { importRoutes } from './routes.ts';

export const useImportSettings = () =>
  useQuery({
    queryKey: ['importSettings'],
    queryFn: () => answered(api.GET('/v1/import-settings')),
    retry: false,
  });

interface Previewed {
  readonly file: FileToImport;
  readonly table: ReadFile;
  readonly rows: readonly CheckedRow[];
}

/** How far an import is. */
export type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: string }
  | { readonly at: 'failed'; readonly error: Error }
  | { readonly at: 'checking'; readonly done: number; readonly of: number }
  | ({ readonly at: 'preview' } & Previewed)
  | { readonly at: 'committing'; readonly done: number; readonly of: number }
  | ({ readonly at: 'broken'; readonly error: Error } & Previewed)
  | { readonly at: 'done'; readonly result: ShownImport };

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** What people choose before they choose a file. */
export interface Choice {
  readonly kind: ImportKind;
  readonly datum: Datum;
}

/** One file on its way: read, looked at, and taken when told. */
export const useImport = (settings: ImportSettings, { kind, datum }: Choice) => {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';

  const look = async (chosen: File): Promise<Stage> => {
    // Readers of files are loaded with the first file.
    const { digestOf, readFile } = await import('../../../functions/imports/client/readFile.ts');
    const bytes = await bytesOf(chosen);
    const read = await readFile(kind, bytes, settings);
    if (!read.ok) return { at: 'refused', why: whyFile(kind, read.fault, language) };
    const table = read.value;
    const of = table.rows.length;
    const file = { kind, datum, fileName: chosen.name, digest: await digestOf(bytes), rows: table.rows };
    const progress = (done: number) => setStage({ at: 'checking', done, of });
    progress(0);
    const rows = await previewRows(importRoutes, file, settings, { language, progress });
    return { at: 'preview', file, table, rows };
  };

  const choose = async (chosen: File): Promise<void> => {
    setStage({ at: 'reading' });
    setStage(await look(chosen).catch((error: unknown): Stage => ({ at: 'failed', error: asError(error) })));
  };

  const commit = async ({ file, table, rows }: Previewed): Promise<void> => {
    const of = file.rows.length;
    const progress = (done: number) => setStage({ at: 'committing', done, of });
    progress(0);
    const next = await commitRows(importRoutes, file, settings, progress).then(
      (result): Stage => ({ at: 'done', result }),
      (error: unknown): Stage => ({ at: 'broken', error: asError(error), file, table, rows }),
    );
    setStage(next);
    await queries.invalidateQueries();
  };

  return { stage, choose, commit, again: () => setStage({ at: 'choosing' }) };
};
