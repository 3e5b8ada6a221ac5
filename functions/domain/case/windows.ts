import { ok, type Result, refuse } from '../result.ts';
import type { Tenant } from '../tenant/types.ts';
import type { Case } from './types.ts';

const day = 86_400_000;

/** The last instant, inclusive, of a window of so many days of 24 hours after an ending. Epoch milliseconds. */
export const windowEnd = (endedAt: number, withinDays: number): number => endedAt + withinDays * day;

interface Asked {
  readonly tenant: Pick<Tenant, 'policies'>;
  readonly now: number;
}

type Ended = Pick<Case, 'state' | 'endedAt' | 'updatedAt'>;

const endOf = ({ endedAt, updatedAt }: Ended): number => endedAt ?? updatedAt;

/**
 * Until when the result may be rated. Refusals: illegal-transition unless closed, rating-not-offered, already-rated,
 * rating-window-closed.
 */
export const ratingWindow = (
  subject: Ended & Pick<Case, 'rating'>,
  { tenant, now }: Asked,
): Result<{ readonly until: number }> => {
  const offered = tenant.policies.rating;
  if (offered === undefined) return refuse('rating-not-offered');
  if (subject.state !== 'closed')
    return refuse('illegal-transition', undefined, { state: subject.state, action: 'rate' });
  if (subject.rating !== undefined) return refuse('already-rated');
  const until = windowEnd(endOf(subject), offered.withinDays);
  return now > until
    ? refuse('rating-window-closed', undefined, { days: offered.withinDays })
    : ok({ until });
};

type Reopenable = Ended & Pick<Case, 'condition' | 'partOf' | 'reopenings'>;

/** Whether a closed case of this kind can be reopened at all. Refusals: reopening-not-offered, case-is-part. */
const reopenable = ({ condition, partOf }: Reopenable): Result<true> => {
  if (partOf !== undefined) return refuse('case-is-part', undefined, { number: partOf.number });
  // What a supervisor settled on the spot was never filed, so there is no filing to go back to.
  return condition === undefined ? refuse('reopening-not-offered') : ok(true);
};

/**
 * Until when the case may be reopened. Refusals: reopening-not-offered, illegal-transition unless closed, case-is-part,
 * reopening-limit-reached, reopening-window-closed.
 */
export const reopeningWindow = (
  subject: Reopenable,
  { tenant, now }: Asked,
): Result<{ readonly until: number }> => {
  const offered = tenant.policies.reopening;
  if (offered === undefined) return refuse('reopening-not-offered');
  if (subject.state !== 'closed')
    return refuse('illegal-transition', undefined, { state: subject.state, action: 'reopen' });
  const possible = reopenable(subject);
  if (!possible.ok) return possible;
  const { withinDays, times } = offered;
  if ((subject.reopenings?.length ?? 0) >= times)
    return refuse('reopening-limit-reached', undefined, { max: times });
  const until = windowEnd(endOf(subject), withinDays);
  return now > until ? refuse('reopening-window-closed', undefined, { days: withinDays }) : ok({ until });
};
