import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Person, usePeople } from '../../shared/reference.ts';
import type { FieldProps } from './ActionField.tsx';

interface PersonSelectProps extends FieldProps {
  readonly who: (person: Person) => boolean;
  readonly hint: string;
}

const PersonSelect = ({ id, value, onChange, who, hint }: PersonSelectProps) => {
  const { data: people } = usePeople();
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      placeholder={hint}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={people?.filter(who).map((person) => ({ value: person.id, label: person.name })) ?? []}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  );
};

/** The supervisor who shall look; left empty, the one on whose duty grid it is. */
export const SupervisorField = (props: FieldProps) => {
  const { t } = useTranslation('workbench');
  return (
    <PersonSelect
      {...props}
      who={({ roles }) => roles.includes('supervisor')}
      hint={t('field.nearestSupervisor')}
    />
  );
};

/** Handlers of the unit that has the case. */
export const HandlerField = (props: FieldProps) => {
  const { t } = useTranslation('workbench');
  const { unit } = props.subject;
  return (
    <PersonSelect
      {...props}
      who={(person) => person.roles.includes('handler') && person.unit === unit}
      hint={t('field.chooseHandler')}
    />
  );
};
