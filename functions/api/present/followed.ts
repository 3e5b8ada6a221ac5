import type { Case, CaseEvent, Photo, Place } from '../../domain/case/types.ts';
import { ratingWindow, reopeningWindow } from '../../domain/case/windows.ts';
import { given } from '../../domain/given.ts';
import type { Position } from '../../domain/grid/types.ts';
import { type Result, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { messageFor } from '../problems/message.ts';
import { problemUri } from '../problems/problem.ts';
import type * as answers from '../schemas/answers.ts';
import type { Shown, Viewer } from './case.ts';
import { presentPromise } from './deadline.ts';
import { isHandled, publicJourney } from './journey.ts';
import { stateName } from './names.ts';
import { iso, written } from './time.ts';

/** Who follows a case by link: its reporter, or somebody else under the id that their own link names. */
export interface FollowerView extends Pick<Viewer, 'tenant' | 'language' | 'now'> {
  readonly token: string;
  readonly follower?: string;
}

/** A report, and the case that goes on for it: itself unless it was merged. */
export interface FollowedCase {
  readonly own: Case;
  readonly main: Case;
}

type Followed = Shown<typeof answers.followed>;

/** Decisions against the reporter, who is owed the reason. */
const owedReasons: ReadonlySet<CaseEvent['type']> = new Set([
  'declined',
  'refused',
  'voided',
  'reopeningDeclined',
]);

const presentStep = ({ type, at, to, reason }: CaseEvent, { language, follower }: FollowerView) => ({
  type,
  ...written({ at }),
  state: to,
  stateName: stateName(to, language),
  ...given('reason', owedReasons.has(type) && follower === undefined ? reason : undefined),
});

/** Four decimals are some ten metres: enough to find the spot, too little to tell one door from the next. */
export const rounded = ([lng, lat]: Position): Position => [
  Math.round(lng * 10_000) / 10_000,
  Math.round(lat * 10_000) / 10_000,
];

const areaNamed = (code: string | undefined, { areas }: Tenant) => {
  const area = code === undefined ? undefined : areas.get(code);
  return area && { code: area.code, name: area.name };
};

/** What somebody wrote as an address may say where they live, so followers get the public names of the place only. */
const presentPlace = (place: Place, { tenant, follower }: FollowerView): Followed['place'] => {
  const { precision, point, address, street, community } = place;
  const mine = follower === undefined;
  return {
    precision,
    ...given('point', point && !mine ? rounded(point) : point),
    ...given('address', mine ? address : undefined),
    ...given('street', areaNamed(street, tenant)),
    ...given('community', areaNamed(community, tenant)),
  };
};

/** What the case was filed or reported as, with its names. */
export const categoryOf = (code: string | undefined, { catalogue }: Tenant): Followed['category'] => {
  const found = code === undefined ? undefined : catalogue.subcategories.get(code);
  if (found === undefined) return undefined;
  const { kind, major, middle, name } = found;
  return { kind, major, ...given('middle', middle), subcategory: { code: found.code, name } };
};

type PublicPhoto = Photo & { readonly phase: 'report' | 'after' | 'verification' };

const isOwn = (photo: Photo, { own }: FollowedCase, follower: string | undefined): photo is PublicPhoto =>
  photo.phase === 'report' && photo.by === (follower ?? own.reporter.id);

const isResult = (photo: Photo): photo is PublicPhoto =>
  photo.phase === 'after' || photo.phase === 'verification';

/** Photos of the result, once it was handled: staff took them, so they may be shown to anybody. */
export const resultPhotos = (subject: Case): readonly PublicPhoto[] =>
  isHandled(subject) ? subject.photos.filter(isResult) : [];

/**
 * The photos that whoever follows may see: those they sent themselves, and those of the result once it was handled;
 * never what others sent.
 */
export const publicPhotos = (subject: FollowedCase, follower: string | undefined): readonly PublicPhoto[] => {
  const { own, main } = subject;
  const sent = own.photos.filter((photo) => isOwn(photo, subject, follower));
  return [...sent, ...resultPhotos(main)];
};

const presentPhoto = ({ id, phase, at }: PublicPhoto, { token }: FollowerView) => ({
  id,
  phase,
  at: iso(at),
  link: `public/reports/${token}/photos/${id}`,
});

const presentOffer = (
  window: Result<{ readonly until: number }>,
  { language }: FollowerView,
): Followed['canRate'] => {
  if (window.ok) return { allowed: true, until: iso(window.value.until) };
  const { type } = window.refusal;
  return {
    allowed: false,
    because: { type: problemUri(type), detail: messageFor(window.refusal, language).detail },
  };
};

const presentOffers = (own: Case, view: FollowerView): Pick<Followed, 'canRate' | 'canReopen'> => {
  const mine = view.follower === undefined;
  return {
    canRate: presentOffer(mine ? ratingWindow(own, view) : refuse('follower-may-not'), view),
    canReopen: presentOffer(mine ? reopeningWindow(own, view) : refuse('follower-may-not'), view),
  };
};

/** What only the reporter is told: their own words. */
const ownWords = ({ text, place, rating }: Case, { follower }: FollowerView) =>
  follower === undefined
    ? { text, ...given('address', place.address), ...given('rating', rating && written(rating)) }
    : {};

const lastPassed = (events: readonly CaseEvent[]): number | undefined =>
  events.findLast(({ type }) => type === 'verificationPassed')?.at;

/**
 * What the public may know of a report: how far it is and what comes next, not who does it. `events` are those of the
 * public, of the report and of the case that goes on for it.
 */
export const presentFollowed = (
  subject: FollowedCase,
  events: readonly CaseEvent[],
  view: FollowerView,
): Followed => {
  const { own, main } = subject;
  const { tenant, language, follower } = view;
  const updatedAt = Math.max(own.updatedAt, main.updatedAt);
  const { number, subcategory, reportedAt } = own;
  return {
    number,
    as: follower === undefined ? 'reporter' : 'follower',
    state: main.state,
    stateName: stateName(main.state, language),
    ...ownWords(own, view),
    ...given('subcategory', subcategory),
    ...given('category', categoryOf(subcategory, tenant)),
    place: presentPlace(own.place, view),
    stages: publicJourney({ ...main, reportedAt }, lastPassed(events), language),
    ...given('promise', presentPromise(main, view)),
    photos: publicPhotos(subject, follower).map((photo) => presentPhoto(photo, view)),
    ...presentOffers(own, view),
    ...written({ reportedAt, updatedAt, ...given('endedAt', main.endedAt) }),
    ...given('mergedInto', main === own ? undefined : main.number),
    steps: events.map((event) => presentStep(event, view)),
  };
};
