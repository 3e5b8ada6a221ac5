import type { Case, CaseEventType, CaseState } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import { loadCases, readItems } from './batches.ts';
import { formatVersion, StoredFormatError, type StoredItem } from './codec.ts';
import {
  type ItemKey,
  instantText,
  listingKey,
  listingPartition,
  monthOf,
  updateKey,
  updatePartition,
} from './keys.ts';
import { type ListQuery, queryList, type TableAccess } from './pages.ts';
import type { WriteItem, Writer } from './transactions.ts';

/**
 * What others may list of a district by time, kept by the outbox beside the cases. Two items for each public step, in the
 * table itself and by month, since an index would be paid for by every write (docs/decisions/0003):
 *
 * | item | partition | sort | holds |
 * |---|---|---|---|
 * | one for each case, written over | `REPORTED#<month>` | instant reported `#` case | `n` version, `u` instant of the last public step, `c` subcategory, `o` whether open |
 * | one for each public step | `UPDATED#<month>` | instant `#` case `#` version | `e` step, `t` state after it, `r` instant reported |
 */
export interface Listing {
  readonly caseId: string;
  readonly version: number;
  readonly reportedAt: number;
  /** of the last public step */
  readonly updatedAt: number;
  readonly subcategory: string;
  readonly open: boolean;
}

export interface ListedUpdate {
  readonly caseId: string;
  readonly version: number;
  readonly at: number;
  readonly step: CaseEventType;
  readonly to: CaseState;
  readonly reportedAt: number;
}

/** Instants, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `completeFrom`: not everything of the span was looked at; what is earlier, or later where oldest come first, is missing. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly completeFrom?: number;
}

type Wanted = (listing: Listing) => boolean;

export interface ListingStore {
  /** Safe to repeat; an older step never overwrites what a later one wrote. */
  record(listing: Listing, update: ListedUpdate): Promise<void>;
  /** Cases reported within the span, newest first, at most `limit`. */
  reported(span: Span, wanted: Wanted, limit: number): Promise<Listed<Listing>>;
  /** Cases whose last public step lies within the span, the latest first, at most `limit`. */
  updated(span: Span, wanted: Wanted, limit: number): Promise<Listed<Listing>>;
  /** Public steps within the span, oldest first, at most `limit`. */
  steps(span: Span, limit: number): Promise<Listed<ListedUpdate>>;
  /** Cases by their ids, in that order, as far as they are there. */
  cases(ids: readonly string[]): Promise<readonly Case[]>;
  /** The listings of cases by id; those that the outbox has not carried yet, or that are not public, are absent. */
  of(cases: readonly Pick<Case, 'id' | 'reportedAt'>[]): Promise<ReadonlyMap<string, Listing>>;
}

/** Items looked at for one answer at most, and at once. */
const defaultBounds = { inAll: 20_000, atOnce: 1_000 };

const listingItem = ({ caseId, version, reportedAt, updatedAt, subcategory, open }: Listing) => ({
  ...listingKey(reportedAt, caseId),
  v: formatVersion,
  n: version,
  u: updatedAt,
  c: subcategory,
  o: open,
});

const updateItem = ({ caseId, version, at, step, to, reportedAt }: ListedUpdate) => ({
  ...updateKey(at, caseId, version),
  v: formatVersion,
  e: step,
  t: to,
  r: reportedAt,
});

const checked = (item: StoredItem): readonly [instant: number, caseId: string, version: number] => {
  const { pk, sk, v } = item;
  if (v !== formatVersion) throw new StoredFormatError(`${String(pk)} ${String(sk)}: format ${String(v)}`);
  const [instant = '', caseId = '', version = '0'] = String(sk).split('#');
  return [Number(instant), caseId, Number(version)];
};

/** Only this module writes these items, so their shape is what the format's version says. */
const readListing = (item: StoredItem): Listing => {
  const [reportedAt, caseId] = checked(item);
  const { n, u, c, o } = item as StoredItem & { n: number; u: number; c: string; o: boolean };
  return { caseId, version: n, reportedAt, updatedAt: u, subcategory: c, open: o };
};

const readUpdate = (item: StoredItem): ListedUpdate => {
  const [at, caseId, version] = checked(item);
  const { e, t, r } = item as StoredItem & { e: CaseEventType; t: CaseState; r: number };
  return { caseId, version, at, step: e, to: t, reportedAt: r };
};

