import { useTranslation } from 'react-i18next';
import { Card } from '../../touch/List.tsx';
import styles from './Open.module.css';
import type { About } from './useOpenData.ts';

const plain = ['cases', 'reported', 'onTime', 'median'] as const;

/** How the figures are made, in words for everybody. */
export const HowCard = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation('open');
  const places =
    about.places === 'none' ? t('how.placesNone') : t('how.places', { place: t(`place.${about.places}`) });
  return (
    <Card title={t('howTitle')}>
      <ul className={styles.how}>
        {plain.map((name) => (
          <li key={name}>{t(`how.${name}`)}</li>
        ))}
        <li>{t('how.few', { count: about.suppressBelow })}</li>
        <li>{places}</li>
        <li>{t('how.sensitive')}</li>
        <li>{t('how.changes')}</li>
      </ul>
    </Card>
  );
};
