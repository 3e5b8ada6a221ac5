import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate as Redirect, useParams } from 'react-router';
import { Choice } from '../touch/Choice.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Page } from '../touch/Page.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { TextArea } from '../touch/TextField.tsx';
import styles from './ActPage.module.css';
import { DraftPhotos } from './DraftPhotos.tsx';
import type { FieldForm, Lack } from './forms.ts';
import { RestoredNotice } from './RestoredNotice.tsx';
import { SendBar } from './SendBar.tsx';
import { usePlaceName } from './TaskCard.tsx';
import { type Case, type Duty, useCase } from './tasks.ts';
import { type FieldDraft, useDraftName, useFieldDraft } from './useFieldDraft.ts';

/** What each duty needs (reference §3.3: T3, T20, T17), and the body that the API takes for it. */
const duties: Readonly<
  Record<
    Duty,
    { readonly needs: readonly Lack[]; readonly body: (form: FieldForm) => Record<string, unknown> }
  >
> = {
  confirm: {
    needs: ['verdict', 'photo', 'text'],
    body: ({ verdict, text }) => ({ genuine: verdict === 'yes', text }),
  },
  verify: {
    needs: ['verdict', 'photo', 'text'],
    body: ({ verdict, text }) => ({ passed: verdict === 'yes', text }),
  },
  feedBack: { needs: ['after', 'text'], body: ({ text }) => ({ text }) },
};

const isDuty = (text: string): text is Duty => Object.hasOwn(duties, text);

interface PartProps {
  readonly draft: FieldDraft;
  readonly duty: Duty;
  readonly tried: boolean;
}

const Verdict = ({ draft, duty, tried }: PartProps) => {
  const { t } = useTranslation('field');
  return (
    <Choice
      inline
      label={t(`act.${duty}.question`)}
      value={draft.form.verdict}
      onChange={(verdict) => draft.change({ verdict })}
      error={tried && draft.lacks.includes('verdict') ? t('lackError.verdict') : undefined}
      options={[
        { value: 'yes', label: t(`act.${duty}.yes`), tone: 'good' },
        { value: 'no', label: t(`act.${duty}.no`), tone: 'bad' },
      ]}
    />
  );
};

const Photos = ({ draft, duty, tried }: PartProps) => {
  const { t } = useTranslation('field');
  const wrong = (lack: Lack) => (tried && draft.lacks.includes(lack) ? t(`lackError.${lack}`) : undefined);
  if (duty !== 'feedBack')
    return <DraftPhotos draft={draft} label={t('form.photosNow')} error={wrong('photo')} />;
  return (
    <>
      <DraftPhotos draft={draft} phase="after" label={t('form.photosAfter')} error={wrong('after')} />
      <DraftPhotos draft={draft} phase="before" label={t('form.photosBeforeOptional')} />
    </>
  );
};

interface ActFormProps {
  readonly subject: Case;
  readonly duty: Duty;
  readonly name: string;
}

const ActForm = ({ subject, duty, name }: ActFormProps) => {
  const { t } = useTranslation('field');
  const placeName = usePlaceName();
  const [tried, setTried] = useState(false);
  const draft = useFieldDraft(name, duties[duty].needs);
  const back = `/field/task/${subject.id}`;

  const send = (): void => {
    setTried(true);
    if (draft.lacks.length > 0 || draft.busy) return;
    draft
      .queue({
        kind: duty,
        line: subject.id,
        path: `v1/cases/${subject.id}/actions/${duty}`,
        body: duties[duty].body(draft.form),
        photoForm: duty === 'feedBack' ? 'phased' : 'ids',
        version: subject.version,
        title: subject.number,
      })
      .catch(reportError);
  };

  return (
    <Page
      title={t(`act.${duty}.title`)}
      back={back}
      action={<SendBar draft={draft} tried={tried} label={t('form.send')} onSend={send} />}
    >
      <div className={styles.subject}>
        <p className={styles.text}>{subject.text}</p>
        <p className={styles.place}>{placeName(subject.place)}</p>
      </div>
      {duty === 'verify' && subject.condition && (
        <Notice title={t('task.closing')}>{subject.condition.closing}</Notice>
      )}
      <RestoredNotice draft={draft} to={back} />
      {duty !== 'feedBack' && <Verdict draft={draft} duty={duty} tried={tried} />}
      <Photos draft={draft} duty={duty} tried={tried} />
      <TextArea
        label={t(`act.${duty}.text`)}
        placeholder={t(`act.${duty}.example`)}
        value={draft.form.text}
        most={draft.rules?.maxText}
        error={tried && draft.lacks.includes('text') ? t('lackError.text') : undefined}
        onChange={(text) => draft.change({ text })}
      />
    </Page>
  );
};

/** Confirming, verifying or feeding back: a verdict, photos, words. */
export const ActPage = () => {
  const { t } = useTranslation('field');
  const { id = '', duty = '' } = useParams();
  const name = useDraftName(`${duty} ${id}`);
  const { data, error } = useCase(id);
  if (!isDuty(duty)) return <Redirect to={`/field/task/${id}`} replace />;
  if (data !== undefined) return <ActForm key={name} subject={data} duty={duty} name={name} />;
  return (
    <Page title={t(`act.${duty}.title`)} back={`/field/task/${id}`}>
      {error === null ? (
        <Skeleton label={t('task.loading')} lines={8} />
      ) : (
        <Notice tone="bad" title={t('task.failed')}>
          {error.message}
        </Notice>
      )}
    </Page>
  );
};
