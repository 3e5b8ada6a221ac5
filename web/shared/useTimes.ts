import { useTranslation } from 'react-i18next';
import { usePlace } from './reference.ts';
import { dateText, dateTimeText, spanBetween, spanInWords, timeText, type Zone } from './times.ts';

/** Words for instants, for the tenant's place and the reader's language. */
export const useTimes = () => {
  const { t, i18n } = useTranslation();
  const { data: place } = usePlace();
  // Until the place is known nothing is shown that has a time in it, so the zone does not matter.
  const zone: Zone = { timeZone: place?.timeZone ?? 'UTC', language: i18n.language };
  return {
    date: (instant: string | number) => dateText(instant, zone),
    time: (instant: string | number) => timeText(instant, zone),
    dateTime: (instant: string | number) => dateTimeText(instant, zone),
    span: (from: number, to: number) => spanInWords(spanBetween(from, to), t),
    ago: (instant: string, now: number) => {
      const span = spanBetween(Date.parse(instant), now);
      const none = span.days + span.hours + span.minutes === 0;
      return none ? t('time.now') : t('time.ago', { time: spanInWords(span, t) });
    },
  };
};
