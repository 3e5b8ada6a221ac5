import { DatePicker, InputNumber, Radio, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './ActionField.tsx';

const withId = (id: string | undefined) => (id === undefined ? {} : { id });

/** A decision of two. The words depend on what is decided. */
export const YesNoField = ({ id, value, onChange, action }: FieldProps) => {
  const { t } = useTranslation('workbench');
  return (
    <Radio.Group
      {...withId(id)}
      value={value}
      optionType="button"
      onChange={(event) => onChange?.(event.target.value)}
      options={[
        { value: true, label: t(`yes.${action}`) },
        { value: false, label: t(`no.${action}`) },
      ]}
    />
  );
};

export const DayField = ({ id, value, onChange }: FieldProps) => (
  <DatePicker
    {...withId(id)}
    value={(value as Dayjs | undefined) ?? null}
    minDate={dayjs().add(1, 'day')}
    onChange={(day) => onChange?.(day ?? undefined)}
  />
);

export const InstantField = ({ id, value, onChange }: FieldProps) => (
  <DatePicker
    {...withId(id)}
    showTime={{ format: 'HH:mm' }}
    format="YYYY-MM-DD HH:mm"
    value={(value as Dayjs | undefined) ?? null}
    minDate={dayjs()}
    onChange={(day) => onChange?.(day ?? undefined)}
  />
);

interface Limit {
  readonly amount?: number;
  readonly unit?: string;
}

const units = ['workingHour', 'workingDay', 'urgentWorkingHour', 'urgentWorkingDay', 'calendarDay'] as const;

/** How much more time is asked for; left empty, as much again as the condition gives. */
export const LimitField = ({ id, value, onChange }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const limit = (value as Limit | undefined) ?? {};
  const change = (next: Limit) =>
    onChange?.(
      next.amount === undefined ? undefined : { amount: next.amount, unit: next.unit ?? 'workingDay' },
    );
  return (
    <Space.Compact>
      <InputNumber
        {...withId(id)}
        min={1}
        max={365}
        precision={0}
        value={limit.amount ?? null}
        onChange={(amount) => change(amount === null ? {} : { ...limit, amount })}
      />
      <Select
        style={{ width: 160 }}
        aria-label={t('field.limitUnit')}
        value={limit.unit ?? 'workingDay'}
        options={units.map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))}
        onChange={(unit) => change({ ...limit, unit })}
      />
    </Space.Compact>
  );
};

const grades = ['verySatisfied', 'satisfied', 'dissatisfied', 'unreachable'] as const;

export const SatisfactionField = ({ id, value, onChange }: FieldProps) => {
  const { t } = useTranslation('workbench');
  return (
    <Radio.Group
      {...withId(id)}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      options={grades.map((grade) => ({ value: grade, label: t(`satisfaction.${grade}`) }))}
    />
  );
};
