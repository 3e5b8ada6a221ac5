import { describe, expect, it } from 'vitest';
import { groupWrites } from './grouping.ts';
import type { WriteItem, WriteOutcome, Writer } from './transactions.ts';

const put = (pk: string): WriteItem => ({ Put: { TableName: 't', Item: { pk, sk: 's' } } });
const written: WriteOutcome = { kind: 'written' };

/** A writer whose calls wait until the test answers them. */
const slowWriter = () => {
  const calls: {
    readonly keys: readonly string[];
    readonly answer: (outcome: WriteOutcome | Error) => void;
  }[] = [];
  const writer: Writer = {
    write: (items) => {
      const { promise, resolve, reject } = Promise.withResolvers<WriteOutcome>();
      const keys = items.map(({ Put, Update, Delete }) =>
        String((Put?.Item ?? Update?.Key ?? Delete?.Key)?.pk),
      );
      calls.push({
        keys,
        answer: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)),
      });
      return promise;
    },
  };
  return { calls, writer };
};

/** Lets everything that follows from promises already settled happen. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const begin = (most: number) => {
  const { calls, writer } = slowWriter();
  const grouped = groupWrites(writer, { most, inFlight: 1 });
  const write = (...keys: readonly string[]) => grouped.write(keys.map(put));
  const keysOfCalls = () => calls.map(({ keys }) => keys);
  const answer = async (call: number, outcome: WriteOutcome | Error) => {
    calls[call]?.answer(outcome);
    await settled();
  };
  return { write, keysOfCalls, answer };
};

describe('grouped writes', () => {
  it('go at once when nothing is under way, and together when they had to wait', async () => {
    const { write, keysOfCalls, answer } = begin(10);
    const all = [write('a'), write('b', 'c'), write('d')];
    expect(keysOfCalls()).toEqual([['a']]);
    await answer(0, written);
    expect(keysOfCalls()).toEqual([['a'], ['b', 'c', 'd']]);
    await answer(1, written);
    expect(await Promise.all(all)).toEqual([written, written, written]);
  });

  it('hold no more items than fit', async () => {
    const { write, keysOfCalls, answer } = begin(3);
    const all = [write('a'), write('b', 'c'), write('d', 'e'), write('f')];
    for (const call of [0, 1, 2]) await answer(call, written);
    expect(keysOfCalls()).toEqual([['a'], ['b', 'c', 'f'], ['d', 'e']]);
    expect(await Promise.all(all)).toHaveLength(4);
  });

  it('take what is larger than a group by itself', async () => {
    const { write, keysOfCalls, answer } = begin(2);
    const all = [write('a', 'b', 'c')];
    await answer(0, written);
    expect(keysOfCalls()).toEqual([['a', 'b', 'c']]);
    expect(await Promise.all(all)).toEqual([written]);
  });

  it('never hold the same item twice, nor let a later write of it go first', async () => {
    const { write, keysOfCalls, answer } = begin(3);
    const all = [write('a'), write('b', 'c'), write('d', 'e'), write('d'), write('c')];
    for (const call of [0, 1, 2, 3]) await answer(call, written);
    expect(keysOfCalls()).toEqual([['a'], ['b', 'c'], ['d', 'e', 'c'], ['d']]);
    expect(await Promise.all(all)).toHaveLength(5);
  });

  it('are repeated one by one when refused, so that each gets its own outcome', async () => {
    const { write, keysOfCalls, answer } = begin(10);
    const refused: WriteOutcome = { kind: 'refused', failed: new Set([0]), uncertain: false };
    const all = [write('a'), write('b', 'c'), write('d')];
    await answer(0, written);
    await answer(1, { kind: 'refused', failed: new Set([2]), uncertain: false });
    await answer(2, written);
    await answer(3, refused);
    expect(keysOfCalls()).toEqual([['a'], ['b', 'c', 'd'], ['b', 'c'], ['d']]);
    expect(await Promise.all(all)).toEqual([written, written, refused]);
  });

  it('pass on that the group may have gone through before it was refused', async () => {
    const { write, answer } = begin(10);
    const all = [write('a'), write('b'), write('c')];
    await answer(0, written);
    await answer(1, { kind: 'refused', failed: new Set([0]), uncertain: true });
    await answer(2, { kind: 'refused', failed: new Set([0]), uncertain: false });
    await answer(3, written);
    expect(await Promise.all(all)).toEqual([
      written,
      { kind: 'refused', failed: new Set([0]), uncertain: true },
      written,
    ]);
  });

  it('all fail when it is unknown what became of the group, and later ones still go', async () => {
    const { write, answer } = begin(10);
    const all = [write('a'), write('b'), write('c')];
    const outcomes = Promise.allSettled(all);
    await answer(0, written);
    await answer(1, new Error('connection lost'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    const later = write('d');
    await answer(2, written);
    expect(await later).toEqual(written);
  });

  it('do not suffer from one among them that is invalid', async () => {
    const { write, answer } = begin(10);
    const invalid = Object.assign(new Error('Item size has exceeded'), { name: 'ValidationException' });
    const outcomes = Promise.allSettled([write('a'), write('b'), write('c')]);
    await answer(0, written);
    await answer(1, invalid);
    await answer(2, invalid);
    await answer(3, written);
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
