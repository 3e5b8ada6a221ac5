import { newestWord } from '../../domain/text/words.ts';
import type { DistrictStore } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';

/**
 * Keeps the word index of cases: numbers, text and address, as far as an event says them anew. Words are only added
 * to the index; whether a case found by one still carries it is looked at when it is found. A new case
 * is also put among the newest.
 */
export const createSearchConsumer = (dependencies: {
  readonly index: DistrictStore['index'];
  readonly wordsOf: (text: string) => readonly string[];
}): Consumer => {
  const { index, wordsOf } = dependencies;
  return {
    name: 'search',
    handle: async ({ event, after }) => {
      const { number, externalNumber, text, place } = event.changes;
      const said = [number, externalNumber, text, place?.address].filter((part) => part !== undefined);
      const newest = event.version === 1 ? [newestWord] : [];
      const words = [...newest, ...new Set(said.flatMap(wordsOf))];
      if (words.length > 0) await index(event.caseId, after.reportedAt, words);
    },
  };
};
