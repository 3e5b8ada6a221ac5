import { LockOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { daysIn, readPeriod } from '../../../functions/domain/evaluation/period/periods.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { troubleWords } from '../parts/Trouble.tsx';
import styles from './Evaluation.module.css';
import { type Figures, useEvaluationWrites } from './useEvaluation.ts';

/** What can be frozen at once; see docs/evaluation.md. */
const mostDays = 92;

const mayFreeze = ({ period, to, frozen }: Figures, today: string): boolean => {
  const read = readPeriod(period);
  return frozen === undefined && to < today && read !== undefined && daysIn(read) <= mostDays;
};

interface FrozenBarProps {
  readonly figures: Figures;
  readonly today: string;
  /** whether the reader answers for the figures */
  readonly keeping: boolean;
  readonly live: boolean;
  readonly onLive: (live: boolean) => void;
  readonly onAdjust: () => void;
}

const FreezeButton = ({ period }: { readonly period: string }) => {
  const { t } = useTranslation(['evaluation', 'common']);
  const { modal, message } = App.useApp();
  const name = usePeriodName();
  const { freeze } = useEvaluationWrites();
  const send = () =>
    freeze.mutateAsync(period).then(
      ({ cases }) => void message.success(t('freeze.done', { count: cases })),
      (error: Error) =>
        void message.error(troubleWords(error, t('common:state.offline')).detail || error.message),
    );
  const ask = () =>
    modal.confirm({
      title: t('freeze.sure', { period: name(period) }),
      content: t('freeze.sureText'),
      okText: t('freeze.act'),
      cancelText: t('cancel'),
      onOk: send,
    });
  return (
    <Button icon={<LockOutlined aria-hidden />} loading={freeze.isPending} onClick={ask}>
      {t('freeze.act')}
    </Button>
  );
};

/** Whether the figures still change, and what those who answer for them may do about it. */
export const FrozenBar = ({ figures, today, keeping, live, onLive, onAdjust }: FrozenBarProps) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const { frozen, from, to, period } = figures;
  const isFrozen = frozen !== undefined || live;
  return (
    <Flex gap={10} align="center" wrap>
      <span className={styles.quiet}>{t('days', { from, to })}</span>
      {frozen ? (
        <Tag color="blue" icon={<LockOutlined aria-hidden />}>
          {t('frozen', { at: dateTime(frozen.at), count: frozen.cases })}
        </Tag>
      ) : (
        <Tag>{t(to < today ? 'provisional' : 'running')}</Tag>
      )}
      {isFrozen && (
        <Checkbox checked={live} onChange={({ target }) => onLive(target.checked)}>
          {t('live')}
        </Checkbox>
      )}
      {keeping && mayFreeze(figures, today) && !live && <FreezeButton period={period} />}
      {keeping && frozen && <Button onClick={onAdjust}>{t('adjust.act')}</Button>}
    </Flex>
  );
};
