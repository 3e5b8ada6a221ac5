import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneAfterTheOther } from './alone.ts';
import { discard, hurry, needsChoice, reopen, tryAgain } from './choices.ts';
import { enqueue, settle } from './outbox.ts';
import { commandOf, FakeServer, photoOf, type Trouble } from './sender.fixture.ts';
import { createSender } from './sender.ts';
import { createMemoryStore } from './store.memory.ts';
import type { Contents, OfflineStore } from './types.ts';

const person = 'supervisor1';

/** The page dies at some write of the store, before or after it is on the disk. */
class Crash extends Error {}

interface Plan {
  readonly commands: readonly {
    readonly line: number;
    readonly photos: number;
    readonly versioned: boolean;
  }[];
  readonly troubles: readonly Trouble[];
  readonly acts: readonly Act[];
  readonly crashes: readonly { readonly after: number; readonly committed: boolean }[];
}

type Act = {
  readonly kind: 'discard' | 'tryAgain' | 'edit' | 'otherWrites' | 'nothing';
  readonly which: number;
};

const plans: fc.Arbitrary<Plan> = fc.record({
  commands: fc.array(fc.record({ line: fc.nat(2), photos: fc.nat(2), versioned: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  }),
  troubles: fc.array(
    fc.constantFrom<Trouble>('none', 'none', 'lostBefore', 'lostAfter', 'error', 'throttle', 'signedOut'),
    { maxLength: 30 },
  ),
  acts: fc.array(
    fc.record({
      kind: fc.constantFrom('discard', 'tryAgain', 'edit', 'otherWrites', 'nothing', 'nothing', 'nothing'),
      which: fc.nat(5),
    }),
    { maxLength: 20 },
  ),
  crashes: fc.array(fc.record({ after: fc.nat(12), committed: fc.boolean() }), { maxLength: 4 }),
});

/** One run of a plan against a server that keeps its promises and a network that does not. */
class World {
  readonly store: OfflineStore = createMemoryStore();
  readonly server: FakeServer;
  readonly given: string[] = [];
  readonly discarded = new Map<string, number>();
  readonly #plan: Plan;
  readonly #troubles: Trouble[];
  readonly #acts: Act[];
  readonly #crashes: Plan['crashes'][number][];
  #writes = 0;
  #crashing = true;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#troubles = [...plan.troubles];
    this.#acts = [...plan.acts];
    this.#crashes = [...plan.crashes];
    this.server = new FakeServer(async () => {
      await this.act();
      return this.#troubles.shift() ?? 'none';
    });
  }

  async fill(): Promise<void> {
    for (const [index, { line, photos, versioned }] of this.#plan.commands.entries()) {
      const id = `c${index}`;
      const held = Array.from({ length: photos }, (_, photo) => photoOf(`${id}-${photo}`));
      for (const photo of held) await this.store.putPhoto(photo.id, new Blob(['jpg']));
      const more = { line: `case${line}`, photos: held, ...(versioned ? { version: 0 } : {}) };
      await this.store.update((contents) => enqueue(contents, commandOf(id, more)));
      this.given.push(id);
    }
  }

  /** What the person, or somebody else, does in the middle of it. */
  async act(): Promise<void> {
    const act = this.#acts.shift();
    if (act === undefined || act.kind === 'nothing') return;
    if (act.kind === 'otherWrites') return this.server.write(`case${act.which % 3}`);
    const id = `c${act.which}`;
    if (act.kind === 'discard') return this.#discard(id);
    const version = this.server.versions.get(await this.#lineOf(id)) ?? 0;
    await this.store.update((contents) =>
      act.kind === 'tryAgain' ? tryAgain(contents, id, version) : edited(contents, id),
    );
  }

  async run(): Promise<string> {
    try {
      return await this.#sender().run(person);
    } catch (error) {
      if (error instanceof Crash) return 'crashed';
      throw error;
    }
  }

  /** The network is well from now on, and the person answers every question with "again". */
  async heal(): Promise<void> {
    this.#troubles.length = 0;
    this.#acts.length = 0;
    this.#crashing = false;
    for (let round = 0; round < 20; round++) {
      await this.store.update((contents) => hurry(contents, person));
      await this.run();
      for (const command of (await this.store.read()).commands.filter(needsChoice)) {
        const version = this.server.versions.get(command.line) ?? 0;
        await this.store.update((contents) => tryAgain(contents, command.id, version));
      }
    }
  }

  async #lineOf(id: string): Promise<string> {
    return (await this.store.read()).commands.find((command) => command.id === id)?.line ?? '';
  }

  async #discard(id: string): Promise<void> {
    const before = await this.store.read();
    const after = await this.store.update((contents) => discard(contents, id));
    const has = ({ commands }: Contents): boolean => commands.some((command) => command.id === id);
    if (has(before) && !has(after)) this.discarded.set(id, this.server.calls.length);
  }

  /** The crash that this write of the store is to meet, if any. */
  #nextCrash(): Plan['crashes'][number] | undefined {
    this.#writes += 1;
    if (!this.#crashing || this.#crashes[0]?.after !== this.#writes) return undefined;
    this.#writes = 0;
    return this.#crashes.shift();
  }

  #sender() {
    const { store } = this;
    const update: OfflineStore['update'] = async (decide) => {
      const crash = this.#nextCrash();
      if (crash?.committed === false) throw new Crash();
      const contents = await store.update(decide);
      if (crash !== undefined) throw new Crash();
      return contents;
    };
    return createSender({
      store: { ...store, update },
      transport: this.server,
      now: () => this.server.now,
      chance: () => 0.5,
      alone: oneAfterTheOther(),
      changed: () => undefined,
      progress: () => undefined,
    });
  }
}

