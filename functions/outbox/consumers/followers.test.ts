import { describe, expect, it } from 'vitest';
import type { Case, CaseEvent } from '../../domain/case/types.ts';
import { cellOf } from '../../domain/grid/cells.ts';
import { defaultNotificationPolicies } from '../../domain/notifications/policies.ts';
import type { Subscription } from '../../domain/notifications/subscriptions.ts';
import type { Robot } from '../../domain/notifications/types.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { createAnnouncer } from '../../notifications/announce.ts';
import { VirtualClock } from '../../ports/clock.ts';
import {
  memoryNotifications,
  memorySubscriptions,
  recordingLog,
  sampleCase,
  sampleDimensions,
  sampleEvent,
  sampleMessage,
} from '../testing.ts';
import { createNotificationConsumer } from './notifications.ts';

const point = [114.25, 22.5] as const;

const subject = sampleCase('A', {
  text: 'my neighbour at 1 Lake Road',
  reporter: { id: 'citizen', role: 'citizen', phone: '13800000078' },
  subcategory: 'litter',
  unit: 'u1',
  place: {
    precision: 'point',
    point,
    street: 's1',
    community: 'c1',
    address: '1 Lake Road, flat 3',
    cell: cellOf(point),
  },
});

const follower = (id: string, changes: Partial<Subscription>): Subscription =>
  ({
    id,
    kind: 'area',
    criteria: { area: 's1' },
    address: `mailto:${id}@example.test`,
    language: 'en',
    createdAt: 0,
    confirmedAt: 1,
    ...changes,
  }) as Subscription;

const told = async (
  event: Partial<CaseEvent>,
  subscriptions: readonly Subscription[],
  { robots = [], of = subject }: { readonly robots?: readonly Robot[]; readonly of?: Case } = {},
) => {
  const kept = memorySubscriptions();
  for (const one of subscriptions) await kept.store.confirm(one, one.id);
  const { store, lines } = memoryNotifications();
  const channel = { send: async () => ({ ok: true as const }) };
  const tenant = { ...tenantForTests, notifications: { ...defaultNotificationPolicies, robots } };
  const announce = createAnnouncer({
    tenant,
    notifications: store,
    channels: { sms: channel, email: channel, robot: channel },
    clock: new VirtualClock(0),
    log: recordingLog().log,
  });
  const cases = { load: async () => of };
  const consumer = createNotificationConsumer({ tenant, cases, subscriptions: kept.store, announce });
  const { street, community, cell } = of.place;
  const where = { street, community, cell, unit: of.unit, subcategory: of.subcategory };
  const after = sampleDimensions(JSON.parse(JSON.stringify(where)));
  const message = sampleMessage(sampleEvent('A', 3, event), { after });
  await consumer.handle(message);
  await consumer.handle(message);
  return [...lines.values()].map(({ recipient, text, why }) => [recipient, why ?? text]);
};

describe('those who follow', () => {
  it('an area are told what anybody may know, and not a word of the reporter’s', async () => {
    const lines = await told({ type: 'filed', reason: 'called by 13800000078' }, [follower('x', {})]);
    expect(lines).toContainEqual(['sub:x', '西街道 一社区: 暴露垃圾, filed as a case.']);
    expect(JSON.stringify(lines.filter(([recipient]) => recipient === 'sub:x'))).not.toMatch(
      /Lake|neighbour|138|N-A|flat/,
    );
  });

  it('a case are told its number and its stage, once', async () => {
    const follows = { caseId: 'A' };
    const mine = follower('x', { kind: 'case', follows } as Partial<Subscription>);
    const lines = await told({ type: 'accepted' }, [mine]);
    expect(lines).toContainEqual(['sub:x', 'News of the problem you follow (N-A): accepted. …']);
  });

  it('by the address that hears of it anyway are told once', async () => {
    const follows = { caseId: 'A' };
    const reporterToo = follower('x', {
      kind: 'case',
      follows,
      address: 'tel:138-0000-0078',
    } as Partial<Subscription>);
    const twice = [
      follower('y', {}),
      follower('z', { criteria: { area: 'c1' }, address: 'mailto:Y@example.test' } as Partial<Subscription>),
    ];
    const lines = await told({ type: 'closed' }, [reporterToo, ...twice]);
    const reasons = Object.fromEntries(lines);
    expect(reasons['sub:x']).toBe('duplicate');
    expect([reasons['sub:y'], reasons['sub:z']].filter((reason) => reason === 'duplicate')).toHaveLength(1);
  });

  it('as staff hear no more once they have left', async () => {
    const staff = (by: string) =>
      follower(by, {
        kind: 'staff',
        criteria: { overdue: true },
        address: `person:${by}`,
        by,
      } as Partial<Subscription>);
    const lines = await told({ type: 'breached' }, [staff('dispatcher'), staff('gone')]);
    expect(lines).toEqual([['sub:dispatcher', 'Case N-A (暴露垃圾): overdue. 西街道 一社区']]);
  });

  it('are told nothing of what is none of the public’s business', async () => {
    expect(await told({ type: 'commented' }, [follower('x', {})])).toEqual([]);
    expect(await told({ type: 'extensionApproved' }, [follower('x', {})])).not.toContainEqual(
      expect.arrayContaining(['sub:x']),
    );
  });
});

describe('a robot in a group chat', () => {
  const robots: readonly Robot[] = [
    {
      name: 'of-u1',
      unit: 'u1',
      templates: ['dispatched', 'supervisionOrdered', 'breached'],
      language: 'en',
    },
    { name: 'of-u2', unit: 'u2', templates: ['dispatched'] },
    { name: 'of-leaders', role: 'leader', templates: ['breached'] },
  ];
  const robotsTold = async (event: Partial<CaseEvent>) =>
    (await told(event, [], { robots })).filter(([recipient]) => recipient?.startsWith('robot:'));

  it('hears what its unit or its post hears, of the templates that it takes', async () => {
    expect(await robotsTold({ type: 'dispatched' })).toEqual([
      ['robot:of-u1', 'Case N-A has been dispatched to your unit. 1 Lake Road, flat 3'],
    ]);
    expect(await robotsTold({ type: 'supervisionOrdered', reason: 'today' })).toHaveLength(1);
    expect(
      (await robotsTold({ type: 'breached', notify: ['unit', 'leader'] })).map(([name]) => name),
    ).toEqual(['robot:of-u1', 'robot:of-leaders']);
    expect(await robotsTold({ type: 'reworkDispatched' })).toEqual([]);
  });
});
