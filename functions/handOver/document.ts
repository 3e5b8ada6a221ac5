import * as v from 'valibot';
import type { CaseEvent } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { CaseStore } from '../store/types.ts';

/** A photo as the receiving district copies it. */
export interface SentPhoto {
  readonly id: string;
  readonly contentType: string;
  readonly bytes: number;
  /** a link that holds for some minutes */
  readonly url: string;
}

/** A case as one district gives it to another: all that ever happened to it, and its photos. */
export interface CaseDocument {
  readonly caseId: string;
  readonly events: readonly CaseEvent[];
  readonly photos: readonly SentPhoto[];
}

/** The whole timeline, in order. */
export const wholeTimeline = async (
  cases: Pick<CaseStore, 'timeline'>,
  caseId: string,
): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.timeline(caseId, { limit: 1_000, ...given('cursor', cursor) });
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
};

const sentPhoto = async (photos: PhotoPort, id: string): Promise<readonly SentPhoto[]> => {
  const found = await photos.find(id);
  if (found === undefined) return [];
  const { contentType, bytes } = found;
  return [{ id, contentType, bytes, url: await photos.viewUrl(id) }];
};

/** The document of a case; photos whose bytes are not there are left out. */
export const documentOf = async (
  { cases, photos }: { readonly cases: Pick<CaseStore, 'timeline' | 'load'>; readonly photos: PhotoPort },
  caseId: string,
): Promise<CaseDocument> => {
  const subject = await cases.load(caseId, { fresh: true });
  const sent = await Promise.all((subject?.photos ?? []).map(({ id }) => sentPhoto(photos, id)));
  return { caseId, events: await wholeTimeline(cases, caseId), photos: sent.flat() };
};

const text = v.pipe(v.string(), v.minLength(1));

/** The shape of what another district sent, as far as it is not covered by the timeline's own hashes. */
const document = v.object({
  caseId: text,
  events: v.pipe(
    v.array(v.looseObject({ id: text, caseId: text, version: v.number(), hash: text })),
    v.minLength(1),
  ),
  photos: v.array(
    v.object({ id: text, contentType: text, bytes: v.number(), url: v.pipe(v.string(), v.url()) }),
  ),
});

/** The document in the answer of another district. Throws for what is none: it is asked again. */
export const readDocument = (json: string): CaseDocument => {
  const read = v.parse(v.pipe(v.string(), v.parseJson(), document), json);
  // That each is an event as a district writes it is what its hash over all of it says.
  return { ...read, events: read.events as unknown as readonly CaseEvent[] };
};