/** Opened for editing and put in again unchanged, as a person does who only looked. */
const edited = (contents: Contents, id: string): Contents => {
  const command = contents.commands.find((one) => one.id === id);
  const opened = reopen(contents, id, 'edited', 0);
  if (command === undefined || opened === contents) return contents;
  const [draft] = opened.drafts;
  return enqueue(opened, { ...command, photos: draft?.photos ?? [] }, 'edited');
};

const live = async (plan: Plan): Promise<World> => {
  const world = new World(plan);
  await world.fill();
  for (let round = 0; round < 12; round++) {
    await world.run();
    await world.act();
    world.server.now += 120_000;
  }
  return world;
};

const keysOf = ({ server }: World): readonly string[] => server.carried.map(({ key }) => key);

describe('whatever fails, in whatever order', () => {
  it('nothing is carried out twice, nothing is lost, and everything goes once the network is well', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const world = await live(plan);
        await world.heal();
        const carried = keysOf(world);
        expect(new Set(carried).size).toBe(carried.length);
        const missing = world.given.filter((id) => !carried.includes(id) && !world.discarded.has(id));
        expect(missing).toEqual([]);
        const { commands } = await world.store.read();
        expect(commands.map(({ state }) => state).filter((state) => state !== 'done')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is sent after it was discarded', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const world = await live(plan);
        await world.heal();
        for (const [id, at] of world.discarded) {
          expect(world.server.calls.slice(at)).not.toContain(`send ${id}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what was never edited goes in the order in which it was put in, within its case', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const acts = plan.acts.filter(({ kind }) => kind !== 'edit');
        const world = await live({ ...plan, acts });
        await world.heal();
        for (const line of ['case0', 'case1', 'case2']) {
          const keys = world.server.carried.filter((one) => one.line === line).map(({ key }) => key);
          expect(keys).toEqual([...keys].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an answer that comes when the command is no longer on its way changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('waiting', 'done', 'refused', 'conflict'), (state) => {
        const [queued] = enqueue({ commands: [], drafts: [] }, commandOf('a')).commands;
        const contents = { commands: queued ? [{ ...queued, state }] : [], drafts: [] } as Contents;
        expect(settle(contents, 'a', { kind: 'unreachable' }, 1, 0)).toBe(contents);
      }),
    );
  });
});
