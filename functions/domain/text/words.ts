/**
 * How many distinct words of one text are indexed. Each is an item of its own, written once by the outbox; what a text
 * says beyond that is compared when a search reads the case, but does not by itself lead to it.
 */
const mostWords = 40;

/** Runs of Han characters, or of letters and digits of other scripts. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
const plainLetters = /^[a-z]+$/;

/** Pairs of neighbouring characters: Chinese puts no spaces between words, and most words are two characters. */
const pairs = (run: string): readonly string[] => {
  const characters = [...run];
  return characters.slice(1).map((character, position) => `${characters[position]}${character}`);
};

/** Endings that English puts on the same word, the longest first, and what stands instead. */
const endings = [
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
] as const;

const shortestStem = 3;

/** A rough stem, so that `lights` finds `light` and `leaking` finds `leaked`. Anything with a digit stays whole. */
const stem = (word: string): string => {
  if (!plainLetters.test(word) || word.endsWith('ss')) return word;
  for (const [ending, instead] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortestStem) {
      return word.slice(0, word.length - ending.length) + instead;
    }
  }
  return word;
};

const wordsOfRun = (run: string): readonly string[] => (han.test(run) ? pairs(run) : [stem(run)]);

/** What is longer is cut, also when it is looked for: a key of the table has a largest length. */
const longestWord = 64;

/** Every distinct word of a text, in order. Single characters are no words: they would lead to nearly every case. */
export const allWordsOf = (text: string): readonly string[] => {
  const found = (text.normalize('NFKC').toLowerCase().match(runs) ?? []).flatMap(wordsOfRun);
  const words = found
    .map((word) => [...word].slice(0, longestWord))
    .filter((characters) => characters.length > 1);
  return [...new Set(words.map((characters) => characters.join('')))];
};

/**
 * The words under which a text is found: pairs of characters for Chinese, lower-case stems for what is written with
 * spaces, numbers such as a case's whole. Full-width forms count as the usual ones. At most 40.
 */
export const wordsOf = (text: string): readonly string[] => allWordsOf(text).slice(0, mostWords);

/** Stands in the index for every case there is, newest first; no text has a word with such a sign. */
export const newestWord = '#newest';
