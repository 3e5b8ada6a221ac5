import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWgs84 } from '../grid/datum.ts';
import { checkComponent } from './components.ts';
import {
  componentsWith,
  goodComponent,
  goodReport,
  rawRow,
  reportsWith,
  withScheme,
} from './imports.fixture.ts';
import { checkReport, identityOf } from './reports.ts';
import { type Checked, columnsOf, type ImportColumn, type ImportKind, type RowFaultType } from './types.ts';
import { whyRow } from './words.ts';

type Values = Readonly<Partial<Record<ImportColumn, string>>>;
type Bad = readonly [what: string, changes: Values, column: ImportColumn, type: RowFaultType];

const badReports: readonly Bad[] = [
  ['no text', { text: ' ' }, 'text', 'missing'],
  ['a text over the limit', { text: '圾'.repeat(201) }, 'text', 'too-long'],
  ['a date of another order', { occurredAt: '01/03/2024' }, 'occurredAt', 'bad-date'],
  ['a day that there is not', { occurredAt: '2023-02-29' }, 'occurredAt', 'bad-date'],
  ['a time to come', { occurredAt: '2024-03-04 09:01' }, 'occurredAt', 'future-date'],
  ['a longitude in words', { lng: '东经114度' }, 'lng', 'not-a-number'],
  ['a longitude without a latitude', { lat: '' }, 'lat', 'missing'],
  ['coordinates swapped', { lng: '22.5', lat: '114.25' }, 'lng', 'coordinates-swapped'],
  ['a point outside the district', { lng: '115' }, 'lng', 'outside-district'],
  ['a point nowhere on earth', { lng: '1142500' }, 'lng', 'outside-district'],
  ['a street that there is not', { street: '东街道' }, 'street', 'unknown-area'],
  ['a street for a community', { community: '西街道' }, 'community', 'unknown-area'],
  ['a subcategory that there is not', { subcategory: '飞碟' }, 'subcategory', 'unknown-category'],
  ['a component that there is not', { component: 'K-9' }, 'component', 'unknown-component'],
  ['a nature that there is not', { nature: '闲聊' }, 'nature', 'unknown-nature'],
  ['a telephone that is none', { callerPhone: '电话不详' }, 'callerPhone', 'bad-phone'],
  ['a wish that is neither', { wantsFollowUp: '也许' }, 'wantsFollowUp', 'bad-yes-no'],
  ['a name too long', { callerName: '某'.repeat(101) }, 'callerName', 'too-long'],
  ['an address too long', { address: '路'.repeat(201) }, 'address', 'too-long'],
  ['a number too long', { externalNumber: '1'.repeat(101) }, 'externalNumber', 'too-long'],
  ['a number that lost digits', { externalNumber: '4.4e+15' }, 'externalNumber', 'digits-lost'],
];

const badComponents: readonly Bad[] = [
  ['no code', { code: '' }, 'code', 'missing'],
  ['a code with blanks', { code: 'K 1' }, 'code', 'code-form'],
  ['a code that lost digits', { code: '4.4031E+15' }, 'code', 'digits-lost'],
  ['no subcategory', { subcategory: '' }, 'subcategory', 'missing'],
  ['a subcategory that there is not', { subcategory: '飞碟' }, 'subcategory', 'unknown-category'],
  ['a subcategory of events', { subcategory: 'litter' }, 'subcategory', 'not-a-component'],
  ['no longitude', { lng: '' }, 'lng', 'missing'],
  ['degrees and minutes', { lat: "22°30'" }, 'lat', 'not-a-number'],
  ['coordinates swapped', { lng: '22.5', lat: '114.25' }, 'lng', 'coordinates-swapped'],
  ['a point outside the district', { lat: '23' }, 'lng', 'outside-district'],
  ['a grid that there is not', { grid: '440310001001999' }, 'grid', 'unknown-grid'],
  ['an owner that there is not', { owner: '某某公司' }, 'owner', 'unknown-unit'],
  ['an owner of a name that two have', { owner: '环卫所' }, 'owner', 'ambiguous-name'],
  ['a maintainer that there is not', { maintainer: 'w9' }, 'maintainer', 'unknown-unit'],
  ['a state that there is not', { state: '良好' }, 'state', 'unknown-state'],
  ['a state that every object has', { state: 'constructor' }, 'state', 'unknown-state'],
  ['a name too long', { name: '盖'.repeat(101) }, 'name', 'too-long'],
];

const schemed: readonly Bad[] = [
  ['a code of 15 digits', { code: '440310010100001' }, 'code', 'code-scheme'],
  ['a sequence of 0', { code: '4403100101000000' }, 'code', 'code-scheme'],
  ['letters in a code', { code: '44031001010000AB' }, 'code', 'code-scheme'],
  ['a code of another district', { code: '3205080101000001' }, 'code', 'code-division'],
];

const faultsOf = (checked: { readonly ok: boolean; readonly faults?: unknown }) => checked.faults ?? [];

