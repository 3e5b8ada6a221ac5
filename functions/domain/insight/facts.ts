import type { Case, CaseState } from '../case/types.ts';
import { given } from '../given.ts';
import type { Position } from '../grid/types.ts';

/** What insight knows of one case. Instants are epoch milliseconds, spans milliseconds of the calendar, not of work. */
export interface CaseFact {
  readonly id: string;
  readonly number: string;
  readonly reportedAt: number;
  readonly text: string;
  readonly channel: string;
  readonly subcategory?: string;
  /** whether staff accepted it as that subcategory, so that it is known and not only said */
  readonly accepted: boolean;
  readonly street?: string;
  readonly community?: string;
  readonly unit?: string;
  readonly component?: string;
  /** the spot, or the centre of the area that was named */
  readonly point?: Position;
  /** whether `point` is the spot itself */
  readonly exact: boolean;
  /** from the report to the filing: the first time the centre says what becomes of it */
  readonly answeredAfter?: number;
  /** from the first dispatch to the feedback that stands */
  readonly handledAfter?: number;
}

/** States in which nobody has confirmed the category, or in which it was found not to count. */
const notAccepted: ReadonlySet<CaseState> = new Set([
  'reported',
  'confirming',
  'pendingAcceptance',
  'declined',
  'refused',
  'voided',
  'merged',
]);

const sinceReport = ({ reportedAt, filedAt }: Case): number | undefined =>
  filedAt === undefined ? undefined : filedAt - reportedAt;

const sinceDispatch = ({ dispatches: [first], disposedAt }: Case): number | undefined =>
  first === undefined || disposedAt === undefined ? undefined : Math.max(0, disposedAt - first.at);

export const factOf = (subject: Case): CaseFact => {
  const { id, number, reportedAt, text, channel, place, state } = subject;
  return {
    id,
    number,
    reportedAt,
    text,
    channel,
    ...given('subcategory', subject.subcategory),
    accepted: subject.subcategory !== undefined && !notAccepted.has(state),
    ...given('street', place.street),
    ...given('community', place.community),
    ...given('unit', subject.unit),
    ...given('component', subject.component),
    ...given('point', place.point),
    exact: place.precision === 'point',
    ...given('answeredAfter', sinceReport(subject)),
    ...given('handledAfter', sinceDispatch(subject)),
  };
};
