import { type CaseState, endStates } from '../case/types.ts';
import type { Book } from '../evaluation/cohort/types.ts';
import { given } from '../given.ts';
import type { OpenFact, OpenResult } from './types.ts';

/** States before anybody of the district has said that there is anything to it, and what it is. */
const beforeAnswer: ReadonlySet<CaseState> = new Set([
  'reported',
  'confirming',
  'pendingAcceptance',
  'selfDisposalAudit',
]);

/** One that was reopened stands there again, and was answered all the same. */
const isUnanswered = ({ answeredAt, filedAt, values: { state } }: Book): boolean =>
  beforeAnswer.has(state) && answeredAt === undefined && filedAt === undefined;

const results: Partial<Readonly<Record<CaseState, OpenResult>>> = {
  closed: 'settled',
  forceClosed: 'settled',
  declined: 'notTaken',
  refused: 'notTaken',
  voided: 'notTaken',
  merged: 'merged',
};

/** A limit begins with the filing. Who was late stays late, unless an appeal was granted. */
const onTimeOf = ({ filedAt, exempt, values: { overdue, state } }: Book): boolean | undefined => {
  if (filedAt === undefined) return undefined;
  if (overdue && !exempt) return false;
  return results[state] === 'settled' ? true : undefined;
};

const minutesBetween = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 60_000));

const durationsOf = ({ reportedAt, answeredAt, reporter, since, values: { state } }: Book) => {
  const answered = reporter.patrol || answeredAt === undefined ? undefined : answeredAt;
  const settled = results[state] === 'settled' ? since : undefined;
  return {
    ...given('answerMinutes', answered && minutesBetween(reportedAt, answered)),
    ...given('closingMinutes', settled && minutesBetween(reportedAt, settled)),
  };
};

interface Naming {
  /** the tenant's local date of an instant */
  readonly dateOf: (at: number) => string;
  /** by which the case is known to the public */
  readonly id: string;
}

/**
 * What may be told of a case at all, from what evaluation keeps of it: that holds no words, photos, names or spots, and
 * only codes and days are taken of it. Undefined for reports that nobody has answered yet, for parts of a split case, which
 * nobody reported, and for cases that another district has now.
 */
export const openFactOf = (book: Book, { dateOf, id }: Naming): OpenFact | undefined => {
  const { reportedAt, filedAt, since, part, left, values } = book;
  if (part || left !== undefined || isUnanswered(book)) return undefined;
  return {
    id,
    reported: dateOf(reportedAt),
    ...given('filed', filedAt === undefined ? undefined : dateOf(filedAt)),
    ...given('closed', endStates.has(values.state) ? dateOf(since) : undefined),
    ...given('result', results[values.state]),
    ...given('onTime', onTimeOf(book)),
    ...given('subcategory', values.subcategory),
    channel: values.channel,
    ...given('street', values.street),
    ...given('community', values.community),
    ...given('grid', values.grid),
    ...given('unit', values.unit),
    ...durationsOf(book),
  };
};
