import { join } from 'node:path';
import { readRequests } from './boston/sources.ts';
import { foldersFromArguments, type SourceRow, writeCsv } from './files.ts';
import { readCases } from './pingshan/cases.ts';

/**
 * Cuts a small sample out of each published case file, so that a replay runs without the whole file.
 *
 *   node local/tools/tenants/samples.ts --from DIR [--to tenants]
 *
 * Writes `shenzhen/sample.csv` and `boston/sample.csv`: every so manyth row, and of each oddity that the READMEs name
 * the first few. Rows and values are the source's own, in its order. Running it again writes the same.
 */

/** Rows of each oddity. */
const ofEach = 3;

/** What is odd about a row, if it is: rows with the same word count as one oddity. */
type Oddity = (row: SourceRow) => string | undefined;

interface Stride {
  readonly every: number;
  /** counted among these rows only */
  readonly among?: (row: SourceRow) => boolean;
}

interface Sampling {
  readonly strides: readonly Stride[];
  readonly oddities: readonly Oddity[];
}

const strideRows = (rows: readonly SourceRow[], { every, among = () => true }: Stride) =>
  rows.filter(among).filter((_, i) => i % every === 0);

const oddRows = (rows: readonly SourceRow[], oddity: Oddity) =>
  [...Map.groupBy(rows, oddity)].flatMap(([word, same]) => (word === undefined ? [] : same.slice(0, ofEach)));

const sampleOf = (rows: readonly SourceRow[], { strides, oddities }: Sampling): readonly SourceRow[] => {
  const chosen = new Set([
    ...strides.flatMap((stride) => strideRows(rows, stride)),
    ...oddities.flatMap((oddity) => oddRows(rows, oddity)),
  ]);
  return rows.filter((row) => chosen.has(row));
};

const word = (is: boolean, name: string): string | undefined => (is ? name : undefined);

const pingshan: Sampling = {
  strides: [{ every: 50 }],
  oddities: [
    (row) => word(row.COMMUNITY_NAME === '-', `no community, code ${row.COMMUNITY_ID}`),
    (row) => word(row.DISPOSE_UNIT_NAME === '-', 'no unit'),
    (row) => word(row.EVENT_PROPERTY_NAME === '-', `no nature, code ${row.EVENT_PROPERTY_ID}`),
    (row) => word(row.INTIME_ARCHIVE_NUM === '-', 'neither in time nor late'),
    (row) => word(row.OVERTIME_ARCHIVE_NUM === '1', 'late'),
    ({ SUB_TYPE_NAME = '' }) => word(SUB_TYPE_NAME.includes('&#'), 'entity'),
    // ids that stand for two names
    ({ SUB_TYPE_ID = '', SUB_TYPE_NAME }) =>
      word(['602', '615', '633'].includes(SUB_TYPE_ID), `${SUB_TYPE_ID} ${SUB_TYPE_NAME}`),
    ({ DISPOSE_UNIT_ID = '', DISPOSE_UNIT_NAME }) =>
      word(['1805', '9444', '9466'].includes(DISPOSE_UNIT_ID), `${DISPOSE_UNIT_ID} ${DISPOSE_UNIT_NAME}`),
    (row) => `${row.EVENT_SRC_ID} ${row.EVENT_SRC_NAME}`,
  ],
};

const secondsOf = (text: string): number => Date.parse(`${text} UTC`) / 1000;

const boston: Sampling = {
  strides: [{ every: 1_200 }, { every: 100, among: ({ neighborhood }) => neighborhood === 'Roxbury' }],
  oddities: [
    ({ neighborhood }) => `neighbourhood ${neighborhood}`,
    ({ ward = '' }) => ward.replace(/\d/g, '9'),
    ({ precinct = '' }) => precinct.replace(/\d/g, '9'),
    ({ Source }) => Source,
    ({ LATITUDE, LONGITUDE, Location = '' }) =>
      word(
        LATITUDE === '42.3594' && LONGITUDE === '-71.0587',
        Location === '' ? 'default point' : 'default point in spite of an address',
      ),
    ({ OPEN_DT = '', CLOSED_DT = '' }) =>
      word(CLOSED_DT !== '' && secondsOf(CLOSED_DT) < secondsOf(OPEN_DT), 'closed before it was opened'),
    ({ OPEN_DT, TARGET_DT }) => word(TARGET_DT === OPEN_DT, 'due when it was opened'),
    ({ OnTime_Status }) => word(OnTime_Status === '', 'neither in time nor late'),
    ({ OnTime_Status, CLOSED_DT }) => word(OnTime_Status === 'OVERDUE' && CLOSED_DT === '', 'open and late'),
    // types that stand under two subjects
    ({ TYPE = '', SUBJECT }) => word(TYPE === 'Illegal Dumping', `${TYPE} ${SUBJECT}`),
  ],
};

/** What people of the city wrote by hand and no replay needs; names of people are not known to be in it. */
const byHand: ReadonlySet<string> = new Set(['CASE_TITLE']);

const writeSample = (path: string, rows: readonly SourceRow[], sampling: Sampling): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !byHand.has(column));
  return writeCsv(path, columns, sampleOf(rows, sampling));
};

const { from, to } = foldersFromArguments();
await writeSample(join(to, 'shenzhen/sample.csv'), await readCases(from), pingshan);
await writeSample(join(to, 'boston/sample.csv'), await readRequests(from), boston);
