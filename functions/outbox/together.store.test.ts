import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { sha256 } from '../commands/digest.ts';
import { createExecutor } from '../commands/execute.ts';
import type { Command } from '../domain/case/commands.ts';
import { evolve } from '../domain/case/evolve.ts';
import { verifyTimeline } from '../domain/case/timeline.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import { countersOf, foldCounters } from '../domain/evaluation/counting.ts';
import { localHours } from '../domain/evaluation/localHour.ts';
import { standingCountersOf } from '../domain/evaluation/standing.ts';
import { summarise } from '../domain/evaluation/summary.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { cellOf } from '../domain/grid/cells.ts';
import { mapScopeOf } from '../domain/grid/mapCells.ts';
import { localDate } from '../domain/sla/calendar.ts';
import { actorNamed, mondayMorning, spot, tenantForTests } from '../domain/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import { dimensionsOf } from '../store/queues.ts';
import { openStoreForTests } from '../store/testing.ts';
import { createDistrictDispatcher } from './district.ts';
import { recordingLog, recordingWorkflows } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

const hour = 3_600_000;
const scopes = [
  'D#2024-03-04',
  'M#2024-03',
  'QUEUE',
  'OPEN',
  ...mapScopeOf(cellOf(spot)).map(({ scope }) => scope),
];
const hourOf = localHours('Asia/Shanghai');

const countersOfTimeline = (events: readonly CaseEvent[]): readonly CounterChange[] => {
  let before: Case | undefined;
  return events.flatMap((event) => {
    const after = evolve(before, event);
    const was = before === undefined ? {} : { before: dimensionsOf(before) };
    before = after;
    const counted = { event, ...was, after: dimensionsOf(after) };
    return [
      ...countersOf(counted, (at) => localDate(at, 'Asia/Shanghai')),
      ...standingCountersOf(counted, hourOf),
    ];
  });
};

/** A district with everything behind it: executor, store, outbox, timers that are only written down. */
const district = async (tableName: string) => {
  const { store } = await openStoreForTests(engine.endpoint, tableName, {
    groupWrites: true,
    cachedCases: 50,
  });
  const clock = new VirtualClock(mondayMorning);
  const { port, started } = recordingWorkflows();
  const { log } = recordingLog();
  const ids = countingIds();
  const executor = createExecutor({
    tenant: tenantForTests,
    cases: store.cases,
    components: store.components,
    clock,
    ids,
  });
  const dispatcher = createDistrictDispatcher({ tenant: tenantForTests, store, workflows: port, clock, log });
  const known = new Set<string>();

  const act = async (who: string, caseId: string, command: Command): Promise<Case> => {
    const done = await executor.execute({ caseId, command, actor: actorNamed(who) });
    if (!done.ok) throw new Error(`${who} could not ${command.action}: ${JSON.stringify(done.refusal)}`);
    for (const part of done.value.case.parts ?? []) known.add(part.id);
    return done.value.case;
  };

  const filed = async (): Promise<string> => {
    const report = {
      action: 'report',
      channel: 'hotline',
      text: '路边有一堆垃圾',
      place: { point: spot },
      reporter: { id: 'citizen', role: 'citizen', phone: '000-0000' },
      photos: [],
    } as const;
    const reported = await executor.report({ report, actor: actorNamed('acceptor') });
    if (!reported.ok) throw new Error(JSON.stringify(reported.refusal));
    const { id } = reported.value.case;
    known.add(id);
    await act('acceptor', id, { action: 'accept', subcategory: 'litter' });
    await act('shiftLeader', id, { action: 'file', condition: 'E-1' });
    return id;
  };

  const inHand = async (): Promise<string> => {
    const id = await filed();
    await act('dispatcher', id, { action: 'dispatch', unit: 'u1' });
    return id;
  };

  const closed = async (id: string): Promise<Case> => {
    await act('unit1', id, { action: 'feedBack', text: '…', photos: [{ id: 'p', phase: 'after' }] });
    await act('acceptor', id, { action: 'sendVerification' });
    await act('supervisor', id, { action: 'verify', passed: true, text: '…', photos: ['p'] });
    return act('shiftLeader', id, { action: 'close' });
  };

  const drain = async (): Promise<void> => {
    for (let shard = 0; shard < store.outbox.shards; shard++) while ((await dispatcher.drain(shard)) > 0);
  };

  const eventsOf = async (id: string): Promise<readonly CaseEvent[]> =>
    (await store.cases.timeline(id, { limit: 100 })).items;

  /** Every counter anew from the events alone. */
  const recount = async (): Promise<readonly CounterChange[]> => {
    const timelines = await Promise.all([...known].map(eventsOf));
    return foldCounters(timelines.flatMap(countersOfTimeline));
  };

  return { store, clock, started, known, act, filed, inHand, closed, drain, eventsOf, recount };
};

