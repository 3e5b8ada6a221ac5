import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../app/problem.ts';
import { Notice } from '../../touch/Notice.tsx';
import { Skeleton } from '../../touch/Spinner.tsx';
import { Frame } from '../Frame.tsx';
import { BulletinsCard } from './BulletinsCard.tsx';
import { DownloadsCard } from './DownloadsCard.tsx';
import { FiguresCards } from './FiguresCards.tsx';
import { HowCard } from './HowCard.tsx';
import styles from './Open.module.css';
import { type About, useAbout, useOpenFigures } from './useOpenData.ts';

const Published = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation('open');
  const isPublished = about.months.some(({ cases }) => cases > 0);
  const { data: figures, isError } = useOpenFigures(isPublished);
  return (
    <>
      {about.through !== null && (
        <p className={styles.quiet}>{t('through', { day: about.through, days: about.delayDays })}</p>
      )}
      {!isPublished && <Notice>{t('notYet')}</Notice>}
      {isError && <Notice tone="bad">{t('failed')}</Notice>}
      {isPublished && figures === undefined && !isError && <Skeleton label={t('loading')} lines={8} />}
      {figures !== undefined && <FiguresCards figures={figures} />}
      <HowCard about={about} />
      <DownloadsCard about={about} />
    </>
  );
};

/** What anybody may know of how the district does: figures, how they are made, and the data behind them. */
export const OpenPage = () => {
  const { t } = useTranslation('open');
  const { data: about, error } = useAbout();
  const isOff = error instanceof ProblemError && error.problem.status === 404;
  return (
    <Frame>
      <header className={styles.heading}>
        <h1>{t('title')}</h1>
        <span className={styles.quiet}>{t('lead')}</span>
      </header>
      {isOff && <Notice>{t('off')}</Notice>}
      {error !== null && !isOff && <Notice tone="bad">{t('failed')}</Notice>}
      {about === undefined && error === null && <Skeleton label={t('loading')} lines={8} />}
      <BulletinsCard />
      {about !== undefined && <Published about={about} />}
    </Frame>
  );
};
