import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createListingStore, type Listing, type ListingStore } from './listings.ts';
import { openStoreForTests, reporting } from './testing.ts';
import { createWriter } from './transactions.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const openStore = () => openStoreForTests(engine.endpoint, `listings-${tables++}`, { groupWrites: true });

const start = Date.UTC(2024, 0, 31, 23, 59, 59);
const hour = 3_600_000;
const everything = { from: start - hour, to: start + 1_000 * hour };
const any = () => true;

/** A step of a case that was reported so many hours after the start. */
const record = (
  store: ListingStore,
  caseId: string,
  hours: { readonly reported: number; readonly step?: number },
  changes: Partial<Listing> = {},
) => {
  const reportedAt = start + hours.reported * hour;
  const at = start + (hours.step ?? hours.reported) * hour;
  const listing = {
    caseId,
    version: 1,
    reportedAt,
    updatedAt: at,
    subcategory: 'litter',
    open: true,
    ...changes,
  };
  const { version, open } = listing;
  const to = open ? ('handling' as const) : ('closed' as const);
  return store.record(listing, { caseId, version, at, step: 'dispatched', to, reportedAt });
};

const idsOf = ({ items }: { readonly items: readonly { readonly caseId: string }[] }) =>
  items.map(({ caseId }) => caseId);

describe('listings', () => {
  it('of a span are in order of their reports, newest first, also over the end of a month', async () => {
    const { listings } = (await openStore()).store;
    for (const [place, caseId] of ['a', 'b', 'c', 'd'].entries())
      await record(listings, caseId, { reported: place * 400 });
    expect(idsOf(await listings.reported(everything, any, 10))).toEqual(['c', 'b', 'a']);
    expect(idsOf(await listings.reported({ from: start, to: start }, any, 10))).toEqual(['a']);
    expect(idsOf(await listings.reported({ from: start + 1, to: start + 400 * hour }, any, 10))).toEqual([
      'b',
    ]);
    expect(idsOf(await listings.reported(everything, any, 2))).toEqual(['c', 'b']);
    expect(idsOf(await listings.reported({ from: start, to: start - 1 }, any, 2))).toEqual([]);
  });

  it('hold what is wanted however far apart it lies', async () => {
    const { listings } = (await openStore()).store;
    for (let place = 0; place < 40; place++)
      await record(listings, `case-${place}`, { reported: place }, { open: place % 20 === 0 });
    expect(idsOf(await listings.reported(everything, ({ open }) => open, 10))).toEqual(['case-20', 'case-0']);
  });

  it('say how far they came where too much would have to be looked at', async () => {
    const { client, store } = await openStore();
    for (let place = 0; place < 9; place++)
      await record(store.listings, `case-${place}`, { reported: place });
    const access = { client, tableName: `listings-${tables - 1}`, writer: createWriter(client) };
    const bounded = createListingStore(access, { inAll: 4, atOnce: 3 });
    const none = () => false;
    // Pages of three: the second is the one that goes over four, and the third of it from behind is case 3.
    expect(await bounded.reported(everything, none, 1)).toEqual({
      items: [],
      completeFrom: start + 3 * hour,
    });
    expect(idsOf(await bounded.reported(everything, any, 9))).toHaveLength(6);
    expect(await bounded.reported(everything, any, 2)).not.toHaveProperty('completeFrom');
  });

  it('show a case as its latest step left it, whatever comes again', async () => {
    const { listings } = (await openStore()).store;
    const steps = [
      () => record(listings, 'a', { reported: 0 }),
      () => record(listings, 'a', { reported: 0, step: 5 }, { version: 3, open: false }),
    ];
    for (const step of [...steps, ...steps]) await step();
    const found = await listings.reported(everything, any, 10);
    expect(found.items).toEqual([
      {
        caseId: 'a',
        version: 3,
        reportedAt: start,
        updatedAt: start + 5 * hour,
        subcategory: 'litter',
        open: false,
      },
    ]);
    expect((await listings.of([{ id: 'a', reportedAt: start }])).get('a')).toEqual(found.items[0]);
    expect((await listings.steps(everything, 10)).items.map(({ version }) => version)).toEqual([1, 3]);
  });

  it('by update have each case once, where its last step stands', async () => {
    const { listings } = (await openStore()).store;
    await record(listings, 'a', { reported: 0 });
    await record(listings, 'b', { reported: 1 });
    await record(listings, 'a', { reported: 0, step: 900 }, { version: 2 });
    expect(idsOf(await listings.updated(everything, any, 10))).toEqual(['a', 'b']);
    expect(idsOf(await listings.updated({ from: start, to: start + 2 * hour }, any, 10))).toEqual(['b']);
    expect(idsOf(await listings.updated({ from: start + 2 * hour, to: everything.to }, any, 10))).toEqual([
      'a',
    ]);
  });

  it('lead to their cases in the order asked for, each once', async () => {
    const { store } = await openStore();
    for (const id of ['a', 'b']) await store.cases.commit(reporting(id));
    const cases = await store.listings.cases(['b', 'none', 'a', 'b']);
    expect(cases.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('keys', () => {
  it('are kept, listed oldest first, and revoked once', async () => {
    const { open311Keys } = (await openStore()).store;
    const keyOf = (id: string) => ({ id, name: id, hash: 'h', createdAt: start, createdBy: 'administrator' });
    for (const id of ['01', '02']) await open311Keys.add(keyOf(id));
    expect(await open311Keys.revoke('01', 5)).toMatchObject({ revokedAt: 5 });
    expect(await open311Keys.revoke('01', 6)).toMatchObject({ revokedAt: 5 });
    expect(await open311Keys.revoke('03', 6)).toBeUndefined();
    expect((await open311Keys.list()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ['01', 5],
      ['02', undefined],
    ]);
    expect(await open311Keys.get('02')).toEqual(keyOf('02'));
  });
});
