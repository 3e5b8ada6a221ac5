import { beforeEach, describe, expect, it } from 'vitest';
import { sweepDevices } from '../../devices/sweep.ts';
import { place, setUp } from './devices.fixture.ts';

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

describe('an alarm', () => {
  it('becomes one case, and the case is told when it is normal again', async () => {
    const device = await test.create();
    await test.later(0, device, 35);
    expect(test.cases.size).toBe(0);
    await test.later(60, device, 36);
    const [subject] = test.open();
    expect(subject).toMatchObject({
      channel: 'patrol',
      text: '涵洞水位计：水位36cm',
      subcategory: 'cover',
      place: { point: place.point, grid: '440310001001001' },
      reporter: { id: `device:${device.id}`, role: 'system' },
    });
    await test.later(60, device, 40);
    await test.later(60, device, 10);
    await test.later(60, device, 9);
    expect(test.cases.size).toBe(1);
    expect(test.remarks(subject?.id ?? '')).toEqual(['设备“涵洞水位计”读数已恢复正常（9cm）。']);
    expect((await test.get(device.id)).alarms).toMatchObject([
      { rule: 'flood', phase: 'idle', raises: 1, told: { news: 'cleared', case: { id: subject?.id } } },
    ]);
  });

  it('that comes and goes stays one case, and is told as flapping once', async () => {
    const device = await test.create();
    for (let round = 0; round < 5; round++)
      for (const value of [40, 40, 5, 5]) await test.later(60, device, value);
    expect(test.cases.size).toBe(1);
    const [subject] = test.open();
    const remarks = test.remarks(subject?.id ?? '');
    expect(remarks).toHaveLength(4);
    expect(remarks.filter((text) => text?.includes('反复报警'))).toHaveLength(1);
  });

  it('of what somebody has reported already is a remark there', async () => {
    const body = { channel: 'hotline', text: '井盖', place, subcategory: 'cover' };
    await test.call('POST', '/v1/reports', { as: 'acceptor', body });
    const device = await test.create();
    await test.later(0, device, 40);
    await test.later(60, device, 40);
    const [subject] = test.open();
    expect(test.cases.size).toBe(1);
    expect(test.remarks(subject?.id ?? '')).toEqual(['设备“涵洞水位计”报告同一问题：涵洞水位计：水位40cm']);
  });

  it('is told by the sweep where the process ended before it was', async () => {
    const device = await test.create();
    const { devices } = test.deps.store;
    await test.later(0, device, 40);
    const { value, revision } = await devices.state(device.id);
    const owed = [{ rule: 'flood', news: 'raised', number: 1, at: test.clock.now(), value: 40 }] as const;
    await devices.saveState(device.id, { ...value, owed }, revision);
    const both = [sweepDevices(test.deps), sweepDevices(test.deps)];
    await Promise.all(both);
    expect(test.cases.size).toBe(1);
    expect(await sweepDevices(test.deps)).toEqual({ overdue: 0, told: 0 });
    // As if the process had ended between the case and the note that it was told.
    const told = await devices.state(device.id);
    await devices.saveState(device.id, { ...told.value, owed, told: {} }, told.revision);
    await sweepDevices(test.deps);
    expect(test.cases.size).toBe(1);
    const [subject] = test.open();
    expect(test.remarks(subject?.id ?? '')).toEqual([]);
  });

  it('that is refused is kept with the device and holds up no other', async () => {
    const vehicle = await test.create({ kind: 'vehicle', name: '巡查车' });
    await test.send(vehicle, { items: [{ event: { type: 'litter' } }] });
    expect(test.cases.size).toBe(0);
    expect((await test.get(vehicle.id)).alarms).toMatchObject([{ told: { problem: 'place-required' } }]);
    expect(test.lines.map(({ code }) => code)).toContain('device-news-refused');
    test.clock.advanceTo(test.clock.now() + 4_000_000);
    const at = new Date(test.clock.now()).toISOString();
    const items = [{ position: { point: [114.26, 22.51], at } }, { event: { type: 'litter' } }];
    await test.send(vehicle, { items });
    expect(test.open()).toMatchObject([{ place: { point: [114.26, 22.51] } }]);
    expect(await test.get(vehicle.id)).toMatchObject({ position: { point: [114.26, 22.51] } });
  });

  it('of a device that is called like somebody else’s key is not published as theirs', async () => {
    const device = await test.create({ kind: 'sensor', name: 'x', id: 'open311:KEY', ...place });
    await test.later(0, device, 40);
    await test.later(60, device, 40);
    expect(test.open()).toMatchObject([{ reporter: { id: 'device:open311:KEY' } }]);
  });
});
