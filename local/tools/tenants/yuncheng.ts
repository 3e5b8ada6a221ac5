import { join } from 'node:path';
import { foldersFromArguments, readCsvFile, type SourceRow, writeCsv } from './files.ts';

/**
 * Derives the standard catalogue `yuncheng-gb` from the published table of one city (reference Annexes A and B).
 *
 *   node local/tools/tenants/yuncheng.ts --from DIR [--to tenants]
 *
 * The same number stands for different things among components and events, so codes begin with C or E.
 */

const letterOf: Readonly<Record<string, string>> = { component: 'C', event: 'E' };

const units: Readonly<Record<string, string>> = {
  working_day: 'workingDay',
  working_hour: 'workingHour',
  urgent_working_hour: 'urgentWorkingHour',
  urgent_working_day: 'urgentWorkingDay',
};

const majorOf = (row: SourceRow): string => `${letterOf[row.kind ?? '']}-${row.major_code}`;
const codeOf = (row: SourceRow): string => `${majorOf(row)}${row.minor_code}`;

const { from, to } = foldersFromArguments();
const rows = await readCsvFile(join(from, 'domain/catalogue-yuncheng.csv'));
const folder = join(to, '_catalogues/yuncheng-gb');
const firstOfEach = [...Map.groupBy(rows, codeOf).values()].flatMap(([first]) =>
  first === undefined ? [] : [first],
);

await writeCsv(
  join(folder, 'categories.csv'),
  ['code', 'name', 'kind', 'majorCode', 'majorName'],
  firstOfEach.map((row) => ({
    code: codeOf(row),
    name: row.minor_name,
    kind: row.kind,
    majorCode: majorOf(row),
    majorName: row.major_name,
  })),
);
await writeCsv(
  join(folder, 'conditions.csv'),
  ['id', 'subcategory', 'filing', 'closing', 'limit', 'unit'],
  rows.map((row) => ({
    id: `${codeOf(row)}-${row.condition_no}`,
    subcategory: codeOf(row),
    filing: row.filing_condition,
    closing: row.closing_condition,
    limit: row.limit,
    unit: units[row.limit_unit ?? ''],
  })),
);
