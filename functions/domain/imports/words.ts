import type { Language } from '../tenant/types.ts';
import type { FileFault } from './file.ts';
import { columnName } from './headers.ts';
import type { ImportKind, RowFault, RowFaultType } from './types.ts';

type Texts<T extends string> = Readonly<Record<Language, Readonly<Record<T, string>>>>;

const rowTexts: Texts<RowFaultType> = {
  'zh-CN': {
    missing: '必填，但为空',
    'too-long': '超过 {max} 个字',
    'code-form': '“{value}”不是编码：只能用字母、数字、横线和下划线，最多 64 个',
    'code-scheme': '“{value}”不符合标识码规则 {scheme}（共 16 位数字，顺序码不为 0）',
    'code-division': '“{value}”的前 6 位不是本区代码 {division}',
    'digits-lost': '“{value}”已被电子表格改成数值而丢失位数，请把该列设为文本后重新填写',
    'unknown-category': '本区没有小类“{value}”',
    'not-a-component': '小类“{value}”是事件，不是部件',
    'unknown-unit': '本区没有单位“{value}”',
    'unknown-grid': '本区没有单元网格“{value}”',
    'unknown-area': '本区没有“{value}”',
    'unknown-component': '没有标识码为“{value}”的部件',
    'unknown-nature': '本区没有性质“{value}”',
    'unknown-state': '“{value}”不是部件状态：完好、破损、丢失、占用',
    'ambiguous-name': '名为“{value}”的不止一个，请填代码',
    'grid-elsewhere': '坐标不在单元网格“{value}”内，而在“{actual}”内',
    'not-a-number': '“{value}”不是十进制数字（度）',
    'coordinates-swapped': '经纬度填反了：{lng}，{lat} 对调后才在{district}内',
    'outside-district': '坐标 {lng}，{lat} 不在{district}内；也请核对坐标系',
    'bad-date': '“{value}”不是日期，请写成 2026-03-01 08:30',
    'future-date': '“{value}”晚于现在',
    'bad-phone': '“{value}”不是电话号码',
    'bad-yes-no': '“{value}”应为“是”或“否”',
    repeated: '与第 {row} 行重复',
    refused: '不能受理（{refusal}）',
  },
  en: {
    missing: 'must be given, but is empty',
    'too-long': 'is longer than {max} characters',
    'code-form': '"{value}" is no code: letters, digits, hyphens and underscores only, 64 at most',
    'code-scheme': '"{value}" does not follow the scheme {scheme} (16 digits, the sequence above 0)',
    'code-division': 'the first six digits of "{value}" are not this district’s, {division}',
    'digits-lost':
      '"{value}" was made a number by the spreadsheet and lost digits; make the column text and enter it again',
    'unknown-category': 'the district has no subcategory "{value}"',
    'not-a-component': 'subcategory "{value}" is one of events, not of components',
    'unknown-unit': 'the district has no unit "{value}"',
    'unknown-grid': 'the district has no unit grid "{value}"',
    'unknown-area': 'the district has no "{value}"',
    'unknown-component': 'there is no component with the code "{value}"',
    'unknown-nature': 'the district has no nature "{value}"',
    'unknown-state': '"{value}" is no state of a component: intact, damaged, missing, occupied',
    'ambiguous-name': 'more than one is called "{value}"; give the code',
    'grid-elsewhere': 'the point does not lie in unit grid "{value}", but in "{actual}"',
    'not-a-number': '"{value}" is no decimal number (degrees)',
    'coordinates-swapped':
      'longitude and latitude are swapped: {lng}, {lat} lies in {district} the other way round',
    'outside-district': 'the point {lng}, {lat} lies outside {district}; check the datum, too',
    'bad-date': '"{value}" is no date; write 2026-03-01 08:30',
    'future-date': '"{value}" is later than now',
    'bad-phone': '"{value}" is no telephone number',
    'bad-yes-no': '"{value}" should be "yes" or "no"',
    repeated: 'repeats row {row}',
    refused: 'cannot be taken ({refusal})',
  },
};

const fileTexts: Texts<FileFault['type']> = {
  'zh-CN': {
    'wrong-type': '不是 CSV 或 Excel（.xlsx）文件',
    'too-large': '文件超过 {max} 字节',
    'too-many-rows': '文件有 {rows} 行，最多 {max} 行；请分成几个文件',
    empty: '文件里没有数据行',
    unreadable: '文件无法读取，可能已损坏',
    'missing-columns': '缺少必需的列：{columns}',
  },
  en: {
    'wrong-type': 'This is neither a CSV file nor an Excel one (.xlsx)',
    'too-large': 'The file is larger than {max} bytes',
    'too-many-rows': 'The file has {rows} rows and {max} are the most; split it into several',
    empty: 'There are no rows of data in the file',
    unreadable: 'The file cannot be read; it may be damaged',
    'missing-columns': 'Columns that must be there are missing: {columns}',
  },
};

const filled = (text: string, params: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

/** Why a row is not taken, for people: which column and what is wrong with it. */
export const whyRow = (kind: ImportKind, { type, column, params }: RowFault, language: Language): string => {
  const text = filled(rowTexts[language][type], params);
  if (column === undefined) return text;
  const name = columnName(kind, column, language);
  return language === 'en' ? `${name}: ${text}` : `${name}：${text}`;
};

/** Why a file as a whole is not taken, for people. */
export const whyFile = (kind: ImportKind, fault: FileFault, language: Language): string =>
  filled(
    fileTexts[language][fault.type],
    fault.type === 'missing-columns'
      ? {
          columns: fault.columns
            .map((column) => columnName(kind, column, language))
            .join(language === 'en' ? ', ' : '、'),
        }
      : fault.params,
  );
