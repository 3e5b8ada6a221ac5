import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useTenant } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Case.module.css';
import '../parts/print.css';
import './print.css';
import { FactsCard } from './FactsCard.tsx';
import { PhotosCard } from './PhotosCard.tsx';
import { TimelineCard } from './TimelineCard.tsx';
import { type CaseView, useCase } from './useCase.ts';

const Paper = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { data: tenant } = useTenant();
  const { dateTime } = useTimes();
  const now = useNow();
  return (
    <article className={`${styles.page} case-file`}>
      <header>
        <h1>{t('file.title', { district: tenant?.district.name })}</h1>
        <p>{t('file.head', { number: subject.number, state: subject.stateName, printed: dateTime(now) })}</p>
      </header>
      <FactsCard subject={subject} />
      <PhotosCard subject={subject} />
      <TimelineCard id={subject.id} />
    </article>
  );
};

/** The case file (案卷) on paper: everything about the case without what can be done to it. */
export const CaseFile = () => {
  const { t } = useTranslation('workbench');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: subject, error, refetch } = useCase(id);
  return (
    <>
      <Flex gap={10} className="no-print" style={{ marginBottom: 14 }}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => navigate(`/work/case/${id}`)}>
          {t('file.back')}
        </Button>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {t('file.print')}
        </Button>
      </Flex>
      {subject === undefined && error === null && <Waiting />}
      <Trouble error={error} retry={refetch} />
      {subject !== undefined && <Paper subject={subject} />}
    </>
  );
};
