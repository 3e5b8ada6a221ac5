import { useTranslation } from 'react-i18next';
import { Light } from '../shared/Light.tsx';
import { useNow } from '../shared/useNow.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Empty } from './Empty.tsx';
import { Panel } from './Panel.tsx';
import { useFigure } from './useFigure.ts';
import type { WallCase } from './useToday.ts';
import styles from './Wall.module.css';

type Kind = 'overdue' | 'newest';

/** How many rows the wall has room for at the type it must have. */
const rows = 6;

const Overdue = ({ dueAt }: { readonly dueAt: string }) => {
  const { t } = useTranslation('wall');
  const { span, dateTime } = useTimes();
  const now = useNow();
  const due = Date.parse(dueAt);
  return (
    <span className={styles.over} title={dateTime(dueAt)}>
      {t('cases.over', { time: span(due, Math.max(now, due)) })}
    </span>
  );
};

const Since = ({ at }: { readonly at: string }) => {
  const { ago } = useTimes();
  const now = useNow();
  return <span className={styles.since}>{ago(at, Math.max(now, Date.parse(at)))}</span>;
};

/** What the case is about and where: no words of whoever reported it, as the wall is seen by visitors. */
const Row = ({ subject, kind }: { readonly subject: WallCase; readonly kind: Kind }) => {
  const { t } = useTranslation('wall');
  const where = kind === 'overdue' ? (subject.unitName ?? subject.stateName) : subject.stateName;
  return (
    <li className={styles.row}>
      <span className={styles.shape}>
        <Light light={subject.light} />
      </span>
      <span className={styles.what}>{subject.subcategoryName ?? t('cases.uncategorised')}</span>
      <span className={styles.where}>{subject.streetName ?? t('cases.noStreet')}</span>
      <span className={styles.who}>{where}</span>
      {kind === 'overdue' && subject.dueAt !== undefined ? (
        <Overdue dueAt={subject.dueAt} />
      ) : (
        <Since at={subject.reportedAt} />
      )}
    </li>
  );
};

interface CasesPanelProps {
  readonly kind: Kind;
  readonly cases: readonly WallCase[];
  /** of how many these are the first */
  readonly total?: number;
}

/** Cases in rows: those longest over their limit, or those that came last. */
export const CasesPanel = ({ kind, cases, total }: CasesPanelProps) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  const more = total === undefined || total === 0 ? undefined : t('cases.total', { figure: figure(total) });
  return (
    <Panel
      area={kind}
      title={t(`cases.${kind}`)}
      aside={more !== undefined && <span className={styles.aside}>{more}</span>}
    >
      {cases.length === 0 ? (
        <Empty title={t(`cases.${kind}None`)} text={t(`cases.${kind}NoneText`)} />
      ) : (
        <ol className={styles.rows}>
          {cases.slice(0, rows).map((subject) => (
            <Row key={subject.id} subject={subject} kind={kind} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
