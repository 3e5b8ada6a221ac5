import { describe, expect, it } from 'vitest';
import type { Case, CaseEvent } from '../../domain/case/types.ts';
import type { Person } from '../../domain/tenant/types.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { createAnnouncer } from '../../notifications/announce.ts';
import { VirtualClock } from '../../ports/clock.ts';
import type { OutboxMessage } from '../../store/types.ts';
import {
  memoryNotifications,
  memorySubscriptions,
  recordingLog,
  recordingWorkflows,
  runningClock,
  sampleCase,
  sampleDimensions,
  sampleEvent,
  sampleMessage,
} from '../testing.ts';
import { createNotificationConsumer } from './notifications.ts';
import { createSearchConsumer } from './search.ts';
import { createTimerConsumer } from './timers.ts';

describe('the timer consumer', () => {
  const startedBy = async (...messages: readonly OutboxMessage[]) => {
    const { port, started } = recordingWorkflows();
    const consumer = createTimerConsumer({ workflows: port, clock: new VirtualClock(0) });
    for (const message of messages) await consumer.handle(message);
    return started;
  };
  const { wakeAt: _, ...stopped } = runningClock(500, { status: 'stopped', revision: 2 });

  it('starts one timer for a stage that begins, and none for the one that ends', async () => {
    const verification = runningClock(900, { stage: 'verification' });
    const message = sampleMessage(sampleEvent('A', 5, { type: 'fedBack', clocks: [stopped, verification] }));
    const started = await startedBy(message, message);
    expect([...started]).toEqual([
      [
        'A-verification-1-1',
        {
          tenant: 'city/district',
          caseId: 'A',
          stage: 'verification',
          cycle: 1,
          revision: 1,
          wakeAt: new Date(900).toISOString(),
        },
      ],
    ]);
  });

  it.each<[string, Partial<CaseEvent>]>([
    ['rework enters disposal again', { type: 'reworkDispatched', clocks: [runningClock(900, { cycle: 2 })] }],
    ['a suspended limit runs on', { type: 'resumed', clocks: [runningClock(900, { revision: 3 })] }],
    [
      'a suspension has an agreed end',
      { type: 'suspensionApproved', clocks: [runningClock(900, { revision: 2, status: 'paused' })] },
    ],
  ])('starts a timer of a new name when %s', async (_why, event) => {
    const first = sampleMessage(sampleEvent('A', 4, { type: 'dispatched', clocks: [runningClock(500)] }));
    const started = await startedBy(first, sampleMessage(sampleEvent('A', 5, event)));
    expect(started.size).toBe(2);
  });

  it('leaves the running timer alone when a limit is extended in time', async () => {
    const first = sampleMessage(sampleEvent('A', 4, { type: 'dispatched', clocks: [runningClock(500)] }));
    const extended = sampleMessage(
      sampleEvent('A', 5, { type: 'extensionApproved', clocks: [runningClock(900)] }),
      {
        before: sampleDimensions(),
      },
    );
    expect([...(await startedBy(first, extended)).keys()]).toEqual(['A-disposal-1-1']);
  });

  it('starts a second timer when an overdue limit is extended, since the first may be over', async () => {
    const extended = sampleMessage(
      sampleEvent('A', 5, { type: 'extensionApproved', clocks: [runningClock(900)] }),
      {
        before: sampleDimensions({ overdue: true }),
      },
    );
    expect([...(await startedBy(extended, extended)).keys()]).toEqual([
      'A-disposal-1-1',
      'A-disposal-1-1-900',
    ]);
  });

  it.each(['warned', 'breached', 'escalated'] as const)(
    'starts nothing when a timer itself has %s',
    async (type) => {
      const message = sampleMessage(sampleEvent('A', 5, { type, clocks: [runningClock(900)] }));
      expect((await startedBy(message)).size).toBe(0);
    },
  );
});

describe('the search consumer', () => {
  const wordsOf = (text: string) => text.toLowerCase().split(' ');

  it('indexes each word of numbers, text and address once, under the time of the report', async () => {
    const calls: unknown[] = [];
    const consumer = createSearchConsumer({
      index: async (...call) => {
        calls.push(call);
      },
      wordsOf,
    });
    const changes = {
      number: 'N1',
      externalNumber: 'E7',
      text: 'Broken lamp',
      place: { precision: 'unknown', address: 'Lamp Road' },
    } as const;
    const event = sampleEvent('A', 1, { type: 'reported', changes });
    await consumer.handle(sampleMessage(event, { after: sampleDimensions({ reportedAt: 77 }) }));
    await consumer.handle(
      sampleMessage(sampleEvent('A', 2, { type: 'accepted', changes: { subcategory: '0101' } })),
    );
    expect(calls).toEqual([['A', 77, ['#newest', 'n1', 'e7', 'broken', 'lamp', 'road']]]);
  });
});

