// Indicators of published cases of Pingshan straight from their file, by nothing of the product's: no import but Node's
// own, another reader of CSV, other names. Prints JSON: level → name → indicator → [numerator, least, most], the last two
// being the denominator. They differ only where the file does not say how a case ended: such a case is to be closed if it
// was overdue by the time of counting, which the file cannot tell.
//
// Usage: node tests/independent/pingshan.mjs FILE

import { readFileSync } from 'node:fs';

const cell = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/gy;

/** The cells of a line; the file has no line breaks within cells. */
const cellsOf = (line) =>
  [...`${line}`.matchAll(cell)]
    .slice(0, line === '' || line.endsWith(',') ? undefined : -1)
    .map(([, text]) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text));

const rowsOf = (text) => {
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = cellsOf(header);
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(cellsOf(line).map((value, place) => [names[place], value])));
};

/** @param {string} name */
const plain = (name) => name.replaceAll('&#40;', '(').replaceAll('&#41;', ')').trim();

const columns = {
  district: undefined,
  street: 'STREET_NAME',
  community: 'COMMUNITY_NAME',
  unit: 'DISPOSE_UNIT_NAME',
  subcategory: 'SUB_TYPE_NAME',
  channel: 'EVENT_SRC_NAME',
};

/** What one group of rows comes to. */
const indicatorsOf = (rows) => {
  const filed = rows.length;
  const inTime = rows.filter((row) => row.INTIME_ARCHIVE_NUM === '1').length;
  const late = rows.filter((row) => row.OVERTIME_ARCHIVE_NUM === '1').length;
  const closed = inTime + late;
  return {
    filedCount: [filed],
    effectiveReports: [filed],
    filingAccuracy: [filed, filed, filed],
    dispatchAccuracy: [filed, filed, filed],
    disposalRate: [closed, filed, filed],
    disposalOnTimeRate: [inTime, filed, filed],
    closingRate: [closed, closed, filed],
    closingOnTimeRate: [inTime, closed, filed],
    reworkRate: [0, closed, filed],
    extensionRate: [0, filed, filed],
    publicReportRate: [filed, filed, filed],
    missedRate: [0, filed, filed],
    superviseReportRate: [0, filed, filed],
    satisfactionRate: [0, 0, 0],
  };
};

/** The composite of units: 10 by the number filed, 30 each by closing, disposal in time and the lack of rework. */
const compositeOf = (rows) => {
  const bounds = [50, 100, 200, 500, 999];
  const byNumber = [100, 90, 75, 60, 40, 0][bounds.filter((bound) => rows.length > bound).length];
  const inTime = rows.filter((row) => row.INTIME_ARCHIVE_NUM === '1').length;
  return byNumber / 10 + 30 + (inTime / rows.length) * 30 + 30;
};

const isKnown = (row) => row.INTIME_ARCHIVE_NUM === '1' || row.OVERTIME_ARCHIVE_NUM === '1';

const rows = rowsOf(readFileSync(process.argv[2], 'utf8'));
const levels = {};
const scores = {};
for (const [level, column] of Object.entries(columns)) {
  const groups = Object.groupBy(rows, (row) => (column === undefined ? '' : plain(row[column])));
  delete groups['-'];
  levels[level] = Object.fromEntries(Object.entries(groups).map(([name, own]) => [name, indicatorsOf(own)]));
  if (level !== 'unit') continue;
  // A composite can only be told where every case's end is.
  for (const [name, own] of Object.entries(groups)) if (own.every(isKnown)) scores[name] = compositeOf(own);
}
process.stdout.write(JSON.stringify({ rows: rows.length, levels, scores }));
