import type { Case, CaseState } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import type { Language } from '../../domain/tenant/types.ts';
import { iso } from './time.ts';

/** The way of a report as the public sees it: five stages, whatever passes between posts within them. */
const stages = ['received', 'accepted', 'handling', 'checked', 'closed'] as const;
type Stage = (typeof stages)[number];

const names: Readonly<Record<Language, Readonly<Record<Stage | 'ended', string>>>> = {
  'zh-CN': {
    received: '已收到',
    accepted: '受理立案',
    handling: '处置',
    checked: '核查',
    closed: '结案',
    ended: '已终止',
  },
  en: {
    received: 'Received',
    accepted: 'Accepted',
    handling: 'Being handled',
    checked: 'Checked',
    closed: 'Closed',
    ended: 'Ended',
  },
};

/** The stage that is going on in each state; `ended` where the way was left before its end. */
const stageOfState: Readonly<Record<Exclude<CaseState, 'voidRequested'>, Stage | 'ended'>> = {
  reported: 'accepted',
  confirming: 'accepted',
  pendingAcceptance: 'accepted',
  pendingFiling: 'accepted',
  pendingDispatch: 'handling',
  handling: 'handling',
  extensionRequested: 'handling',
  returnRequested: 'handling',
  suspensionRequested: 'handling',
  suspended: 'handling',
  split: 'handling',
  fedBack: 'checked',
  verifying: 'checked',
  selfDisposalAudit: 'checked',
  pendingClosing: 'closed',
  closed: 'closed',
  declined: 'ended',
  refused: 'ended',
  voided: 'ended',
  forceClosed: 'ended',
  merged: 'ended',
  handedOver: 'ended',
};

type Staged = Pick<Case, 'state' | 'request'>;

/** The public stage that is going on, or that the case ended in. An application to void is none of its own. */
export const publicStage = ({ state, request }: Staged): Stage | 'ended' => {
  const within = state === 'voidRequested' ? request?.from : state;
  return within === undefined || within === 'voidRequested' ? 'handling' : stageOfState[within];
};

export const publicStageName = (subject: Staged, language: Language): string =>
  names[language][publicStage(subject)];

/** Whether the result can be shown: it was handled, and no check has sent it back. */
export const isHandled = (subject: Staged & Pick<Case, 'disposedAt'>): boolean => {
  const stage = publicStage(subject);
  return stage === 'checked' || stage === 'closed' || (stage === 'ended' && subject.disposedAt !== undefined);
};

/** When each stage was done last, as far as it was. */
const doneAt = ({ reportedAt, filedAt, disposedAt, endedAt }: Case, verifiedAt: number | undefined) => ({
  received: reportedAt,
  accepted: filedAt,
  handling: disposedAt,
  checked: verifiedAt,
  closed: endedAt,
});

type StageStatus = 'done' | 'current' | 'pending';

const statusAt = (index: number, current: number, closed: boolean): StageStatus => {
  if (index < current || closed) return 'done';
  return index === current ? 'current' : 'pending';
};

export interface JourneyStage {
  readonly stage: Stage | 'ended';
  readonly name: string;
  readonly status: StageStatus;
  readonly at?: string;
}

/**
 * The stages of a case, done, going on and to come. One that ended otherwise has those that it got through, and its end
 * last. `verifiedAt` is when a check passed last.
 */
export const publicJourney = (
  subject: Case,
  verifiedAt: number | undefined,
  language: Language,
): readonly JourneyStage[] => {
  const times = doneAt(subject, verifiedAt);
  const made = (stage: Stage | 'ended', status: StageStatus, at: number | undefined): JourneyStage => ({
    stage,
    name: names[language][stage],
    status,
    ...given('at', status === 'done' && at !== undefined ? iso(at) : undefined),
  });
  const now = publicStage(subject);
  if (now === 'ended') {
    const passed = stages.filter((stage) => stage !== 'closed' && times[stage] !== undefined);
    const ended = made('ended', 'done', subject.endedAt ?? subject.updatedAt);
    return [...passed.map((stage) => made(stage, 'done', times[stage])), ended];
  }
  const current = stages.indexOf(now);
  const closed = subject.state === 'closed';
  return stages.map((stage, index) => made(stage, statusAt(index, current, closed), times[stage]));
};
