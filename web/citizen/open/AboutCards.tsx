import { useTranslation } from 'react-i18next';
import { inBase } from '../../app/base.ts';
import { Card, List, ListItem } from '../../touch/List.tsx';
import { periodsOf } from './files.ts';
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

const fileOf = (period: string, format: string): string =>
  inBase(`v1/public/open-data/cases.${format}?period=${period}`);

const formats = ['csv', 'geojson'] as const;
const shownMonths = 12;

const MonthFiles = ({ month }: { readonly month: About['months'][number] }) => {
  const { t } = useTranslation('open');
  return (
    <ListItem>
      <span>{t('file', { period: month.month, count: month.cases })}</span>
      <span className={styles.files}>
        {periodsOf(month).flatMap((period) =>
          formats.map((format) => (
            <a
              key={period + format}
              download
              href={fileOf(period, format)}
              aria-label={`${format} ${period}`}
            >
              {period === month.month
                ? format.toUpperCase()
                : `${format.toUpperCase()} ${period.slice(8, 10)}–`}
            </a>
          )),
        )}
      </span>
    </ListItem>
  );
};

/** The files, the dictionary, and under which licence. */
export const DownloadsCard = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation('open');
  const months = about.months.filter(({ cases }) => cases > 0).toReversed();
  const older = months.slice(shownMonths);
  const rows = (some: typeof months) => (
    <List>
      {some.map((month) => (
        <MonthFiles key={month.month} month={month} />
      ))}
    </List>
  );
  return (
    <Card title={t('downloadTitle')}>
      <p className={styles.quiet}>{t('downloadHint')}</p>
      {rows(months.slice(0, shownMonths))}
      {older.length > 0 && (
        <details>
          <summary>{t('older')}</summary>
          {rows(older)}
        </details>
      )}
      <p className={styles.files}>
        <a href={inBase('v1/public/open-data/fields')}>{t('dictionary')}</a>
        <a href={inBase('v1/openapi.json')}>{t('api')}</a>
      </p>
      <p className={styles.quiet}>
        {t('licence')}
        <a href={about.licence.url} rel="license noreferrer" target="_blank">
          {about.licence.name}
        </a>
      </p>
    </Card>
  );
};
