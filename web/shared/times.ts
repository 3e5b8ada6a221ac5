/** Times as people read them: in the tenant's time zone, in the reader's language. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span in its two largest parts; `sign` is negative for what has passed. */
export interface Span {
  readonly sign: 1 | -1;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** From one instant to another, whole minutes towards zero. */
export const spanBetween = (from: number, to: number): Span => {
  const length = Math.abs(to - from);
  return {
    sign: to >= from ? 1 : -1,
    days: Math.floor(length / day),
    hours: Math.floor((length % day) / hour),
    minutes: Math.floor((length % hour) / minute),
  };
};

type Words = (key: string, values: { readonly count: number }) => string;

/** `2 天 3 小时`, `45 分钟`: never more than two parts, so that it fits a column. */
export const spanInWords = ({ days, hours, minutes }: Span, t: Words): string => {
  const parts = [
    days > 0 ? t('time.days', { count: days }) : '',
    hours > 0 ? t('time.hours', { count: hours }) : '',
    days === 0 && (minutes > 0 || hours === 0) ? t('time.minutes', { count: minutes }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
};

export interface Zone {
  readonly timeZone: string;
  readonly language: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = ({ timeZone, language }: Zone, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${timeZone}|${language}|${JSON.stringify(shape)}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...shape });
  formats.set(key, kept);
  return kept;
};

const dateAndTime: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

export const dateTimeText = (instant: string | number, zone: Zone): string =>
  formatOf(zone, dateAndTime).format(new Date(instant));

export const dateText = (instant: string | number, zone: Zone): string =>
  formatOf(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

export const timeText = (instant: string | number, zone: Zone): string =>
  formatOf(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
