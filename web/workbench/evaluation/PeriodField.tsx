import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  kindOf,
  type PeriodKind,
  periodAround,
  periodBeside,
  periodKinds,
} from '../../../functions/domain/evaluation/period/kinds.ts';
import type { Period } from '../../../functions/domain/evaluation/period/periods.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';

interface PeriodFieldProps {
  readonly period: Period;
  /** the local day now */
  readonly today: string;
  readonly onChange: (text: string) => void;
}

/** Any range of days; it is taken once both ends make one. */
const RangeFields = ({ period: { from, to }, onChange }: PeriodFieldProps) => {
  const { t } = useTranslation('evaluation');
  const take = (first: string, last: string): void => {
    if (first !== '' && last !== '' && first <= last) onChange(`${first}..${last}`);
  };
  return (
    <Space>
      <Input
        key={`from ${from}`}
        type="date"
        aria-label={t('period.from')}
        defaultValue={from}
        max={to}
        onChange={({ target }) => take(target.value, to)}
      />
      <Input
        key={`to ${to}`}
        type="date"
        aria-label={t('period.to')}
        defaultValue={to}
        min={from}
        onChange={({ target }) => take(from, target.value)}
      />
    </Space>
  );
};

/** The period of a calendar's kind with the ones beside it, or any range of days. */
export const PeriodField = (props: PeriodFieldProps) => {
  const { period, today, onChange } = props;
  const { t } = useTranslation('evaluation');
  const name = usePeriodName();
  const kind = kindOf(period);
  const choose = (chosen: PeriodKind | 'range'): void =>
    onChange(chosen === 'range' ? `${period.from}..${period.to}` : periodAround(chosen, period.from));
  const beside = (step: -1 | 1) => () => onChange(periodBeside(period, step) ?? period.text);
  return (
    <Flex gap={8} align="center" wrap role="group" aria-label={t('period.label')}>
      <Select<PeriodKind | 'range'>
        aria-label={t('period.kind')}
        value={kind ?? 'range'}
        onChange={choose}
        style={{ width: 110 }}
        options={[...periodKinds, 'range' as const].map((value) => ({
          value,
          label: t(`period.is.${value}`),
        }))}
      />
      {kind === undefined ? (
        <RangeFields {...props} />
      ) : (
        <>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t('period.before')} onClick={beside(-1)} />
          <strong aria-live="polite">{name(period.text)}</strong>
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={t('period.after')}
            disabled={period.to >= today}
            onClick={beside(1)}
          />
        </>
      )}
    </Flex>
  );
};
