import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { notification } from '../../functions/api/alerts/schemas.ts';
import { deadlineAnswer, listOf, pageOf, queue } from '../../functions/api/schemas/answers.ts';
import type { DistrictClient } from './client.ts';
import { journeysIn } from './journey.ts';
import { type Running, startSystem } from './running.ts';
import { clientAt } from './tokens.ts';

const pace = { condition: 'cover.1', limit: 3_000, timeout: 20_000, interval: 50 };

let system: Running;
let north: DistrictClient;
let journeys: ReturnType<typeof journeysIn>;

beforeAll(async () => {
  system = await startSystem();
  north = clientAt(system.runtime.url, system.folder, 'testville/north');
  journeys = journeysIn(north, pace);
});
afterAll(() => system.stop());

describe('a report over HTTP', () => {
  it('reaches closing by way of extension, suspension, warning, breach and rework', async () => {
    await journeys.wholeLife();
  });

  it('says why its deadline is what it is, who was told, and counts right', async () => {
    const { id } = await journeys.report();
    const waiting = async () => {
      const answer = await north.call('dispatcher', 'GET', '/worklists');
      const queues = v.parse(listOf(queue), answer.body).items;
      return queues.find(({ state }) => state === 'pendingDispatch')?.count ?? 0;
    };
    const before = await waiting();
    await journeys.file(id);
    await vi.waitFor(async () => expect(await waiting()).toBe(before + 1));
    await north.act('dispatcher', id, 'dispatch', { unit: 'u1', reason: '就近处置' });
    await vi.waitFor(async () => expect(await waiting()).toBe(before));

    const deadline = await north.call('unit-u1', 'GET', `/cases/${id}/deadline`, {
      headers: { 'accept-language': 'en' },
    });
    expect(v.parse(deadlineAnswer, deadline.body)).toMatchObject({
      running: true,
      clock: { stage: 'disposal' },
    });
    await journeys.untilEvent(id, 'breached');
    await vi.waitFor(async () => {
      const told = await north.call('dispatcher', 'GET', `/cases/${id}/notifications`);
      const recipients = v
        .parse(pageOf(notification), told.body)
        .items.map(({ template, recipient }) => `${template} ${recipient}`);
      expect(recipients).toEqual(expect.arrayContaining(['breached role:dispatcher', 'breached unit:u1']));
    });
  });
});
