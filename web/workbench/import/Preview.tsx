import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Table, type TableProps, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { columnName } from '../../../functions/domain/imports/headers.ts';
import type { ReadFile } from '../../../functions/imports/client/readFile.ts';
import { type CheckedRow, countsOf, type FileToImport } from '../../../functions/imports/client/run.ts';
import { Card } from '../parts/Card.tsx';
import { csvOf, download } from './download.ts';

/** How many good rows are shown: enough to see whether the columns are the right ones. */
const goodShown = 20;

/** Green and orange of the library are too pale to read. */
const colours = { new: 'blue', update: 'blue', duplicate: 'default', bad: 'red' } as const;

const Columns = ({ file, table }: Pick<PreviewProps, 'file' | 'table'>) => {
  const { t, i18n } = useTranslation('import');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const { mapping, headings } = table;
  const readAs = (place: number): string => {
    const column = mapping.columns[place];
    if (column !== undefined) return columnName(file.kind, column, language);
    return t(mapping.twice.includes(headings[place] ?? '') ? 'column.twice' : 'column.none');
  };
  const columns = headings.flatMap((heading, place) => (heading.trim() === '' ? [] : [{ heading, place }]));
  return (
    <>
      <h3>{t('columns')}</h3>
      <Flex gap={4} wrap component="ul" style={{ padding: 0, listStyle: 'none' }}>
        {columns.map(({ heading, place }) => (
          <li key={place}>
            <Tag color={mapping.columns[place] === undefined ? 'red' : 'default'}>
              {heading} → {readAs(place)}
            </Tag>
          </li>
        ))}
      </Flex>
    </>
  );
};

const useContent = () => {
  const { t } = useTranslation('import');
  const or = (text: string) => (text === '' ? t('empty') : text);
  return ({ status, faults, becomes, changes = [], duplicateOf }: CheckedRow): string => {
    if (status === 'bad') return faults.map(({ why }) => why).join('；');
    if (status === 'update')
      return changes
        .map(({ name, before, after }) => t('change', { name, before: or(before), after: or(after) }))
        .join('；');
    const cells = becomes.map(({ name, value }) => `${name} ${value}`);
    const same = duplicateOf === undefined ? [] : [t('sameAs', { number: duplicateOf })];
    return [...same, ...cells].join(' · ');
  };
};

/** Bad ones first, then those that are there already, then the first of the good ones. */
const shownRows = (rows: readonly CheckedRow[]): readonly CheckedRow[] => {
  const of = (status: CheckedRow['status']) => rows.filter((row) => row.status === status);
  const good = rows.filter(({ status }) => status === 'new' || status === 'update');
  return [...of('bad'), ...of('duplicate'), ...good.slice(0, goodShown)];
};

interface PreviewProps {
  readonly file: FileToImport;
  readonly table: ReadFile;
  readonly rows: readonly CheckedRow[];
  readonly commit: () => void;
}

/** The bad rows as the file has them, with why, to be mended and chosen again. */
const badRowsOf = ({ table, rows }: Pick<PreviewProps, 'table' | 'rows'>, reason: string): string => {
  const width = table.headings.length;
  const padded = (cells: readonly string[]) => [...cells, ...Array<string>(width).fill('')].slice(0, width);
  const bad = rows.filter(({ status }) => status === 'bad');
  const lines = bad.map(({ row, faults }) => [
    ...padded(table.cells.get(row) ?? []),
    faults.map(({ why }) => why).join('；'),
  ]);
  return csvOf([[...table.headings, reason], ...lines]);
};

/** What the rows would become, before anything is written. */
export const Preview = ({ file, table, rows, commit }: PreviewProps) => {
  const { t } = useTranslation('import');
  const content = useContent();
  const counts = countsOf(rows);
  const good = counts.new + counts.update;
  const columns: TableProps<CheckedRow>['columns'] = [
    { title: t('row'), dataIndex: 'row', width: 70 },
    {
      title: t('status'),
      dataIndex: 'status',
      width: 110,
      render: (status: CheckedRow['status']) => <Tag color={colours[status]}>{t(`statuses.${status}`)}</Tag>,
    },
    { title: t('content'), key: 'content', render: (_, row) => content(row) },
  ];
  return (
    <Card title={t('preview')}>
      <Typography.Paragraph role="status">{t('counts', counts)}</Typography.Paragraph>
      <Flex gap={8} wrap style={{ marginBlockEnd: 12 }}>
        <Button type="primary" disabled={good === 0} onClick={commit}>
          {t('commit', { count: good })}
        </Button>
        {counts.bad > 0 && (
          <Button
            icon={<DownloadOutlined />}
            onClick={() => download(t('badRowsName'), badRowsOf({ table, rows }, t('reason')))}
          >
            {t('badRows')}
          </Button>
        )}
      </Flex>
      {good === 0 && <Typography.Paragraph>{t('nothing')}</Typography.Paragraph>}
      <Columns file={file} table={table} />
      <Table<CheckedRow>
        rowKey="row"
        size="small"
        columns={columns}
        dataSource={[...shownRows(rows)]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 700 }}
      />
      {good > goodShown && (
        <Typography.Text type="secondary">{t('goodShown', { count: goodShown })}</Typography.Text>
      )}
    </Card>
  );
};
