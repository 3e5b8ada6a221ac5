import type { Refusal } from './refusal.ts';

/** The outcome of something that may be refused. Expected failures are values; exceptions are bugs. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: E };

/** A successful result. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A refused result: `type` is stable and public, `field` is a JSON path into the command, `params` fill the message. */
export const refuse = (
  type: Refusal['type'],
  field?: string,
  params?: Refusal['params'],
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { type, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) },
});
