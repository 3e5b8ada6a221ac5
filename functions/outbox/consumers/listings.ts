import { publicSteps } from '../../domain/case/publicSteps.ts';
import { type CaseEvent, endStates } from '../../domain/case/types.ts';
import type { ListedUpdate, Listing, ListingStore } from '../../store/listings.ts';
import type { Dimensions } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';

/** What a step adds to the lists of others: pure, so that the lists can be made again from the events. */
export const listedBy = (
  event: Pick<CaseEvent, 'caseId' | 'version' | 'at' | 'type' | 'to'>,
  after: Pick<Dimensions, 'reportedAt' | 'subcategory'>,
): readonly [Listing, ListedUpdate] | undefined => {
  const { caseId, version, at, type, to } = event;
  const { reportedAt, subcategory } = after;
  // Until somebody has said what a report is about, there is no service under which others could find it.
  if (subcategory === undefined || !(version === 1 || publicSteps.has(type))) return undefined;
  return [
    { caseId, version, reportedAt, updatedAt: at, subcategory, open: !endStates.has(to) },
    { caseId, version, at, step: type, to, reportedAt },
  ];
};

/** Keeps the lists by time of what the public may know. */
export const createListingConsumer = (dependencies: {
  readonly listings: Pick<ListingStore, 'record'>;
}): Consumer => ({
  name: 'listings',
  handle: async ({ event, after }) => {
    const listed = listedBy(event, after);
    if (listed !== undefined) await dependencies.listings.record(...listed);
  },
});
