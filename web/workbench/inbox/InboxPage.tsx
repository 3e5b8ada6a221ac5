import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Inbox.module.css';
import { useInbox } from './useInbox.ts';

/** What the reader was told that is about no case: what insight found, and vital signs. */
export const InboxPage = () => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  const { data: lines, error, isPending, refetch } = useInbox();
  return (
    <Card title={t('inbox.title')}>
      <p className={styles.hint}>{t('inbox.hint')}</p>
      {isPending && <Waiting />}
      <Trouble error={lines === undefined ? error : null} retry={refetch} />
      {lines?.length === 0 && <Empty description={t('inbox.none')} />}
      <ul className={styles.lines}>
        {lines?.map(({ id, at, text }) => (
          <li key={id}>
            <time dateTime={at}>{dateTime(at)}</time>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
};
