import { columnNames, type OpenRow, type OpenValue } from './columns.ts';

/** What a spreadsheet would take for a formula; a quotation mark before it makes it text. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers begin with a minus as they are: only text can be a formula. */
const cell = (value: OpenValue): string => {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return quoted(formula.test(value) ? `'${value}` : value);
};

/** By which spreadsheets know that what follows is UTF-8. */
const byteOrderMark = '\uFEFF';

/** RFC 4180, with a first line of names. */
export const csvOf = (rows: readonly OpenRow[]): string => {
  const lines = rows.map((row) => columnNames.map((name) => cell(row[name])).join(','));
  return byteOrderMark + [columnNames.join(','), ...lines, ''].join('\r\n');
};

const geometryOf = ({ longitude, latitude }: OpenRow) =>
  typeof longitude === 'number' && typeof latitude === 'number'
    ? { type: 'Point' as const, coordinates: [longitude, latitude] as const }
    : null;

/** RFC 7946: each case a feature, one without a place too. */
export const geoJsonOf = (rows: readonly OpenRow[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((row) => {
      const { longitude: _, latitude: __, ...properties } = row;
      return { type: 'Feature', id: row.id, geometry: geometryOf(row), properties };
    }),
  });
