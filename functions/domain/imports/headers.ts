import type { Language } from '../tenant/types.ts';
import { columnsOf, type ImportColumn, type ImportKind } from './types.ts';

interface ColumnNames {
  readonly 'zh-CN': string;
  readonly en: string;
  /** other headings under which it is known, of the standard's layers (reference §3.10, §4.6) and of spreadsheets */
  readonly also: readonly string[];
}

const lng: ColumnNames = {
  'zh-CN': '经度',
  en: 'Longitude',
  also: ['lng', 'lon', 'long', 'x', 'x坐标', '坐标x', 'pointx'],
};
const lat: ColumnNames = { 'zh-CN': '纬度', en: 'Latitude', also: ['lat', 'y', 'y坐标', '坐标y', 'pointy'] };
const subcategory: ColumnNames = {
  'zh-CN': '小类',
  en: 'Subcategory',
  also: ['小类代码', '小类编码', '小类名称', '部件小类', 'category', 'smallclass'],
};

const names: Readonly<Record<ImportKind, Readonly<Partial<Record<ImportColumn, ColumnNames>>>>> = {
  reports: {
    externalNumber: {
      'zh-CN': '外部编号',
      en: 'External number',
      also: ['原编号', '工单号', '工单编号', '来源编号', '受理编号', 'number', 'id'],
    },
    text: {
      'zh-CN': '问题描述',
      en: 'Description',
      also: ['描述', '内容', '诉求内容', '问题内容', 'text', 'content'],
    },
    occurredAt: {
      'zh-CN': '发生时间',
      en: 'Occurred at',
      also: ['来电时间', '上报时间', '时间', '日期', 'date', 'time'],
    },
    lng,
    lat,
    address: { 'zh-CN': '地址', en: 'Address', also: ['位置', '位置描述', '事发地点', '地点', 'location'] },
    street: { 'zh-CN': '街道', en: 'Street', also: ['街道代码', '镇街', '乡镇街道'] },
    community: { 'zh-CN': '社区', en: 'Community', also: ['社区代码', '村居'] },
    subcategory,
    component: { 'zh-CN': '部件标识码', en: 'Component', also: ['部件编码', '部件代码', 'component code'] },
    nature: { 'zh-CN': '性质', en: 'Nature', also: ['诉求性质', '诉求类型'] },
    callerName: {
      'zh-CN': '姓名',
      en: 'Caller',
      also: ['来电人', '联系人', '上报人', 'name', 'caller name'],
    },
    callerPhone: {
      'zh-CN': '电话',
      en: 'Phone',
      also: ['联系电话', '接入电话', '来电号码', '手机', 'caller phone', 'telephone'],
    },
    wantsFollowUp: { 'zh-CN': '是否回访', en: 'Follow up', also: ['回访', 'wants follow-up'] },
  },
  components: {
    code: {
      'zh-CN': '标识码',
      en: 'Code',
      also: ['部件标识码', '部件编码', '部件代码', '编码', 'objid', 'objcode', 'component code'],
    },
    subcategory,
    name: { 'zh-CN': '名称', en: 'Name', also: ['部件名称', 'objname'] },
    lng,
    lat,
    grid: {
      'zh-CN': '所在单元网格',
      en: 'Unit grid',
      also: ['单元网格', '单元网格标识码', '网格', '网格编码', 'grid', 'bgid', 'bgcode'],
    },
    owner: {
      'zh-CN': '权属单位',
      en: 'Owner',
      also: ['权属单位代码', '权属单位名称', '责任单位', 'deptcode2', 'deptname2'],
    },
    maintainer: {
      'zh-CN': '养护单位',
      en: 'Maintainer',
      also: ['养护单位代码', '养护单位名称', 'deptcode3', 'deptname3'],
    },
    state: { 'zh-CN': '状态', en: 'State', also: ['部件状态', 'objstate'] },
  },
};

const required: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  reports: ['text'],
  components: ['code', 'subcategory', 'lng', 'lat'],
};

const namesOf = (kind: ImportKind, column: ImportColumn): ColumnNames =>
  names[kind][column] ?? { 'zh-CN': column, en: column, also: [] };

/** What a column is called in a language; of templates, and of faults. */
export const columnName = (kind: ImportKind, column: ImportColumn, language: Language): string =>
  namesOf(kind, column)[language];

/** The headings of a template. */
export const templateOf = (kind: ImportKind, language: Language): readonly string[] =>
  columnsOf[kind].map((column) => columnName(kind, column, language));

/** Blanks, case, width, marks of order and what stands in brackets as a remark make no other heading. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/^\uFEFF/, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s_*:/-]/g, '')
    .toLowerCase();

const headingsOf = (kind: ImportKind): ReadonlyMap<string, ImportColumn> =>
  new Map(
    columnsOf[kind].flatMap((column: ImportColumn) => {
      const { 'zh-CN': chinese, en, also } = namesOf(kind, column);
      return [column, chinese, en, ...also].map((heading) => [plain(heading), column] as const);
    }),
  );

/** Which column of the file is which of ours. */
export interface ColumnMapping {
  /** by position in the file; undefined where it is not known, or another column before it says the same */
  readonly columns: readonly (ImportColumn | undefined)[];
  /** headings that are not read, as the file has them */
  readonly unknown: readonly string[];
  /** headings of columns that stand there twice: only the first is read */
  readonly twice: readonly string[];
  readonly missing: readonly ImportColumn[];
}

/** Finds the columns by their headings, in any order, in Chinese or English, by name or by that of the standard's layer. */
export const mapColumns = (kind: ImportKind, headings: readonly string[]): ColumnMapping => {
  const known = headingsOf(kind);
  const found = headings.map((heading) => known.get(plain(heading)));
  const columns = found.map((column, place) => (found.indexOf(column) === place ? column : undefined));
  const present = new Set(columns);
  return {
    columns,
    unknown: headings.filter((heading, place) => found[place] === undefined && heading.trim() !== ''),
    twice: headings.filter((_, place) => found[place] !== undefined && columns[place] === undefined),
    missing: required[kind].filter((column) => !present.has(column)),
  };
};