const nonZero = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, amount]) => amount !== 0));

describe('cases merged, split and brought back, with everything behind them', () => {
  it('are counted as a recount counts them, wake as they ought to, and tell those who reported them', async () => {
    const test = await district('together');
    const [main, duplicate, undone, whole] = [
      await test.inHand(),
      await test.inHand(),
      await test.inHand(),
      await test.filed(),
    ];
    test.clock.advanceTo(mondayMorning + hour);
    await test.act('dispatcher', duplicate, { action: 'merge', into: main });
    await test.act('dispatcher', undone, { action: 'merge', into: main });
    await test.drain();
    test.clock.advanceTo(mondayMorning + 2 * hour);
    await test.act('dispatcher', undone, { action: 'unmerge' });
    const first = await test.act('dispatcher', whole, {
      action: 'split',
      parts: [
        { id: 'first-1', text: '…' },
        { id: 'first-2', text: '…' },
      ],
    });
    expect(first.state).toBe('split');
    await test.act('dispatcher', whole, { action: 'unsplit' });
    await test.act('dispatcher', whole, {
      action: 'split',
      parts: [
        { id: 'second-1', text: '…', unit: 'u1' },
        { id: 'second-2', text: '…', unit: 'u1' },
      ],
    });
    for (const id of [main, 'second-1', 'second-2']) await test.closed(id);
    await test.act('shiftLeader', whole, { action: 'close' });
    await test.drain();

    const recounted = await test.recount();
    for (const scope of scopes) {
      const stored = await test.store.counters.read(scope);
      const expected = recounted.filter((change) => change.scope === scope);
      const kept = [...stored].map(([key, numbers]) => [key, nonZero(numbers)] as const);
      expect(new Map(kept.filter(([, numbers]) => Object.keys(numbers).length > 0)), scope).toEqual(
        new Map(expected.map(({ key, add }) => [key, add])),
      );
    }
    const month = await test.store.counters.read('M#2024-03');
    expect(summarise([month.get('all') ?? {}])).toMatchObject({
      reported: 4,
      filed: 8,
      merged: 1,
      partsBegun: 4,
      voided: 2,
      closed: 4,
      inHand: 1,
      notClosed: 1,
    });
    for (const id of test.known) expect(verifyTimeline(await test.eventsOf(id), sha256)).toBeUndefined();

    expect([...test.started.keys()].filter((name) => name.startsWith(undone))).toEqual([
      `${undone}-dispatch-1-0`,
      `${undone}-disposal-1-0`,
      `${undone}-disposal-1-2`,
    ]);
    expect([...test.started.keys()]).toContain('second-1-disposal-1-0');

    const told = async (id: string) =>
      (await test.store.notifications.ofCase(id, { limit: 50 })).items
        .filter(({ template, why }) => template === 'closed' && why === 'no-provider')
        .map(({ recipient }) => recipient);
    expect(await told(main)).toEqual(['reporter', `reporter:${duplicate}`]);
    expect(await told(whole)).toEqual(['reporter']);
    expect(await told('second-1')).toEqual([]);
  });
});
