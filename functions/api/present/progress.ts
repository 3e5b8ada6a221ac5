import type { Case, CaseEvent } from '../../domain/case/types.ts';
import type * as answers from '../schemas/answers.ts';
import type { Shown } from './case.ts';
import { type FollowedCase, type FollowerView, presentFollowed } from './followed.ts';

/** Where to look, besides the case itself: `eventsOf` gives the events of a case that the public may know of. */
interface Sources {
  readonly load: (id: string) => Promise<Case | undefined>;
  readonly eventsOf: (id: string) => Promise<readonly CaseEvent[]>;
}

type Progress = Shown<typeof answers.followed>;

const isReport = ({ type }: CaseEvent): boolean => type === 'reported' || type === 'partBegun';

/** What happened to the report until it was merged, then what happened to the case that goes on for it. */
const stepsOf = (own: readonly CaseEvent[], main: readonly CaseEvent[]): readonly CaseEvent[] =>
  [...own, ...main.filter((event) => !isReport(event))].sort((left, right) => left.at - right.at);

/** The report and the case that goes on for it. */
export const withMain = async (own: Case, load: Sources['load']): Promise<FollowedCase> => ({
  own,
  main: (own.mergedInto && (await load(own.mergedInto.id))) ?? own,
});

/**
 * What the reporter may know of their own report. One that was merged is told with the progress of the case that goes
 * on for it, but with its own words and place: the other reporter's are not theirs to read.
 */
export const presentProgress = async (
  subject: Case,
  { load, eventsOf }: Sources,
  view: FollowerView,
): Promise<Progress> => {
  const followed = await withMain(subject, load);
  const { own, main } = followed;
  const events = await eventsOf(own.id);
  const steps = main === own ? events : stepsOf(events, await eventsOf(main.id));
  return presentFollowed(followed, steps, view);
};
