import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card.tsx';
import { percent } from './figures.ts';
import type { Insight } from './useInsight.ts';

type Classifier = Insight['classifier'];
type Measured = Extract<Classifier, { kind: 'on' }>['measured'];

const ways = ['model', 'search', 'mostFrequent'] as const;

const Measures = ({ measured }: { readonly measured: Measured }) => {
  const { t } = useTranslation('insight');
  const rows = ways.map((way) => ({
    way,
    ...measured[way],
    error: way === 'model' ? measured.model.calibrationError : undefined,
  }));
  return (
    <Table
      size="small"
      rowKey="way"
      dataSource={rows}
      pagination={false}
      columns={[
        { key: 'way', title: t('classifier.way'), render: (_, { way }) => t(`classifier.${way}`) },
        { key: 'top1', title: t('classifier.top1'), render: (_, { top1 }) => percent(top1) },
        { key: 'top3', title: t('classifier.top3'), render: (_, { top3 }) => percent(top3) },
        { key: 'error', title: t('classifier.calibration'), render: (_, { error }) => percent(error) },
      ]}
    />
  );
};

/** Whether the district's own model suggests categories, and how good it was. */
export const ClassifierCard = ({ classifier }: Insight) => {
  const { t } = useTranslation('insight');
  if (classifier.kind === 'tooFew')
    return <Card title={t('classifier.title')}>{t('classifier.tooFew', classifier)}</Card>;
  const { kind, measured } = classifier;
  return (
    <Card title={t('classifier.title')}>
      <p>{t(`classifier.${kind}`, { tested: measured.tested })}</p>
      <Measures measured={measured} />
    </Card>
  );
};
