import type * as v from 'valibot';
import { type AllowedAction, allowedActions } from '../../domain/case/allowed.ts';
import type { Case, CaseChanges, CaseEvent, Place } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { isOverdue, lightOf } from '../../domain/sla/light.ts';
import type { Clock, Light } from '../../domain/sla/types.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import { summaryOf } from '../../store/queues.ts';
import type { CaseSummary } from '../../store/types.ts';
import { messageFor } from '../problems/message.ts';
import { problemUri } from '../problems/problem.ts';
import type * as answers from '../schemas/answers.ts';
import { actionName, stateName } from './names.ts';
import { shownReporter } from './privacy.ts';
import { written } from './time.ts';

/** For whom something is shown, and when. */
export interface Viewer {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
  /** other cases on which it depends what can be done, where they were looked at */
  readonly others?: ReadonlyMap<string, Case>;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** What a presenter must give so that the answer is as documented. */
export type Shown<S extends v.GenericSchema> = DeepReadonly<v.InferOutput<S>>;

const withoutCell = ({ cell, ...place }: Place) => place;

export const presentClock = ({ revision, level, wakeAt, remaining, ...clock }: Clock, now: number) => {
  const whole = { revision, level, ...clock };
  return { ...written(clock), light: lightOf(whole, now), overdue: isOverdue(whole, now) };
};

const presentAction = ({ action, allowed, because, requires }: AllowedAction, language: Language) => ({
  action,
  name: actionName(action, language),
  allowed,
  requires,
  ...(because === undefined
    ? {}
    : { because: { type: problemUri(because.type), detail: messageFor(because, language).detail } }),
});

/** The light of a summary's running clock: `lightOf` of functions/domain/sla, which needs the whole clock. */
export const lightAt = (summary: Pick<CaseSummary, 'dueAt' | 'warnAt'>, now: number): Light | undefined => {
  if (summary.dueAt === undefined || summary.warnAt === undefined) return undefined;
  if (now > summary.dueAt) return 'red';
  return now >= summary.warnAt ? 'amber' : 'green';
};

const nameIn = (names: ReadonlyMap<string, { readonly name: string }>, code: string | undefined) =>
  code === undefined ? undefined : names.get(code)?.name;

/** What the codes in a summary are called, as far as the tenant still knows them. */
const listedNames = ({ channel, subcategory, unit, street }: CaseSummary, tenant: Tenant) => ({
  ...given('channelName', nameIn(tenant.channels, channel)),
  ...given('subcategoryName', nameIn(tenant.catalogue.subcategories, subcategory)),
  ...given('unitName', nameIn(tenant.units, unit)),
  ...given('streetName', nameIn(tenant.areas, street)),
});

/** A case as lists show it, with its light at this moment. */
export const presentSummary = (
  { warnAt, ...summary }: CaseSummary,
  { tenant, language, now }: Pick<Viewer, 'tenant' | 'language' | 'now'>,
): Shown<typeof answers.summaryOfCase> => {
  const light = lightAt({ ...summary, ...(warnAt === undefined ? {} : { warnAt }) }, now);
  return {
    ...written(summary),
    stateName: stateName(summary.state, language),
    ...(light === undefined ? {} : { light }),
    ...listedNames(summary, tenant),
  };
};

/** A case in full, with what this viewer's posts may do now. */
export const presentCase = (subject: Case, viewer: Viewer): Shown<typeof answers.caseAnswer> => {
  const { tenant, lastHash, clocks, place, reporter, followers, ...facts } = subject;
  const { actor, language, now, others } = viewer;
  const { dueAt, light } = presentSummary(summaryOf(subject), viewer);
  return {
    ...written(facts),
    stateName: stateName(subject.state, language),
    place: withoutCell(place),
    reporter: shownReporter(reporter, actor),
    ...given('followers', followers?.length),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(light === undefined ? {} : { light }),
    clocks: Object.values(clocks).map((clock) => presentClock(clock, now)),
    actions: allowedActions(subject, actor, viewer.tenant, now, others).map((action) =>
      presentAction(action, language),
    ),
  };
};

/** Of followers an event tells the one who came; those before are told by their own events. */
const presentFollower = (followers: CaseChanges['followers'], actor: Actor) => {
  const newest = followers?.at(-1);
  return newest === undefined ? {} : { follower: written(shownReporter(newest, actor)) };
};

const presentChanges = ({ place, reporter, followers, ...changes }: CaseChanges, actor: Actor) => ({
  ...written(changes),
  ...presentFollower(followers, actor),
  ...(place === undefined ? {} : { place: withoutCell(place) }),
  ...(reporter === undefined ? {} : { reporter: shownReporter(reporter, actor) }),
});

/** One event of a timeline: who, when, why, and what it changed. */
export const presentEvent = (event: CaseEvent, viewer: Viewer): Shown<typeof answers.eventAnswer> => {
  const { id, version, type, at, from, to, reason, prevHash, hash } = event;
  const { key, people } = viewer.tenant;
  // Ids of another district's people may be those of others here.
  const elsewhere = event.tenant === key ? undefined : event.tenant;
  const own = elsewhere === undefined ? people.get(event.actor.id)?.name : undefined;
  const name = event.actor.client ?? own;
  return {
    id,
    version,
    type,
    ...written({ at }),
    ...given('district', elsewhere),
    actor: { ...event.actor, ...given('name', name) },
    ...(from === undefined ? {} : { from }),
    to,
    ...(reason === undefined ? {} : { reason }),
    changes: presentChanges(event.changes, viewer.actor),
    clocks: event.clocks.map((clock) => presentClock(clock, viewer.now)),
    prevHash,
    hash,
  };
};
