import { useCallback, useMemo, useRef, useState } from 'react';
import type { PhotoFault, PhotoRules } from '../touch/photoRules.ts';
import { faultOfFile } from '../touch/photoRules.ts';
import { useOffline } from './OfflineProvider.tsx';
import { enqueue } from './outbox.ts';
import { preparePhoto } from './preparePhoto.ts';
import type { Command, Contents, Draft, HeldPhoto } from './types.ts';

type Phase = HeldPhoto['phase'];

/** What a form adds to its draft to make a command of it. */
export type Submission = Pick<Command, 'kind' | 'line' | 'path' | 'body' | 'photoForm' | 'title'> &
  Partial<Pick<Command, 'version'>>;

interface DraftHandle<T> {
  /** the id that the command will have */
  readonly id: string;
  readonly form: T;
  readonly photos: readonly HeldPhoto[];
  /** it was begun earlier and comes back now */
  readonly restored: boolean;
  readonly change: (part: Partial<T>) => void;
  readonly addPhotos: (files: readonly File[], phase?: Phase) => Promise<void>;
  readonly removePhoto: (id: string) => void;
  /** why the last photo was not taken, of which phase it was to be */
  readonly fault: { readonly of: PhotoFault; readonly phase: Phase } | undefined;
  /** photos are being made smaller */
  readonly busy: boolean;
  /** Queues it. Resolves when it is on the device, which is when the person may go. */
  readonly submit: (submission: Submission) => Promise<void>;
  readonly discard: () => Promise<void>;
}

interface DraftOptions<T> {
  /** what is being filled in: one draft of each for a person */
  readonly name: string;
  readonly rules: PhotoRules | undefined;
  /** the form as it was kept, or an empty one */
  readonly read: (kept: unknown) => T;
  /** whether a kept draft is worth coming back */
  readonly isBegun: (held: Held<T>) => boolean;
}

interface Held<T> {
  readonly form: T;
  readonly photos: readonly HeldPhoto[];
}

export const draftKeyOf = (person: string, name: string): string => `${person} ${name}`;

const savedIn = (contents: Contents, draft: Draft): Contents => ({
  ...contents,
  drafts: [...contents.drafts.filter(({ key }) => key !== draft.key), draft],
});

const droppedFrom = (contents: Contents, draftKey: string): Contents => ({
  ...contents,
  drafts: contents.drafts.filter(({ key }) => key !== draftKey),
});

/** Whether there was space left on the device for what was to be written. */
const hasRoomFor = async (writing: Promise<void>): Promise<boolean> => {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
};

/** Asks the browser not to throw away what is kept when space runs short. Only where pages come over https. */
const askToKeep = async (): Promise<void> => {
  if ('storage' in navigator) await navigator.storage.persist();
};

/** A form that survives reloads and crashes, with its photos, until it is queued or thrown away. */
export const useDraft = <T extends object>(options: DraftOptions<T>): DraftHandle<T> => {
  const { name, rules, read } = options;
  const { person, store, sync } = useOffline();
  const key = draftKeyOf(person, name);
  const [kept] = useState(() =>
    sync
      .view()
      .contents.drafts.find(
        ({ key: kept, form, photos }) => kept === key && options.isBegun({ form: read(form), photos }),
      ),
  );
  const [held, setHeld] = useState<Held<T>>(() => ({ form: read(kept?.form), photos: kept?.photos ?? [] }));
  const [fault, setFault] = useState<DraftHandle<T>['fault']>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(held);
  const closed = useRef(false);
  const id = useMemo(() => kept?.commandId ?? crypto.randomUUID(), [kept]);

  const save = useCallback(
    (next: Held<T>) => {
      latest.current = next;
      setHeld(next);
      const draft: Draft = {
        key,
        by: person,
        ...next,
        commandId: id,
        ...(kept?.errand === undefined ? {} : { errand: kept.errand }),
        savedAt: Date.now(),
      };
      return sync.change((contents) => (closed.current ? contents : savedIn(contents, draft)));
    },
    [sync, key, person, id, kept],
  );

  const take = async (file: File, phase: Phase, limits: PhotoRules): Promise<PhotoFault | undefined> => {
    const wrong = faultOfFile(file, latest.current.photos.length, limits);
    if (wrong !== undefined) return wrong;
    const prepared = await preparePhoto(file, limits);
    if (prepared.kind === 'fault') return prepared.fault;
    const { photo } = prepared;
    const photoId = crypto.randomUUID();
    if (!(await hasRoomFor(store.putPhoto(photoId, photo)))) return 'full';
    const facts = { id: photoId, contentType: photo.type, bytes: photo.size, arrived: false };
    const added: HeldPhoto = phase === undefined ? facts : { ...facts, phase };
    await save({ ...latest.current, photos: [...latest.current.photos, added] });
    return undefined;
  };

  const takeAll = async (files: readonly File[], phase: Phase, limits: PhotoRules): Promise<void> => {
    for (const file of files) {
      const wrong = await take(file, phase, limits);
      setFault(wrong && { of: wrong, phase });
      if (wrong !== undefined) return;
    }
  };

  /** From here on nothing is saved that would bring the draft back; unless it could not be closed. */
  const closeBy = async (closing: Promise<void>): Promise<void> => {
    closed.current = true;
    try {
      await closing;
    } catch (error) {
      closed.current = false;
      throw error;
    }
  };

  return {
    id,
    ...held,
    restored: kept !== undefined,
    fault,
    busy,
    change: (part) => {
      save({ ...latest.current, form: { ...latest.current.form, ...part } }).catch(reportError);
    },
    addPhotos: async (files, phase) => {
      if (rules === undefined) return;
      setBusy(true);
      try {
        await takeAll(files, phase, rules);
      } finally {
        setBusy(false);
      }
    },
    removePhoto: (photoId) => {
      const photos = latest.current.photos.filter((photo) => photo.id !== photoId);
      setFault(undefined);
      save({ ...latest.current, photos }).catch(reportError);
    },
    submit: async (submission) => {
      const { form, photos } = latest.current;
      const command: Command = { ...submission, id, by: person, photos, form, createdAt: Date.now() };
      await closeBy(sync.change((contents) => enqueue(contents, command, key)));
      askToKeep().catch(reportError);
    },
    discard: async () => {
      await closeBy(sync.change((contents) => droppedFrom(contents, key)));
    },
  };
};
