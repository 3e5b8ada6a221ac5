import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import type { Position } from '../domain/grid/types.ts';
import type { ImportFacts } from './imports.ts';
import { openStoreForTests } from './testing.ts';

const facts = (id: string): ImportFacts => ({
  id,
  kind: 'components',
  fileName: 'f.csv',
  digest: 'a',
  datum: 'WGS84',
  rows: 3,
  by: 'administrator',
  byName: 'Administrator',
  at: 1_000,
});

const componentAt = (code: string, point: Position) =>
  ({ code, subcategory: 'cover', name: code, point, state: 'intact' }) as const;

const change = (
  id: string,
  row: number,
  code: string,
  point: Position = [114.25, 22.5],
  before?: number,
) => ({
  code,
  versions: [{ import: id, row, at: 1_000, component: componentAt(code, point) }],
  before,
});

describe('the store of imports', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'imports');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });
  const imports = () => opened.store.imports;
  const components = () => opened.store.components;

  it('counts each row once with what it changes, all or nothing', async () => {
    const id = 'components-1';
    await imports().begin(facts(id));
    const result = { row: 2, outcome: 'imported', code: 'A' } as const;
    expect(await imports().record(id, result, 2_000, change(id, 2, 'A'))).toBe('written');
    expect(await imports().record(id, result, 3_000, change(id, 2, 'A'))).toBe('known');
    const stale = { row: 3, outcome: 'updated', code: 'A' } as const;
    expect(await imports().record(id, stale, 3_000, change(id, 3, 'A'))).toBe('stale');
    expect(await imports().record(id, { row: 4, outcome: 'bad', faults: [] }, 4_000)).toBe('written');
    expect(await imports().get(id)).toMatchObject({
      status: 'open',
      changedAt: 4_000,
      counts: { imported: 1, updated: 0, duplicate: 0, bad: 1 },
    });
    expect((await imports().rowsAfter(id, 2, 10)).map(({ row }) => row)).toEqual([4]);
    expect((await imports().leftOut(id, { limit: 10 })).items.map(({ row }) => row)).toEqual([4]);
    expect((await components().imported(['A', 'B'])).get('A')?.revision).toBe(1);
  });

  it('takes no row of an import that is being undone, and removes a component that nobody says any more', async () => {
    const id = 'components-2';
    await imports().begin(facts(id));
    await imports().record(id, { row: 2, outcome: 'imported', code: 'C' }, 2_000, change(id, 2, 'C'));
    expect(await imports().moveOn(id, 'open', 'undoing', 3_000)).toBe(true);
    expect(await imports().moveOn(id, 'open', 'undoing', 3_000)).toBe(false);
    expect(await imports().record(id, { row: 3, outcome: 'bad' }, 4_000)).toBe('closed');
    expect(await imports().restore({ code: 'C', versions: [], before: 7 })).toBe(false);
    expect(await imports().restore({ code: 'C', versions: [], before: 1 })).toBe(true);
    expect((await components().imported(['C'])).size).toBe(0);
    await imports().markUndone(id, 2);
    await imports().markUndone(id, 1);
    expect((await imports().get(id))?.undoneTo).toBe(2);
  });

  it('keeps the first claim of a report and the latest import of a file', async () => {
    const claim = { import: 'reports-1', row: 2, caseId: 'one' };
    expect(await imports().claim('k', claim)).toEqual(claim);
    expect(await imports().claim('k', { ...claim, caseId: 'two' })).toEqual(claim);
    expect(await imports().claims(['k', 'l'])).toEqual(new Map([['k', claim]]));
    expect(await imports().nameLatest('f', 'reports-1', undefined)).toBe(true);
    expect(await imports().nameLatest('f', 'reports-2', undefined)).toBe(false);
    expect(await imports().nameLatest('f', 'reports-2', 'reports-1')).toBe(true);
    expect(await imports().latestOf('f')).toBe('reports-2');
  });

  it('lists imports of one kind, newest first', async () => {
    await imports().begin({ ...facts('reports-1'), kind: 'reports' });
    await imports().begin({ ...facts('reports-2'), kind: 'reports' });
    const page = await imports().list('reports', { limit: 10 });
    expect(page.items.map(({ id }) => id)).toEqual(['reports-2', 'reports-1']);
  });

  it('finds components near a point by narrow and by wide cells, where they stand now', async () => {
    const id = 'components-3';
    await imports().begin(facts(id));
    const points = { N1: [120, 30], N2: [120.0005, 30], N3: [120.01, 30], N4: [120.2, 30] } as const;
    for (const [place, [code, point]] of Object.entries(points).entries()) {
      const result = { row: place, outcome: 'imported', code } as const;
      await imports().record(id, result, 2_000, change(id, place, code, point));
    }
    const near = async (radius: number) =>
      (await components().importedNear([120, 30], radius)).map(({ code }) => code).toSorted();
    expect(await near(60)).toEqual(expect.arrayContaining(['N1', 'N2']));
    expect(await near(60)).not.toContain('N3');
    expect(await near(2_000)).toEqual(['N1', 'N2', 'N3']);
    await imports().restore(change(id, 1, 'N1', [120.2, 30.2], 1));
    expect(await near(60)).toEqual(['N2']);
  });
});
