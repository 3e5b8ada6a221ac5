import { given } from '../../given.ts';
import { ok } from '../../result.ts';
import { ratingWindow } from '../windows.ts';
import { optionalText } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/**
 * T27, by the reporter: once for each closing. It is kept apart from what an acceptor hears in a follow-up, so neither
 * overwrites the other. Refusals: rating-not-offered, already-rated, rating-window-closed, text-too-long.
 */
export const rate: ActionCode<'rate'> = (subject, { satisfaction, text }, context) => {
  const window = ratingWindow(subject, context);
  if (!window.ok) return window;
  const said = optionalText(text, 'text', context);
  if (!said.ok) return said;
  const rating = { satisfaction, at: context.now, ...given('text', said.value) };
  return ok({ ...given('reason', said.value), changes: { rating } });
};
