import { Button, Empty, Flex, Popconfirm, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../functions/domain/imports/types.ts';
import type { ShownImport } from '../../../functions/imports/client/run.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useHistory, useLeftOut, useUndo } from './useHistory.ts';

const More = ({
  found,
}: {
  readonly found: ReturnType<typeof useHistory> | ReturnType<typeof useLeftOut>;
}) => {
  const { t } = useTranslation('import');
  if (!found.hasNextPage) return null;
  return (
    <Flex justify="center" style={{ marginBlockStart: 12 }}>
      <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
        {t('more')}
      </Button>
    </Flex>
  );
};

/** Why rows of an import were left out. */
const LeftOut = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('import');
  const found = useLeftOut(id);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Trouble error={found.error} retry={found.refetch} />
      {found.isPending && <Waiting rows={2} />}
      <ul aria-label={t('leftOut')}>
        {rows.map(({ row, outcome, faults, case: same, component }) => (
          <li key={row}>
            {t('row')} {row}：
            {outcome === 'bad' ? faults.map(({ why }) => why).join('；') : t('statuses.duplicate')}{' '}
            {outcome === 'duplicate' && (same?.number ?? component)}
          </li>
        ))}
      </ul>
      <More found={found} />
    </>
  );
};

const Undo = ({ id, undo }: { readonly id: string; readonly undo: ReturnType<typeof useUndo> }) => {
  const { t } = useTranslation('import');
  const busy = undo.isPending && undo.variables === id;
  return (
    <Popconfirm title={t('undoSure')} okText={t('undo')} onConfirm={() => undo.mutate(id)}>
      <Button size="small" loading={busy}>
        {t('undo')}
      </Button>
    </Popconfirm>
  );
};

const useColumns = (undo: ReturnType<typeof useUndo>): TableProps<ShownImport>['columns'] => {
  const { t } = useTranslation('import');
  const { dateTime } = useTimes();
  return [
    { title: t('at'), dataIndex: 'startedAt', width: 150, render: (at: string) => dateTime(at) },
    { title: t('by'), key: 'by', width: 120, render: (_, { by }) => by.name },
    { title: t('fileName'), dataIndex: 'fileName' },
    {
      title: t('result'),
      key: 'counts',
      width: 240,
      render: (_, { counts: { imported, updated, duplicate, bad } }) =>
        [imported, updated, duplicate, bad].join(' / '),
    },
    {
      title: t('state'),
      dataIndex: 'status',
      width: 110,
      render: (status: ShownImport['status']) => t(`states.${status}`),
    },
    {
      title: t('act'),
      key: 'act',
      width: 100,
      render: (_, { id, undoable }) => undoable && <Undo id={id} undo={undo} />,
    },
  ];
};

/** What was imported before: who, when, what came of it, and taking it back. */
export const History = ({ kind }: { readonly kind: ImportKind }) => {
  const { t } = useTranslation('import');
  const found = useHistory(kind);
  const undo = useUndo();
  const columns = useColumns(undo) ?? [];
  const imports = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('history')}>
      <Trouble error={found.error ?? undo.error} retry={found.refetch} />
      {found.isPending && <Waiting rows={3} />}
      {found.data !== undefined && (
        <Table<ShownImport>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={imports}
          pagination={false}
          scroll={{ x: 900 }}
          expandable={{
            expandedRowRender: ({ id }) => <LeftOut id={id} />,
            rowExpandable: ({ counts: { bad, duplicate } }) => bad + duplicate > 0,
          }}
          locale={{ emptyText: <Empty description={t('none')} /> }}
        />
      )}
      <More found={found} />
    </Card>
  );
};
