import { beforeEach, describe, expect, it } from 'vitest';
import { oneAfterTheOther } from './alone.ts';
import { discard, hurry, reopen, tryAgain } from './choices.ts';
import { enqueue, nextAttemptAt } from './outbox.ts';
import { commandOf, FakeServer, photoOf, type Trouble } from './sender.fixture.ts';
import { createSender, photoLost } from './sender.ts';
import { createMemoryStore } from './store.memory.ts';
import type { Command, OfflineStore } from './types.ts';

const person = 'supervisor1';
let store: OfflineStore;

beforeEach(() => {
  store = createMemoryStore();
});

const senderTo = (server: FakeServer) =>
  createSender({
    store,
    transport: server,
    now: () => server.now,
    chance: () => 0,
    alone: oneAfterTheOther(),
    changed: () => undefined,
    progress: () => undefined,
  });

const put = async (command: Command): Promise<void> => {
  for (const { id } of command.photos) await store.putPhoto(id, new Blob(['jpg']));
  await store.update((contents) => enqueue(contents, command));
};

const stateOf = async (id: string): Promise<string | undefined> =>
  (await store.read()).commands.find((command) => command.id === id)?.state;

/** Each request of a kind meets the next trouble of the list, and none once the list is at its end. */
const inTurn = (call: string, ...list: readonly Trouble[]) => {
  const left = [...list];
  return (asked: string): Trouble => (asked === call ? (left.shift() ?? 'none') : 'none');
};

