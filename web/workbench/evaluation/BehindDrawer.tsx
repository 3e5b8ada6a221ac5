import { Button, Drawer, Empty, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { figureText, formulaText, partsOf } from '../../shared/evaluation/figures.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useFocusBack } from '../parts/useFocusBack.ts';
import styles from './Evaluation.module.css';
import type { Asked } from './LeagueTable.tsx';
import {
  type Behind,
  type BehindQuery,
  type Definition,
  type Figure,
  type Figures,
  useBehind,
  useCounterNames,
} from './useEvaluation.ts';

type Part = 'numerator' | 'denominator';

const CasesTable = ({ query }: { readonly query: BehindQuery }) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const found = useBehind(query);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Trouble error={found.error} retry={found.refetch} />
      <Table<Behind>
        rowKey={({ case: { id }, day }) => `${id} ${day}`}
        size="small"
        loading={found.isPending}
        dataSource={items}
        pagination={false}
        locale={{ emptyText: <Empty description={t('behind.none')} /> }}
        columns={[
          {
            title: t('behind.case'),
            key: 'number',
            render: (_, { case: { id, number } }) => <Link to={`/work/case/${id}`}>{number}</Link>,
          },
          { title: t('behind.text'), key: 'text', render: (_, { case: { text } }) => text },
          { title: t('behind.state'), key: 'state', render: (_, { case: { stateName } }) => stateName },
          {
            title: t('behind.reportedAt'),
            key: 'at',
            render: (_, { case: { reportedAt } }) => dateTime(reportedAt),
          },
          { title: t('behind.day'), dataIndex: 'day' },
          { title: t('behind.amount'), dataIndex: 'amount', align: 'right' },
        ]}
      />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('behind.more')}
        </Button>
      )}
    </>
  );
};

interface PartChoiceProps {
  readonly definition: Definition;
  readonly figure: Figure;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}

/** Which of a ratio's two numbers is shown; a count has but one. */
const PartChoice = ({ definition, figure, part, onChange }: PartChoiceProps) => {
  const { t } = useTranslation('evaluation');
  const names = useCounterNames();
  const parts = partsOf(figure);
  if (parts.length === 1) return null;
  return (
    <Radio.Group
      value={part}
      onChange={({ target }) => onChange(target.value)}
      options={parts.map((value) => ({
        value,
        label: t(`part.${value}`, {
          formula: formulaText({ numerator: definition[value] ?? '' }, names),
          sum: figure[value]?.toLocaleString() ?? '',
        }),
      }))}
    />
  );
};

interface BehindDrawerProps extends Asked {
  readonly figures: Pick<Figures, 'level' | 'period'>;
  readonly live: boolean;
  readonly close: () => void;
}

/** The cases behind a figure: over all pages what they add makes the figure. */
export const BehindDrawer = ({ row, definition, figures, live, close }: BehindDrawerProps) => {
  useFocusBack();
  const { t } = useTranslation('evaluation');
  const [part, setPart] = useState<Part>('numerator');
  const figure = row.indicators[definition.key];
  const level = figures.level as BehindQuery['level'];
  const query: BehindQuery = {
    level,
    ...(level === 'district' ? {} : { of: row.code }),
    period: figures.period,
    indicator: definition.key,
    part,
    ...(live ? { live: 'true' } : {}),
  };
  return (
    <Drawer
      open
      size={860}
      onClose={close}
      title={`${row.name} · ${definition.name} ${figureText(definition, figure?.value)}`}
    >
      <div className={styles.behind}>
        {figure && <PartChoice definition={definition} figure={figure} part={part} onChange={setPart} />}
        {row.adjustments.length > 0 && <p className={styles.quiet}>{t('behind.adjusted')}</p>}
        <CasesTable query={query} />
      </div>
    </Drawer>
  );
};
