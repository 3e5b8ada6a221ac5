import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createCaseStore } from './cases.ts';
import { StoredFormatError } from './codec.ts';
import { caseKey, guardKey } from './keys.ts';
import { moving, openStoreForTests, reporting } from './testing.ts';
import { createWriter, type Writer } from './transactions.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

const open = async (tableName: string) => {
  const { client, wallClock } = await openStoreForTests(engine.endpoint, tableName);
  const writer = createWriter(client);
  const storeWith = (other: Writer) =>
    createCaseStore({ client, tableName, wallClock, writer: other, guardSeconds: 60 });
  return { client, writer, storeWith };
};

describe('a commit whose first answer got lost', () => {
  /** Writes, and then reports what the repeat of a write that had gone through reports. */
  const echoing = (writer: Writer, uncertain: boolean): Writer => ({
    write: async (items) => {
      await writer.write(items);
      const repeat = await writer.write(items);
      return repeat.kind === 'refused' ? { ...repeat, uncertain } : repeat;
    },
  });

  it('is known to be committed by its event', async () => {
    const { writer, storeWith } = await open('echo-own');
    const store = storeWith(echoing(writer, true));
    const commit = { ...reporting('a'), guard: { key: 'k', bodyHash: 'b' } };
    expect(await store.commit(commit)).toEqual({ kind: 'committed' });
  });

  it('is stale when the event there is somebody else’s', async () => {
    const { writer, storeWith } = await open('echo-other');
    const { after } = reporting('a');
    await storeWith(writer).commit(reporting('a'));
    await storeWith(writer).commit(moving(after, 'pendingAcceptance', {}, 'theirs'));
    const store = storeWith(echoing(writer, true));
    expect(await store.commit(moving(after, 'pendingAcceptance', {}, 'ours'))).toEqual({ kind: 'stale' });
  });

  it('is stale when there was no doubt, though the event there is the very same', async () => {
    const { writer, storeWith } = await open('echo-sure');
    expect(await storeWith(echoing(writer, false)).commit(reporting('a'))).toEqual({ kind: 'stale' });
  });
});

describe('a writer', () => {
  const cancelled = (codes: readonly string[], attempts = 1) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: { attempts },
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  /** A writer whose first sends fail with these errors; counts how often it sends. */
  const failingWith = async (tableName: string, ...errors: readonly Error[]) => {
    const { client } = await open(tableName);
    const sent = { times: 0 };
    const left = [...errors];
    client.middlewareStack.add(
      (next) => async (input) => {
        sent.times += 1;
        const error = left.shift();
        if (error !== undefined) throw error;
        return next(input);
      },
      { step: 'initialize' },
    );
    const item = {
      Put: {
        TableName: tableName,
        Item: { pk: 'p', sk: 's' },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    };
    return { sent, client, item, write: () => createWriter(client).write([item]) };
  };

  it('repeats what collided or was throttled', async () => {
    const { sent, write } = await failingWith(
      'writer-repeats',
      cancelled(['TransactionConflict']),
      cancelled(['ThrottlingError']),
    );
    expect(await write()).toEqual({ kind: 'written' });
    expect(sent.times).toBe(3);
  });

  it('gives up on what keeps colliding', async () => {
    const { sent, write } = await failingWith(
      'writer-gives-up',
      ...Array.from({ length: 20 }, () => cancelled(['TransactionConflict'])),
    );
    await expect(write()).rejects.toThrow('cancelled');
    expect(sent.times).toBe(8);
  });

  it('does not repeat what a condition refused', async () => {
    const { sent, write } = await failingWith(
      'writer-refused',
      cancelled(['ConditionalCheckFailed', 'None'], 2),
    );
    expect(await write()).toEqual({ kind: 'refused', failed: new Set([0]), uncertain: true });
    expect(sent.times).toBe(1);
  });

  it('throws what it does not understand', async () => {
    const { write } = await failingWith('writer-throws', cancelled(['ItemCollectionSizeLimitExceeded']));
    await expect(write()).rejects.toThrow('cancelled');
  });

  it('sends one and the same request only once, as the engine keeps its token', async () => {
    const { client, item } = await failingWith('writer-token');
    const command = () => new TransactWriteCommand({ TransactItems: [item], ClientRequestToken: 'token-1' });
    await client.send(command());
    await client.send(command());
    await expect(createWriter(client).write([item])).resolves.toMatchObject({ kind: 'refused' });
  });
});

describe('something stored in a later format', () => {
  it('is not guessed at', async () => {
    const { client, writer, storeWith } = await open('later-format');
    const store = storeWith(writer);
    const later = (key: object) => ({ Put: { TableName: 'later-format', Item: { ...key, v: 2, d: '{}' } } });
    await createWriter(client).write([later(caseKey('a')), later(guardKey('k'))]);
    await expect(store.load('a')).rejects.toThrow(StoredFormatError);
    await expect(store.guard('k')).rejects.toThrow(StoredFormatError);
  });
});
