import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import type { Case } from '../domain/case/types.ts';
import { wordsOf } from '../domain/text/words.ts';
import { caseOf, monday, moving, openStoreForTests, reporting } from './testing.ts';
import type { DistrictStore } from './types.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const openStore = async () => (await openStoreForTests(engine.endpoint, `search-${tables++}`)).store;

const keep = async (store: DistrictStore, subject: Case): Promise<void> => {
  await store.cases.commit(reporting(subject.id, subject));
  const words = [
    subject.number,
    subject.externalNumber ?? '',
    subject.text,
    subject.place.address ?? '',
  ].flatMap(wordsOf);
  await store.index(subject.id, subject.reportedAt, words);
  await store.index(subject.id, subject.reportedAt, words);
};

const subject = (id: string, text: string, address: string, minute: number) =>
  caseOf(id, { text, place: { precision: 'unknown', address }, reportedAt: monday + minute * 60_000 });

const found = async (store: DistrictStore, text: string) =>
  (await store.cases.search(text, { limit: 20 })).items.map(({ id }) => id);

describe('searching', () => {
  it('finds cases by text, address and number, in Chinese and in English, newest first', async () => {
    const store = await openStore();
    await keep(store, subject('1001', '路边有一堆垃圾', '深南大道100号', 1));
    await keep(store, subject('1002', '井盖破损，有垃圾', '深南东路5号', 2));
    await keep(store, { ...subject('1004', '夜间噪音', '环城路', 0), externalNumber: '公110-0077' });
    await keep(store, subject('1003', 'Broken street light, garbage bags', '100 Long Lane', 3));
    for (const [query, ids] of [
      ['垃圾', ['1002', '1001']],
      ['深南', ['1002', '1001']],
      ['深南大道', ['1001']],
      ['垃圾 深南东路', ['1002']],
      ['深南大道100号', ['1001']],
      ['100', ['1003', '1001']],
      ['lights', ['1003']],
      ['GARBAGE light', ['1003']],
      ['t1002', ['1002']],
      ['110-0077', ['1004']],
      ['垃圾 light', []],
      ['路灯', []],
      ['', []],
      ['，', []],
    ] as const) {
      expect([query, await found(store, query)]).toEqual([query, ids]);
    }
  });

  it('shows cases as they are now, and no longer by words that were corrected away', async () => {
    const store = await openStore();
    const before = subject('1001', '垃圾', '深南大道', 1);
    await keep(store, before);
    const corrected = moving(before, 'voided', { place: { precision: 'unknown', address: '滨河大道' } });
    await store.cases.commit(corrected);
    await store.index('1001', before.reportedAt, wordsOf('滨河大道'));
    expect(await found(store, '深南')).toEqual([]);
    expect(await found(store, '滨河 垃圾')).toEqual(['1001']);
    expect((await store.cases.search('滨河', { limit: 5 })).items).toMatchObject([
      { state: 'voided', version: 2 },
    ]);
  });

  it('pages through many matches, each once', async () => {
    const store = await openStore();
    const ids = Array.from({ length: 25 }, (_, place) => `20${String(place).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id, minute) => keep(store, subject(id, minute % 2 ? '垃圾成堆' : '垃圾', '深南大道', minute))),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.cases.search('成堆 深南', {
        limit: 4,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.filter((_, minute) => minute % 2).reverse());
  });
});
