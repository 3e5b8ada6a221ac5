import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets its holder do, for how long. */
export interface LinkTerms {
  readonly photoId: string;
  readonly method: 'PUT' | 'GET';
  /** epoch milliseconds */
  readonly expires: number;
  /** for uploads: the content type and number of bytes that were announced */
  readonly type?: string;
  readonly bytes?: number;
}

const signature = (secret: string, { photoId, method, expires, type, bytes }: LinkTerms): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([method, photoId, expires, type ?? null, bytes ?? null]))
    .digest();

/** The query of a link that only this secret can make; everything it grants is under the signature. */
export const signedQuery = (secret: string, terms: LinkTerms): string => {
  const query = new URLSearchParams({ expires: String(terms.expires) });
  if (terms.type !== undefined) query.set('type', terms.type);
  if (terms.bytes !== undefined) query.set('bytes', String(terms.bytes));
  query.set('signature', signature(secret, terms).toString('base64url'));
  return query.toString();
};

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** The terms of a link, if it is ours and still valid; compared in constant time. */
export const readLink = (
  secret: string,
  asked: Pick<LinkTerms, 'photoId' | 'method'>,
  query: Readonly<Record<string, string>>,
  now: number,
): LinkTerms | undefined => {
  const expires = wholeNumber(query.expires);
  const bytes = wholeNumber(query.bytes);
  if (expires === undefined || expires < now) return undefined;
  const terms: LinkTerms = {
    ...asked,
    expires,
    ...(query.type === undefined ? {} : { type: query.type }),
    ...(bytes === undefined ? {} : { bytes }),
  };
  const expected = signature(secret, terms);
  const given = Buffer.from(query.signature ?? '', 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) ? terms : undefined;
};
