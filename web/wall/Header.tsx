import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../app/i18n.ts';
import { useNow } from '../shared/useNow.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Clock } from './Clock.tsx';
import type { Freshness } from './figures.ts';
import styles from './Header.module.css';
import { useFullScreen } from './useFullScreen.ts';

interface FreshProps {
  readonly fresh: Freshness;
  /** when the figures were last read; 0 before the first time */
  readonly at: number;
}

/** Says that what the wall shows is old, and how old, so that it is not taken for the present. */
const StaleMark = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('wall');
  const { dateTime, ago } = useTimes();
  const now = Math.max(useNow(), at);
  const time = dateTime(at);
  return (
    <p className={styles.stale} role="alert">
      {at === 0 ? t('fresh.stale') : t('fresh.since', { time, ago: ago(new Date(at).toISOString(), now) })}
    </p>
  );
};

const LiveMark = ({ fresh, at }: FreshProps) => {
  const { t } = useTranslation('wall');
  const { time } = useTimes();
  if (fresh === 'stale') return <StaleMark at={at} />;
  return (
    <div className={`${styles.mark} ${styles[fresh]}`}>
      <span className={styles.dot} aria-hidden="true" />
      <span role="status">{t(`fresh.${fresh}`)}</span>
      {at > 0 && <span className={styles.at}>{t('fresh.at', { time: time(at) })}</span>}
    </div>
  );
};

/** Something to choose whose figures are shown. */
interface ControlsProps {
  readonly choice: ReactNode;
}

const Controls = ({ choice }: ControlsProps) => {
  const { t, i18n } = useTranslation('wall');
  const [full, toggle] = useFullScreen();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.controls}>
      {choice}
      <button type="button" className={styles.control} lang={other} onClick={() => changeLanguage(other)}>
        {t(`common:language.${other}`)}
      </button>
      <button type="button" className={styles.control} onClick={toggle}>
        {t(full ? 'full.leave' : 'full.enter')}
      </button>
    </div>
  );
};

interface HeaderProps extends FreshProps, ControlsProps {
  /** whose wall it is; absent until that is known */
  readonly place: string | undefined;
  readonly timeZone: string | undefined;
}

/** Whose wall it is, the time there, and whether what it shows is of now. */
export const Header = ({ fresh, at, place, timeZone, choice }: HeaderProps) => {
  const { t } = useTranslation(['wall', 'common']);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {place !== undefined && <span className={styles.district}>{place}</span>}
        {fresh !== 'stale' && <span className={styles.product}>{t('title')}</span>}
      </h1>
      <LiveMark fresh={fresh} at={at} />
      <Controls choice={choice} />
      {timeZone !== undefined && <Clock timeZone={timeZone} />}
    </header>
  );
};
