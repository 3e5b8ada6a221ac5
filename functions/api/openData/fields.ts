import type { OpenCase } from '../../domain/openData/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { type Column, columnNames, columns, type OpenRow, type OpenValue } from './columns.ts';
import { openPlaceOf } from './place.ts';

interface Field {
  readonly meaning: { readonly 'zh-CN': string; readonly en: string };
  /** all that there are, where they are few */
  readonly values?: readonly string[];
  /** what of a case stands there; null where it is not known, not yet so, or would have too few cases to be named */
  readonly of: (subject: OpenCase, tenant: Tenant) => OpenValue;
}

const subcategoryOf = ({ subcategory = '' }: OpenCase, { catalogue }: Tenant) =>
  catalogue.subcategories.get(subcategory);

/** The name that a code has in the tenant's data; the code itself where it is gone from there. */
const nameOf = (
  names: ReadonlyMap<string, { readonly name: string }>,
  code: string | undefined,
): OpenValue => (code === undefined ? null : (names.get(code)?.name ?? code));

/** What stands in each column: the CSV, the GeoJSON, the JSON and the data dictionary are made of this one table. */
const fields: Readonly<Record<Column, Field>> = {
  id: {
    meaning: {
      'zh-CN': '公开编号：每次发布都相同，与案件编号、查询链接无关',
      en: 'Public id: the same in every publication, and unrelated to the case number and to any link',
    },
    of: ({ id }) => id,
  },
  reported: {
    meaning: { 'zh-CN': '上报日期（当地）', en: 'Local day of the report' },
    of: ({ reported }) => reported,
  },
  filed: {
    meaning: { 'zh-CN': '立案日期', en: 'Local day of the filing' },
    of: ({ filed }) => filed ?? null,
  },
  closed: {
    meaning: { 'zh-CN': '办结日期', en: 'Local day on which the case ended' },
    of: ({ closed }) => closed ?? null,
  },
  state: {
    values: ['open', 'closed'],
    meaning: { 'zh-CN': '状态：open 在办，closed 已办结', en: 'Whether the case is open or has ended' },
    of: ({ closed }) => (closed === undefined ? 'open' : 'closed'),
  },
  result: {
    values: ['settled', 'notTaken', 'merged'],
    meaning: {
      'zh-CN': '结果：settled 已处置，notTaken 不予受理、不予立案或作废，merged 与另一案件重复',
      en: 'How it ended: settled; notTaken (declined, not filed or voided); merged with another case as a duplicate',
    },
    of: ({ result }) => result ?? null,
  },
  onTime: {
    meaning: {
      'zh-CN': '是否按期处置；未立案或时限未到的为空',
      en: 'Whether it was handled within its limit; empty before filing and while the limit runs',
    },
    of: ({ onTime }) => onTime ?? null,
  },
  kind: {
    values: ['component', 'event'],
    meaning: { 'zh-CN': '类别：component 部件，event 事件', en: 'Class of the category: component or event' },
    of: (subject, tenant) => subcategoryOf(subject, tenant)?.kind ?? null,
  },
  majorCode: {
    meaning: { 'zh-CN': '大类编码', en: 'Code of the major category' },
    of: (subject, tenant) => subcategoryOf(subject, tenant)?.major.code ?? null,
  },
  majorName: {
    meaning: { 'zh-CN': '大类名称', en: 'Name of the major category' },
    of: (subject, tenant) => subcategoryOf(subject, tenant)?.major.name ?? null,
  },
  categoryCode: {
    meaning: { 'zh-CN': '小类编码；当月同类太少的为空', en: 'Code of the subcategory; empty where too few' },
    of: ({ subcategory }) => subcategory ?? null,
  },
  categoryName: {
    meaning: { 'zh-CN': '小类名称', en: 'Name of the subcategory' },
    of: (subject, { catalogue }) => nameOf(catalogue.subcategories, subject.subcategory),
  },
  channelCode: {
    meaning: { 'zh-CN': '问题来源编码', en: 'Code of the source channel' },
    of: ({ channel }) => channel ?? null,
  },
  channelName: {
    meaning: { 'zh-CN': '问题来源', en: 'Source channel' },
    of: ({ channel }, { channels }) => nameOf(channels, channel),
  },
  streetCode: {
    meaning: { 'zh-CN': '街道编码', en: 'Code of the street' },
    of: ({ street }) => street ?? null,
  },
  streetName: {
    meaning: { 'zh-CN': '街道名称', en: 'Name of the street' },
    of: ({ street }, { areas }) => nameOf(areas, street),
  },
  communityCode: {
    meaning: { 'zh-CN': '社区编码', en: 'Code of the community' },
    of: ({ community }) => community ?? null,
  },
  communityName: {
    meaning: { 'zh-CN': '社区名称', en: 'Name of the community' },
    of: ({ community }, { areas }) => nameOf(areas, community),
  },
  unitCode: {
    meaning: { 'zh-CN': '责任单位编码', en: 'Code of the responsible unit' },
    of: ({ unit }) => unit ?? null,
  },
  unitName: {
    meaning: { 'zh-CN': '责任单位', en: 'Responsible unit' },
    of: ({ unit }, { units }) => nameOf(units, unit),
  },
  placeOf: {
    values: ['street', 'community', 'grid'],
    meaning: {
      'zh-CN': '坐标是哪一级区域的中心点；坐标从不是事发地点',
      en: 'Of which area the coordinates are the centre; they never are the spot itself',
    },
    of: (subject, tenant) => openPlaceOf(subject, tenant)?.of ?? null,
  },
  longitude: {
    meaning: { 'zh-CN': '区域中心点经度（WGS-84）', en: 'Longitude of that centre, WGS-84' },
    of: (subject, tenant) => openPlaceOf(subject, tenant)?.point[0] ?? null,
  },
  latitude: {
    meaning: { 'zh-CN': '区域中心点纬度（WGS-84）', en: 'Latitude of that centre, WGS-84' },
    of: (subject, tenant) => openPlaceOf(subject, tenant)?.point[1] ?? null,
  },
};

/** The data dictionary. */
export const openFields = columnNames.map((name) => ({ name, type: columns[name], ...fields[name] }));

export const openRow = (subject: OpenCase, tenant: Tenant): OpenRow =>
  Object.fromEntries(columnNames.map((name) => [name, fields[name].of(subject, tenant)])) as OpenRow;