describe('sending what was queued', () => {
  it('sends photos before the command that names them, and forgets their bytes afterwards', async () => {
    const server = new FakeServer();
    await put(commandOf('a', { photos: [photoOf('one'), photoOf('two')] }));
    expect(await senderTo(server).run(person)).toBe('idle');
    expect(server.calls).toEqual(['ticket one', 'upload P1', 'ticket two', 'upload P2', 'send a']);
    expect(await stateOf('a')).toBe('done');
    expect(await store.photo('one')).toBeUndefined();
  });

  it('goes on with the photo at which it stopped, under the ticket that it has', async () => {
    const server = new FakeServer(inTurn('upload', 'none', 'lostBefore'));
    await put(commandOf('a', { photos: [photoOf('one'), photoOf('two')] }));
    const sender = senderTo(server);
    expect(await sender.run(person)).toBe('unreachable');
    server.calls.length = 0;
    server.now += 600_000;
    await sender.run(person);
    expect(server.calls).toEqual(['upload P2', 'send a']);
  });

  it('takes a new ticket for a photo whose ticket has run out meanwhile', async () => {
    const server = new FakeServer(inTurn('upload', 'lostBefore'));
    await put(commandOf('a', { photos: [photoOf('one')] }));
    const sender = senderTo(server);
    await sender.run(person);
    server.now += server.ticketMilliseconds;
    await sender.run(person);
    expect(server.calls).toEqual(['ticket one', 'upload P1', 'ticket one', 'upload P2', 'send a']);
    expect(await stateOf('a')).toBe('done');
  });

  it('is carried out once although the answer was lost', async () => {
    const server = new FakeServer(inTurn('send', 'lostAfter'));
    await put(commandOf('a', { version: 0 }));
    const sender = senderTo(server);
    await sender.run(person);
    expect((await store.read()).commands[0]).toMatchObject({ state: 'waiting', uncertain: true });
    server.now += 10_000;
    await sender.run(person);
    expect(server.carried).toHaveLength(1);
    expect(await stateOf('a')).toBe('done');
  });

  it('keeps everything when the session has ended, and sends it after the next sign-in', async () => {
    const server = new FakeServer(inTurn('send', 'signedOut'));
    await put(commandOf('a'));
    await put(commandOf('b', { line: 'case2' }));
    const sender = senderTo(server);
    expect(await sender.run(person)).toBe('signedOut');
    expect((await store.read()).commands.map(({ attempts }) => attempts)).toEqual([0, 0]);
    await sender.run(person);
    expect(server.carried.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('waits as long as the server asks, with every command', async () => {
    const server = new FakeServer(inTurn('send', 'throttle'));
    await put(commandOf('a'));
    await put(commandOf('b', { line: 'case2' }));
    expect(await senderTo(server).run(person)).toBe('throttled');
    expect(nextAttemptAt(await store.read(), person)).toBe(server.now + 60_000);
    expect(server.calls).toEqual(['send a']);
  });

  it('lets other cases pass while the server stumbles over one', async () => {
    const server = new FakeServer((_call, id) => (id === 'a' ? 'error' : 'none'));
    await put(commandOf('a'));
    await put(commandOf('b', { line: 'case2' }));
    await senderTo(server).run(person);
    expect(await stateOf('a')).toBe('waiting');
    expect(await stateOf('b')).toBe('done');
  });

  it('leaves what another person queued alone', async () => {
    const server = new FakeServer();
    await put(commandOf('a', { by: 'supervisor2' }));
    await senderTo(server).run(person);
    expect(server.calls).toEqual([]);
    expect(await stateOf('a')).toBe('waiting');
  });

  it('tries at once when the network is back', async () => {
    const server = new FakeServer(inTurn('send', 'lostBefore'));
    await put(commandOf('a'));
    const sender = senderTo(server);
    await sender.run(person);
    await sender.run(person);
    expect(server.calls).toEqual(['send a']);
    await store.update((contents) => hurry(contents, person));
    await sender.run(person);
    expect(await stateOf('a')).toBe('done');
  });
});

describe('a case that moved on meanwhile', () => {
  const conflicted = async () => {
    const server = new FakeServer();
    server.write('case1');
    await put(commandOf('a', { version: 0 }));
    await put(commandOf('b', { version: 1 }));
    await senderTo(server).run(person);
    return server;
  };

  it('is shown as a conflict and holds back what stands behind it', async () => {
    const server = await conflicted();
    expect(await stateOf('a')).toBe('conflict');
    expect(await stateOf('b')).toBe('waiting');
    expect(server.calls).toEqual(['send a']);
  });

  it('is sent again on the new version when the person says so, and what follows moves along', async () => {
    const server = await conflicted();
    await store.update((contents) => tryAgain(contents, 'a', 1));
    await senderTo(server).run(person);
    expect(server.carried.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('lets what stands behind go when it is discarded', async () => {
    const server = await conflicted();
    await store.update((contents) => discard(contents, 'a'));
    await senderTo(server).run(person);
    expect(server.carried.map(({ key }) => key)).toEqual(['b']);
  });

  it('becomes a draft again under the same key when it is edited', async () => {
    await conflicted();
    const { commands, drafts } = await store.update((contents) => reopen(contents, 'a', 'draft', 5));
    expect(commands.map(({ id }) => id)).toEqual(['b']);
    expect(drafts).toEqual([
      {
        key: 'draft',
        by: person,
        form: { text: 'a' },
        photos: [],
        commandId: 'a',
        errand: { kind: 'confirm', line: 'case1', title: 'a' },
        savedAt: 5,
      },
    ]);
  });
});

describe('a photo that the server does not know', () => {
  it('is sent anew when the person tries again', async () => {
    let forgets = true;
    const server = new FakeServer((call) => {
      if (call === 'send' && forgets) server.photos.clear();
      return 'none';
    });
    await put(commandOf('a', { photos: [photoOf('one')] }));
    await senderTo(server).run(person);
    expect(await stateOf('a')).toBe('refused');
    forgets = false;
    await store.update((contents) => tryAgain(contents, 'a'));
    await senderTo(server).run(person);
    expect(server.calls.slice(3)).toEqual(['ticket one', 'upload P2', 'send a']);
    expect(await stateOf('a')).toBe('done');
  });
});

describe('a photo that the browser threw away', () => {
  it('is said, and nothing is sent without it', async () => {
    const server = new FakeServer();
    await store.update((contents) => enqueue(contents, commandOf('a', { photos: [photoOf('one')] })));
    await senderTo(server).run(person);
    expect((await store.read()).commands[0]).toMatchObject({ state: 'refused', problem: photoLost });
    expect(server.calls).toEqual(['ticket one']);
  });
});

describe('discarding', () => {
  it('stops between two photos, before the command is sent', async () => {
    const server = new FakeServer(async (call): Promise<Trouble> => {
      if (call === 'upload') await store.update((contents) => discard(contents, 'a'));
      return 'none';
    });
    await put(commandOf('a', { photos: [photoOf('one'), photoOf('two')] }));
    await senderTo(server).run(person);
    expect(server.calls).toEqual(['ticket one', 'upload P1']);
    expect((await store.read()).commands).toEqual([]);
  });

  it('is too late once the command is on its way', async () => {
    const server = new FakeServer(async (call): Promise<Trouble> => {
      if (call === 'send') await store.update((contents) => discard(contents, 'a'));
      return 'none';
    });
    await put(commandOf('a'));
    await senderTo(server).run(person);
    expect(await stateOf('a')).toBe('done');
  });
});
