import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChannels, useTenant } from '../../shared/reference.ts';
import { CategorySelect } from '../fields/CategoryField.tsx';
import { PhotosInput } from '../fields/PhotosField.tsx';
import styles from './Intake.module.css';

const optionsOf = (things: readonly { readonly code: string; readonly name: string }[] | undefined) =>
  things?.map(({ code, name }) => ({ value: code, label: name })) ?? [];

const SourceFields = () => {
  const { t } = useTranslation('workbench');
  const { data: channels } = useChannels();
  return (
    <div className={styles.two}>
      <Form.Item
        name="channel"
        label={t('intake.channel')}
        rules={[{ required: true, message: t('field.required', { label: t('intake.channel') }) }]}
      >
        <Select options={optionsOf(channels?.channels)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="nature" label={t('intake.nature')}>
        <Select options={optionsOf(channels?.natures)} allowClear />
      </Form.Item>
    </div>
  );
};

/** What it is: in the caller's words, then as the catalogue calls it. */
export const ProblemFields = () => {
  const { t } = useTranslation('workbench');
  const { data: tenant } = useTenant();
  const text = Form.useWatch<string | undefined>('text');
  const channel = Form.useWatch<string | undefined>('channel');
  return (
    <>
      <SourceFields />
      <Form.Item
        name="text"
        label={t('intake.text')}
        rules={[
          { required: true, whitespace: true, message: t('field.required', { label: t('intake.text') }) },
        ]}
      >
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 12 }}
          placeholder={t('intake.textHint')}
          showCount
          {...(tenant === undefined ? {} : { maxLength: tenant.maxTextLength })}
        />
      </Form.Item>
      <Form.Item name="subcategory" label={t('intake.subcategory')}>
        <CategorySelect text={text ?? ''} channel={channel} />
      </Form.Item>
      <Form.Item name="photos" label={t('intake.photos')}>
        <PhotosInput onChange={() => undefined} />
      </Form.Item>
    </>
  );
};
