import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { columnName } from '../../domain/imports/headers.ts';
import type { ImportColumn, ImportKind, RowFault } from '../../domain/imports/types.ts';
import { whyRow } from '../../domain/imports/words.ts';
import { localDayAt } from '../../domain/sla/localDays.ts';
import type { Component, Language, Tenant } from '../../domain/tenant/types.ts';
import { isUnchanged } from '../../imports/judge.ts';
import type { BadRow, JudgedComponent, JudgedReport } from '../../imports/types.ts';
import { dealtWith, type Import, type RowResult } from '../../store/imports.ts';
import { iso } from '../present/time.ts';

export interface ImportViewer {
  readonly tenant: Tenant;
  readonly language: Language;
}

type Cells = readonly (readonly [column: ImportColumn, value: string | number | undefined])[];

/** Six digits are a tenth of a metre. */
const degrees = (value: number): string => value.toFixed(6);

const minute = 60_000;

const localTime = (instant: number, timeZone: string): string => {
  const { date, segments } = localDayAt(instant, timeZone);
  const segment = segments.find(({ from, to }) => instant >= from && instant < to);
  const minutes = Math.floor((instant - (segment?.midnight ?? instant)) / minute);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const states: Readonly<Record<Language, Readonly<Record<Component['state'], string>>>> = {
  'zh-CN': { intact: '完好', damaged: '破损', missing: '丢失', occupied: '占用' },
  en: { intact: 'intact', damaged: 'damaged', missing: 'missing', occupied: 'occupied' },
};

const yesNo = (value: boolean | undefined, language: Language): string | undefined => {
  if (value === undefined) return undefined;
  return { 'zh-CN': ['否', '是'], en: ['no', 'yes'] }[language][Number(value)];
};

const nameIn = (
  map: ReadonlyMap<string, { readonly name: string }>,
  code: string | undefined,
): string | undefined => (code === undefined ? undefined : (map.get(code)?.name ?? code));

const componentCells = (component: Component, { tenant, language }: ImportViewer): Cells => {
  const { code, subcategory, name, point, owner, maintainer, state } = component;
  return [
    ['code', code],
    ['subcategory', nameIn(tenant.catalogue.subcategories, subcategory)],
    ['name', name],
    ['lng', degrees(point[0])],
    ['lat', degrees(point[1])],
    ['grid', tenant.grids.locate(point)?.grid],
    ['owner', nameIn(tenant.units, owner)],
    ['maintainer', nameIn(tenant.units, maintainer)],
    ['state', states[language][state]],
  ];
};

const reportCells = ({ report }: JudgedReport, { tenant, language }: ImportViewer): Cells => {
  const { row, begins } = report;
  const { place, subcategory, nature } = begins.changes;
  return [
    ['externalNumber', row.externalNumber],
    ['text', row.text],
    ['occurredAt', row.occurredAt && localTime(row.occurredAt, tenant.calendar.timeZone)],
    ['lng', place?.point && row.place.point && degrees(place.point[0])],
    ['lat', place?.point && row.place.point && degrees(place.point[1])],
    ['address', place?.address],
    ['street', nameIn(tenant.areas, place?.street)],
    ['community', nameIn(tenant.areas, place?.community)],
    ['subcategory', nameIn(tenant.catalogue.subcategories, subcategory)],
    ['component', row.component],
    ['nature', nature && tenant.natures.get(nature)],
    ['callerName', row.caller?.name],
    ['callerPhone', row.caller?.phone],
    ['wantsFollowUp', yesNo(row.caller?.wantsFollowUp, language)],
  ];
};

const shownCells = (kind: ImportKind, cells: Cells, language: Language) =>
  cells.flatMap(([column, value]) =>
    value === undefined || value === ''
      ? []
      : [{ column, name: columnName(kind, column, language), value: String(value) }],
  );

const shownFaults = (kind: ImportKind, faults: readonly RowFault[], { language }: ImportViewer) =>
  faults.map((fault) => ({
    type: fault.type,
    ...given('column', fault.column),
    why: whyRow(kind, fault, language),
  }));

export const presentBad = (kind: ImportKind, { row, faults }: BadRow, viewer: ImportViewer) => ({
  row,
  status: 'bad' as const,
  faults: shownFaults(kind, faults, viewer),
  becomes: [],
});

/** `known`: the case that was made of it before. */
export const presentReport = (judged: JudgedReport, known: Case | undefined, viewer: ImportViewer) => ({
  row: judged.row,
  status: known === undefined ? ('new' as const) : ('duplicate' as const),
  key: judged.key,
  faults: [],
  becomes: shownCells('reports', reportCells(judged, viewer), viewer.language),
  ...given('duplicateOf', known?.number),
});

const changesOf = (component: Component, before: Component, viewer: ImportViewer) => {
  const was = new Map(componentCells(before, viewer));
  return componentCells(component, viewer).flatMap(([column, value = '']) => {
    const old = was.get(column) ?? '';
    const name = columnName('components', column, viewer.language);
    return old === value ? [] : [{ column, name, before: String(old), after: String(value) }];
  });
};

export const presentComponent = ({ row, key, component, before }: JudgedComponent, viewer: ImportViewer) => {
  const facts = {
    row,
    key,
    faults: [],
    becomes: shownCells('components', componentCells(component, viewer), viewer.language),
  };
  if (before === undefined) return { ...facts, status: 'new' as const };
  return isUnchanged(component, before)
    ? { ...facts, status: 'duplicate' as const }
    : { ...facts, status: 'update' as const, changes: changesOf(component, before, viewer) };
};

export const presentImport = (found: Import) => {
  const { id, kind, fileName, datum, rows, by, byName, at, changedAt, status, counts } = found;
  const isComplete = status === 'open' && dealtWith(found) >= rows;
  return {
    id,
    kind,
    fileName,
    datum,
    rows,
    by: { id: by, name: byName },
    startedAt: iso(at),
    changedAt: iso(changedAt),
    status: isComplete ? ('complete' as const) : status,
    counts,
    undoable: kind === 'components' && status !== 'undone',
  };
};

export const presentResult = (
  kind: ImportKind,
  { row, outcome, caseId, caseNumber, code, faults = [] }: RowResult,
  viewer: ImportViewer,
) => ({
  row,
  outcome,
  ...given('case', caseId && caseNumber ? { id: caseId, number: caseNumber } : undefined),
  ...given('component', code),
  faults: shownFaults(kind, faults, viewer),
});
