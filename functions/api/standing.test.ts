import { describe, expect, it } from 'vitest';
import type { Case } from '../domain/case/types.ts';
import { cellOf } from '../domain/grid/cells.ts';
import { mapScopeOf } from '../domain/grid/mapCells.ts';
import { mondayMorning, spot, tenantForTests } from '../domain/testing.ts';
import { caseOf, clockOf } from '../store/testing.ts';
import { apiForTests } from './testing.ts';

const hour = 3_600_000;
const [lng, lat] = spot;
const near = `west=${lng - 0.002}&east=${lng + 0.002}&south=${lat - 0.002}&north=${lat + 0.002}`;

const waiting = (id: string, dueAt: number, changes: Partial<Case> = {}): Case =>
  caseOf(id, {
    state: 'pendingDispatch',
    place: { precision: 'point', point: spot, cell: cellOf(spot), street: 's1' },
    clocks: { dispatch: clockOf('dispatch', { dueAt, warnAt: dueAt - hour }) },
    ...changes,
  });

const withCases = async (...found: readonly Case[]) => {
  const test = apiForTests();
  for (const subject of found) test.cases.set(subject.id, subject);
  const add = { open: found.length };
  await test.counters.store.settle(
    [],
    mapScopeOf(cellOf(spot)).map((at) => ({ ...at, add })),
  );
  return test;
};

describe('the map', () => {
  it('shows cases singly where a view holds few', async () => {
    const test = await withCases(waiting('a', mondayMorning + 5 * hour), waiting('b', mondayMorning - hour));
    const { body } = await test.call('GET', `/v1/map?${near}&zoom=18`, { as: 'dispatcher' });
    expect(body).toMatchObject({
      cells: [],
      cases: [
        { id: 'a', point: spot, light: 'green' },
        { id: 'b', light: 'red' },
      ],
      complete: true,
    });
  });

  it('says that it is not complete where the index does not give all that are counted', async () => {
    const test = await withCases(waiting('a', mondayMorning + hour));
    await test.counters.store.settle(
      [],
      mapScopeOf(cellOf(spot)).map((at) => ({ ...at, add: { open: 1 } })),
    );
    const { body } = await test.call('GET', `/v1/map?${near}&zoom=18`, { as: 'dispatcher' });
    expect(body).toMatchObject({ cases: [{ id: 'a' }], complete: false });
  });

  it('counts by cell from afar', async () => {
    const test = await withCases(waiting('a', mondayMorning));
    const { body } = await test.call('GET', '/v1/map?west=113&east=115&south=22&north=23&zoom=9', {
      as: 'dispatcher',
    });
    expect(body).toMatchObject({ cells: [{ cell: cellOf(spot).slice(0, 5), count: 1 }], cases: [] });
  });

  it('shows a unit its own cases alone', async () => {
    const own = waiting('own', mondayMorning + hour, { state: 'handling', unit: 'u1' });
    const test = await withCases(own, waiting('other', mondayMorning, { state: 'handling', unit: 'u2' }));
    const { body } = await test.call('GET', `/v1/map?${near}&zoom=9`, { as: 'unit1' });
    expect(body).toMatchObject({ cells: [], cases: [{ id: 'own' }], complete: true });
  });

  it('refuses a box that is inside out', async () => {
    const test = await withCases();
    const path = '/v1/map?west=2&east=1&south=0&north=1&zoom=9';
    expect((await test.call('GET', path, { as: 'dispatcher' })).status).toBe(422);
  });
});

describe('a worklist', () => {
  it.each([
    ['light=red', ['late']],
    ['light=amber', ['soon']],
    ['light=green', ['far']],
    ['q=TFAR', ['far']],
    ['street=s1&light=green', ['far']],
    ['kind=component', []],
  ])('narrows to %s', async (query, expected) => {
    const test = await withCases(
      waiting('late', mondayMorning - hour),
      waiting('soon', mondayMorning + hour / 2),
      waiting('far', mondayMorning + 9 * hour),
    );
    const path = `/v1/worklists/dispatcher/pendingDispatch?${query}`;
    const { body } = await test.call('GET', path, { as: 'dispatcher' });
    expect(body).toMatchObject({ items: expected.map((id) => ({ id })), scanned: 3 });
  });
});

describe('the tasks of the field', () => {
  it('are those of the caller and of nobody, nearest first', async () => {
    const away = { precision: 'point', point: [lng + 0.01, lat], cell: 'x' } as const;
    const test = await withCases(
      waiting('away', mondayMorning, { state: 'verifying', place: away }),
      waiting('here', mondayMorning + hour, { state: 'confirming', supervisor: 'role-supervisor' }),
      waiting('theirs', mondayMorning, { state: 'verifying', supervisor: 'somebody' }),
    );
    const { body } = await test.call('GET', `/v1/my/tasks?lng=${lng}&lat=${lat}`, { as: 'role-supervisor' });
    expect(body).toMatchObject({
      items: [
        { id: 'here', mine: true, distanceMetres: 0 },
        { id: 'away', mine: false },
      ],
      complete: true,
    });
  });
});

describe('the figures of today', () => {
  it('come from counters, with the most overdue and the newest', async () => {
    const test = await withCases(waiting('late', mondayMorning - hour), waiting('far', mondayMorning + hour));
    const [unit] = tenantForTests.units.keys();
    await test.counters.store.settle(
      [],
      [
        { scope: 'D#2024-03-04', key: 'all', add: { reported: 3, closed: 2, 'reported@8': 1 } },
        { scope: 'D#2024-03-04', key: `unit#${unit}`, add: { closed: 2, closedOnTime: 1 } },
        { scope: 'OPEN', key: 'all', add: { open: 2, green: 1, red: 1 } },
        { scope: 'QUEUE', key: 'dispatcher#pendingDispatch', add: { open: 2, red: 1 } },
      ],
    );
    const { body } = await test.call('GET', '/v1/today', { as: 'role-leader' });
    expect(body).toMatchObject({
      day: '2024-03-04',
      inflow: { reported: 3, filed: 0 },
      outflow: { closed: 2 },
      open: 2,
      lights: { green: 1, amber: 0, red: 1 },
      hours: expect.arrayContaining([{ hour: 8, reported: 1, closed: 0 }]),
      ranking: { units: [{ code: unit, closed: 2, onTimeRate: 0.5 }], streets: [] },
      overdueNow: [{ id: 'late', light: 'red' }],
      newest: [{}, {}],
    });
  });
});