/** The UTC months that a span touches, earliest first. */
const monthsOf = ({ from, to }: Span): readonly string[] => {
  const months: string[] = [];
  const first = new Date(from);
  for (let month = 0; ; month++) {
    const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1);
    if (start > to) return months;
    months.push(monthOf(start));
  }
};

interface Walk {
  readonly span: Span;
  readonly partition: (month: string) => string;
  readonly latestFirst: boolean;
  readonly atOnce: number;
}

/** All items of one list in order, as many at once as one Query gives. */
async function* pagesOf(
  access: TableAccess,
  query: Omit<ListQuery, 'after'>,
): AsyncGenerator<readonly StoredItem[]> {
  let after: ListQuery['after'];
  do {
    const page = await queryList(access, { ...query, ...given('after', after) });
    yield page.Items ?? [];
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
}

/** All items of a span in order, month by month. */
async function* walk(
  access: TableAccess,
  { span, partition, latestFirst, atOnce: limit }: Walk,
): AsyncGenerator<readonly StoredItem[]> {
  if (span.to < span.from) return;
  const months = monthsOf(span);
  // Behind every case of the last instant: `$` comes after `#`.
  const range = { from: instantText(span.from), to: `${instantText(span.to)}$` };
  for (const month of latestFirst ? months.toReversed() : months)
    yield* pagesOf(access, { list: { partition: partition(month) }, range, latestFirst, limit });
}

/** Takes what is wanted of a walk until there is enough, or too much was looked at. */
const collect = async <T>(
  pages: AsyncIterable<readonly StoredItem[]>,
  take: (items: readonly StoredItem[]) => Promise<readonly T[]>,
  { limit, inAll }: { readonly limit: number; readonly inAll: number },
): Promise<Listed<T>> => {
  const items: T[] = [];
  let looked = 0;
  for await (const page of pages) {
    items.push(...(await take(page)));
    looked += page.length;
    if (items.length >= limit) break;
    const last = page.at(-1);
    if (looked >= inAll && last !== undefined) return { items, completeFrom: checked(last)[0] };
  }
  return { items: items.slice(0, limit) };
};

const within = ({ from, to }: Span, instant: number): boolean => from <= instant && instant <= to;

export const createListingStore = (
  access: TableAccess & { readonly writer: Writer },
  { inAll, atOnce } = defaultBounds,
): ListingStore => {
  const { tableName: TableName, writer } = access;

  const listingsAt = async (keys: readonly ItemKey[]): Promise<ReadonlyMap<string, Listing>> => {
    const found = await readItems(access, keys);
    return new Map(found.map(readListing).map((listing) => [listing.caseId, listing]));
  };

  /** The cases of some steps, each where its latest step stands, which steps seen before do not bring again. */
  const casesOf = (wanted: Wanted, seen: Set<string>) => async (items: readonly StoredItem[]) => {
    const fresh = items.map(readUpdate).filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId));
    const listings = await listingsAt(fresh.map(({ reportedAt, caseId }) => listingKey(reportedAt, caseId)));
    return fresh.flatMap(({ caseId }) => listings.get(caseId) ?? []).filter(wanted);
  };

  return {
    record: async (listing, update) => {
      const items: readonly WriteItem[] = [
        {
          Put: {
            TableName,
            Item: listingItem(listing),
            ConditionExpression: 'attribute_not_exists(pk) OR n < :n',
            ExpressionAttributeValues: { ':n': listing.version },
          },
        },
        { Put: { TableName, Item: updateItem(update) } },
      ];
      // Refused where this step or a later one is there: steps of a case come in order, so this one was written before.
      await writer.write(items);
    },
    reported: (span, wanted, limit) => {
      const pages = walk(access, { span, partition: listingPartition, latestFirst: true, atOnce });
      return collect(pages, async (items) => items.map(readListing).filter(wanted), { limit, inAll });
    },
    updated: (span, wanted, limit) => {
      const pages = walk(access, { span, partition: updatePartition, latestFirst: true, atOnce });
      const inSpan: Wanted = (listing) => within(span, listing.updatedAt) && wanted(listing);
      return collect(pages, casesOf(inSpan, new Set()), { limit, inAll });
    },
    steps: (span, limit) => {
      const pages = walk(access, { span, partition: updatePartition, latestFirst: false, atOnce });
      return collect(pages, async (items) => items.map(readUpdate), { limit, inAll });
    },
    cases: (ids) => loadCases(access, [...new Set(ids)]),
    of: (cases) => listingsAt(cases.map(({ id, reportedAt }) => listingKey(reportedAt, id))),
  };
};
