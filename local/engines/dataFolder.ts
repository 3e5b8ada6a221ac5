import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formatVersion } from '../../functions/store/codec.ts';

/** Where the embedded engine keeps everything, within the data folder. */
export const databaseFile = (folder: string): string => join(folder, 'chengyun.db');

const manifestFile = (folder: string): string => join(folder, 'chengyun.json');
const lockFile = (folder: string): string => join(folder, 'chengyun.lock');

/** What a data folder is, found out without touching it. Only `fresh` and `ours` may be used. */
export type FolderFinding =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'ours'; readonly format: number }
  /** written by a later version of this software */
  | { readonly kind: 'newer'; readonly format: number }
  /** has other files in it, but no manifest */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'corrupt'; readonly why: string };

/** A data folder cannot be used. Nothing in it was changed. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly finding: FolderFinding['kind'] | 'locked';

  constructor(finding: FolderFinding['kind'] | 'locked', message: string) {
    super(message);
    this.finding = finding;
  }
}

const header = 'SQLite format 3\0';

/** Above this a full check would keep a start waiting for too long. */
const fullCheckBytes = 200 * 1024 * 1024;

const startsLikeDatabase = (path: string): boolean => {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(header.length);
    readSync(file, start, 0, start.length, 0);
    return start.toString('latin1') === header;
  } finally {
    closeSync(file);
  }
};

/** What SQLite itself says of the file; undefined if it finds nothing wrong. */
const faultFoundBySqlite = (path: string): string | undefined => {
  const check = statSync(path).size < fullCheckBytes ? 'quick_check(1)' : 'schema_version';
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const said = Object.values(database.prepare(`PRAGMA ${check}`).get() ?? {})[0];
      return check === 'schema_version' || said === 'ok' ? undefined : String(said);
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Why the database file cannot be used. An empty or absent one is where a first start was cut short. */
const databaseFault = (path: string): string | undefined => {
  if (!existsSync(path) || statSync(path).size === 0) return undefined;
  if (!startsLikeDatabase(path)) return 'the database file does not begin like one';
  return faultFoundBySqlite(path);
};

const readFormat = (folder: string): number | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
    const format =
      typeof manifest === 'object' && manifest !== null && 'format' in manifest ? manifest.format : undefined;
    return typeof format === 'number' && Number.isInteger(format) && format > 0 ? format : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A lock alone does not make a folder anyone's. */
const isEmpty = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => join(folder, name) === lockFile(folder));

/** Says what a data folder is before anything is started on it. Reads only. */
export const inspectDataFolder = (folder: string): FolderFinding => {
  if (isEmpty(folder)) return { kind: 'fresh' };
  if (!existsSync(manifestFile(folder))) return { kind: 'foreign' };
  const format = readFormat(folder);
  if (format === undefined) return { kind: 'corrupt', why: 'chengyun.json cannot be read' };
  if (format > formatVersion) return { kind: 'newer', format };
  const why = databaseFault(databaseFile(folder));
  return why === undefined ? { kind: 'ours', format } : { kind: 'corrupt', why };
};

const refusals: { readonly [kind in FolderFinding['kind']]?: (finding: FolderFinding) => string } = {
  newer: () => 'was written by a later version of Chengyun',
  foreign: () => 'has files in it that are not from Chengyun',
  corrupt: (finding) => `is damaged (${finding.kind === 'corrupt' ? finding.why : ''})`,
};

/** What SQLite answers when another connection holds the lock. */
const sqliteBusy = 5;

/**
 * Locks the folder by an exclusive transaction on an empty database beside the real one. The system frees it when the
 * process ends, however it ends, so no stale lock is ever left and no process number has to be trusted.
 */
const lock = (folder: string): DatabaseSync => {
  const database = new DatabaseSync(lockFile(folder));
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) {
      throw new DataFolderError('locked', `${folder} is in use by another process`);
    }
    throw error;
  }
};

export interface OpenDataFolder {
  readonly databaseFile: string;
  /** gives the folder free for others */
  close(): void;
}

/**
 * Takes a data folder for this process: locked, found usable, and marked as ours with the format's version. Throws
 * DataFolderError, having touched nothing but the lock, for a folder that is in use, foreign, newer or damaged.
 */
export const openDataFolder = (folder: string): OpenDataFolder => {
  const refuse = (finding: FolderFinding): void => {
    const why = refusals[finding.kind]?.(finding);
    if (why !== undefined) throw new DataFolderError(finding.kind, `${folder} ${why}; nothing was changed`);
  };
  const first = inspectDataFolder(folder);
  refuse(first);
  mkdirSync(folder, { recursive: true });
  const held = lock(folder);
  if (first.kind === 'fresh') {
    writeFileSync(
      manifestFile(folder),
      `${JSON.stringify({ product: 'chengyun', format: formatVersion })}\n`,
    );
  }
  return { databaseFile: databaseFile(folder), close: () => held.close() };
};
