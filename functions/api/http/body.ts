import type { Context } from 'hono';
import { ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../problems/types.ts';

const fault = (type: Fault['type']): { readonly ok: false; readonly refusal: Fault } => ({
  ok: false,
  refusal: { type },
});

const isJson = (contentType: string): boolean =>
  contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** Deeper than any body of ours, and far less deep than what a recursive walk can bear. */
const deepest = 32;

const bracketOrString = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g;
const steps: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Whether valid JSON nests so deeply that nobody can mean it well. */
const nestsTooDeeply = (json: string): boolean => {
  let depth = 0;
  for (const [token] of json.matchAll(bracketOrString)) {
    depth += steps[token] ?? 0;
    if (depth > deepest) return true;
  }
  return false;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseObject = (text: string): Result<object, Fault> => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !nestsTooDeeply(text) ? ok(value) : fault('malformed-body');
  } catch {
    // JSON.parse says no by throwing; the answer to the caller is the refusal.
    return fault('malformed-body');
  }
};

/**
 * The JSON object of a request; no body at all counts as an empty one. Refusals: media-type-not-supported,
 * malformed-body.
 */
export const readBody = async (c: Context): Promise<Result<object, Fault>> => {
  const text = await c.req.text();
  if (text === '') return ok({});
  const contentType = c.req.header('content-type') ?? '';
  return isJson(contentType) ? parseObject(text) : fault('media-type-not-supported');
};
