import { CopyOutlined } from '@ant-design/icons';
import { Button, App as Messages } from 'antd';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../../shared/Scroll.tsx';
import styles from '../Portal.module.css';

/** Puts a text on the clipboard and says so; where the browser refuses, says that it has to be marked by hand. */
const useCopy = () => {
  const { t } = useTranslation('portal');
  const { message } = Messages.useApp();
  return async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      message.success(t('copied'));
    } catch (error) {
      // Browsers without the permission, or pages not opened by https, reject with a DOMException or have no clipboard.
      message.warning(t('notCopied', { why: error instanceof Error ? error.name : '' }));
    }
  };
};

interface CodeProps {
  readonly text: string;
  /** what it is, for those who do not see where it stands */
  readonly label: string;
}

/** Text for machines, to be copied. */
export const Code = ({ text, label }: CodeProps) => {
  const { t } = useTranslation('portal');
  const copy = useCopy();
  return (
    <div className={styles.code}>
      <Scroll label={label}>
        <pre>{text}</pre>
      </Scroll>
      <Button
        size="small"
        className={styles.copy ?? ''}
        icon={<CopyOutlined aria-hidden />}
        aria-label={t('copyOf', { what: label })}
        onClick={() => copy(text)}
      >
        {t('copy')}
      </Button>
    </div>
  );
};

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // What others answer need not be JSON: then it is shown as it came.
    return body;
  }
};

export const BodyCode = ({ text, label }: CodeProps) => <Code text={pretty(text)} label={label} />;

export const JsonCode = ({ value, label }: { readonly value: unknown; readonly label: string }) => (
  <Code text={JSON.stringify(value, null, 2)} label={label} />
);
