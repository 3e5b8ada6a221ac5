import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ApiDependencies } from '../deps.ts';

export interface Keys extends Pick<ApiDependencies, 'followSecret'> {
  readonly tenant: Pick<ApiDependencies['tenant'], 'key'>;
}

/** What a token is for stands under the signature, so that none can be used for another purpose. */
type Purpose = 'follow' | 'follower' | 'followable' | 'confirm' | 'subscription' | 'handOver';

const signature = (purpose: Purpose, told: string, { tenant, followSecret }: Keys): Buffer =>
  createHmac('sha256', followSecret).update(`${purpose}\n${tenant.key}\n${told}`).digest();

const signed = (purpose: Purpose, told: string, keys: Keys): string =>
  `${told}.${signature(purpose, told, keys).toString('base64url')}`;

/** What stands before the signature, if that is ours; compared in constant time. */
const toldBy = (purpose: Purpose, token: string, keys: Keys): string | undefined => {
  const cut = token.lastIndexOf('.');
  const told = token.slice(0, Math.max(0, cut));
  const given = Buffer.from(token.slice(cut + 1), 'base64url');
  const expected = signature(purpose, told, keys);
  return given.length === expected.length && timingSafeEqual(given, expected) ? told : undefined;
};

/**
 * What lets somebody follow the one report that they made: the case's id under a signature of 256 bits that only this
 * district can make. It is not stored, so nothing that reads the table can follow in their place.
 */
export const followToken = (caseId: string, keys: Keys): string => signed('follow', caseId, keys);

/** What lets somebody watch a case that another reported; it names them, and gives none of the reporter's rights. */
export const followerToken = (caseId: string, follower: string, keys: Keys): string =>
  signed('follower', `${caseId}.${follower}`, keys);

export interface Followed {
  readonly caseId: string;
  /** absent for the reporter */
  readonly follower?: string;
}

/** Whose token it is and of which case, if it is one of this district's. */
export const followedCase = (token: string, keys: Keys): Followed | undefined => {
  const caseId = toldBy('follow', token, keys);
  if (caseId !== undefined) return { caseId };
  const [watched, follower] = toldBy('follower', token, keys)?.split('.') ?? [];
  return watched === undefined || follower === undefined ? undefined : { caseId: watched, follower };
};

const day = 86_400_000;

/** A case that somebody was shown near by and may follow, for a day. */
export const followableHandle = (caseId: string, now: number, keys: Keys): string =>
  signed('followable', `${caseId}.${(now + day).toString(36)}`, keys);

/** The case of a handle, and until when it could be used. */
export const followableCase = (
  handle: string,
  keys: Keys,
): { readonly caseId: string; readonly until: number } | undefined => {
  const [caseId, until] = toldBy('followable', handle, keys)?.split('.') ?? [];
  return caseId === undefined || until === undefined
    ? undefined
    : { caseId, until: Number.parseInt(until, 36) };
};

/** By which another district reads a case that is given to it, until then. */
export const handOverToken = (caseId: string, until: number, keys: Keys): string =>
  signed('handOver', `${caseId}.${until.toString(36)}`, keys);

/** The case of a token for another district, and until when it can be read. */
export const handedOverBy = (
  token: string,
  keys: Keys,
): { readonly caseId: string; readonly until: number } | undefined => {
  const [caseId, until] = toldBy('handOver', token, keys)?.split('.') ?? [];
  return caseId === undefined || until === undefined
    ? undefined
    : { caseId, until: Number.parseInt(until, 36) };
};

/** By which whoever has the address says yes to a subscription, until then. */
export const confirmToken = (id: string, until: number, keys: Keys): string =>
  signed('confirm', `${id}.${until.toString(36)}`, keys);

/** The subscription that a token confirms, and until when. */
export const confirmedBy = (
  token: string,
  keys: Keys,
): { readonly id: string; readonly until: number } | undefined => {
  const [id, until] = toldBy('confirm', token, keys)?.split('.') ?? [];
  return id === undefined || until === undefined ? undefined : { id, until: Number.parseInt(until, 36) };
};

/** By which whoever got a message ends what it was sent for: it stands in each, and holds for ever. */
export const subscriptionToken = (id: string, keys: Keys): string => signed('subscription', id, keys);

export const subscriptionOf = (token: string, keys: Keys): string | undefined =>
  toldBy('subscription', token, keys);