describe('a row of reports', () => {
  it('becomes what a call-taker would have written down', () => {
    const checked = checkReport(rawRow(goodReport), reportsWith());
    expect(checked).toMatchObject({
      ok: true,
      value: {
        row: { text: '路边有一堆垃圾', subcategory: 'litter', nature: 'complaint' },
        begins: {
          type: 'reported',
          to: 'reported',
          changes: {
            channel: 'hotline',
            occurredAt: Date.parse('2024-03-01T08:30:00+08:00'),
            place: { precision: 'point', street: 's1', grid: '440310001001001', address: '人民路 1 号' },
            reporter: { id: 'acceptor', role: 'acceptor', name: '某人', wantsFollowUp: true },
          },
        },
      },
    });
  });

  it('needs no more than a text where the channel lets the place be unknown', () => {
    expect(checkReport(rawRow({ text: '噪音' }), reportsWith()).ok).toBe(true);
    const strict = { ...reportsWith(), channel: 'patrol' };
    expect(checkReport(rawRow({ text: '噪音' }), strict)).toEqual({
      ok: false,
      faults: [{ type: 'missing', column: 'address' }],
    });
  });

  it('is refused as the intake would refuse it', () => {
    const faults = [{ type: 'refused', params: { refusal: 'role-not-allowed' } }];
    expect(checkReport(rawRow(goodReport), reportsWith('WGS84', 'evaluator'))).toEqual({ ok: false, faults });
  });

  it.each(badReports)('with %s is bad', (_, changes, column, type) => {
    const faults = faultsOf(checkReport(rawRow({ ...goodReport, ...changes }), reportsWith()));
    expect(faults).toEqual([expect.objectContaining({ column, type })]);
  });

  it('is told of every mistake at once', () => {
    const all = Object.assign({}, goodReport, { text: '', lng: 'x', nature: '?', callerPhone: '?' });
    expect(faultsOf(checkReport(rawRow(all), reportsWith()))).toHaveLength(4);
  });

  it('is known again by its number, or by all that it says', () => {
    const rowOf = (values: Values) => {
      const checked = checkReport(rawRow(values), reportsWith());
      if (!checked.ok) throw new Error('is good');
      return identityOf(checked.value.row);
    };
    expect(rowOf(goodReport)).toBe(rowOf({ ...goodReport, text: ' 路边有一堆垃圾 ' }));
    expect(rowOf(goodReport)).not.toBe(rowOf({ ...goodReport, lng: '114.26' }));
    const numbered = rowOf({ ...goodReport, externalNumber: '1' });
    expect(numbered).toBe(rowOf({ text: '别的', externalNumber: '1' }));
    expect(numbered).not.toBe(rowOf({ ...goodReport, externalNumber: '2' }));
  });
});

describe('a row of components', () => {
  it('becomes a component, by name or by code, with the standard name of its kind', () => {
    const expected = {
      code: '4403100101000001',
      subcategory: 'cover',
      name: '上水井盖',
      point: [114.25, 22.5],
      owner: 'w1',
      state: 'damaged',
    };
    for (const values of [
      { ...goodComponent, owner: '水务集团', state: '破损', grid: '440310001001001' },
      { ...goodComponent, subcategory: 'cover', owner: 'w1', state: 'Damaged' },
    ])
      expect(checkComponent(rawRow(values), componentsWith())).toEqual({ ok: true, value: expected });
  });

  it.each(badComponents)('with %s is bad', (_, changes, column, type) => {
    const faults = faultsOf(checkComponent(rawRow({ ...goodComponent, ...changes }), componentsWith()));
    expect(faults).toEqual([expect.objectContaining({ column, type })]);
  });

  it.each(schemed)('with %s is bad where the tenant says how codes are built', (_, changes, column, type) => {
    const surroundings = componentsWith('WGS84', withScheme);
    const faults = faultsOf(checkComponent(rawRow({ ...goodComponent, ...changes }), surroundings));
    expect(faults).toEqual([expect.objectContaining({ column, type })]);
    expect(checkComponent(rawRow(goodComponent), surroundings).ok).toBe(true);
  });

  it('is bad where it names a grid in which it does not lie', () => {
    const grid = { code: 'g-2', community: 'c1', street: 's1', geometry: [], area: 1 };
    const surroundings = componentsWith();
    const { tenant } = surroundings;
    const two = { ...tenant, grids: { ...tenant.grids, grid: () => grid } };
    const checked = checkComponent(rawRow({ ...goodComponent, grid: 'g-2' }), {
      ...surroundings,
      tenant: two,
    });
    const params = { value: 'g-2', actual: '440310001001001' };
    expect(checked).toEqual({ ok: false, faults: [{ type: 'grid-elsewhere', column: 'grid', params }] });
  });

  it.each(['WGS84', 'CGCS2000', 'GCJ02'] as const)('is kept in WGS-84 when its file is in %s', (datum) => {
    const checked = checkComponent(rawRow(goodComponent), componentsWith(datum));
    expect(checked).toMatchObject({ ok: true, value: { point: toWgs84([114.25, 22.5], datum) } });
  });
});

describe('any row', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.double().map(String),
    fc.constantFrom('__proto__', 'constructor', '是', '22.5', '114.25', '2024-03-01', '1e400'),
  );

  const isToldWhy = (kind: ImportKind, checked: Checked<unknown>) => {
    if (checked.ok) return;
    expect(checked.faults.length).toBeGreaterThan(0);
    const words = checked.faults.flatMap((fault) => [
      whyRow(kind, fault, 'zh-CN'),
      whyRow(kind, fault, 'en'),
    ]);
    expect(words.filter((text) => text.length < 4)).toEqual([]);
  };

  it('is good or told of why not, in both languages, and never anything else', () => {
    const rowsOf = (kind: 'reports' | 'components') =>
      fc.record(Object.fromEntries(columnsOf[kind].map((column) => [column, cell])), { requiredKeys: [] });
    const check = { reports: reportsWith(), components: componentsWith() };
    fc.assert(
      fc.property(rowsOf('reports'), rowsOf('components'), (report, component) => {
        isToldWhy('reports', checkReport(rawRow(report), check.reports));
        isToldWhy('components', checkComponent(rawRow(component), check.components));
      }),
      { numRuns: 300 },
    );
  });
});
