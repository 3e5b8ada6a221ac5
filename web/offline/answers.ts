import * as v from 'valibot';
import type { Problem } from '../app/problem.ts';
import type { Outcome } from './outbox.ts';
import type { Receipt, Ticket } from './types.ts';

/** What an answer means for a queued command. Whatever is not from our server counts as no answer. */

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** the parsed body, undefined if it is no JSON */
  readonly body: unknown;
}

const caseBody = v.object({ id: v.string(), number: v.string(), version: v.number() });

const ticketBody = v.object({
  photoId: v.string(),
  url: v.string(),
  headers: v.record(v.string(), v.string()),
  expiresAt: v.pipe(v.string(), v.transform(Date.parse)),
});

const problemBody = v.object({
  type: v.pipe(v.string(), v.startsWith('urn:chengyun:problem:')),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  requestId: v.optional(v.string(), ''),
  errors: v.optional(
    v.array(v.object({ field: v.exactOptional(v.string()), type: v.string(), detail: v.string() })),
    [],
  ),
});

const problemIn = (body: unknown): Problem | undefined => {
  const found = v.safeParse(problemBody, body);
  return found.success ? found.output : undefined;
};

const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300;

const throttled = (retryAfter: string | null): Outcome & { kind: 'throttled' } => {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0
    ? { kind: 'throttled', after: seconds * 1000 }
    : { kind: 'throttled' };
};

type Failed = Exclude<Outcome, { kind: 'done' }>;

/** Statuses that mean the same whoever answers: the application, a gateway or a proxy before it. */
const byStatus = ({ status, retryAfter }: Answer, problem: Problem | undefined): Failed | undefined => {
  if (status === 401) return { kind: 'signedOut' };
  if (status === 429 || status === 503) return throttled(retryAfter);
  if (status >= 500 || status === 408) return { kind: 'busy', ...(problem === undefined ? {} : { problem }) };
  return undefined;
};

const changedMeanwhile = (status: number): boolean => status === 409 || status === 412;

/** What a failed request means. A page that some network puts before its sign-in is no refusal of ours. */
export const failureOf = (answer: Answer): Failed => {
  const problem = problemIn(answer.body);
  const plain = byStatus(answer, problem);
  if (plain !== undefined) return plain;
  if (problem === undefined || isGood(answer)) return { kind: 'unreachable' };
  return { kind: changedMeanwhile(answer.status) ? 'conflict' : 'refused', problem };
};

/** The outcome of a command: done only if the answer is the case. */
export const outcomeOf = (answer: Answer): Outcome => {
  const found = v.safeParse(caseBody, answer.body);
  if (!isGood(answer) || !found.success) return failureOf(answer);
  const { id, number, version } = found.output;
  const receipt: Receipt = { caseId: id, number, version };
  return { kind: 'done', receipt };
};

export const ticketOf = (answer: Answer): { readonly kind: 'ticket'; readonly ticket: Ticket } | Failed => {
  const found = v.safeParse(ticketBody, answer.body);
  return isGood(answer) && found.success ? { kind: 'ticket', ticket: found.output } : failureOf(answer);
};

/** A store of photos refuses in its own form: whatever it will not take under this ticket needs another one. */
export const uploadOutcomeOf = (
  answer: Answer,
): { readonly kind: 'arrived' } | { readonly kind: 'stale' } | Failed => {
  // Nobody else has the link: what is there already under it came from here, and its answer was lost.
  if (isGood(answer) || answer.status === 412) return { kind: 'arrived' };
  if (answer.status === 0) return { kind: 'unreachable' };
  const problem = problemIn(answer.body);
  const ticketRefused = problem === undefined || answer.status === 403 || answer.status === 409;
  return byStatus(answer, problem) ?? (ticketRefused ? { kind: 'stale' } : { kind: 'refused', problem });
};
