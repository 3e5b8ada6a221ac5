import type { Case, CaseState } from '../domain/case/types.ts';
import { endStates } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { Role } from '../domain/identity/types.ts';
import { type Clock, type Light, levels } from '../domain/sla/types.ts';
import type { CaseSummary, Dimensions } from './types.ts';

/** Whose move it is in each state (reference §3.2). `unit` means the one unit that has the case. */
const owners: Partial<Readonly<Record<CaseState, Role>>> = {
  reported: 'acceptor',
  confirming: 'supervisor',
  pendingAcceptance: 'acceptor',
  pendingFiling: 'shiftLeader',
  pendingDispatch: 'dispatcher',
  handling: 'unit',
  extensionRequested: 'dispatcher',
  returnRequested: 'dispatcher',
  suspensionRequested: 'dispatcher',
  suspended: 'unit',
  fedBack: 'acceptor',
  verifying: 'supervisor',
  pendingClosing: 'shiftLeader',
  selfDisposalAudit: 'acceptor',
  voidRequested: 'shiftLeader',
  split: 'dispatcher',
};

export interface Queue {
  /** a role, or `unit:<code>` */
  readonly owner: string;
  readonly state: CaseState;
}

/** The worklist that a case stands in; none in an end state, nor for a unit's case that has no unit. */
export const queueOf = ({ state, unit }: Pick<Case, 'state' | 'unit'>): Queue | undefined => {
  const owner = owners[state];
  if (owner === undefined) return undefined;
  if (owner !== 'unit') return { owner, state };
  return unit === undefined ? undefined : { owner: `unit:${unit}`, state };
};

/** Whether anything is still owed. */
export const isOpen = ({ state }: Pick<Case, 'state'>): boolean => !endStates.has(state);

type Named = 'unit' | 'subcategory' | 'kind';
type Located = 'street' | 'community' | 'grid';

/** The given fields as far as they are there. */
const present = <T extends object, K extends keyof T>(
  source: T,
  ...names: readonly K[]
): Partial<Pick<T, K>> => {
  const found: Partial<Pick<T, K>> = {};
  for (const name of names) if (source[name] !== undefined) found[name] = source[name];
  return found;
};

/** The running clock whose deadline is nearest. */
const runningClock = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  Object.values(clocks)
    .filter(({ status }) => status === 'running')
    .reduce<Clock | undefined>(
      (nearest, clock) => (nearest && nearest.dueAt <= clock.dueAt ? nearest : clock),
      undefined,
    );

/** The light that the timers have recorded: it changes with an event, not by itself, and so can be counted. */
const recordedLight = (subject: Case): Light | undefined => {
  const clock = runningClock(subject);
  if (clock === undefined) return undefined;
  if (clock.level >= levels.breached) return 'red';
  return clock.level === levels.warned ? 'amber' : 'green';
};

/** The values that a case is counted and listed by. */
export const dimensionsOf = (subject: Case): Dimensions => {
  const queue = queueOf(subject);
  return {
    channel: subject.channel,
    state: subject.state,
    reportedAt: subject.reportedAt,
    overdue: subject.overdue,
    ...present<Case, Named>(subject, 'unit', 'subcategory', 'kind'),
    ...present<Case['place'], Located>(subject.place, 'street', 'community', 'grid'),
    ...present<Case['place'], 'cell'>(subject.place, 'cell'),
    ...given('light', recordedLight(subject)),
    ...(queue === undefined ? {} : { queue: `${queue.owner}#${queue.state}` }),
  };
};

/** A number worth keeping in every copy of the summary. */
const someOf = <K extends string>(name: K, count = 0): { readonly [P in K]?: number } =>
  given(name, count === 0 ? undefined : count);

/** A case as lists show it. */
export const summaryOf = (subject: Case): CaseSummary => {
  const { id, number, version, state, channel, text, reportedAt, updatedAt, overdue } = subject;
  const clock = runningClock(subject);
  return {
    id,
    number,
    version,
    state,
    channel,
    text,
    reportedAt,
    updatedAt,
    overdue,
    ...present(subject, 'subcategory', 'unit'),
    ...present(subject.place, 'street', 'community', 'grid', 'point', 'address'),
    ...(clock === undefined ? {} : { dueAt: clock.dueAt, warnAt: clock.warnAt }),
    ...present(subject, 'kind', 'handler', 'supervisor'),
    ...someOf('photos', subject.photos.length),
    ...someOf('extensions', subject.extensions),
    ...someOf('reworks', subject.reworks),
    ...someOf('duplicates', subject.duplicates?.length),
    ...someOf('followers', subject.followers?.length),
    ...(subject.supervisionOrders.some(({ answer }) => answer === undefined) ? { supervised: true } : {}),
  };
};
