import type { Case } from '../../domain/case/types.ts';
import type { Listed, ListedUpdate, Listing, ListingStore, Span } from '../../store/listings.ts';
import type { Open311Key, Open311KeyStore } from '../../store/open311Keys.ts';

/** Doubles of the store contracts in memory, for tests beside the code that uses them. */

export const memoryOpen311Keys = (): Open311KeyStore => {
  const keys = new Map<string, Open311Key>();
  return {
    add: async (key) => {
      keys.set(key.id, key);
    },
    get: async (id) => keys.get(id),
    list: async () => [...keys.values()],
    revoke: async (id, at) => {
      const key = keys.get(id);
      if (key === undefined) return undefined;
      const revoked = { ...key, revokedAt: key.revokedAt ?? at };
      keys.set(id, revoked);
      return revoked;
    },
  };
};

const within = ({ from, to }: Span, instant: number): boolean => from <= instant && instant <= to;

export const memoryListings = (cases: ReadonlyMap<string, Case>): ListingStore => {
  const listings = new Map<string, Listing>();
  const updates = new Map<string, ListedUpdate>();
  const latestBy = (
    time: 'reportedAt' | 'updatedAt',
    span: Span,
    wanted: (listing: Listing) => boolean,
    limit: number,
  ): Listed<Listing> => ({
    items: [...listings.values()]
      .filter((listing) => within(span, listing[time]) && wanted(listing))
      .sort((left, right) => right[time] - left[time])
      .slice(0, limit),
  });
  return {
    record: async (listing, update) => {
      updates.set(`${update.caseId} ${update.version}`, update);
      if ((listings.get(listing.caseId)?.version ?? 0) < listing.version)
        listings.set(listing.caseId, listing);
    },
    reported: async (span, wanted, limit) => latestBy('reportedAt', span, wanted, limit),
    updated: async (span, wanted, limit) => latestBy('updatedAt', span, wanted, limit),
    steps: async (span, limit) => ({
      items: [...updates.values()]
        .filter(({ at }) => within(span, at))
        .sort((left, right) => left.at - right.at)
        .slice(0, limit),
    }),
    cases: async (ids) => ids.flatMap((id) => cases.get(id) ?? []),
    of: async (some) =>
      new Map(some.flatMap(({ id }) => listings.get(id) ?? []).map((listing) => [listing.caseId, listing])),
  };
};
