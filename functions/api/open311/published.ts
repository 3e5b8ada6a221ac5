import type { Case, CaseState, Photo } from '../../domain/case/types.ts';
import { endStates } from '../../domain/case/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { Listing } from '../../store/listings.ts';
import { resultPhotos, rounded } from '../present/followed.ts';
import { stateName } from '../present/names.ts';
import { w3c } from './asking.ts';
import type { Content } from './xml.ts';

/** What begins the id of a reporter who came by Open311; behind it stands the id of their program's key. */
export const reporterPrefix = 'open311:';

/** A case, and how it stands in the lists; the outbox may not have carried it there yet. */
export interface Publishable {
  readonly subject: Case;
  readonly listing?: Listing | undefined;
}

const isSensitive = ({ subcategory = '' }: Case, { services, catalogue }: Tenant): boolean => {
  const sensitive = services?.open311?.sensitive ?? [];
  const major = catalogue.subcategories.get(subcategory)?.major.code;
  return sensitive.includes(subcategory) || sensitive.includes(`major:${major}`);
};

/**
 * Whose words may be read by anybody. Whoever reports by Open311 is told so by their app; whoever telephones is not, and
 * so is left alone unless the tenant decides otherwise.
 */
const publishesWords = ({ reporter }: Case, { services }: Tenant): boolean => {
  const publishes = services?.open311?.publishes ?? 'own';
  return publishes === 'all' || (publishes === 'own' && reporter.id.startsWith(reporterPrefix));
};

/** Photos that anybody may see: those of the result, once it was handled, and never those that the public sent. */
export const publishedPhotos = (subject: Case, tenant: Tenant): readonly Photo[] =>
  isSensitive(subject, tenant) ? [] : resultPhotos(subject);

interface View {
  readonly tenant: Tenant;
  readonly baseUrl: string;
}

const mediaUrl = (subject: Case, { tenant, baseUrl }: View): string | null => {
  const photo = publishedPhotos(subject, tenant).at(-1);
  return photo === undefined ? null : `${baseUrl}/open311/v2/photos/${subject.id}/${photo.id}`;
};

const words = (subject: Case, { tenant }: View) => {
  const shown = publishesWords(subject, tenant) && !isSensitive(subject, tenant);
  const area = tenant.areas.get(subject.place.community ?? subject.place.street ?? '');
  return {
    description: shown ? subject.text : null,
    address: (shown ? subject.place.address : undefined) ?? area?.name ?? null,
    address_id: area?.code ?? null,
  };
};

const spot = (subject: Case, { tenant }: View) => {
  const { point, precision } = subject.place;
  if (point === undefined || isSensitive(subject, tenant)) return { lat: null, long: null };
  const [long, lat] = precision === 'point' ? rounded(point) : point;
  return { lat, long };
};

/** What passes between posts while a case is handled is nobody else's business. */
const within: ReadonlySet<CaseState> = new Set([
  'extensionRequested',
  'returnRequested',
  'suspensionRequested',
  'voidRequested',
]);

/** How it stands, in the tenant's words. */
const notes = ({ state }: Case, { language }: Tenant): string =>
  stateName(within.has(state) ? 'handling' : state, language);

const instantOrNull = (instant: number | undefined): string | null =>
  instant === undefined ? null : w3c(instant);

/** When it was or is to be handled; nothing is promised before it is dispatched. */
const expected = ({ clocks, condition }: Case): string | null =>
  instantOrNull(clocks.disposal?.dueAt ?? condition?.explicitDueAt);

/** When the public step happened that counts; a closed one tells when it was closed. */
const updatedAt = ({ subject, listing }: Publishable): number =>
  (endStates.has(subject.state) ? subject.endedAt : undefined) ?? listing?.updatedAt ?? subject.reportedAt;

/**
 * A case as anybody may read it: nobody's name, telephone or address book, no remark between colleagues, and the spot to
 * some ten metres.
 */
export const publish = (publishable: Publishable, view: View): Content => {
  const { subject } = publishable;
  const { tenant } = view;
  const service = tenant.catalogue.subcategories.get(subject.subcategory ?? '');
  const { description, ...address } = words(subject, view);
  return {
    service_request_id: subject.id,
    status: endStates.has(subject.state) ? 'closed' : 'open',
    status_notes: notes(subject, tenant),
    service_name: service?.name ?? null,
    service_code: subject.subcategory ?? '',
    description,
    agency_responsible: tenant.units.get(subject.unit ?? '')?.name ?? null,
    service_notice: null,
    requested_datetime: w3c(subject.reportedAt),
    updated_datetime: w3c(updatedAt(publishable)),
    expected_datetime: expected(subject),
    ...address,
    zipcode: null,
    ...spot(subject, view),
    media_url: mediaUrl(subject, view),
  };
};
