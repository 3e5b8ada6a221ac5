import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText, timeText } from '../shared/times.ts';
import styles from './Header.module.css';

const minute = 60_000;

/** The time now, told anew at the beginning of every minute. */
const useMinute = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), minute - (now % minute));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
};

const weekdayText = (now: number, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' }).format(now);

/** Date and time of the district, wherever the wall hangs. */
export const Clock = ({ timeZone }: { readonly timeZone: string }) => {
  const { i18n } = useTranslation();
  const now = useMinute();
  const zone = { timeZone, language: i18n.language };
  return (
    <time className={styles.clock} dateTime={new Date(now).toISOString()}>
      <span className={styles.date}>
        {dateText(now, zone)} {weekdayText(now, timeZone, i18n.language)}
      </span>
      <span className={styles.time}>{timeText(now, zone)}</span>
    </time>
  );
};
