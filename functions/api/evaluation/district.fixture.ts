import { createExecutor } from '../../commands/execute.ts';
import type { Command } from '../../domain/case/commands.ts';
import { given } from '../../domain/given.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { actorNamed, mondayMorning, spot, tenantForTests } from '../../domain/testing.ts';
import { createDistrictDispatcher } from '../../outbox/district.ts';
import { recordingLog, recordingWorkflows } from '../../outbox/testing.ts';
import type { BusPort } from '../../ports/bus.ts';
import { countingIds } from '../../ports/ids.ts';
import { openStoreForTests } from '../../store/testing.ts';

/** A district whose cases live whole lives, to evaluate. */

export const day = 86_400_000;
export const feedBack = { action: 'feedBack', text: '…', photos: [{ id: 'p-1', phase: 'after' }] } as const;
const verify = (passed: boolean): Command => ({ action: 'verify', passed, text: '…', photos: ['p-2'] });

type Step = readonly [who: string, command: Command] | number;
export const filed: readonly Step[] = [
  ['acceptor', { action: 'accept', subcategory: 'litter' }],
  ['shiftLeader', { action: 'file', condition: 'E-1' }],
];
export const inHand: readonly Step[] = [...filed, ['dispatcher', { action: 'dispatch', unit: 'u1' }]];
const verified = (passed: boolean): readonly Step[] => [
  ['unit1', feedBack],
  ['acceptor', { action: 'sendVerification' }],
  ['supervisor', verify(passed)],
];
export const closed: readonly Step[] = [...verified(true), ['shiftLeader', { action: 'close' }]];

/** Lives of all kinds; a number lets so many days pass. */
export const lives: readonly (readonly Step[])[] = [
  [],
  [['acceptor', { action: 'decline', reason: '…' }]],
  filed,
  [1, ...filed],
  inHand,
  [...inHand, ...closed],
  [...inHand, 3, ...closed],
  [...inHand, ...verified(false), ['dispatcher', { action: 'dispatch', unit: 'u1' }], ...closed],
  [
    ...inHand,
    ['unit1', { action: 'requestReturn', reason: '…' }],
    ['dispatcher', { action: 'approve' }],
    ['dispatcher', { action: 'dispatch', unit: 'u2' }],
    ['unit2', feedBack],
  ],
  [...inHand, ['dispatcher', { action: 'requestVoid', reason: '…' }], ['shiftLeader', { action: 'approve' }]],
];

const report = {
  action: 'report',
  channel: 'hotline',
  text: '路边有一堆垃圾',
  place: { point: spot },
  reporter: { id: 'supervisor', role: 'supervisor' },
  photos: ['p-0'],
} as const;

/** A district on the real store with everything behind it, whose clock may also go back. */
export const evaluatedDistrict = async (
  endpoint: string,
  tableName: string,
  evaluation?: Tenant['evaluation'],
  bus?: BusPort,
) => {
  const { store, client } = await openStoreForTests(endpoint, tableName, { groupWrites: true });
  const tenant = { ...tenantForTests, ...given('evaluation', evaluation) };
  let at = mondayMorning;
  const clock = {
    now: () => at,
    setTo: (instant: number) => {
      at = instant;
    },
  };
  const { port: workflows } = recordingWorkflows();
  const { log } = recordingLog();
  const executor = createExecutor({
    tenant,
    cases: store.cases,
    components: store.components,
    clock,
    ids: countingIds(),
  });
  const dispatcher = createDistrictDispatcher({
    tenant,
    store,
    workflows,
    clock,
    log,
    rememberedRecords: 100,
    ...given('bus', bus),
  });

  const act = async (caseId: string, who: string, command: Command): Promise<void> => {
    const done = await executor.execute({ caseId, command, actor: actorNamed(who) });
    if (!done.ok) throw new Error(`${who} ${command.action}: ${JSON.stringify(done.refusal)}`);
  };

  const live = async (steps: readonly Step[]): Promise<string> => {
    const begun = clock.now();
    const reported = await executor.report({ report, actor: actorNamed('acceptor') });
    if (!reported.ok) throw new Error(JSON.stringify(reported.refusal));
    const { id } = reported.value.case;
    for (const step of steps) {
      if (typeof step === 'number') clock.setTo(clock.now() + step * day);
      else await act(id, ...step);
    }
    clock.setTo(begun);
    return id;
  };

  const drain = async (): Promise<void> => {
    for (let shard = 0; shard < store.outbox.shards; shard++) while ((await dispatcher.drain(shard)) > 0);
  };

  return { tenant, access: { client, tableName }, store, clock, executor, act, live, drain };
};
