import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ApiDependencies } from '../deps.ts';

type Keys = Pick<ApiDependencies, 'tenant' | 'followSecret'>;

const signature = (caseId: string, { tenant, followSecret }: Keys): Buffer =>
  createHmac('sha256', followSecret).update(`follow\n${tenant.key}\n${caseId}`).digest();

/**
 * What lets somebody follow the one report that they made: the case's id under a signature of 256 bits that only this
 * district can make. It is not stored, so nothing that reads the table can follow in their place.
 */
export const followToken = (caseId: string, keys: Keys): string =>
  `${caseId}.${signature(caseId, keys).toString('base64url')}`;

/** The case's id, if the token is one of this district's; compared in constant time. */
export const followedCase = (token: string, keys: Keys): string | undefined => {
  const [caseId = '', signed = ''] = token.split('.');
  const given = Buffer.from(signed, 'base64url');
  const expected = signature(caseId, keys);
  return given.length === expected.length && timingSafeEqual(given, expected) ? caseId : undefined;
};
