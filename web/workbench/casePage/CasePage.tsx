import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionPanel } from '../actions/ActionPanel.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Case.module.css';
import { CaseHead } from './CaseHead.tsx';
import { CityCard } from './CityCard.tsx';
import { DeadlineCard } from './DeadlineCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { KinCard } from './KinCard.tsx';
import { NearbyCard } from './NearbyCard.tsx';
import { PhotosCard } from './PhotosCard.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { TimelineCard } from './TimelineCard.tsx';
import { type CaseView, useCase } from './useCase.ts';

/** An application that waits for a decision, before everything else that is said of the case. */
const RequestNotice = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { request } = subject;
  if (request === undefined) return null;
  return <Alert type="warning" showIcon title={t(`request.${request.kind}`)} description={request.reason} />;
};

const Whole = ({ subject }: { readonly subject: CaseView }) => (
  <article className={styles.page}>
    <CaseHead subject={subject} />
    <RequestNotice subject={subject} />
    <div className={styles.columns}>
      <div className={styles.column}>
        <FactsCard subject={subject} />
        <PhotosCard subject={subject} />
        <TimelineCard id={subject.id} />
      </div>
      <div className={styles.column}>
        <ActionPanel subject={subject} />
        <DeadlineCard subject={subject} />
        <KinCard subject={subject} />
        <CityCard subject={subject} />
        <PlaceCard subject={subject} />
        <NearbyCard subject={subject} />
      </div>
    </div>
  </article>
);

/** Everything about one case, and what the reader may do with it. */
export const CasePage = () => {
  const { id = '' } = useParams();
  const { data: subject, error, refetch } = useCase(id);
  if (subject !== undefined) return <Whole key={id} subject={subject} />;
  return error === null ? <Waiting rows={12} /> : <Trouble error={error} retry={refetch} />;
};
