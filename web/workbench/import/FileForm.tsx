import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { datums } from '../../../functions/domain/grid/types.ts';
import { templateOf } from '../../../functions/domain/imports/headers.ts';
import type { ImportSettings } from '../../../functions/imports/client/run.ts';
import { csvOf, download } from './download.ts';
import type { Choice } from './useImport.ts';

interface FileFormProps {
  readonly settings: ImportSettings;
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
  readonly choose: (file: File) => void;
  readonly busy: boolean;
}

const megabyte = 1_048_576;

const Template = ({ kind }: Pick<Choice, 'kind'>) => {
  const { t, i18n } = useTranslation('import');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <Button
      icon={<DownloadOutlined />}
      onClick={() => download(t(`templateName.${kind}`), csvOf([templateOf(kind, language)]))}
    >
      {t('template')}
    </Button>
  );
};

/** What is to be imported, in which datum, and the file. */
export const FileForm = ({ settings, choice, change, choose, busy }: FileFormProps) => {
  const { t } = useTranslation('import');
  const { kinds, maxRows, maxBytes, channel } = settings;
  return (
    <Form layout="vertical" disabled={busy}>
      <Form.Item label={t('kind')} extra={t(`kindTip.${choice.kind}`, { channel: channel?.name })}>
        <Radio.Group
          aria-label={t('kind')}
          optionType="button"
          value={choice.kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={({ target: { value } }) => change({ ...choice, kind: value })}
        />
      </Form.Item>
      <Form.Item label={t('datum')} htmlFor="import-datum">
        <Select
          id="import-datum"
          style={{ maxWidth: 320 }}
          value={choice.datum}
          options={datums.map((value) => ({ value, label: t(`datums.${value}`) }))}
          onChange={(datum) => change({ ...choice, datum })}
        />
      </Form.Item>
      <Form.Item label={t('file')} htmlFor="import-file">
        <Flex gap={12} wrap align="center">
          <input
            id="import-file"
            type="file"
            accept=".csv,.txt,.xlsx"
            disabled={busy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file can be chosen again once it is mended.
              target.value = '';
              if (file !== undefined) choose(file);
            }}
          />
          <Template kind={choice.kind} />
        </Flex>
        <Typography.Text type="secondary">
          {t('limits', { rows: maxRows, megabytes: Math.round((10 * maxBytes) / megabyte) / 10 })}
        </Typography.Text>
      </Form.Item>
    </Form>
  );
};
