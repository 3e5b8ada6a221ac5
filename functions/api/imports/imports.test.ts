import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../commands/digest.ts';
import { identityOf } from '../../domain/imports/reports.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { takeRows } from '../../imports/take.ts';
import { pageOf } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import * as schemas from './schemas.ts';

type Test = ReturnType<typeof apiForTests>;
type Kind = 'reports' | 'components';

const posts = { reports: 'acceptor', components: 'administrator' } as const;

const begin = async ({ call }: Test, kind: Kind, changes: object = {}, as: string = posts[kind]) => {
  const body = { kind, fileName: 'f.csv', digest: 'a'.repeat(64), datum: 'WGS84', rows: 2, ...changes };
  const answer = await call('POST', '/v1/imports', { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return read(schemas.beginAnswer, answer.body);
};

const rowsOf = (...all: readonly object[]) => all.map((values, place) => ({ row: place + 2, values }));

const take = async (test: Test, id: string, rows: readonly object[], as = 'acceptor') => {
  const answer = await test.call('POST', `/v1/imports/${id}/rows`, {
    as,
    body: { goodRowsOnly: true, rows },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return read(schemas.takenAnswer, answer.body);
};

const check = async ({ call }: Test, kind: Kind, rows: readonly object[], headers = {}) => {
  const body = { kind, datum: 'WGS84', rows };
  const answer = await call('POST', '/v1/import-checks', { as: posts[kind], body, headers });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return read(schemas.checkAnswer, answer.body).items;
};

const report = { text: '路边有一堆垃圾', occurredAt: '2024-03-01 08:30', lng: '114.25', lat: '22.5' };
const cover = { code: 'K-1', subcategory: '上水井盖', lng: '114.25', lat: '22.5' };

describe('checking rows', () => {
  it('tells what each would become or why not, in the caller’s language, and writes nothing', async () => {
    const test = apiForTests();
    const rows = rowsOf(report, { ...report, lng: '22.5', lat: '114.25' }, report);
    const items = await check(test, 'reports', rows);
    expect(items.map(({ status }) => status)).toEqual(['new', 'bad', 'bad']);
    expect(items[0]?.becomes).toContainEqual({ column: 'street', name: '街道', value: '西街道' });
    expect(items[0]?.becomes).toContainEqual({
      column: 'occurredAt',
      name: '发生时间',
      value: '2024-03-01 08:30',
    });
    expect(items[1]?.faults).toMatchObject([{ type: 'coordinates-swapped', column: 'lng' }]);
    expect(items[2]?.faults).toEqual([{ type: 'repeated', why: '与第 2 行重复' }]);
    const english = await check(test, 'reports', rows, { 'accept-language': 'en' });
    expect(english[1]?.faults[0]?.why).toMatch(/^Longitude: longitude and latitude are swapped/);
    expect(test.cases.size).toBe(0);
    const list = await test.call('GET', '/v1/imports?kind=reports', { as: 'acceptor' });
    expect(read(pageOf(schemas.importAnswer), list.body).items).toEqual([]);
  });

  it('tells updates of components with what changes, of imported ones and of the tenant’s files', async () => {
    const file = {
      code: 'K-2',
      subcategory: 'cover',
      name: '井',
      point: [114.25, 22.5],
      state: 'intact',
    } as const;
    const test = apiForTests({ tenant: { ...tenantForTests, components: new Map([['K-2', file]]) } });
    const { id } = await begin(test, 'components');
    await take(test, id, rowsOf(cover), 'administrator');
    const changed = { ...cover, state: '破损' };
    const items = await check(test, 'components', rowsOf(cover, { ...changed, code: 'K-2', name: '井' }));
    expect(items.map(({ status }) => status)).toEqual(['duplicate', 'update']);
    expect(items[1]?.changes).toEqual([{ column: 'state', name: '状态', before: '完好', after: '破损' }]);
    const [again] = await check(test, 'components', rowsOf(changed));
    expect(again?.status).toBe('update');
  });
});

describe('an import', () => {
  it('takes good rows once, keeps why the others were left out, and who it was', async () => {
    const test = apiForTests();
    const { id } = await begin(test, 'reports');
    const rows = rowsOf(report, { text: '' });
    const first = await take(test, id, rows);
    expect(first.items.map(({ outcome, repeated }) => [outcome, repeated])).toEqual([
      ['imported', false],
      ['bad', false],
    ]);
    expect(first.import).toMatchObject({
      status: 'complete',
      counts: { imported: 1, updated: 0, duplicate: 0, bad: 1 },
      by: { id: 'acceptor' },
      undoable: false,
    });
    const second = await take(test, id, rows);
    expect(second.items.map(({ repeated }) => repeated)).toEqual([true, true]);
    expect(second.import.counts).toEqual(first.import.counts);
    const [subject] = [...test.cases.values()];
    expect(test.cases.size).toBe(1);
    expect(subject).toMatchObject({ channel: 'hotline', reporter: { id: 'acceptor', role: 'acceptor' } });
    const left = await test.call('GET', `/v1/imports/${id}/left-out`, { as: 'shiftLeader' });
    expect(read(pageOf(schemas.rowAnswer), left.body).items).toMatchObject([
      {
        row: 3,
        outcome: 'bad',
        faults: [{ type: 'missing', column: 'text', why: '问题描述：必填，但为空' }],
      },
    ]);
  });

  it('goes on where the same file was broken off, and begins anew when it was complete', async () => {
    const test = apiForTests();
    const first = await begin(test, 'reports');
    expect(first.continued).toBe(false);
    await take(test, first.id, rowsOf(report));
    const second = await begin(test, 'reports');
    expect([second.id, second.continued]).toEqual([first.id, true]);
    expect((await begin(test, 'reports', { datum: 'GCJ02' })).continued).toBe(false);
    expect((await begin(test, 'reports', {}, 'shiftLeader')).continued).toBe(false);
    await take(test, first.id, [{ row: 3, values: { text: '另一件' } }]);
    const third = await begin(test, 'reports');
    expect(third.continued).toBe(false);
    const again = await take(test, third.id, rowsOf(report));
    expect(again.items).toMatchObject([{ outcome: 'duplicate', case: { number: 'T202403040001' } }]);
  });

  it('makes one case of a row, whether it died behind the claim or behind the case', async () => {
    const test = apiForTests();
    const { id } = await begin(test, 'reports', { rows: 3 });
    const { imports } = test.deps.store;
    const text = (words: string) => sha256(identityOf({ text: words, place: {} }));
    await imports.claim(text('甲'), { import: id, row: 2, caseId: 'case-a' });
    await imports.claim(text('乙'), { import: id, row: 3, caseId: 'case-b' });
    const acceptor = { id: 'acceptor', name: 'acceptor', roles: ['acceptor' as const] };
    await test.deps.executor.report({
      caseId: 'case-b',
      actor: acceptor,
      report: {
        action: 'report',
        channel: 'hotline',
        text: '乙',
        place: {},
        photos: [],
        reporter: { id: 'acceptor', role: 'acceptor' },
      },
    });
    const taken = await take(test, id, rowsOf({ text: '甲' }, { text: '乙' }));
    expect(taken.items.map(({ outcome, case: subject }) => [outcome, subject?.id])).toEqual([
      ['imported', 'case-a'],
      ['imported', 'case-b'],
    ]);
    expect([...test.cases.keys()].toSorted()).toEqual(['case-a', 'case-b']);
  });

  it('of which two are sent at once makes one case of each row', async () => {
    const test = apiForTests();
    const { id } = await begin(test, 'reports');
    const rows = rowsOf(report, { text: '另一件' });
    await Promise.all([take(test, id, rows), take(test, id, rows), take(test, id, rows)]);
    expect(test.cases.size).toBe(2);
    const answer = await test.call('GET', `/v1/imports/${id}`, { as: 'acceptor' });
    expect(read(schemas.importAnswer, answer.body).counts).toMatchObject({ imported: 2 });
  });

  it('of which two bring the same report at once makes one case, which counts once', async () => {
    const test = apiForTests();
    const ids = await Promise.all(
      ['b', 'c', 'd'].map(async (letter) => (await begin(test, 'reports', { digest: letter.repeat(64) })).id),
    );
    const taken = await Promise.all(ids.map((id) => take(test, id, rowsOf(report))));
    const outcomes = taken.flatMap(({ items }) => items.map(({ outcome }) => outcome));
    expect(outcomes.toSorted()).toEqual(['duplicate', 'duplicate', 'imported']);
    expect(test.cases.size).toBe(1);
  });

  it('of components is told of a code that an earlier request had', async () => {
    const test = apiForTests();
    const { id } = await begin(test, 'components');
    await take(test, id, rowsOf(cover), 'administrator');
    const later = await take(test, id, [{ row: 9, values: { ...cover, state: '丢失' } }], 'administrator');
    expect(later.items).toMatchObject([
      { outcome: 'bad', faults: [{ type: 'repeated', why: '与第 2 行重复' }] },
    ]);
  });

  it('of which two say something of one component at once both count, and either can be undone', async () => {
    const test = apiForTests();
    const ids = await Promise.all(
      ['b', 'c'].map(async (letter) => (await begin(test, 'components', { digest: letter.repeat(64) })).id),
    );
    await Promise.all(
      ids.map((id, place) =>
        take(test, id, rowsOf({ ...cover, state: place === 0 ? '破损' : '丢失' }), 'administrator'),
      ),
    );
    const { components } = test.deps.store;
    const versions = (await components.imported(['K-1'])).get('K-1')?.versions ?? [];
    expect(versions.map((version) => version.import).toSorted()).toEqual(ids.toSorted());
    await test.call('POST', `/v1/imports/${ids[0]}/undo`, { as: 'administrator', body: {} });
    const left = (await components.imported(['K-1'])).get('K-1')?.versions;
    expect(left?.map((version) => version.import)).toEqual([ids[1]]);
  });

  it('of components is undone some hundred rows at a call, and takes none from the first on', async () => {
    const test = apiForTests();
    const { id } = await begin(test, 'components', { rows: 100 });
    const found = await test.deps.store.imports.get(id);
    if (found === undefined) throw new Error('it was begun');
    const rows = Array.from({ length: 250 }, (_, place) => ({
      row: place + 2,
      values: { ...cover, code: `K-${place}` },
    }));
    const administrator = { id: 'administrator', name: 'administrator', roles: ['administrator' as const] };
    const taken = await takeRows(test.deps, found, rows, administrator);
    expect(taken.ok && taken.value.length).toBe(250);
    const statuses: string[] = [];
    for (const _ of [1, 2, 3]) {
      const answer = await test.call('POST', `/v1/imports/${id}/undo`, { as: 'administrator', body: {} });
      statuses.push(read(schemas.importAnswer, answer.body).status);
      const late = { goodRowsOnly: true, rows: [{ row: 999, values: cover }] };
      const refused = await test.call('POST', `/v1/imports/${id}/rows`, { as: 'administrator', body: late });
      expect(refused.status).toBe(409);
    }
    expect(statuses).toEqual(['undoing', 'undone', 'undone']);
    const codes = rows.map(({ values }) => values.code);
    expect((await test.deps.store.components.imported(codes)).size).toBe(0);
  });

  it('of components is undone in any order, leaving what others said', async () => {
    const test = apiForTests();
    const states = ['完好', '破损', '丢失'];
    const ids: string[] = [];
    for (const [place, state] of states.entries()) {
      const { id } = await begin(test, 'components', { digest: String(place).repeat(64), rows: 1 });
      await take(test, id, rowsOf({ ...cover, state }), 'administrator');
      ids.push(id);
    }
    const undo = async (id = '') => {
      const answer = await test.call('POST', `/v1/imports/${id}/undo`, { as: 'administrator', body: {} });
      expect(read(schemas.importAnswer, answer.body).status).toBe('undone');
    };
    const state = async () => {
      const answer = await test.call('GET', '/v1/components/K-1', { as: 'leader' });
      return answer.status === 200 ? v.parse(v.object({ state: v.string() }), answer.body).state : undefined;
    };
    expect(await state()).toBe('missing');
    await undo(ids[1]);
    expect(await state()).toBe('missing');
    await undo(ids[2]);
    expect(await state()).toBe('intact');
    await undo(ids[2]);
    await undo(ids[0]);
    expect(await state()).toBeUndefined();
  });
});

describe('who may import what', () => {
  it.each([
    ['reports', 'administrator'],
    ['components', 'acceptor'],
    ['components', 'shiftLeader'],
  ] as const)('lets %s not be imported by the %s', async (kind, as) => {
    const test = apiForTests();
    const order = { kind, fileName: 'f', digest: 'a'.repeat(64), datum: 'WGS84', rows: 1 };
    const bodies = [
      ['/v1/imports', order],
      ['/v1/import-checks', { kind, datum: 'WGS84', rows: rowsOf(cover) }],
    ] as const;
    for (const [path, body] of bodies) expect((await test.call('POST', path, { as, body })).status).toBe(403);
    expect((await test.call('GET', `/v1/imports?kind=${kind}`, { as })).status).toBe(403);
    const { id } = await begin(test, kind);
    for (const path of [`/v1/imports/${id}`, `/v1/imports/${id}/left-out`])
      expect((await test.call('GET', path, { as })).status).toBe(404);
  });

  it('tells what is offered, and nothing where nothing is', async () => {
    const { imports: _, ...policies } = tenantForTests.policies;
    const none = apiForTests({ tenant: { ...tenantForTests, policies } });
    expect((await none.call('GET', '/v1/import-settings', { as: 'acceptor' })).status).toBe(409);
    const offered = await apiForTests().call('GET', '/v1/import-settings', { as: 'acceptor' });
    expect(offered.body).toMatchObject({ kinds: ['reports'], maxRows: 100, channel: { code: 'hotline' } });
    const imports = { maxRows: 100, maxBytes: 1_000 };
    const components = apiForTests({ tenant: { ...tenantForTests, policies: { ...policies, imports } } });
    const body = { kind: 'reports', datum: 'WGS84', rows: rowsOf(report) };
    expect((await components.call('POST', '/v1/import-checks', { as: 'acceptor', body })).status).toBe(409);
  });
});

describe('what is refused as a whole', () => {
  const refusals: readonly (readonly [string, Kind, string, object, number])[] = [
    [
      'a commit that does not say that bad rows are left out',
      'reports',
      '/rows',
      { rows: rowsOf(report) },
      422,
    ],
    ['no rows', 'reports', '/rows', { goodRowsOnly: true, rows: [] }, 422],
    [
      'more rows than a request carries',
      'reports',
      '/rows',
      { goodRowsOnly: true, rows: Array.from({ length: 201 }, (_, row) => ({ row: row + 1, values: {} })) },
      422,
    ],
    [
      'a column that nobody knows',
      'reports',
      '/rows',
      { goodRowsOnly: true, rows: [{ row: 2, values: { colour: 'red' } }] },
      422,
    ],
    ['to undo reports', 'reports', '/undo', {}, 409],
  ];
  it.each(refusals)('is %s', async (_, kind, path, body, status) => {
    const test = apiForTests();
    const { id } = await begin(test, kind);
    const answer = await test.call('POST', `/v1/imports/${id}${path}`, { as: posts[kind], body });
    expect(answer.status).toBe(status);
    expect(test.cases.size).toBe(0);
  });

  it('is a file of more rows than the tenant takes', async () => {
    const { call } = apiForTests();
    const body = { kind: 'reports', fileName: 'f', digest: 'a'.repeat(64), datum: 'WGS84', rows: 101 };
    const answer = await call('POST', '/v1/imports', { as: 'acceptor', body });
    expect(answer.body).toMatchObject({ status: 422, errors: [{ field: 'rows' }] });
  });

  it('is an import that there is not, of any form', async () => {
    const { call } = apiForTests();
    for (const id of ['reports-9', 'nothing', '-', 'reports%2F1'])
      expect((await call('GET', `/v1/imports/${id}`, { as: 'acceptor' })).status).toBe(404);
  });
});
