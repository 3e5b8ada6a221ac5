import { useTranslation } from 'react-i18next';
import { needsChoice } from '../offline/choices.ts';
import { useOffline, useSyncView } from '../offline/OfflineProvider.tsx';
import { Button } from '../touch/Button.tsx';
import { List, ListLink } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Page } from '../touch/Page.tsx';
import { editPath } from './errand.ts';
import { QueueItem } from './QueueItem.tsx';
import styles from './QueuePage.module.css';
import { useQueued } from './useQueued.ts';

/** What was taken out of the queue to be changed and has not been put back: no other page leads to it. */
const Edited = () => {
  const { t } = useTranslation('field');
  const { person } = useOffline();
  const { contents } = useSyncView();
  const edited = contents.drafts.flatMap(({ by, commandId, errand }) =>
    by === person && commandId !== undefined && errand !== undefined ? [{ commandId, errand }] : [],
  );
  if (edited.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('queue.edited')}</h2>
      <List label={t('queue.edited')}>
        {edited.map(({ commandId, errand }) => (
          <ListLink key={commandId} to={editPath(errand, commandId)}>
            <span>
              <strong>{t(`queue.kind.${errand.kind}`)}</strong> {errand.title}
            </span>
          </ListLink>
        ))}
      </List>
    </section>
  );
};

/** What is on the phone and not yet at the centre, and what went there today. Nothing here is ever dropped silently. */
export const QueuePage = () => {
  const { t } = useTranslation('field');
  const { sync } = useOffline();
  const { connection, running } = useSyncView();
  const { mine, pending, others } = useQueued();
  const done = mine.filter(({ state }) => state === 'done').reverse();
  return (
    <Page title={t('queue.title')}>
      {others > 0 && <Notice>{t('queue.others', { count: others })}</Notice>}
      {pending.length === 0 && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('queue.emptyTitle')}</p>
          <p>{t('queue.emptyText')}</p>
        </div>
      )}
      {pending.length > 0 && (
        <>
          <List label={t('queue.title')}>
            {pending.map((command) => (
              <QueueItem key={command.id} command={command} />
            ))}
          </List>
          {!pending.every(needsChoice) && (
            <Button busy={running} disabled={connection === 'offline'} onClick={() => sync.sendNow()}>
              {t('queue.sendNow')}
            </Button>
          )}
        </>
      )}
      <Edited />
      {done.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('queue.done')}</h2>
          <List label={t('queue.done')}>
            {done.map((command) => (
              <QueueItem key={command.id} command={command} />
            ))}
          </List>
        </section>
      )}
    </Page>
  );
};
