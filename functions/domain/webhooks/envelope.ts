import type { CaseState } from '../case/types.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { given } from '../given.ts';
import { type CaseEventName, type EventName, verificationName } from './catalogue.ts';
import type { FilteredCase } from './filters.ts';

/** What a receiver learns of a case: what it is about and where to ask, nothing about people and none of their words. */
export interface CaseFacts {
  readonly caseId: string;
  readonly number: string;
  readonly state: CaseState;
  readonly previousState?: CaseState;
  /** rises by one with every event of the case: whoever has a higher one may drop this message */
  readonly version: number;
  readonly unit?: string;
  readonly category?: { readonly subcategory: string; readonly major?: string };
  readonly area?: { readonly street?: string; readonly community?: string };
  /** relative to the district's address */
  readonly link: string;
  /** only where somebody asked for a message to try out: the case does not exist */
  readonly test?: true;
}

interface Envelope<D> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: EventName;
  readonly time: string;
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly data: D;
}

interface Heading {
  readonly tenant: string;
  readonly id: string;
  readonly at: number;
}

/** CloudEvents 1.0, structured: one text, which is what is signed and sent. */
const written = <D>(type: EventName, { tenant, id, at }: Heading, subject: string, data: D): string => {
  const envelope: Envelope<D> = {
    specversion: '1.0',
    id,
    source: `/${tenant}`,
    type,
    time: new Date(at).toISOString(),
    subject,
    datacontenttype: 'application/json',
    data,
  };
  return JSON.stringify(envelope);
};

const categoryOf = (subcategory: string | undefined, { subcategories }: Catalogue): CaseFacts['category'] =>
  subcategory === undefined
    ? undefined
    : { subcategory, ...given('major', subcategories.get(subcategory)?.major.code) };

const areaOf = ({ street, community }: FilteredCase): CaseFacts['area'] =>
  street === undefined && community === undefined
    ? undefined
    : { ...given('street', street), ...given('community', community) };

/** What is told of a case as an event left it. */
export const factsOf = (
  event: { readonly caseId: string; readonly version: number; readonly from?: CaseState },
  number: string,
  after: FilteredCase,
  known: Catalogue,
): CaseFacts => ({
  caseId: event.caseId,
  number,
  state: after.state,
  ...given('previousState', event.from),
  version: event.version,
  ...given('unit', after.unit),
  ...given('category', categoryOf(after.subcategory, known)),
  ...given('area', areaOf(after)),
  link: `v1/cases/${event.caseId}`,
});

export const caseMessage = (type: CaseEventName, heading: Heading, facts: CaseFacts): string =>
  written(type, heading, facts.caseId, facts);

/** Asks whoever is there to show that they want what is sent: by an answer that contains the challenge. */
export const verificationMessage = (
  heading: Heading,
  { endpoint, challenge }: { readonly endpoint: string; readonly challenge: string },
): string => written(verificationName, heading, endpoint, { endpoint, challenge });

/** A case for messages to try out and for documents. */
export const exampleFacts: CaseFacts = {
  caseId: '01JZZZZZZZ0000000000000000',
  number: 'T202603020001',
  state: 'handling',
  previousState: 'pendingDispatch',
  version: 4,
  unit: 'u1',
  category: { subcategory: '0101', major: '01' },
  area: { street: 's1', community: 'c1' },
  link: 'v1/cases/01JZZZZZZZ0000000000000000',
};
