import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import type { Case } from '../domain/case/types.ts';
import { CursorError } from './cursors.ts';
import { caseKey } from './keys.ts';
import { summaryOf } from './queues.ts';
import { caseOf, clockOf, monday, moving, openStoreForTests, reporting } from './testing.ts';
import type { CaseStore, Page, PageRequest } from './types.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const freshTable = () => `cases-${tables++}`;
const openStore = (options = {}) => openStoreForTests(engine.endpoint, freshTable(), options);

const guard = { key: 'k1', bodyHash: 'b1' };

/** Everything in a list, page by page. */
const all = async <T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
): Promise<readonly T[]> => {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const idsOf = (summaries: readonly { readonly id: string }[]) => summaries.map(({ id }) => id);

describe.each([
  ['alone', {}],
  ['in groups', { groupWrites: true }],
  ['in groups behind a cache', { groupWrites: true, cachedCases: 100 }],
])('a commit, written %s,', (_, options) => {
  it('puts case, event, outbox message, clocks and guard into the table', async () => {
    const { store } = await openStore(options);
    const clock = clockOf('dispatch');
    const commit = { ...reporting('a', { clocks: { dispatch: clock } }), guard };
    expect(await store.cases.commit(commit)).toEqual({ kind: 'committed' });
    expect(await store.cases.load('a')).toEqual(commit.after);
    expect(await store.cases.load('a', { fresh: true })).toEqual(commit.after);
    expect(await store.cases.timeline('a', { limit: 5 })).toEqual({ items: [commit.event] });
    expect(await store.clocks.get('a', 'dispatch')).toEqual(clock);
    expect(await store.cases.guard('k1')).toEqual({ ...guard, caseId: 'a', version: 1 });
    const waiting = await Promise.all([0, 1, 2, 3].map((shard) => store.outbox.peek(shard, 10)));
    expect(waiting.flat()).toMatchObject([
      { event: commit.event, after: { state: 'reported', queue: 'acceptor#reported' } },
    ]);
  });

  it('changes several cases at once, each with its event, message and clocks', async () => {
    const { store } = await openStore(options);
    const [main, duplicate] = [reporting('a'), reporting('b')];
    await store.cases.commit(main);
    await store.cases.commit(duplicate);
    const own = moving(duplicate.after, 'merged', { clocks: { dispatch: clockOf('dispatch') } });
    const joined = moving(main.after, 'reported');
    const begun = reporting('c', { clocks: { disposal: clockOf('disposal') } });
    const commit = { ...own, guard, also: [joined, begun] };
    expect(await store.cases.commit(commit)).toEqual({ kind: 'committed' });
    for (const { after, event } of [own, joined, begun]) {
      expect(await store.cases.load(after.id)).toEqual(after);
      expect(await store.cases.load(after.id, { fresh: true })).toEqual(after);
      expect((await store.cases.timeline(after.id, { limit: 5 })).items.at(-1)).toEqual(event);
    }
    expect(await store.clocks.get('b', 'dispatch')).toEqual(clockOf('dispatch'));
    expect(await store.clocks.get('c', 'disposal')).toEqual(clockOf('disposal'));
    const waiting = (await Promise.all([0, 1, 2, 3].map((shard) => store.outbox.peek(shard, 10)))).flat();
    expect(waiting.map(({ event }) => event.id).sort()).toEqual(
      [main, duplicate, own, joined, begun].map(({ event }) => event.id).sort(),
    );
    expect(await store.cases.guard('k1')).toMatchObject({ caseId: 'b', version: 2 });
    const waitingCases = await store.cases.worklist('acceptor', 'reported', { limit: 5 });
    expect(idsOf(waitingCases.items).toSorted()).toEqual(['a', 'c']);
    expect(await store.cases.commit(commit)).toMatchObject({ kind: 'repeated' });
  });

  it.each(['a', 'b'])('changes none of several cases when case %s has moved on', async (moved) => {
    const { store } = await openStore(options);
    const [main, duplicate] = [reporting('a'), reporting('b')];
    await store.cases.commit(main);
    await store.cases.commit(duplicate);
    const rival = moving(moved === 'a' ? main.after : duplicate.after, 'pendingFiling', {}, 'rival');
    await store.cases.commit(rival);
    const commit = {
      ...moving(duplicate.after, 'merged'),
      guard,
      also: [moving(main.after, 'reported'), reporting('c')],
    };
    expect(await store.cases.commit(commit)).toEqual({ kind: 'stale' });
    expect(await store.cases.load(moved)).toEqual(rival.after);
    const other = moved === 'a' ? duplicate : main;
    expect(await store.cases.load(other.after.id)).toEqual(other.after);
    expect(await store.cases.load('c')).toBeUndefined();
    expect(await store.cases.guard('k1')).toBeUndefined();
  });

  it('writes nothing at all when its guard exists, and gives that back', async () => {
    const { store, client } = await openStore(options);
    const first = { ...reporting('a'), guard };
    await store.cases.commit(first);
    const second = {
      ...reporting('b', { clocks: { dispatch: clockOf('dispatch') } }),
      guard: { key: 'k1', bodyHash: 'b2' },
    };
    const outcome = await store.cases.commit(second);
    expect(outcome).toEqual({ kind: 'repeated', guard: { ...guard, caseId: 'a', version: 1 } });
    const { Items } = await client.send(
      new QueryCommand({
        TableName: `cases-${tables - 1}`,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': caseKey('b').pk },
      }),
    );
    expect(Items).toEqual([]);
    const waiting = await Promise.all([0, 1, 2, 3].map((shard) => store.outbox.peek(shard, 10)));
    expect(waiting.flat().map(({ event }) => event.caseId)).toEqual(['a']);
  });

  it('is stale when somebody else wrote first, and writes nothing', async () => {
    const { store } = await openStore(options);
    const { after } = reporting('a');
    await store.cases.commit(reporting('a'));
    const winner = moving(after, 'pendingAcceptance');
    expect(await store.cases.commit(winner)).toEqual({ kind: 'committed' });
    expect(await store.cases.commit({ ...moving(after, 'voided', {}, 'late'), guard })).toEqual({
      kind: 'stale',
    });
    expect(await store.cases.load('a')).toEqual(winner.after);
    expect(await store.cases.guard('k1')).toBeUndefined();
    expect((await store.cases.timeline('a', { limit: 10 })).items).toHaveLength(2);
  });

  it('is stale when the case it means to create is there', async () => {
    const { store } = await openStore(options);
    await store.cases.commit(reporting('a'));
    expect(await store.cases.commit(reporting('a'))).toEqual({ kind: 'stale' });
  });

  it('lets one of 50 concurrent writers win each version, without gaps', async () => {
    const { store } = await openStore(options);
    await store.cases.commit(reporting('a'));
    const writeOnce = async (writer: number): Promise<void> => {
      for (let fresh = false; ; fresh = true) {
        const before = await store.cases.load('a', { fresh });
        const outcome = await store.cases.commit(
          moving(before ?? caseOf('a'), 'reported', {}, `by ${writer}`),
        );
        if (outcome.kind === 'committed') return;
        expect(outcome.kind).toBe('stale');
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_unused, writer) => writeOnce(writer)));
    const events = await all((page) => store.cases.timeline('a', page), 20);
    expect(events.map(({ version }) => version)).toEqual(
      Array.from({ length: 51 }, (_unused, place) => place + 1),
    );
    expect(new Set(events.slice(1).map(({ hash }) => hash.slice(hash.indexOf('by')))).size).toBe(50);
    expect(events.slice(1).map(({ prevHash }) => prevHash)).toEqual(
      events.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it('gives the same key to only one of two cases reported at once', async () => {
    const { store } = await openStore(options);
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((id) => store.cases.commit({ ...reporting(id), guard })),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'repeated', 'repeated']);
    const kept = await Promise.all(['a', 'b', 'c'].map((id) => store.cases.load(id)));
    expect(kept.filter((found) => found !== undefined)).toHaveLength(1);
  });
});

describe('a guard', () => {
  it('is forgotten when its time is over, and its key may be used anew', async () => {
    const { store, wallClock } = await openStore({ guardSeconds: 60 });
    await store.cases.commit({ ...reporting('a'), guard });
    wallClock.advanceBy(59_000);
    expect(await store.cases.commit({ ...reporting('b'), guard })).toMatchObject({ kind: 'repeated' });
    wallClock.advanceBy(1_000);
    expect(await store.cases.guard('k1')).toBeUndefined();
    expect(await store.cases.commit({ ...reporting('b'), guard })).toEqual({ kind: 'committed' });
    expect(await store.cases.guard('k1')).toMatchObject({ caseId: 'b' });
  });
});

describe('numbers of a day', () => {
  it('are given out once each, without gaps, however many ask at once', async () => {
    const { store } = await openStore();
    const numbers = await Promise.all(Array.from({ length: 40 }, () => store.cases.nextNumber('20240304')));
    expect([...numbers].sort((left, right) => left - right)).toEqual(
      Array.from({ length: 40 }, (_, place) => place + 1),
    );
    expect(await store.cases.nextNumber('20240305')).toBe(1);
  });
});

describe('lists', () => {
  const dueIn = (hours: number) => ({ disposal: clockOf('disposal', { dueAt: monday + hours * 3_600_000 }) });
  const commitAll = async (cases: CaseStore, subjects: readonly Case[]) => {
    for (const subject of subjects) await cases.commit(reporting(subject.id, subject));
  };
  const handling = (id: string, unit: string, clocks: Case['clocks']) =>
    caseOf(id, { state: 'handling', unit, clocks });

  it('show a worklist nearest deadline first, those without one last, in pages that add up', async () => {
    const { store } = await openStore();
    await commitAll(store.cases, [
      handling('late', 'u1', dueIn(9)),
      handling('none2', 'u1', {}),
      handling('soon', 'u1', dueIn(1)),
      handling('none1', 'u1', {}),
      handling('other', 'u2', dueIn(2)),
      handling('middle', 'u1', dueIn(5)),
    ]);
    const order = ['soon', 'middle', 'late', 'none1', 'none2'];
    for (const limit of [1, 2, 4, 5, 100]) {
      const found = await all((page) => store.cases.worklist('unit:u1', 'handling', page), limit);
      expect(idsOf(found)).toEqual(order);
    }
    expect((await store.cases.worklist('unit:u1', 'handling', { limit: 5 })).next).toBeUndefined();
    expect((await store.cases.worklist('unit:u1', 'handling', { limit: 1 })).items).toEqual([
      summaryOf(handling('soon', 'u1', dueIn(1))),
    ]);
  });

  it('let a case move from worklist to worklist and vanish when it ends', async () => {
    const { store } = await openStore();
    await store.cases.commit(reporting('a'));
    const filed = moving(caseOf('a'), 'handling', { unit: 'u1', clocks: dueIn(4) });
    await store.cases.commit(filed);
    expect((await store.cases.worklist('acceptor', 'reported', { limit: 9 })).items).toEqual([]);
    expect(idsOf((await store.cases.worklist('unit:u1', 'handling', { limit: 9 })).items)).toEqual(['a']);
    const asked = moving(filed.after, 'extensionRequested');
    await store.cases.commit(asked);
    expect(
      idsOf((await store.cases.worklist('dispatcher', 'extensionRequested', { limit: 9 })).items),
    ).toEqual(['a']);
    expect(idsOf((await store.cases.ofUnit('u1', { limit: 9 })).items)).toEqual(['a']);
    await store.cases.commit(moving(asked.after, 'closed'));
    expect((await store.cases.worklist('dispatcher', 'extensionRequested', { limit: 9 })).items).toEqual([]);
    expect((await store.cases.ofUnit('u1', { limit: 9 })).items).toEqual([]);
  });

  it('keep their place when cases before and behind the cursor leave', async () => {
    const { store } = await openStore();
    const subjects = Array.from({ length: 6 }, (_, hour) => handling(`c${hour}`, 'u1', dueIn(hour)));
    await commitAll(store.cases, subjects);
    const first = await store.cases.ofUnit('u1', { limit: 3 });
    for (const gone of [subjects[0], subjects[2], subjects[4]])
      if (gone) await store.cases.commit(moving(gone, 'closed'));
    const second = await store.cases.ofUnit('u1', { limit: 3, cursor: first.next ?? '' });
    expect(idsOf(second.items)).toEqual(['c3', 'c5']);
  });

  it('refuse the cursor of another list, of another case, and one that was touched', async () => {
    const { store } = await openStore();
    await commitAll(
      store.cases,
      [1, 2, 3].map((hour) => handling(`c${hour}`, 'u1', dueIn(hour))),
    );
    await store.cases.commit(moving(handling('c1', 'u1', dueIn(1)), 'handling'));
    const { next: ofUnit = '' } = await store.cases.ofUnit('u1', { limit: 1 });
    const { next: timeline = '' } = await store.cases.timeline('c1', { limit: 1 });
    const foreign = [
      store.cases.worklist('unit:u1', 'handling', { limit: 1, cursor: ofUnit }),
      store.cases.ofUnit('u2', { limit: 1, cursor: ofUnit }),
      store.cases.timeline('c2', { limit: 1, cursor: timeline }),
      store.notifications.ofCase('c1', { limit: 1, cursor: timeline }),
      store.cases.search('垃圾', { limit: 1, cursor: ofUnit }),
      ...['', 'x', '{}', `${ofUnit}=`, ` ${ofUnit}`, ofUnit.slice(0, -2)].map((cursor) =>
        store.cases.ofUnit('u1', { limit: 1, cursor }),
      ),
    ];
    for (const asked of foreign) {
      await expect(asked).rejects.toThrow(CursorError);
      await expect(asked).rejects.toMatchObject({ refusal: { type: 'cursor-invalid' } });
    }
  });

  it('find what is near, newest first, since an instant and at most so many', async () => {
    const { store } = await openStore();
    const at = (id: string, cell: string, minute: number) =>
      caseOf(id, { place: { precision: 'point', cell }, reportedAt: monday + minute * 60_000 });
    await commitAll(store.cases, [at('a', 'x', 1), at('b', 'y', 2), at('c', 'z', 3), at('d', 'x', 4)]);
    await store.cases.commit(moving(at('d', 'x', 4), 'closed'));
    expect(idsOf(await store.cases.near(['x', 'y', 'x'], 0, 10))).toEqual(['d', 'b', 'a']);
    expect(idsOf(await store.cases.near(['x', 'y'], monday + 120_000, 10))).toEqual(['d', 'b']);
    expect(idsOf(await store.cases.near(['x', 'y'], 0, 2))).toEqual(['d', 'b']);
    expect(await store.cases.near([], 0, 2)).toEqual([]);
  });
});
