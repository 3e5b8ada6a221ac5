import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closed,
  day,
  evaluatedDistrict,
  feedBack,
  inHand,
  lives,
} from '../../functions/api/evaluation/district.fixture.ts';
import { bookRulesOf } from '../../functions/domain/evaluation/cohort/rules.ts';
import { mondayMorning } from '../../functions/domain/testing.ts';
import { shardOf } from '../../functions/store/keys.ts';
import { type RunningDynoxide, startDynoxide } from '../engines/dynoxide.ts';
import { beginning, type RecountOptions, type RecountState, recount } from './recount.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

const district = async (tableName: string) => {
  const made = await evaluatedDistrict(engine.endpoint, tableName);
  const recounted = { ...made, rules: bookRulesOf(made.tenant) };

  /** A recount that is killed whenever it has kept where it is, and goes on from there. */
  const recountWithKills = async (options: RecountOptions = { repair: false }): Promise<RecountState> => {
    let state = beginning;
    while (state.phase !== 'done') {
      await recount(recounted, options, state, async (kept) => {
        state = JSON.parse(JSON.stringify(kept)) as RecountState;
        throw new Error('killed');
      }).catch((error: unknown) => expect(String(error)).toContain('killed'));
    }
    return state;
  };

  return { ...made, recountWithKills };
};

const clean = { caseDifferences: [], counterDifferences: [], busy: [] };
const scope = 'E#2024-03';

describe('a recount', () => {
  it('finds no difference, though it is killed after every step', async () => {
    const test = await district('clean');
    for (const [place, life] of [...lives, ...lives, ...lives].entries()) {
      test.clock.setTo(mondayMorning + (place % 3) * day);
      await test.live(life);
    }
    await test.drain();
    expect(await test.recountWithKills()).toMatchObject({ ...clean, cases: 30 });
    expect(
      await test.recountWithKills({ repair: false, from: '2024-03-05', to: '2024-03-05' }),
    ).toMatchObject({
      ...clean,
      cases: 10,
    });
  });

  it('counts no event that still waits in the outbox, and finds nothing missing for it', async () => {
    const test = await district('waiting');
    const id = await test.live(inHand);
    await test.live([]);
    expect(await test.recountWithKills()).toMatchObject({ ...clean, cases: 2 });
    await test.drain();
    await test.act(id, 'unit1', feedBack);
    expect(await test.recountWithKills()).toMatchObject(clean);
  });

  it('is not led astray by what is counted while it runs', async () => {
    const test = await district('running');
    for (const life of lives) await test.live(life);
    await test.drain();
    let busy = true;
    const traffic = async () => {
      while (busy) {
        await test.live([...inHand, ...closed]);
        await test.drain();
      }
    };
    const running = traffic();
    const recounted = { ...test, rules: bookRulesOf(test.tenant) };
    const end = await recount(recounted, { repair: false }, beginning, async () => undefined);
    busy = false;
    await running;
    expect(end).toMatchObject({ caseDifferences: [], counterDifferences: [] });
    expect(await test.recountWithKills()).toMatchObject(clean);
  });

  it('finds and repairs a counter that was tampered with', async () => {
    const test = await district('tampered');
    await test.live([...inHand, ...closed]);
    await test.drain();
    await test.store.outbox.settle([], [{ scope, key: 'unit#04#u1', add: { closed: 2 } }]);
    const lacks = { scope, key: 'unit#04#u1', add: { closed: -2 } };
    expect(await test.recountWithKills()).toMatchObject({ counterDifferences: [lacks] });
    await test.recountWithKills({ repair: true });
    expect(await test.recountWithKills()).toMatchObject(clean);
  });

  it('finds and repairs events that left the outbox uncounted, and the product counts on from there', async () => {
    const test = await district('lost');
    const id = await test.live(inHand);
    // As a table that is older than the records: the events are in no outbox and on no day.
    await test.store.outbox.settle(await test.store.outbox.peek(shardOf(id), 100), []);
    const lost = { caseDifferences: [{ caseId: id, what: 'uncounted events' }] };
    expect(await test.recountWithKills()).toMatchObject(lost);
    await test.recountWithKills({ repair: true });
    expect(await test.recountWithKills()).toMatchObject(clean);
    await test.act(id, 'unit1', feedBack);
    await test.drain();
    expect(await test.recountWithKills()).toMatchObject(clean);
    expect((await test.store.counters.read(scope)).get('unit#04#u1')).toMatchObject({
      handled: 1,
      inHand: 0,
    });
  });

  it('repairs a record under the hands of a product that remembers it', async () => {
    const test = await district('remembered');
    const id = await test.live(inHand);
    await test.drain();
    const key = { caseId: id, day: '2024-03-04' };
    const stored = (await test.store.ledger.records([key])).get(id);
    if (stored === undefined) throw new Error('no record');
    const wrong = { ...stored, entries: {}, revision: stored.revision + 1 };
    await test.store.outbox.settle([], [], [{ ...key, before: stored, after: wrong }]);
    expect(await test.recountWithKills()).toMatchObject({
      caseDifferences: [{ caseId: id, what: 'record' }],
    });
    await test.recountWithKills({ repair: true });
    await test.act(id, 'unit1', feedBack);
    await test.drain();
    expect(await test.recountWithKills()).toMatchObject(clean);
  });
});
