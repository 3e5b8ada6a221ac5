import { randomUUID } from 'node:crypto';
import { UnreachableError } from './errors.ts';
import { createSession, type SessionOptions } from './session.ts';
import { createTransport, type TransportOptions } from './transport.ts';
import type {
  ActionOptions,
  Case,
  CaseAt,
  CaseEvent,
  CaseSummary,
  DisposalPhoto,
  Limit,
  Me,
} from './types.ts';

export type VendorOptions = SessionOptions & TransportOptions;

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

interface Ticket {
  readonly photoId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A unit's work at a district, by a machine client. Every call throws ProblemError where the API refuses, TokenError where it
 * gives no token, UnreachableError where it does not answer. What is sent again by itself, is sent under the same
 * `Idempotency-Key`, so that nothing is done twice.
 */
export const createVendor = (options: VendorOptions) => {
  const send = createTransport(options);
  const call = createSession(options, send);

  /** Decided on the version that is given: refused with `version-conflict` if the case has moved on since. */
  const act = (
    action: string,
    { id, version }: CaseAt,
    body: object,
    { key = randomUUID() }: ActionOptions,
  ): Promise<Case> =>
    call('POST', `/cases/${encodeURIComponent(id)}/actions/${action}`, {
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` },
    });

  async function* paged<T>(path: string): AsyncGenerator<T> {
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`;
      const page: Page<T> = await call('GET', path + query);
      yield* page.items;
      cursor = page.next;
    } while (cursor !== undefined);
  }

  const me = (): Promise<Me> => call('GET', '/me');

  return {
    /** The client, its unit and scopes. */
    me,

    /** Every open case of the unit, nearest deadline first. Scope cases:read. */
    async *cases(): AsyncGenerator<CaseSummary> {
      const { unit = '' } = await me();
      yield* paged<CaseSummary>(`/units/${encodeURIComponent(unit)}/cases`);
    },

    /** A case that is or was the unit's; any other is refused with `not-found`. Scope cases:read. */
    case: (id: string): Promise<Case> => call('GET', `/cases/${encodeURIComponent(id)}`),

    /** What happened to a case, oldest first. Scope cases:read. */
    timeline: (id: string): AsyncGenerator<CaseEvent> => paged(`/cases/${encodeURIComponent(id)}/timeline`),

    /** A photo of a case. Scope cases:read. */
    async photo(caseId: string, photoId: string): Promise<Uint8Array> {
      const path = `/cases/${encodeURIComponent(caseId)}/photos/${encodeURIComponent(photoId)}`;
      const { url }: { readonly url: string } = await call('GET', path);
      const response = await send(url, {});
      if (!response.ok)
        throw new UnreachableError(`the photo ${photoId} was answered with ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },

    /** Uploads a photo and answers the id under which to name it. Scope photos:write. */
    async uploadPhoto(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
      const ticket: Ticket = await call('POST', '/uploads', { body: { contentType, bytes: bytes.length } });
      const { photoId, url, method, headers } = ticket;
      const response = await send(url, { method, headers, body: bytes });
      if (!response.ok) throw new UnreachableError(`the upload was answered with ${response.status}`);
      return photoId;
    },

    /** Takes a case on, once for each dispatch. Scope cases:accept. */
    take: (at: CaseAt, body: { readonly text?: string } = {}, more: ActionOptions = {}) =>
      act('take', at, body, more),

    /** Says that it is done. Scope cases:feedback. */
    feedBack: (
      at: CaseAt,
      body: { readonly text: string; readonly photos?: readonly DisposalPhoto[] },
      more: ActionOptions = {},
    ) => act('feedBack', at, body, more),

    /** Asks for more time; `limit` only where the district lets units say how much. Scope cases:request. */
    requestExtension: (
      at: CaseAt,
      body: { readonly reason: string; readonly limit?: Limit },
      more: ActionOptions = {},
    ) => act('requestExtension', at, body, more),

    /** Asks for the case to be taken back. Scope cases:request. */
    requestReturn: (at: CaseAt, body: { readonly reason: string }, more: ActionOptions = {}) =>
      act('requestReturn', at, body, more),

    /** Scope cases:comment. */
    comment: (at: CaseAt, body: { readonly text: string }, more: ActionOptions = {}) =>
      act('comment', at, body, more),

    /** Answers a supervision order. Scope cases:comment. */
    answerSupervision: (
      at: CaseAt,
      body: { readonly order: string; readonly text: string },
      more: ActionOptions = {},
    ) => act('answerSupervision', at, body, more),
  };
};

export type Vendor = ReturnType<typeof createVendor>;
