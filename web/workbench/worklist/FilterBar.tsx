import { ClearOutlined, GlobalOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAreas, useCatalogue, useChannels } from '../../shared/reference.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import type { Filters, filterNames } from './filters.ts';
import styles from './Worklist.module.css';

interface FilterBarProps {
  readonly filters: Filters;
  readonly set: (name: (typeof filterNames)[number], value: string | undefined) => void;
  readonly clear: () => void;
  readonly mapShown: boolean;
  readonly toggleMap: () => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything that a filter can be set to, by filter. */
const useChoices = () => {
  const { t } = useTranslation(['workbench', 'common']);
  const { data: areas } = useAreas();
  const { data: catalogue } = useCatalogue();
  const { data: channels } = useChannels();
  const named = (things: readonly { readonly code: string; readonly name: string }[] | undefined): Choice[] =>
    (things ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return {
    light: (['red', 'amber', 'green'] as const).map((value) => ({
      value,
      label: t(`common:light.${value}`),
    })),
    street: named(areas?.filter(({ level }) => level === 'street')),
    subcategory: named(catalogue?.subcategories),
    channel: named(channels?.channels),
    kind: (['component', 'event'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
  };
};

const TextFilter = ({ filters, set }: Pick<FilterBarProps, 'filters' | 'set'>) => {
  const { t } = useTranslation('workbench');
  const [text, setText] = useDebounced(filters.q ?? '', (value) => set('q', value.trim()));
  return (
    <Input
      style={{ width: 180 }}
      value={text}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t('filter.q')}
      aria-label={t('filter.q')}
      onChange={(event) => setText(event.target.value)}
    />
  );
};

const OneOf = ({
  name,
  options,
  filters,
  set,
}: Pick<FilterBarProps, 'filters' | 'set'> & {
  readonly name: 'light' | 'street' | 'subcategory' | 'channel' | 'kind';
  readonly options: Choice[];
}) => {
  const { t } = useTranslation('workbench');
  return (
    <Select
      style={{ width: name === 'subcategory' ? 168 : 118 }}
      popupMatchSelectWidth={220}
      value={filters[name] ?? null}
      placeholder={t(`filter.${name}`)}
      aria-label={t(`filter.${name}`)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(value: string | null) => set(name, value ?? undefined)}
    />
  );
};

/** Narrows a worklist. Every filter is in the address. */
export const FilterBar = ({ filters, set, clear, mapShown, toggleMap }: FilterBarProps) => {
  const { t } = useTranslation('workbench');
  const choices = useChoices();
  return (
    <search className={styles.filters}>
      <TextFilter filters={filters} set={set} />
      {(['light', 'street', 'subcategory', 'channel', 'kind'] as const).map((name) => (
        <OneOf key={name} name={name} options={choices[name]} filters={filters} set={set} />
      ))}
      {Object.keys(filters).length > 0 && (
        <Button type="text" icon={<ClearOutlined />} onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
      <Button
        className={styles.end ?? ''}
        icon={<GlobalOutlined />}
        aria-pressed={mapShown}
        onClick={toggleMap}
      >
        {t(mapShown ? 'list.hideMap' : 'list.showMap')}
      </Button>
    </search>
  );
};
