import type { Case } from '../../domain/case/types.ts';
import { ok } from '../../domain/result.ts';
import type { Listed, Listing } from '../../store/listings.ts';
import { type Answer, type Answering, type Asking, w3c } from './asking.ts';
import { mistaken } from './mistakes.ts';
import { type Parameters, type Read, readNumber } from './parameters.ts';
import { type Publishable, publish, publishedPhotos } from './published.ts';
import { isGiven, readSpan, reportFields, updateFields } from './spans.ts';

/** What one answer holds at most, as the standard says. */
export const mostListed = 1_000;
interface Paging {
  readonly skip: number;
  readonly size: number;
}

/** Refusals: numberWrong. */
const readPaging = (parameters: Parameters): Read<Paging> => {
  const page = readNumber(parameters, 'page', { min: 1, max: 1_000_000 });
  if (!page.ok) return page;
  const size = readNumber(parameters, 'page_size', { min: 1, max: 1_000_000 });
  if (!size.ok) return size;
  const whole = Math.min(Math.trunc(size.value ?? mostListed), mostListed);
  return ok({ skip: (Math.trunc(page.value ?? 1) - 1) * whole, size: whole });
};

const statuses: ReadonlySet<string> = new Set(['open', 'closed']);

type Test = (listing: Pick<Listing, 'open' | 'subcategory' | 'reportedAt'>) => boolean;

/** Refusals: statusWrong. */
const readTest = (parameters: Parameters): Read<Test> => {
  const status = parameters.list('status')?.map((word) => word.toLowerCase());
  const codes = parameters.list('service_code');
  const unknown = status?.find((word) => !statuses.has(word));
  if (unknown !== undefined) return mistaken('statusWrong', { value: unknown });
  return ok(
    ({ open, subcategory }) =>
      (status?.includes(open ? 'open' : 'closed') ?? true) && (codes?.includes(subcategory) ?? true),
  );
};

/** A case that has no service yet is nobody's business. */
const isPublic = ({ subcategory }: Case): boolean => subcategory !== undefined;

const answerWith = (
  publishables: readonly Publishable[],
  { deps, baseUrl }: Asking,
  headers: Readonly<Record<string, string>> = {},
): Read<Answer> => {
  const view = { tenant: deps.tenant, baseUrl };
  const content = publishables.map((publishable) => publish(publishable, view));
  return ok({ root: 'service_requests', content, headers });
};

const withListings = async (cases: readonly Case[], { deps }: Asking): Promise<readonly Publishable[]> => {
  const listings = await deps.store.listings.of(cases);
  return cases.map((subject) => ({ subject, listing: listings.get(subject.id) }));
};

/** Those of the named ids that are there. They override every other argument. */
const byId = async (ids: readonly string[], asking: Asking): Promise<Read<Answer>> => {
  const named = [...new Set(ids)].slice(0, mostListed);
  const cases = (await asking.deps.store.listings.cases(named)).filter(isPublic);
  return answerWith(await withListings(cases, asking), asking);
};

interface Query {
  readonly test: Test;
  readonly skip: number;
  readonly size: number;
}

/** Asks the list by update where the request says when, else the list by report. Refusals: those of spans. */
const look = async (
  { deps, parameters, now }: Asking,
  { test, skip, size }: Query,
): Promise<Read<Listed<Listing>>> => {
  const { listings } = deps.store;
  const limit = Math.min(skip + size, mostListed);
  if (skip >= mostListed) return ok({ items: [] });
  const byReport = readSpan(parameters, reportFields, now);
  if (!byReport.ok) return byReport;
  if (!isGiven(parameters, updateFields)) return ok(await listings.reported(byReport.value, test, limit));
  const byUpdate = readSpan(parameters, updateFields, now);
  if (!byUpdate.ok) return byUpdate;
  const { from, to } = isGiven(parameters, reportFields) ? byReport.value : { from: 0, to: now };
  const both: Test = (listing) => from <= listing.reportedAt && listing.reportedAt <= to && test(listing);
  return ok(await listings.updated(byUpdate.value, both, limit));
};

const inTime = async (asking: Asking): Promise<Read<Answer>> => {
  const paging = readPaging(asking.parameters);
  if (!paging.ok) return paging;
  const test = readTest(asking.parameters);
  if (!test.ok) return test;
  const found = await look(asking, { test: test.value, ...paging.value });
  if (!found.ok) return found;
  const { items, completeFrom } = found.value;
  const { skip, size } = paging.value;
  const page = items.slice(skip, skip + size);
  const cases = await asking.deps.store.listings.cases(page.map(({ caseId }) => caseId));
  const byCase = new Map(page.map((listing) => [listing.caseId, listing]));
  const publishables = cases.map((subject) => ({ subject, listing: byCase.get(subject.id) }));
  return answerWith(
    publishables,
    asking,
    completeFrom === undefined ? {} : { 'Complete-From': w3c(completeFrom) },
  );
};

/** Cases by id, by when they were reported or by when they changed. Refusals: those of what is asked for. */
export const requestList: Answering = (asking) => {
  const ids = asking.parameters.list('service_request_id');
  return ids === undefined || ids.length === 0 ? inTime(asking) : byId(ids, asking);
};

/** The case, read afresh, if it is public. */
export const publicCase = async (id: string, { deps }: Pick<Asking, 'deps'>): Promise<Case | undefined> => {
  const subject = await deps.store.cases.load(id);
  return subject !== undefined && isPublic(subject) ? subject : undefined;
};

/** Refusals: requestNotFound. */
export const oneRequest: Answering = async (asking) => {
  const subject = await publicCase(asking.named, asking);
  return subject === undefined
    ? mistaken('requestNotFound', { value: asking.named })
    : answerWith(await withListings([subject], asking), asking);
};

/**
 * Reports are taken in at once here, so no tokens are given out; a client that asks for one all the same is answered as
 * if the id were its own token. Refusals: tokenNotFound.
 */
export const requestOfToken: Answering = async (asking) => {
  const subject = await publicCase(asking.named, asking);
  return subject === undefined
    ? mistaken('tokenNotFound', { value: asking.named })
    : ok({ root: 'service_requests', content: [{ service_request_id: subject.id, token: asking.named }] });
};

/** To a photo that `media_url` names. Refusals: photoNotFound. */
export const photo: Answering = async (asking) => {
  const { deps, named } = asking;
  const [caseId = '', photoId = ''] = named.split('/');
  const subject = await publicCase(caseId, asking);
  const shown = subject && publishedPhotos(subject, deps.tenant).find(({ id }) => id === photoId);
  const stored = shown && (await deps.photos.find(shown.id));
  return stored === undefined
    ? mistaken('photoNotFound')
    : ok({ location: await deps.photos.viewUrl(stored.photoId) });
};
