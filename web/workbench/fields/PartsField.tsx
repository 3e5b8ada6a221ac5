import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/reference.ts';
import styles from '../actions/Actions.module.css';
import type { FieldProps } from './ActionField.tsx';
import type { Part } from './values.ts';

const fewest = 2;
const most = 10;

interface OnePartProps {
  readonly part: Part;
  readonly at: number;
  readonly change: (part: Part) => void;
  readonly remove?: () => void;
}

const OnePart = ({ part, at, change, remove }: OnePartProps) => {
  const { t } = useTranslation('workbench');
  const { data: units } = useUnits();
  return (
    <Flex gap={8} align="start">
      <div className={styles.options}>
        <Input.TextArea
          aria-label={`${t('field.partText')} ${at + 1}`}
          placeholder={t('field.partText')}
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={part.text ?? ''}
          onChange={(event) => change({ ...part, text: event.target.value })}
        />
        <Select
          aria-label={`${t('field.partUnit')} ${at + 1}`}
          placeholder={t('field.partUnit')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={part.unit ?? null}
          options={units?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
          onChange={(unit: string | null) =>
            change({
              ...(part.text === undefined ? {} : { text: part.text }),
              ...(unit === null ? {} : { unit }),
            })
          }
        />
      </div>
      {remove !== undefined && (
        <Button
          icon={<DeleteOutlined />}
          aria-label={`${t('field.partRemove')} ${at + 1}`}
          onClick={remove}
        />
      )}
    </Flex>
  );
};

const noParts: readonly Part[] = [{}, {}];

/** What several departments have to do, each its part. */
export const PartsField = ({ value, onChange }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const parts = (value as readonly Part[] | undefined) ?? noParts;
  const without = (at: number) => parts.filter((_, index) => index !== at);
  return (
    <div className={styles.options}>
      {parts.map((part, at) => (
        <OnePart
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the list
          key={at}
          part={part}
          at={at}
          change={(next) => onChange?.(parts.map((each, index) => (index === at ? next : each)))}
          {...(parts.length > fewest ? { remove: () => onChange?.(without(at)) } : {})}
        />
      ))}
      {parts.length < most && (
        <Button icon={<PlusOutlined />} onClick={() => onChange?.([...parts, {}])}>
          {t('field.partAdd')}
        </Button>
      )}
    </div>
  );
};
