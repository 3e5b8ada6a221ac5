import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Countdown } from '../../shared/Light.tsx';
import { useNames } from '../../shared/reference.ts';
import styles from './Case.module.css';
import type { CaseView } from './useCase.ts';

/** What a reader should see at once that is out of the ordinary. */
const Flags = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const open = subject.supervisionOrders.filter(({ answer }) => answer === undefined);
  const cityPresses = open.some(({ city }) => city !== undefined);
  return (
    <>
      {subject.overdue && <Tag color="error">{t('flag.overdue')}</Tag>}
      {open.length > 0 && (
        <Tag color="volcano">{t(cityPresses ? 'flag.supervisedByCity' : 'flag.supervised')}</Tag>
      )}
      {subject.reworks > 0 && <Tag color="orange">{t('flag.reworks', { count: subject.reworks })}</Tag>}
      {subject.extensions > 0 && <Tag>{t('flag.extensions', { count: subject.extensions })}</Tag>}
      {subject.appeal !== undefined && <Tag color="purple">{t('flag.appeal')}</Tag>}
    </>
  );
};

export const CaseHead = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const navigate = useNavigate();
  const { subcategory, number, stateName, light, dueAt } = subject;
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 className={styles.title}>
          {subcategory === undefined ? t('list.uncategorised') : names.subcategory(subcategory)}
        </h1>
        <span className={styles.number}>{number}</span>
        <Tag color="processing" className={styles.state ?? ''}>
          {stateName}
        </Tag>
        <Flags subject={subject} />
      </div>
      <span className={styles.clock}>
        <Countdown light={light} dueAt={dueAt} />
      </span>
      <Button icon={<PrinterOutlined />} onClick={() => navigate('file')}>
        {t('case.file')}
      </Button>
    </header>
  );
};
