import { Button, Empty, Flex, Select, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import {
  type Channel,
  type Filter,
  type Line,
  type Status,
  useNotifications,
  useResend,
} from './useNotifications.ts';

const statuses: readonly Status[] = ['failed', 'skipped', 'waiting', 'sent'];
const channels: readonly Channel[] = ['sms', 'email', 'robot'];

/** The filter is in the address, so that it can be kept and handed on. */
const useFilter = () => {
  const [asked, setAsked] = useSearchParams();
  const status = statuses.find((one) => one === asked.get('status')) ?? 'failed';
  const channel = channels.find((one) => one === asked.get('channel'));
  const filter: Filter = channel === undefined ? { status } : { status, channel };
  const set = (next: Filter): void => setAsked({ ...next }, { replace: true });
  return { filter, set };
};

const FilterFields = ({ filter, set }: ReturnType<typeof useFilter>) => {
  const { t } = useTranslation('workbench');
  return (
    <Flex gap={8} wrap style={{ marginBlockEnd: 12 }}>
      <Select
        style={{ width: 140 }}
        aria-label={t('told.status')}
        value={filter.status}
        options={statuses.map((value) => ({ value, label: t(`told.is.${value}`) }))}
        onChange={(status) => set({ ...filter, status })}
      />
      <Select
        style={{ width: 140 }}
        aria-label={t('told.channel')}
        placeholder={t('told.channel')}
        allowClear
        value={filter.channel ?? null}
        options={channels.map((value) => ({ value, label: t(`told.by.${value}`) }))}
        onChange={(channel: Channel | null) =>
          set(channel === null || channel === undefined ? { status: filter.status } : { ...filter, channel })
        }
      />
    </Flex>
  );
};

const Why = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  const { why, dueAt, attempts = [] } = line;
  const last = attempts.at(-1);
  const parts = [
    why === undefined ? undefined : t(`told.why.${why}`),
    last?.detail,
    dueAt === undefined ? undefined : t('told.dueAt', { time: dateTime(dueAt) }),
    attempts.length > 1 ? t('told.attempts', { count: attempts.length }) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

const Resend = ({ line, resend }: { readonly line: Line; readonly resend: ReturnType<typeof useResend> }) => {
  const { t } = useTranslation('workbench');
  if (!line.resendable) return null;
  const busy = resend.isPending && resend.variables === line.id;
  return (
    <Button size="small" loading={busy} onClick={() => resend.mutate(line.id)}>
      {t('told.resend')}
    </Button>
  );
};

const useColumns = (resend: ReturnType<typeof useResend>): TableProps<Line>['columns'] => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  return [
    { title: t('told.at'), dataIndex: 'at', width: 150, render: (at: string) => dateTime(at) },
    {
      title: t('told.channel'),
      dataIndex: 'channel',
      width: 90,
      render: (channel: Channel) => t(`told.by.${channel}`),
    },
    {
      title: t('told.to'),
      key: 'to',
      width: 170,
      render: (_, { address, recipient }) => address ?? recipient,
    },
    {
      title: t('told.text'),
      key: 'text',
      render: (_, { text, caseId }) =>
        caseId === undefined ? text : <Link to={`/work/case/${caseId}`}>{text}</Link>,
    },
    { title: t('told.reason'), key: 'why', width: 220, render: (_, line) => <Why line={line} /> },
    {
      title: t('told.act'),
      key: 'act',
      width: 90,
      render: (_, line) => <Resend line={line} resend={resend} />,
    },
  ];
};

/** What became of messages to people: who could not be told and why, and sending it again. */
export const NotificationsPage = () => {
  const { t } = useTranslation('workbench');
  const { filter, set } = useFilter();
  const found = useNotifications(filter);
  const resend = useResend();
  const columns = useColumns(resend) ?? [];
  const lines = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('told.title')}>
      <FilterFields filter={filter} set={set} />
      <Trouble error={found.error ?? resend.error} retry={found.refetch} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <Table<Line>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={lines}
          pagination={false}
          scroll={{ x: 900 }}
          locale={{ emptyText: <Empty description={t('told.nothing')} /> }}
        />
      )}
      {found.hasNextPage && (
        <Flex justify="center" style={{ marginBlockStart: 12 }}>
          <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {t('search.more')}
          </Button>
        </Flex>
      )}
    </Card>
  );
};
