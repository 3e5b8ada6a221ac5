import { ok } from '../../domain/result.ts';
import type { Span } from '../../store/listings.ts';
import { mistaken } from './mistakes.ts';
import { type Parameters, type Read, readInstant } from './parameters.ts';

/** How long a span may be, as the standard says. */
const longestDays = 90;
const longest = longestDays * 86_400_000;
/** A shift of the clock to summer time must not make ninety days too long. */
const tolerance = 2 * 3_600_000;

type Fields = readonly [from: string, to: string];

export const reportFields: Fields = ['start_date', 'end_date'];
export const updateFields: Fields = ['updated_after', 'updated_before'];

export const isGiven = ({ text }: Parameters, fields: Fields): boolean =>
  fields.some((field) => text(field) !== undefined);

/** What is not said is ninety days from what is, and up to now; what lies in the future is a span without anything. */
const spanOf = (start: number | undefined, end: number | undefined, now: number): Span => {
  if (start === undefined) return { from: Math.max(0, (end ?? now) - longest), to: end ?? now };
  return { from: start, to: end ?? Math.max(start, Math.min(now, start + longest)) };
};

/** The span that two parameters name. Refusals: dateWrong, spanBackwards, spanTooLong. */
export const readSpan = (parameters: Parameters, [first, last]: Fields, now: number): Read<Span> => {
  const start = readInstant(parameters, first);
  if (!start.ok) return start;
  const end = readInstant(parameters, last, true);
  if (!end.ok) return end;
  const span = spanOf(start.value, end.value, now);
  if (span.from > span.to) return mistaken('spanBackwards');
  return span.to - span.from > longest + tolerance ? mistaken('spanTooLong', { max: longestDays }) : ok(span);
};
