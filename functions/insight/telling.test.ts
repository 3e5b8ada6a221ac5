import { describe, expect, it } from 'vitest';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { createAnnouncer } from '../notifications/announce.ts';
import { memoryNotifications } from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { quietLog as log } from '../ports/log.ts';
import { tellAnomalies } from './telling.ts';

const surge = { street: 's1', subcategory: 'litter', actual: 12, expected: 3.14, high: 7 };
const other = { ...surge, street: 'nowhere' };

const robots = [
  { name: 'leaders', role: 'leader', templates: ['unusual'], language: 'en' },
  { name: 'dispatchers', role: 'dispatcher', templates: ['unusual'] },
] as const;

/** A district in whose group chats robots tell. */
const district = () => {
  const policies = {
    quietHours: {},
    urgent: [],
    subscriptions: { perAddress: 1, confirmWithinHours: 1, maxRadiusMetres: 1, smsQuestionsPerHour: 1 },
    robots,
    templates: [],
  };
  const tenant = { ...tenantForTests, notifications: policies };
  const { store, lines } = memoryNotifications();
  const port = { send: async () => ({ ok: true as const }) };
  const clock = new VirtualClock(mondayMorning);
  const announce = createAnnouncer({ tenant, notifications: store, channels: { robot: port }, clock, log });
  return { tenant, announce, lines };
};

describe('what has become unusual', () => {
  it('is told to leaders, and to the group chat that hears what they hear', async () => {
    const { lines, ...deps } = district();
    expect(await tellAnomalies(deps, { day: '2024-03-03', anomalies: [surge] }, [])).toBe(1);
    expect([...lines.values()]).toMatchObject([
      { recipient: 'role:leader', channel: 'inbox', status: 'sent', language: 'zh-CN' },
      { recipient: 'robot:leaders', channel: 'robot', status: 'waiting', language: 'en' },
    ]);
    for (const { text } of lines.values()) expect(text).toMatch(/12.*3\.1/);
  });

  it('is told once, computed twice or going on the next night', async () => {
    const { lines, ...deps } = district();
    await tellAnomalies(deps, { day: '2024-03-03', anomalies: [surge] }, []);
    await tellAnomalies(deps, { day: '2024-03-03', anomalies: [surge] }, []);
    expect(lines.size).toBe(2);
    expect(await tellAnomalies(deps, { day: '2024-03-04', anomalies: [surge, other] }, [surge])).toBe(1);
    expect(lines.size).toBe(4);
  });

  it('is told at most ten of', async () => {
    const { lines, ...deps } = district();
    const anomalies = Array.from({ length: 30 }, (_, i) => ({ ...surge, subcategory: `c${i}` }));
    expect(await tellAnomalies(deps, { day: '2024-03-03', anomalies }, [])).toBe(10);
    expect(lines.size).toBe(20);
  });
});
