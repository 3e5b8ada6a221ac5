import { join } from 'node:path';
import { readCsvFile } from '../files.ts';
import type { Subcategory } from './cases.ts';

/** Which subcategories are facilities, and under which conditions each is filed. Reviewed by hand. */

/** Middle categories of the source that list facilities. */
const facilityGroups: ReadonlySet<string> = new Set(['183', '184', '185']);

/** What stands among them but is something that happened. */
const happenings: ReadonlySet<string> = new Set(['自来水管破裂', '燃气管道破裂', '电力设施故障']);

/** Facilities that stand elsewhere. */
const otherFacilities: ReadonlySet<string> = new Set([
  '指示牌及红绿灯设置',
  '行道树',
  '绿地',
  '绿地护栏',
  '广告牌匾',
  '公共厕所',
  '化粪池',
  '垃圾站(楼)',
  '垃圾箱',
  '垃圾收集点',
  '灯箱霓虹灯',
]);

export const kindOf = ({ name, middleCode }: Subcategory): 'component' | 'event' => {
  if (happenings.has(name)) return 'event';
  return facilityGroups.has(middleCode) || otherFacilities.has(name) ? 'component' : 'event';
};

/** The same thing under another name in the standard table. */
const standardNames: Readonly<Record<string, string>> = {
  暴露垃圾: '暴露生活垃圾',
  道路保洁: '道路不洁',
  绿地保洁: '绿地脏乱',
  动物尸体清理: '动物尸体',
  非装饰性树挂: '非装饰性吊挂',
  街头张贴广告: '非法小广告',
  街头散发小广告: '街头散发广告',
  自来水管破裂: '供水管道破裂',
  下水道堵塞或破损: '排水管道堵塞、破裂',
  '路灯(灯光)井盖': '路灯井盖',
  无主井盖: '不明井盖',
  公交站亭: '公交站亭（牌）',
  高架立交桥: '立交桥',
  垃圾箱: '垃圾箱（果皮箱、桶）',
  健身设施: '户外健身设施',
  乱设架空管线: '擅自架设管线、杆线设施',
};

const units: Readonly<Record<string, string>> = {
  working_day: 'workingDay',
  working_hour: 'workingHour',
  urgent_working_hour: 'urgentWorkingHour',
  urgent_working_day: 'urgentWorkingDay',
};

interface Wording {
  readonly filing: string | undefined;
  readonly closing: string | undefined;
  readonly limit: string | undefined;
  readonly unit: string | undefined;
}

/** Where no published condition fits: a demonstration value, nobody's rule. */
const defaultWording: Readonly<Record<'component' | 'event', Wording>> = {
  component: {
    filing: '设施缺失、破损或影响使用的',
    closing: '恢复、更换或修复',
    limit: '3',
    unit: 'workingDay',
  },
  event: { filing: '问题属实且属于本级职责的', closing: '处理完毕并答复', limit: '5', unit: 'workingDay' },
};

/** One row for each condition; the district's own are not published, so they are borrowed or defaults. */
export const conditionsOf = async (from: string, subcategories: readonly Subcategory[]) => {
  const rows = await readCsvFile(join(from, 'domain/catalogue-yuncheng.csv'));
  const published = Map.groupBy(rows, ({ minor_name = '' }) => minor_name);
  return subcategories.flatMap((subcategory) => {
    const { code, name } = subcategory;
    const borrowed = (published.get(standardNames[name] ?? name) ?? []).map(
      (row): Wording => ({
        filing: row.filing_condition,
        closing: row.closing_condition,
        limit: row.limit,
        unit: units[row.limit_unit ?? ''],
      }),
    );
    const wordings = borrowed.length > 0 ? borrowed : [defaultWording[kindOf(subcategory)]];
    return wordings.map((wording, i) => ({ id: `${code}.${i + 1}`, subcategory: code, ...wording }));
  });
};
