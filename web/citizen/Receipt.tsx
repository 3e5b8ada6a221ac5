import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../touch/Icon.tsx';
import styles from './Citizen.module.css';
import type { Receipt as Receipted } from './useSending.ts';

/** It has arrived: the number, and the way to what becomes of it. */
export const Receipt = ({ receipt }: { readonly receipt: Receipted }) => {
  const { t } = useTranslation('citizen');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.receipt}>
      <Icon name="check" size={48} />
      <h1 ref={heading} tabIndex={-1}>
        {t('receipt.title')}
      </h1>
      <p className={styles.due}>{receipt.number}</p>
      <p className={styles.quiet}>{t('receipt.text')}</p>
      <Link to={`/track/${receipt.followToken}`} className={styles.begin}>
        {t('receipt.track')}
      </Link>
      <Link to="/">{t('track.toStart')}</Link>
    </section>
  );
};
