import { Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import styles from './Insight.module.css';
import type { Insight } from './useInsight.ts';
import { useThings } from './useThings.ts';

type Distribution = Insight['distributions'][number];

const kinds = ['answered', 'handled'] as const;

const useColumns = (): TableColumnsType<Distribution> => {
  const { t } = useTranslation('insight');
  const { names } = useThings();
  const { span } = useTimes();
  const nameOf = ({ by, of }: Distribution): string => {
    if (by === 'all') return t('distributions.all');
    return by === 'unit' ? names.unit(of) : names.subcategory(of);
  };
  const quantile =
    (which: 'half' | 'nine') =>
    (_: unknown, { quantiles }: Distribution) =>
      quantiles === undefined ? (
        <span className={styles.quiet}>{t('distributions.few')}</span>
      ) : (
        span(0, quantiles[which])
      );
  return [
    { key: 'of', title: t('distributions.of'), render: (_, distribution) => nameOf(distribution) },
    { key: 'cases', title: t('distributions.cases'), dataIndex: 'cases' },
    { key: 'half', title: t('distributions.half'), render: quantile('half') },
    { key: 'nine', title: t('distributions.nine'), render: quantile('nine') },
  ];
};

/** How long first answers and handling take, by unit and subcategory. */
export const DistributionsCard = ({ distributions }: Insight) => {
  const { t } = useTranslation('insight');
  const [kind, setKind] = useState<Distribution['kind']>('handled');
  const columns = useColumns();
  if (distributions.length === 0)
    return <Card title={t('distributions.title')}>{t('distributions.none')}</Card>;
  return (
    <Card title={t('distributions.title')}>
      <Select<Distribution['kind']>
        aria-label={t('distributions.choose')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`distributions.kind.${value}`) }))}
        onChange={setKind}
        className={styles.select ?? ''}
      />
      <Table
        size="small"
        rowKey={({ by, of }) => `${by} ${of}`}
        columns={columns}
        dataSource={distributions.filter((each) => each.kind === kind)}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </Card>
  );
};
