import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import type { FieldProps } from './ActionField.tsx';

/** How far around the place a component may stand that the report is about, in metres. */
const radius = 100;

/** The components around the place, nearest first. */
export const ComponentField = ({ id, value, onChange, subject }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const { point } = subject.place;
  const { data } = useQuery({
    queryKey: ['components', point],
    queryFn: async ({ signal }) => {
      const [lng = 0, lat = 0] = point ?? [];
      return (await answered(api.GET('/v1/components', { signal, params: { query: { lng, lat, radius } } })))
        .items;
    },
    enabled: point !== undefined,
  });
  const options = data?.map(({ code, name }) => ({ value: code, label: `${name} ${code}` })) ?? [];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      placeholder={t(options.length === 0 ? 'field.noComponents' : 'field.chooseComponent')}
      disabled={options.length === 0}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  );
};
