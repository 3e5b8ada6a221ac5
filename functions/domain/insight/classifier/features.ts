import { allWordsOf } from '../../text/words.ts';
import type { CaseFact } from '../facts.ts';
import type { Sample } from './types.ts';

/** What more words would cost a reader of a very long text is nothing that they add. */
const mostWords = 120;

/** Pairs of characters of Chinese, stems of other words, and where it was said: both known before a category is. */
export const featuresOf = (text: string, channel?: string): readonly string[] => [
  ...allWordsOf(text).slice(0, mostWords),
  ...(channel === undefined ? [] : [`#channel ${channel}`]),
];

/** What can be learned from: cases with words that staff accepted as something, oldest first. */
export const samplesOf = (facts: readonly CaseFact[]): readonly Sample[] =>
  facts
    .flatMap(({ accepted, subcategory: label, reportedAt: at, text, channel }) =>
      accepted && label !== undefined && allWordsOf(text).length > 0
        ? [{ at, text, features: featuresOf(text, channel), label }]
        : [],
    )
    .sort((a, b) => a.at - b.at);
