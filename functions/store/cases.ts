import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { readCase, readEvent, readSummary } from './codec.ts';
import { type CommitDependencies, readReceipt, writeCommit } from './commit.ts';
import { caseKey, eventPrefix, instantText, nearPartition, unitPartition, workPartition } from './keys.ts';
import { numberDispenser } from './numbers.ts';
import { mapPage, queryList, readPage, type TableAccess } from './pages.ts';
import { searchCases } from './search.ts';
import type { CaseStore, CaseSummary } from './types.ts';

const loadCase = async ({ client, tableName }: TableAccess, id: string) => {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: caseKey(id), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : readCase(Item);
};

const nearCell = async (
  access: TableAccess,
  cell: string,
  since: number,
  limit: number,
): Promise<readonly CaseSummary[]> => {
  const { Items = [] } = await queryList(access, {
    list: { partition: nearPartition(cell), index: 'when' },
    range: { from: instantText(since) },
    latestFirst: true,
    limit,
  });
  return Items.map(readSummary);
};

/** One Query per cell, side by side: a case lies in exactly one cell. */
const near = async (access: TableAccess, cells: readonly string[], since: number, limit: number) => {
  const found = await Promise.all(
    [...new Set(cells)].map((cell) => nearCell(access, cell, Math.max(Math.floor(since), 0), limit)),
  );
  return found
    .flat()
    .sort((left, right) => right.reportedAt - left.reportedAt || (left.id < right.id ? 1 : -1))
    .slice(0, limit);
};

/**
 * The cases of one district's table. Every list is one Query (search: see search.ts; near: one a cell). Lists that come
 * from an index may lag behind a commit on AWS by a moment; loads, timelines and guards never do. Lists throw
 * CursorError for a cursor they did not give out.
 */
export const createCaseStore = (dependencies: CommitDependencies): CaseStore => ({
  load: (id) => loadCase(dependencies, id),
  commit: (commit) => writeCommit(dependencies, commit),
  guard: (key) => readReceipt(dependencies, key),
  nextNumber: numberDispenser(dependencies),
  timeline: async (id, page) => {
    const list = { partition: caseKey(id).pk, prefix: eventPrefix };
    return mapPage(await readPage(dependencies, { list }, page), readEvent);
  },
  worklist: async (owner, state, page) => {
    const list = { partition: workPartition(owner, state), index: 'work' } as const;
    return mapPage(await readPage(dependencies, { list }, page), readSummary);
  },
  ofUnit: async (unit, page) => {
    const list = { partition: unitPartition(unit), index: 'unit' } as const;
    return mapPage(await readPage(dependencies, { list }, page), readSummary);
  },
  near: (cells, since, limit) => near(dependencies, cells, since, limit),
  search: (text, page) => searchCases(dependencies, text, page),
});
