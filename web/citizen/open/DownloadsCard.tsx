import { useTranslation } from 'react-i18next';
import { inBase } from '../../app/base.ts';
import { Button } from '../../touch/Button.tsx';
import { Card, List, ListItem } from '../../touch/List.tsx';
import { Notice } from '../../touch/Notice.tsx';
import type { Format } from './gather.ts';
import styles from './Open.module.css';
import { type FileAsked, type Gathering, useGather } from './useGather.ts';
import type { About } from './useOpenData.ts';

const addressOf = (format: Format, period: string | undefined): string =>
  inBase(`v1/public/open-data/cases.${format}${period === undefined ? '' : `?period=${period}`}`);

const formats = ['csv', 'geojson'] as const;
const shownMonths = 12;

interface FilesProps {
  /** a month, or all that is published */
  readonly period?: string;
  readonly name: string;
  readonly cases: number;
  readonly start: (file: FileAsked) => void;
}

/** Real addresses, which can be copied too; by a click the parts come as one file. */
const Files = ({ period, name, cases, start }: FilesProps) => {
  const { t } = useTranslation('open');
  return (
    <ListItem>
      <span>{t('file', { period: name, count: cases })}</span>
      <span className={styles.files}>
        {formats.map((format) => {
          const url = addressOf(format, period);
          const label = `${format.toUpperCase()} ${name}`;
          return (
            <a
              key={format}
              download
              href={url}
              aria-label={label}
              onClick={(event) => {
                event.preventDefault();
                start({ url, format, label, cases });
              }}
            >
              {format.toUpperCase()}
            </a>
          );
        })}
      </span>
    </ListItem>
  );
};

interface ProgressProps extends Gathering {
  readonly again: (file: FileAsked) => void;
  readonly cancel: () => void;
}

const Progress = ({ file, got, failed, again, cancel }: ProgressProps) => {
  const { t } = useTranslation('open');
  const actions = (
    <>
      {failed && <Button onClick={() => again(file)}>{t('gather.again')}</Button>}
      <Button variant="quiet" onClick={cancel}>
        {t('gather.cancel')}
      </Button>
    </>
  );
  if (failed)
    return (
      <Notice tone="bad" title={file.label} actions={actions}>
        {t('gather.failed')}
      </Notice>
    );
  return (
    <Notice title={file.label} actions={actions}>
      <progress
        className={styles.progress}
        value={got}
        max={Math.max(file.cases, got, 1)}
        aria-label={file.label}
      />
      {t('gather.got', { got, count: file.cases })}
    </Notice>
  );
};

/** The files, the dictionary, and under which licence. */
export const DownloadsCard = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation('open');
  const { gathering, start, cancel } = useGather();
  const months = about.months.filter(({ cases }) => cases > 0).toReversed();
  const older = months.slice(shownMonths);
  const all = months.reduce((sum, { cases }) => sum + cases, 0);
  const rows = (some: typeof months) =>
    some.map(({ month, cases }) => (
      <Files key={month} period={month} name={month} cases={cases} start={start} />
    ));
  return (
    <Card title={t('downloadTitle')}>
      <p className={styles.quiet}>{t('downloadHint')}</p>
      {gathering && <Progress {...gathering} again={start} cancel={cancel} />}
      <List>
        {months.length > 1 && <Files name={t('all')} cases={all} start={start} />}
        {rows(months.slice(0, shownMonths))}
      </List>
      {older.length > 0 && (
        <details>
          <summary>{t('older')}</summary>
          <List>{rows(older)}</List>
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
