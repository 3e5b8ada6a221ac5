import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createExecutor } from '../commands/execute.ts';
import type { Device } from '../domain/devices/types.ts';
import { cellOf } from '../domain/grid/cells.ts';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { recordingLog } from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { randomIds } from '../ports/ids.ts';
import { openStoreForTests } from '../store/testing.ts';
import { receive, takeTurn } from './intake.ts';

const device = (id: string): Device => ({
  id,
  kind: 'sensor',
  name: id,
  point: [114.25, 22.5],
  enabled: true,
  secrets: [],
  createdAt: 0,
  createdBy: 'administrator',
  updatedAt: 0,
});

describe('messages that come at once', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'devices-intake');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });

  const dependencies = (burst: number) => {
    const { devices } = tenantForTests;
    if (devices === undefined) throw new Error('the tenant for tests takes nothing from devices');
    const tenant = { ...tenantForTests, devices: { ...devices, rate: { burst, perSecond: 1 } } };
    const { store } = opened;
    const clock = new VirtualClock(mondayMorning);
    const executor = createExecutor({
      tenant,
      cases: store.cases,
      components: store.components,
      clock,
      ids: randomIds,
    });
    const photos = { find: async () => undefined };
    return { tenant, store, clock, executor, photos, log: recordingLog().log };
  };

  it('are let in up to the limit of their device and not one more', async () => {
    const needed = dependencies(15);
    const turns = await Promise.all(
      Array.from({ length: 25 }, () => takeTurn(needed, device('busy'), mondayMorning)),
    );
    expect(turns.filter(({ ok }) => ok)).toHaveLength(15);
  });

  it('and say the same make one case', async () => {
    const needed = dependencies(100);
    const sensor = device('loud');
    await needed.store.devices.save(sensor);
    const reading = (at: number) =>
      ({ observation: { kind: 'reading', metric: 'level', value: 40, at } }) as const;
    const items = [reading(mondayMorning - 60_000), reading(mondayMorning)];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, number) => receive(needed, sensor, { id: `m-${number}`, items })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { value } = await needed.store.devices.state(sensor.id);
    expect(value.owed).toEqual([]);
    const told = value.told.flood?.caseId ?? '';
    const { items: events } = await needed.store.cases.timeline(told, { limit: 10 });
    expect(events.map(({ type }) => type)).toEqual(['reported']);
    const near = await needed.store.cases.near([cellOf([114.25, 22.5])], 0, 10);
    expect(near.map(({ id }) => id)).toEqual([told]);
  });
});
