import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineProvider } from '../offline/OfflineProvider.tsx';
import { Button } from '../touch/Button.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { TextArea } from '../touch/TextField.tsx';
import { CategoryChips } from './CategoryChips.tsx';
import styles from './Citizen.module.css';
import { ContactFields } from './ContactFields.tsx';
import { Frame } from './Frame.tsx';
import { lacksOf } from './form.ts';
import { Nearby } from './Nearby.tsx';
import { Photos } from './Photos.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { Receipt } from './Receipt.tsx';
import { type PublicDraft, usePublicDraft } from './usePublicDraft.ts';
import { useSending } from './useSending.ts';

const Restored = ({ draft }: { readonly draft: PublicDraft }) => {
  const { t } = useTranslation('citizen');
  const [seen, setSeen] = useState(false);
  if (!draft.restored || seen) return null;
  return (
    <Notice
      title={t('report.restored')}
      actions={
        <>
          <Button onClick={() => setSeen(true)}>{t('report.goOn')}</Button>
          <Button variant="quiet" onClick={() => draft.discard().then(() => location.reload())}>
            {t('report.startAnew')}
          </Button>
        </>
      }
    />
  );
};

/** What the server did not take: each fault in its words; without an answer, that nothing is lost. */
const Failure = ({ faults }: { readonly faults: readonly string[] }) => {
  const { t } = useTranslation('citizen');
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad" title={t('report.failed')}>
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Notice>
  );
};

const Form = ({ draft }: { readonly draft: PublicDraft }) => {
  const { t } = useTranslation('citizen');
  const { form, change } = draft;
  const [tried, setTried] = useState(false);
  const sending = useSending(draft);
  const lacks = tried ? lacksOf(form) : [];
  const wrong = (lack: (typeof lacks)[number]) => (lacks.includes(lack) ? t(`lack.${lack}`) : undefined);
  const send = () => {
    setTried(true);
    if (lacksOf(form).length === 0) sending.send();
  };
  if (sending.receipt !== undefined) return <Receipt receipt={sending.receipt} />;
  return (
    <>
      <h1 className={styles.title}>{t('report.title')}</h1>
      <Restored draft={draft} />
      <Photos draft={draft} />
      <PlaceSection form={form} change={change} error={wrong('place')} />
      <Nearby point={form.point} />
      <TextArea
        label={t('report.text')}
        placeholder={t('report.example')}
        value={form.text}
        most={draft.rules?.maxText}
        error={wrong('text')}
        onChange={(text) => change({ text })}
      />
      <CategoryChips form={form} change={change} />
      <ContactFields form={form} change={change} error={wrong('phone')} />
      <Failure faults={sending.faults} />
      <Button variant="primary" block busy={sending.busy || draft.busy} onClick={send}>
        {t('report.send')}
      </Button>
    </>
  );
};

const Drafted = () => {
  const draft = usePublicDraft();
  return <Form draft={draft} />;
};

/** One page from top to bottom, in the order of a thumb: photo, place, words, send. */
export const ReportPage = () => {
  const { t } = useTranslation('citizen');
  return (
    <Frame>
      <OfflineProvider
        person="citizen"
        signedIn={false}
        waiting={<Skeleton label={t('track.loading')} lines={6} />}
      >
        <Drafted />
      </OfflineProvider>
    </Frame>
  );
};
