import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api } from '../app/api.ts';
import { reopen, tryAgain } from '../offline/choices.ts';
import { useOffline } from '../offline/OfflineProvider.tsx';
import type { Queued } from '../offline/types.ts';
import { draftKeyOf } from '../offline/useDraft.ts';
import { Button } from '../touch/Button.tsx';
import { editName, editPath } from './errand.ts';
import styles from './QueueChoices.module.css';

interface QueueChoicesProps {
  readonly command: Queued;
  readonly onDiscard: () => void;
}

const beginsCase = ({ kind }: Queued): boolean => kind === 'report' || kind === 'selfDispose';

/** The version that the case has now; none for a report, which begins one. */
const versionNow = async (command: Queued): Promise<number | undefined> => {
  if (beginsCase(command)) return undefined;
  const { version } = await answered(api.GET('/v1/cases/{id}', { params: { path: { id: command.line } } }));
  return version;
};

/** What a person can do when the server said no: look, send again on the case as it is now, change it, drop it. */
export const QueueChoices = ({ command, onDiscard }: QueueChoicesProps) => {
  const { t } = useTranslation('field');
  const { sync, person } = useOffline();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const again = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const version = await versionNow(command);
      await sync.change((contents) => tryAgain(contents, command.id, version));
    } catch (error) {
      // The case cannot be asked for: nothing has changed, and the person reads why.
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  const edit = async (): Promise<void> => {
    const key = draftKeyOf(person, editName(command.id));
    await sync.change((contents) => reopen(contents, command.id, key, Date.now()));
    await navigate(editPath(command, command.id));
  };

  return (
    <div className={styles.choices}>
      {!beginsCase(command) && (
        <Button block onClick={() => navigate(`/field/task/${command.line}`)}>
          {t('queue.look')}
        </Button>
      )}
      <Button block busy={busy} onClick={again}>
        {t(command.state === 'conflict' ? 'queue.againOnNew' : 'queue.again')}
      </Button>
      <Button block onClick={edit}>
        {t('queue.edit')}
      </Button>
      <Button block variant="danger" onClick={onDiscard}>
        {t('queue.discard')}
      </Button>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
    </div>
  );
};
