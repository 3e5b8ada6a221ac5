import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { readCase, readEvent, readSummary, type StoredItem } from './codec.ts';
import { type CommitDependencies, keepTimeline, readReceipt, writeCommit } from './commit.ts';
import { caseKey, eventPrefix, instantText, nearPartition, unitPartition, workPartition } from './keys.ts';
import { numberDispenser } from './numbers.ts';
import { mapPage, queryList, readPage, readWanted, type TableAccess } from './pages.ts';
import { newestCases, searchCases } from './search.ts';
import type { CaseStore, CaseSummary, ListFilter } from './types.ts';

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

const deadlineRange = ({ dueFrom, dueBefore }: ListFilter) => ({
  ...(dueFrom === undefined ? {} : { from: instantText(dueFrom) }),
  ...(dueBefore === undefined ? {} : { before: instantText(dueBefore) }),
});

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
  keepTimeline: (events) => keepTimeline(dependencies, events),
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
  wanted: async (place, filter, page) => {
    const list =
      'unit' in place
        ? ({ partition: unitPartition(place.unit), index: 'unit' } as const)
        : ({ partition: workPartition(place.owner, place.state), index: 'work' } as const);
    const { keep } = filter;
    const wanted = keep && ((item: StoredItem) => keep(readSummary(item)));
    const query = { list, range: deadlineRange(filter) };
    const found = await readWanted(dependencies, query, wanted, page);
    return { ...mapPage(found, readSummary), scanned: found.scanned };
  },
  ofUnit: async (unit, page) => {
    const list = { partition: unitPartition(unit), index: 'unit' } as const;
    return mapPage(await readPage(dependencies, { list }, page), readSummary);
  },
  near: (cells, since, limit) => near(dependencies, cells, since, limit),
  newest: (limit) => newestCases(dependencies, limit),
  search: (text, page) => searchCases(dependencies, text, page),
});
