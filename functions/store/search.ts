import type { Case } from '../domain/case/types.ts';
import { allWordsOf, newestWord } from '../domain/text/words.ts';
import { batchesOf, loadCases } from './batches.ts';
import { formatVersion } from './codec.ts';
import { caseOfWordKey, wordKey, wordPartition } from './keys.ts';
import { readPage, type TableAccess } from './pages.ts';
import { summaryOf } from './queues.ts';
import type { Writer } from './transactions.ts';
import type { CaseSummary, Page, PageRequest } from './types.ts';

/** Pages of candidates that one search reads at most; then it answers with what it has and a cursor. */
const mostRounds = 5;

/** Adds a case's words to the index. Repeating it changes nothing. */
export const indexWords = async (
  { writer, tableName }: { readonly writer: Writer; readonly tableName: string },
  caseId: string,
  reportedAt: number,
  words: readonly string[],
): Promise<void> => {
  const items = [...new Set(words)].map((word) => ({
    Put: { TableName: tableName, Item: { ...wordKey(word, reportedAt, caseId), v: formatVersion } },
  }));
  for (const batch of batchesOf(items)) await writer.write(batch);
};

const saysAll = ({ number, externalNumber = '', text, place }: Case, words: readonly string[]): boolean => {
  const said = new Set([number, externalNumber, text, place.address ?? ''].flatMap(allWordsOf));
  return words.every((word) => said.has(word));
};

/** Numbers and long words lead to fewer cases than pairs of characters do. */
const mostTelling = (words: readonly string[]): string | undefined =>
  words.reduce<string | undefined>(
    (best, word) => (best && best.length >= word.length ? best : word),
    undefined,
  );

/**
 * Cases whose numbers, ours and another platform's, address and text, as they stand now, carry every word of the query, newest report first. One
 * Query finds a page of candidates by the word that tells most, one batch reads them, and the other words are looked
 * for in what they say. Where candidates abound and few match, a page may come out short, even empty, and still have a
 * `next`. A query without any word finds nothing.
 */
export const searchCases = async (
  access: TableAccess,
  query: string,
  request: PageRequest,
): Promise<Page<CaseSummary>> => {
  const words = allWordsOf(query);
  const word = mostTelling(words);
  if (word === undefined) return { items: [] };
  const list = { partition: wordPartition(word) };
  const items: CaseSummary[] = [];
  let cursor = request.cursor;
  for (let round = 0; round < mostRounds; round++) {
    const wanted = { limit: request.limit - items.length, ...(cursor === undefined ? {} : { cursor }) };
    const candidates = await readPage(access, { list }, wanted);
    const cases = await loadCases(
      access,
      candidates.items.map(({ sk }) => caseOfWordKey(String(sk))),
    );
    items.push(...cases.filter((subject) => saysAll(subject, words)).map(summaryOf));
    cursor = candidates.next;
    if (cursor === undefined || items.length >= request.limit) break;
  }
  return { items, ...(cursor === undefined ? {} : { next: cursor }) };
};

/** The cases reported last: one Query and one batch. */
export const newestCases = async (access: TableAccess, limit: number): Promise<readonly CaseSummary[]> => {
  const list = { partition: wordPartition(newestWord) };
  const { items } = await readPage(access, { list }, { limit });
  const cases = await loadCases(
    access,
    items.map(({ sk }) => caseOfWordKey(String(sk))),
  );
  return cases.map(summaryOf);
};
