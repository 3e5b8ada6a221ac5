import { sha256 } from '../../commands/digest.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
};

const wellFormed = /^[\x21-\x7e]{1,128}$/;

/** People without sign-in share one identity, so their keys must be too long to be met by chance. */
const shortestOfPublic = 16;

export interface KeyedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * The caller's key within their own keys, and the hash by which a repeat is told from a reused key: SHA-256 over
 * method, path and the body with its names sorted. Refusals: invalid-value.
 */
export const idempotencyFor = (
  key: string | undefined,
  actor: Actor,
  request: KeyedRequest,
): Result<{ readonly key: string; readonly bodyHash: string } | undefined> => {
  if (key === undefined) return ok(undefined);
  const tooShort = actor.roles.includes('citizen') && key.length < shortestOfPublic;
  if (!wellFormed.test(key) || tooShort) return refuse('invalid-value', 'Idempotency-Key');
  const bodyHash = sha256(`${request.method} ${request.path}\n${JSON.stringify(sorted(request.body))}`);
  // A key holds no blank, so the last one parts it from the person, whatever their id is made of.
  return ok({ key: `${actor.id} ${key}`, bodyHash });
};
