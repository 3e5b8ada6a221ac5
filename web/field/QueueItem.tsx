import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { discard, needsChoice } from '../offline/choices.ts';
import { useOffline, useSyncView } from '../offline/OfflineProvider.tsx';
import { isPending } from '../offline/outbox.ts';
import { photoLost } from '../offline/sender.ts';
import type { CommandState, Queued } from '../offline/types.ts';
import { useNow } from '../shared/useNow.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Icon, type IconName } from '../touch/Icon.tsx';
import { ListItem } from '../touch/List.tsx';
import { Sheet } from '../touch/Sheet.tsx';
import { Spinner } from '../touch/Spinner.tsx';
import { QueueChoices } from './QueueChoices.tsx';
import styles from './QueueItem.module.css';

interface ItemProps {
  readonly command: Queued;
}

const icons: Readonly<Record<CommandState, IconName | undefined>> = {
  waiting: 'clock',
  uploading: undefined,
  sending: undefined,
  done: 'check',
  refused: 'warning',
  conflict: 'warning',
};

/** How much of its photos is up: those that arrived, and the share of the one on its way. */
const useProgress = ({ photos }: Queued): number => {
  const { progress } = useSyncView();
  if (photos.length === 0) return 0;
  const up = photos.map(({ id, arrived }) => (arrived ? 1 : (progress.get(id) ?? 0)));
  return up.reduce((sum, share) => sum + share, 0) / photos.length;
};

const Uploading = ({ command }: ItemProps) => {
  const { t } = useTranslation('field');
  const share = useProgress(command);
  const arrived = command.photos.filter((photo) => photo.arrived).length;
  if (command.photos.length === 0 || command.state === 'done') return null;
  return (
    <div className={styles.photos}>
      <progress className={styles.progress} value={share} max={1} aria-label={t('queue.photos')} />
      <span>{t('queue.photosUp', { arrived, all: command.photos.length })}</span>
    </div>
  );
};

/** What the server said, or what we know ourselves. */
const Said = ({ command }: ItemProps) => {
  const { t } = useTranslation('field');
  const { problem, state, attempts, uncertain } = command;
  if (problem !== undefined) {
    const words = problem.type === photoLost.type ? t('queue.photoLost') : problem.detail;
    return <p className={needsChoice(command) ? styles.problem : styles.quiet}>{words}</p>;
  }
  if (state !== 'waiting' || attempts === 0) return null;
  return (
    <p className={styles.quiet}>{t(uncertain ? 'queue.uncertain' : 'queue.retrying', { count: attempts })}</p>
  );
};

interface DiscardProps extends ItemProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const DiscardSheet = ({ command, open, onClose }: DiscardProps) => {
  const { t } = useTranslation('field');
  const { sync } = useOffline();
  const confirm = async (): Promise<void> => {
    await sync.change((contents) => discard(contents, command.id));
    onClose();
  };
  return (
    <Sheet
      open={open}
      title={t('queue.discardTitle')}
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" block onClick={confirm}>
            {t('queue.discardYes')}
          </Button>
          <Button block onClick={onClose}>
            {t('queue.discardNo')}
          </Button>
        </>
      }
    >
      <p className={styles.plain}>{t(command.uncertain ? 'queue.discardUncertain' : 'queue.discardText')}</p>
    </Sheet>
  );
};

const Head = ({ command }: ItemProps) => {
  const { t } = useTranslation('field');
  const { ago } = useTimes();
  const now = useNow();
  const icon = icons[command.state];
  const created = new Date(command.createdAt).toISOString();
  return (
    <>
      <p className={`${styles.state} ${styles[command.state]}`}>
        {icon === undefined ? <Spinner /> : <Icon name={icon} size={18} />}
        {t(`queue.state.${command.state}`)}
        <span className={styles.ago}>{ago(created, now)}</span>
      </p>
      <p className={styles.title}>
        <span className={styles.kind}>{t(`queue.kind.${command.kind}`)}</span> {command.title}
      </p>
    </>
  );
};

const Receipt = ({ command: { receipt, kind } }: ItemProps) => {
  const { t } = useTranslation('field');
  if (receipt === undefined || (kind !== 'report' && kind !== 'selfDispose')) return null;
  return (
    <p className={styles.plain}>
      <Link to={`/field/task/${receipt.caseId}`}>{t('queue.receipt', { number: receipt.number })}</Link>
    </p>
  );
};

/** One command: what it is, how it stands, what can be done about it. */
export const QueueItem = ({ command }: ItemProps) => {
  const { t } = useTranslation('field');
  const [asking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  return (
    <ListItem>
      <div className={styles.item}>
        <Head command={command} />
        <Uploading command={command} />
        <Said command={command} />
        <Receipt command={command} />
        {needsChoice(command) && <QueueChoices command={command} onDiscard={ask} />}
        {isPending(command) && !needsChoice(command) && command.state !== 'sending' && (
          <Button variant="quiet" className={styles.discard ?? ''} onClick={ask}>
            {t('queue.discard')}
          </Button>
        )}
      </div>
      <DiscardSheet command={command} open={asking} onClose={() => setAsking(false)} />
    </ListItem>
  );
};
