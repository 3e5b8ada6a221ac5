import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '../../app/problem.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Button } from '../../touch/Button.tsx';
import { Card } from '../../touch/List.tsx';
import { Notice } from '../../touch/Notice.tsx';
import { Sheet } from '../../touch/Sheet.tsx';
import { usePerson } from '../person.tsx';
import { agree, hasAgreed } from './kept.ts';
import styles from './Patrol.module.css';
import { usePatrolling } from './PatrolProvider.tsx';

interface ConsentProps {
  readonly open: boolean;
  readonly days: number;
  readonly onAgree: () => void;
  readonly onClose: () => void;
}

/** What is recorded, who sees it and for how long, before anything is. */
const Consent = ({ open, days, onAgree, onClose }: ConsentProps) => {
  const { t } = useTranslation('field');
  return (
    <Sheet
      open={open}
      title={t('patrol.consentTitle')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" block onClick={onAgree}>
            {t('patrol.agree')}
          </Button>
          <Button block onClick={onClose}>
            {t('patrol.decline')}
          </Button>
        </>
      }
    >
      <ul className={styles.consent}>
        <li>{t('patrol.consentWhat')}</li>
        <li>{t('patrol.consentWho')}</li>
        <li>{t('patrol.consentHow', { count: days })}</li>
        <li>{t('patrol.consentEnd')}</li>
      </ul>
    </Sheet>
  );
};

/** What went wrong in words, as far as it can be helped by whoever reads it. */
const useReason = () => {
  const { t } = useTranslation('field');
  return (error: unknown): string => {
    if (error instanceof ProblemError) return error.problem.detail;
    if (error instanceof OfflineError || error instanceof DOMException) return t('patrol.noNetwork');
    throw error;
  };
};

/** Does one thing at a time, and keeps what went wrong to be said. */
const useDoing = () => {
  const reason = useReason();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const doing = (work: () => Promise<void>): void => {
    setBusy(true);
    setTrouble(undefined);
    work()
      .catch((error: unknown) => setTrouble(reason(error)))
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return { busy, trouble, doing };
};

/** How the duty stands, in words. */
const Standing = () => {
  const { t } = useTranslation('field');
  const { time } = useTimes();
  const { on, recording, ending, startedAt } = usePatrolling();
  if (ending) return <p className={styles.text}>{t('patrol.ending')}</p>;
  if (!on) return <p className={styles.text}>{t('patrol.off')}</p>;
  const since = startedAt === undefined ? '' : time(startedAt);
  return <p className={styles.text}>{t(recording ? 'patrol.on' : 'patrol.elsewhere', { since })}</p>;
};

interface SwitchProps {
  readonly doing: (work: () => Promise<void>) => void;
  readonly busy: boolean;
  readonly onStart: () => void;
}

const Switch = ({ doing, busy, onStart }: SwitchProps) => {
  const { t } = useTranslation('field');
  const { on, ending, goOff } = usePatrolling();
  return (
    <Button
      variant={on ? 'secondary' : 'primary'}
      role="switch"
      aria-checked={on}
      aria-label={t('patrol.switch')}
      busy={busy}
      disabled={ending}
      onClick={on ? () => doing(goOff) : onStart}
    >
      {t(on ? 'patrol.goOff' : 'patrol.goOn')}
    </Button>
  );
};

/** The switch between on and off duty. Nothing where the district does not offer it. */
export const DutyCard = () => {
  const { rules, on, ending } = usePatrolling();
  // A phone that was started again without a network may know its duty only; then it can be ended.
  return rules === undefined && !on && !ending ? null : <Duty days={rules?.retentionDays} />;
};

const Duty = ({ days }: { readonly days: number | undefined }) => {
  const { t } = useTranslation('field');
  const { person } = usePerson();
  const { fault, goOn } = usePatrolling();
  const { busy, trouble, doing } = useDoing();
  const [asking, setAsking] = useState(false);
  const start = (): void => {
    if (days === undefined) return;
    if (hasAgreed(person.id, days)) doing(goOn);
    else setAsking(true);
  };
  return (
    <Card title={t('patrol.title')}>
      <div className={styles.line}>
        <Standing />
        <Switch doing={doing} busy={busy} onStart={start} />
      </div>
      {fault !== undefined && <Notice tone="bad">{t(`patrol.fault.${fault}`)}</Notice>}
      {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
      {days !== undefined && (
        <Consent
          open={asking}
          days={days}
          onClose={() => setAsking(false)}
          onAgree={() => {
            agree(person.id, days);
            setAsking(false);
            doing(goOn);
          }}
        />
      )}
    </Card>
  );
};
