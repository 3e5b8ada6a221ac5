import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { CursorError } from './cursors.ts';
import { clockOf, monday, openStoreForTests, reporting } from './testing.ts';
import type { CaseStore, ListFilter, ScannedPage } from './types.ts';

let engine: RunningDynoxide;
let cases: CaseStore;
let read: Awaited<ReturnType<typeof openStoreForTests>>['store']['counters']['read'];

const minute = 60_000;
const list = { owner: 'acceptor', state: 'reported' } as const;
const idOf = (place: number) => `c${String(place).padStart(3, '0')}`;

beforeAll(async () => {
  engine = await startDynoxide();
  const { store } = await openStoreForTests(engine.endpoint, 'wanted', { groupWrites: true });
  ({ cases } = store);
  ({ read } = store.counters);
  const commits = Array.from({ length: 600 }, (_, place) =>
    reporting(idOf(place), {
      channel: place % 100 === 99 ? 'rare' : 'hotline',
      clocks: { dispatch: clockOf('dispatch', { dueAt: monday + place * minute }) },
    }),
  );
  await Promise.all(commits.map((commit) => cases.commit(commit)));
  await store.outbox.settle(
    [],
    ['wa', 'wb', 'wc', 'wd'].map((key) => ({ scope: 'MAP#5', key, add: { open: 1 } })),
  );
});
afterAll(() => engine.stop());

const everyPage = async (filter: ListFilter, limit: number): Promise<readonly ScannedPage<unknown>[]> => {
  const pages: ScannedPage<unknown>[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.wanted(list, filter, { limit, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page);
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
};

const idsIn = (pages: readonly ScannedPage<unknown>[]) => pages.flatMap(({ items }) => items).map(String);

describe('what is wanted of a list', () => {
  it('is the same list page by page when nothing is said', async () => {
    const pages = await everyPage({}, 100);
    expect(pages.map(({ items, scanned }) => [items.length, scanned])).toEqual(
      Array.from({ length: 6 }, () => [100, 100]),
    );
  });

  it.each([
    ['before', { dueBefore: monday + 30 * minute }, 30],
    ['from', { dueFrom: monday + 30 * minute }, 570],
  ] as const)(
    'looks at nothing else when deadlines %s an instant are asked for',
    async (_, filter, count) => {
      const pages = await everyPage(filter, 1_000);
      expect(idsIn(pages)).toHaveLength(count);
      expect(pages.reduce((sum, { scanned }) => sum + scanned, 0)).toBe(count);
    },
  );

  it.each([1, 2, 6, 50])('finds every rare case once, in pages of %i', async (limit) => {
    const found: string[] = [];
    let cursor: string | undefined;
    let scanned = 0;
    do {
      const keep: ListFilter['keep'] = ({ channel }) => channel === 'rare';
      const page = await cases.wanted(list, { keep }, { limit, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ id }) => id));
      scanned += page.scanned;
      cursor = page.next;
    } while (cursor !== undefined);
    expect(found).toEqual([99, 199, 299, 399, 499, 599].map(idOf));
    expect(scanned).toBe(600);
  });

  it('takes a cursor of the whole list into a range: skips what lies before it, ends behind it', async () => {
    const { next = '' } = await cases.wanted(list, {}, { limit: 100 });
    const before = { dueBefore: monday + 50 * minute };
    expect(await cases.wanted(list, before, { limit: 10, cursor: next })).toEqual({ items: [], scanned: 0 });
    const from = { dueFrom: monday + 200 * minute };
    const { items } = await cases.wanted(list, from, { limit: 1, cursor: next });
    expect(items.map(({ id }) => id)).toEqual([idOf(200)]);
  });

  it('refuses a cursor of another list', async () => {
    const { next = '' } = await cases.wanted(list, {}, { limit: 1 });
    await expect(cases.wanted({ unit: 'u1' }, {}, { limit: 1, cursor: next })).rejects.toThrow(CursorError);
  });
});

describe('counters', () => {
  it('can be read from one key up to and with another', async () => {
    expect([...(await read('MAP#5', { from: 'wb', to: 'wc' })).keys()]).toEqual(['wb', 'wc']);
  });
});
