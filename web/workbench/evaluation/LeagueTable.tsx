import { Empty, Table, type TableProps } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { type Change, changeOf, figureText, inOrder, isScored } from '../../shared/evaluation/figures.ts';
import { useRankedFrom } from '../../shared/evaluation/useRankedFrom.ts';
import styles from './Evaluation.module.css';
import type { Definition, Figures, Row } from './useEvaluation.ts';

/** A figure that somebody wants to see the cases of. */
export interface Asked {
  readonly row: Row;
  readonly definition: Definition;
}

const signs = { up: '↑', down: '↓', same: '→' } as const;

const toneOf = ({ good }: Change): string | undefined =>
  good === undefined ? undefined : styles[good ? 'good' : 'bad'];

/** How a figure changed, with a sign and in words: colours alone tell nothing to some. */
const ChangeLine = ({ since, change }: { readonly since: string; readonly change: Change | undefined }) => {
  const { t } = useTranslation('evaluation');
  if (change === undefined) return null;
  return (
    <span>
      {t(`since.${since}`)}{' '}
      <span className={toneOf(change)}>
        <span aria-hidden>{signs[change.direction]}</span>
        <span className="visually-hidden">{t(`direction.${change.direction}`)}</span> {change.by}
      </span>
    </span>
  );
};

interface Compared {
  readonly now: number | undefined;
  readonly before: number | undefined;
  readonly yearBefore: number | undefined;
}

const Changes = ({
  definition,
  figure: { now, before, yearBefore },
}: {
  readonly definition: Pick<Definition, 'unit' | 'better'>;
  readonly figure: Compared;
}) => (
  <span className={styles.changes}>
    <ChangeLine since="before" change={changeOf(definition, now, before)} />
    <ChangeLine since="yearBefore" change={changeOf(definition, now, yearBefore)} />
  </span>
);

const points = { unit: 'count', better: 'high' };

const Score = ({ row, grades }: { readonly row: Row; readonly grades: Figures['grades'] }) => {
  const { score } = row;
  if (score === undefined) return <>–</>;
  const grade = grades.find(({ code }) => code === score.grade);
  return (
    <>
      <span className={styles.score}>
        <strong>{score.value.toFixed(1)}</strong>
        {grade && (
          <span className={styles.grade} style={{ '--grade': grade.colour } as CSSProperties}>
            {grade.name}
          </span>
        )}
      </span>
      <Changes
        definition={points}
        figure={{ now: score.value, before: score.before, yearBefore: score.yearBefore }}
      />
    </>
  );
};

interface LeagueTableProps {
  readonly figures: Figures;
  readonly onAsk: (asked: Asked) => void;
}

const FigureCell = ({ row, definition, onAsk }: Asked & Pick<LeagueTableProps, 'onAsk'>) => {
  const { t } = useTranslation('evaluation');
  const figure = row.indicators[definition.key];
  if (figure === undefined) return <>–</>;
  const { value, before, yearBefore } = figure;
  const text = figureText(definition, value);
  return (
    <>
      <button
        type="button"
        className={styles.figure}
        aria-label={t('ask', { row: row.name, name: definition.name, value: text })}
        onClick={() => onAsk({ row, definition })}
      >
        {text}
      </button>
      <Changes definition={definition} figure={{ now: value, before, yearBefore }} />
    </>
  );
};

const useColumns = ({ figures, onAsk }: LeagueTableProps): NonNullable<TableProps<Row>['columns']> => {
  const { t } = useTranslation('evaluation');
  const scored = isScored(figures);
  const first: NonNullable<TableProps<Row>['columns']> = [
    { title: t('rank'), key: 'rank', width: 64, fixed: 'left', render: (_, { rank }) => rank ?? '–' },
    {
      title: t('score'),
      key: 'score',
      width: 170,
      render: (_, row) => <Score row={row} grades={figures.grades} />,
    },
  ];
  const name = {
    title: t(`level.${figures.level}`),
    key: 'name',
    width: 190,
    fixed: 'left' as const,
    render: (_: unknown, row: Row) => (
      <>
        {row.name}
        {row.adjustments.length > 0 && (
          <span className={styles.changes}>{t('adjusted', { count: row.adjustments.length })}</span>
        )}
      </>
    ),
  };
  const indicators = figures.definitions.map((definition) => ({
    title: definition.name,
    key: definition.key,
    width: 130,
    render: (_: unknown, row: Row) => <FigureCell row={row} definition={definition} onAsk={onAsk} />,
  }));
  const [rank, score] = first;
  return [...(scored && rank ? [rank] : []), name, ...(scored && score ? [score] : []), ...indicators];
};

/** Best first, each figure with what it was before and the way to its cases. */
export const LeagueTable = (props: LeagueTableProps) => {
  const { t } = useTranslation('evaluation');
  const columns = useColumns(props);
  const ranked = useRankedFrom()(props.figures);
  const width = columns.reduce((sum, { width: own }) => sum + Number(own ?? 0), 0);
  return (
    <>
      {ranked !== undefined && <p className={styles.quiet}>{ranked}</p>}
      <Table<Row>
        rowKey="code"
        size="small"
        columns={columns}
        dataSource={[...inOrder(props.figures.rows)]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: width }}
        locale={{ emptyText: <Empty description={t('none')} /> }}
      />
    </>
  );
};
