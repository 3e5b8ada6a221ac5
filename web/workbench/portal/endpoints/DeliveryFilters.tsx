import { DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type Status, statuses, type useDeliveryFilter } from './useDeliveries.ts';
import { useEvents } from './useEndpoints.ts';

const at = (instant: string | undefined) => (instant === undefined ? null : dayjs(instant));

/** By state, by type of event, and by when it was made. */
export const DeliveryFilters = ({ filter, set }: ReturnType<typeof useDeliveryFilter>) => {
  const { t } = useTranslation('portal');
  const { data } = useEvents();
  return (
    <Flex gap={8} wrap style={{ marginBlockEnd: 12 }}>
      <Select
        style={{ width: 150 }}
        aria-label={t('state')}
        placeholder={t('state')}
        allowClear
        value={filter.status ?? null}
        options={statuses.map((value) => ({ value, label: t(`delivery.is.${value}`) }))}
        onChange={(status: Status | null) => set({ status: status ?? undefined })}
      />
      <Select
        style={{ width: 300 }}
        aria-label={t('delivery.type')}
        placeholder={t('delivery.type')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.type ?? null}
        options={data?.items.map(({ type, name }) => ({ value: type, label: `${name} ${type}` })) ?? []}
        onChange={(type: string | null) => set({ type: type ?? undefined })}
      />
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t('delivery.made')}
        placeholder={[t('delivery.from'), t('delivery.to')]}
        allowEmpty
        value={[at(filter.from), at(filter.to)]}
        onChange={(range) => set({ from: range?.[0]?.toISOString(), to: range?.[1]?.toISOString() })}
      />
    </Flex>
  );
};