describe('the notification consumer', () => {
  const supervisor: Person = {
    id: 'P7',
    name: 'Supervisor 7',
    roles: ['supervisor'],
    dutyAreas: [],
    language: 'en',
  };

  const setUp = (subject: Case | undefined = sampleCase('A'), others: readonly Case[] = []) => {
    const { store, lines } = memoryNotifications();
    const subscriptions = memorySubscriptions();
    const { log } = recordingLog();
    const tenant = { ...tenantForTests, people: new Map([[supervisor.id, supervisor]]) };
    const sms = { send: async () => ({ ok: true as const }) };
    const announce = createAnnouncer({
      tenant,
      notifications: store,
      channels: { sms },
      clock: new VirtualClock(0),
      log,
    });
    const cases = { load: async (id: string) => [subject, ...others].find((known) => known?.id === id) };
    const consumer = createNotificationConsumer({
      tenant,
      cases,
      subscriptions: subscriptions.store,
      announce,
    });
    return { consumer, lines, subscriptions };
  };

  const told = async (event: Partial<CaseEvent>, subject?: Case, unit = 'U1') => {
    const { consumer, lines } = setUp(subject);
    await consumer.handle(sampleMessage(sampleEvent('A', 3, event), { after: sampleDimensions({ unit }) }));
    return [...lines.values()].map(({ recipient, shown = recipient, text }) => `${shown} ${text}`);
  };

  const reporter = { id: 'citizen', role: 'citizen', phone: '13800000000' } as const;
  const known = sampleCase('A', { reporter });

  it.each<[string, Partial<CaseEvent>, readonly string[]]>([
    ['the reporter, on acceptance', { type: 'accepted' }, ['tel:…00 您反映的问题（N-A）已受理。']],
    [
      'the reporter, with the reason, when declined',
      { type: 'declined', reason: '不属实' },
      ['tel:…00 您反映的问题（N-A）不予受理。不属实'],
    ],
    ['the reporter, on closing', { type: 'closed' }, ['tel:…00 您反映的问题（N-A）已处理完毕并结案。']],
    [
      'the unit, on dispatch, where it is',
      { type: 'dispatched' },
      ['unit:U1 案件 N-A 已派遣至贵单位。1 Lake Road'],
    ],
    [
      'the unit, on rework',
      { type: 'reworkDispatched', reason: '未清理' },
      ['unit:U1 案件 N-A 核查未通过，请返工。未清理'],
    ],
    [
      'the supervisor named for the task, in their own language',
      { type: 'confirmationRequested', changes: { supervisor: 'P7' } },
      ['person:P7 Please confirm case N-A. 1 Lake Road'],
    ],
    [
      'all supervisors, when none is named',
      { type: 'verificationSent' },
      ['role:supervisor 请核查案件 N-A 的处置结果。1 Lake Road'],
    ],
    [
      'the supervisor, where feedback goes to verification by itself',
      { type: 'fedBack', to: 'verifying', changes: { supervisor: 'P7' } },
      ['person:P7 Please verify the result of case N-A. 1 Lake Road'],
    ],
    ['nobody, where an acceptor looks at the feedback first', { type: 'fedBack', to: 'fedBack' }, []],
    [
      'the dispatcher, of a request',
      { type: 'extensionRequested', reason: '等料' },
      ['role:dispatcher 案件 N-A 申请延期。等料'],
    ],
    [
      'those whom the ladder names, once each',
      { type: 'breached', notify: ['unit', 'handler', 'leader'] },
      ['unit:U1 案件 N-A 已超期。', 'role:leader 案件 N-A 已超期。'],
    ],
    ['nobody, of a remark', { type: 'commented' }, []],
  ])('tells %s', async (_whom, event, expected) => {
    expect(await told(event, known)).toEqual(expected);
  });

  it('tells those who reported duplicates too, under the numbers that they know', async () => {
    const joined = { by: 'acceptor', at: 0 };
    const main = {
      ...known,
      duplicates: [
        { id: 'B', number: 'N-B', ...joined },
        { id: 'gone', number: 'N-C', ...joined },
      ],
    };
    const duplicate = sampleCase('B', { reporter: { ...reporter, phone: '13900000099' } });
    const { consumer, lines } = setUp(main, [duplicate]);
    const message = sampleMessage(sampleEvent('A', 3, { type: 'closed' }));
    await consumer.handle(message);
    await consumer.handle(message);
    expect([...lines.values()].map(({ shown, text }) => `${shown} ${text}`)).toEqual([
      'tel:…00 您反映的问题（N-A）已处理完毕并结案。',
      'tel:…99 您反映的问题（N-B）已处理完毕并结案。',
    ]);
    expect([...lines.keys()]).toEqual(['A:00000003#reporter', 'A:00000003#reporter:B']);
  });

  it('tells the reporter of the whole only, not of each part', async () => {
    const part = { ...known, partOf: { id: 'W', number: 'N-W' } };
    expect(await told({ type: 'closed' }, part)).toEqual([]);
    expect(await told({ type: 'partBegun' }, part)).toEqual(['unit:U1 案件 N-A 已派遣至贵单位。1 Lake Road']);
  });

  it('tells once what is delivered twice', async () => {
    const { consumer, lines } = setUp(known);
    const message = sampleMessage(sampleEvent('A', 3, { type: 'accepted' }));
    await consumer.handle(message);
    await consumer.handle(message);
    expect([...lines.keys()]).toEqual(['A:00000003#reporter']);
  });

  it('writes down whom it could not reach, and why', async () => {
    const { consumer, lines } = setUp();
    await consumer.handle(sampleMessage(sampleEvent('A', 3, { type: 'accepted' })));
    expect([...lines.values()]).toMatchObject([
      { recipient: 'reporter', status: 'skipped', why: 'no-address' },
    ]);
  });
});
