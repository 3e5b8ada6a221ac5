import { given } from '../domain/given.ts';
import { retryAfterOf } from '../domain/webhooks/retryAfter.ts';
import { nextAttempt, retryDelays, shortDelays } from '../domain/webhooks/schedule.ts';
import type { Attempt, Delivery, Endpoint } from '../domain/webhooks/types.ts';
import type { OutboundAnswer } from '../ports/outbound.ts';

/** How much of an answer is kept, in characters, and of how many attempts. */
const keptBody = 1_000;
const keptAttempts = 12;

/** Headers of an answer that help to see what went wrong; others may hold what is not ours to keep. */
const keptHeaders = ['content-type', 'retry-after', 'location', 'server', 'date'] as const;

const headersKept = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    keptHeaders.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name].slice(0, 200)]])),
  );

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

interface Timed {
  readonly at: number;
  readonly milliseconds: number;
}

/** What is kept of one attempt. An endpoint that is being verified must send the challenge back. */
export const attemptOf = (
  answer: OutboundAnswer,
  { at, milliseconds }: Timed,
  { kind }: Pick<Delivery, 'kind'>,
  { challenge }: Pick<Endpoint, 'challenge'>,
): Attempt => {
  if (!answer.ok) return { at, milliseconds, error: answer.why };
  const { status, headers, body } = answer;
  const silent = kind === 'verification' && isSuccess(status) && !body.includes(challenge);
  return {
    at,
    milliseconds,
    status,
    ...given('error', silent ? ('challenge-not-echoed' as const) : undefined),
    headers: headersKept(headers),
    body: body.slice(0, keptBody),
  };
};

/** Whether the receiver has it. */
export const isTaken = ({ status, error }: Attempt): boolean =>
  error === undefined && status !== undefined && isSuccess(status);

/** 410: nobody is there any more, and nothing is to be sent again. */
export const isGone = ({ status }: Attempt): boolean => status === 410;

/** The milliseconds for which a receiver asked to be left alone. */
export const askedToWait = (attempt: Attempt): number | undefined =>
  retryAfterOf(attempt.headers?.['retry-after'], attempt.at + attempt.milliseconds);

const withAttempt = (delivery: Delivery, attempt: Attempt): Delivery => ({
  ...delivery,
  attempts: delivery.attempts + 1,
  log: [...delivery.log, attempt].slice(-keptAttempts),
});

/** The delivery with nothing more to be done for it. */
export const finished = (delivery: Delivery, now: number, why?: Delivery['why']): Delivery => {
  const { nextAttemptAt: _, ...rest } = delivery;
  return { ...rest, status: why === undefined ? 'delivered' : 'dead', finishedAt: now, ...given('why', why) };
};

/** The delivery waiting for its endpoint, without an attempt of its own to come. */
export const held = (delivery: Delivery): Delivery => {
  const { nextAttemptAt: _, ...rest } = delivery;
  return { ...rest, status: 'held' };
};

/** The delivery wanting an attempt at once. */
export const released = (delivery: Delivery, now: number): Delivery => ({
  ...delivery,
  status: delivery.attempts === 0 ? 'pending' : 'retrying',
  nextAttemptAt: now,
});

/** A finished delivery, or one that waits, begun anew under the same id. */
export const replayed = (delivery: Delivery, now: number): Delivery => {
  const { finishedAt: _finishedAt, why: _why, ...rest } = delivery;
  return { ...rest, status: 'pending', attempts: 0, replays: delivery.replays + 1, nextAttemptAt: now };
};

/** The delivery after an attempt: delivered, dead, or waiting for the next one. */
export const afterAttempt = (
  before: Delivery,
  attempt: Attempt,
  { now, random }: { readonly now: number; readonly random: number },
): Delivery => {
  const delivery = withAttempt(before, attempt);
  if (isTaken(attempt)) return finished(delivery, now);
  if (isGone(attempt)) return finished(delivery, now, 'endpoint-gone');
  const next = nextAttempt({
    attempts: delivery.attempts,
    now,
    random,
    ...given('retryAfter', askedToWait(attempt)),
    delays: delivery.kind === 'event' ? retryDelays : shortDelays,
  });
  if (next === undefined) return finished(delivery, now, 'attempts-used-up');
  return { ...delivery, status: 'retrying', nextAttemptAt: next };
};
