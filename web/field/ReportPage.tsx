import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSyncView } from '../offline/OfflineProvider.tsx';
import type { Submission } from '../offline/useDraft.ts';
import { Page } from '../touch/Page.tsx';
import { SelectField } from '../touch/SelectField.tsx';
import { TextArea } from '../touch/TextField.tsx';
import { CategoryField } from './CategoryField.tsx';

import { DraftPhotos } from './DraftPhotos.tsx';
import { type FieldForm, type Lack, placeBody } from './forms.ts';
import { PlaceField } from './PlaceField.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { SendBar } from './SendBar.tsx';
import { useChannel } from './useChannel.ts';
import { type FieldDraft, useDraftName, useFieldDraft } from './useFieldDraft.ts';

type Kind = 'report' | 'selfDispose';

/** What a report from the field must have (reference §3.3: T1, T26). */
const needs: Readonly<Record<Kind, readonly Lack[]>> = {
  report: ['photo', 'place', 'text'],
  selfDispose: ['before', 'after', 'place', 'subcategory', 'text'],
};

const paths: Readonly<Record<Kind, string>> = { report: 'v1/reports', selfDispose: 'v1/self-disposals' };

const titleLength = 40;

const titleOf = (text: string): string => {
  const characters = [...text.trim()];
  const beginning = characters.slice(0, titleLength).join('');
  return characters.length > titleLength ? `${beginning}…` : beginning;
};

interface Circumstances {
  readonly channel: string;
  /** without a network it arrives later than it was seen, so it says when that was */
  readonly seenAt: number | undefined;
}

const bodyOf = (form: FieldForm, { channel, seenAt }: Circumstances) => ({
  channel,
  text: form.text.trim(),
  ...(form.place === undefined ? {} : { place: placeBody(form.place) }),
  ...(form.subcategory === undefined ? {} : { subcategory: form.subcategory }),
  ...(seenAt === undefined ? {} : { occurredAt: new Date(seenAt).toISOString() }),
});

const submissionOf = (kind: Kind, { id, form }: FieldDraft, circumstances: Circumstances): Submission => ({
  kind,
  // It begins a case, so nothing comes before it and nothing waits for it.
  line: id,
  path: paths[kind],
  body: bodyOf(form, circumstances),
  photoForm: kind === 'report' ? 'ids' : 'phased',
  title: titleOf(form.text),
});

interface PartProps {
  readonly draft: FieldDraft;
  readonly kind: Kind;
  readonly wrong: (lack: Lack) => string | undefined;
}

const Photos = ({ draft, kind, wrong }: PartProps) => {
  const { t } = useTranslation('field');
  if (kind === 'report')
    return (
      <DraftPhotos
        draft={draft}
        label={t('form.photos')}
        hint={t('form.photosHint')}
        error={wrong('photo')}
      />
    );
  return (
    <>
      <DraftPhotos draft={draft} phase="before" label={t('form.photosBefore')} error={wrong('before')} />
      <DraftPhotos draft={draft} phase="after" label={t('form.photosAfter')} error={wrong('after')} />
    </>
  );
};

const Fields = ({ draft, kind, wrong }: PartProps) => {
  const { t } = useTranslation('field');
  const { form, change, rules } = draft;
  return (
    <>
      <PlaceField value={form.place} error={wrong('place')} onChange={(place) => change({ place })} />
      <TextArea
        label={t(`report.${kind}.text`)}
        placeholder={t(`report.${kind}.example`)}
        value={form.text}
        most={rules?.maxText}
        error={wrong('text')}
        onChange={(text) => change({ text })}
      />
      <CategoryField
        value={form.subcategory}
        text={form.text}
        error={wrong('subcategory')}
        onChange={(subcategory) => change({ subcategory })}
      />
    </>
  );
};

const ReportForm = ({ kind, name }: { readonly kind: Kind; readonly name: string }) => {
  const { t } = useTranslation('field');
  const { connection } = useSyncView();
  const { options, channel, choose } = useChannel();
  const [tried, setTried] = useState(false);
  const draft = useFieldDraft(name, needs[kind]);
  const wrong = (lack: Lack) => (tried && draft.lacks.includes(lack) ? t(`lackError.${lack}`) : undefined);

  const send = (): void => {
    setTried(true);
    if (draft.lacks.length > 0 || draft.busy || channel === undefined) return;
    const seenAt = connection === 'online' ? undefined : Date.now();
    draft.queue(submissionOf(kind, draft, { channel, seenAt })).catch(reportError);
  };

  return (
    <Page
      title={t(`report.${kind}.title`)}
      back="/field/new"
      action={<SendBar draft={draft} tried={tried} label={t('form.send')} onSend={send} />}
    >
      <RestoredNotice draft={draft} to="/field/new" />
      <Photos draft={draft} kind={kind} wrong={wrong} />
      <Fields draft={draft} kind={kind} wrong={wrong} />
      {options.length > 1 && (
        <SelectField
          label={t('report.channel')}
          hint={t('report.channelHint')}
          value={channel ?? ''}
          options={options.map(({ code, name: label }) => ({ value: code, label }))}
          onChange={choose}
        />
      )}
    </Page>
  );
};

/** What a person of the field saw, or has settled on the spot: with photos and a place, always. */
export const ReportPage = ({ kind }: { readonly kind: Kind }) => {
  const name = useDraftName(kind);
  return <ReportForm key={name} kind={kind} name={name} />;
};
