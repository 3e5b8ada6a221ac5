import { App, Button, Empty, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { kindOf } from '../../../functions/domain/evaluation/period/kinds.ts';
import type { Period } from '../../../functions/domain/evaluation/period/periods.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble, troubleWords } from '../parts/Trouble.tsx';
import styles from './Evaluation.module.css';
import { useBulletins, useMakeBulletin } from './useBulletins.ts';
import { useCatalogue } from './useEvaluation.ts';

const pathOf = (code: string, period: string): string =>
  `/work/evaluation/bulletin?${new URLSearchParams({ code, period })}`;

interface BulletinsProps {
  /** the period that is looked at */
  readonly period: Period;
  /** whether it is over */
  readonly ended: boolean;
  /** whether the reader answers for the figures */
  readonly keeping: boolean;
}

/** Bulletins that fit the period and can be made of it now. */
const Make = ({ period }: Pick<BulletinsProps, 'period'>) => {
  const { t } = useTranslation(['evaluation', 'common']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data: catalogue } = useCatalogue();
  const make = useMakeBulletin();
  const fitting = catalogue?.bulletins.filter(({ kind }) => kind === kindOf(period)) ?? [];
  const send = (code: string) =>
    make.mutateAsync({ code, period: period.text }).then(
      () => navigate(pathOf(code, period.text)),
      (error: Error) =>
        void message.error(troubleWords(error, t('common:state.offline')).detail || error.message),
    );
  return fitting.map(({ code, name }) => (
    <Button key={code} size="small" loading={make.isPending} onClick={() => send(code)}>
      {t('bulletins.make', { name })}
    </Button>
  ));
};

/** What was published of periods, each as it was then; those of the reader's period can be made at once. */
export const BulletinsCard = ({ period, ended, keeping }: BulletinsProps) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const periodName = usePeriodName();
  const { data, error, refetch } = useBulletins();
  return (
    <Card
      title={t('bulletins.title')}
      aside={keeping && ended ? <Flex gap={8}>{<Make period={period} />}</Flex> : undefined}
    >
      <Trouble error={error} retry={refetch} />
      {data?.items.length === 0 && <Empty description={t('bulletins.none')} />}
      <ul className={styles.bulletins}>
        {data?.items.map(({ code, period: of, name, published, madeAt }) => (
          <li key={`${code} ${of}`}>
            <Link to={pathOf(code, of)}>
              {name} · {periodName(of)}
            </Link>{' '}
            <Tag color={published === 'public' ? 'green' : 'default'}>{t(`bulletins.${published}`)}</Tag>{' '}
            <span className={styles.quiet}>{dateTime(madeAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
