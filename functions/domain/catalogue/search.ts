import { ok, type Result, refuse } from '../result.ts';
import type { Catalogue, Subcategory } from './types.ts';

/** The subcategory of this code. Refusal: unknown-category. */
export const findSubcategory = (catalogue: Catalogue, code: string): Result<Subcategory> => {
  const found = catalogue.subcategories.get(code);
  return found === undefined ? refuse('unknown-category', 'subcategory') : ok(found);
};

/** Width and case do not matter: ＡＢ, AB and ab are the same. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const han = /\p{Script=Han}+/gu;
const words = /[\p{L}\p{N}]+/gu;

const bigramsOf = (run: string): readonly string[] => {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};

/** What is looked for: pairs of neighbouring Chinese characters, and whole words of other scripts. */
interface Terms {
  readonly bigrams: readonly string[];
  readonly words: readonly string[];
}

const termsOf = (text: string): Terms => ({
  bigrams: [...new Set((text.match(han) ?? []).flatMap(bigramsOf))],
  words: [...new Set(text.replace(han, ' ').match(words) ?? [])],
});

/** The share of the terms that the text has; a word counts where one of the text's words begins with it. */
const shareFound = (terms: Terms, text: string): number => {
  const total = terms.bigrams.length + terms.words.length;
  if (total === 0) return 0;
  const textWords = text.match(words) ?? [];
  const found =
    terms.bigrams.filter((bigram) => text.includes(bigram)).length +
    terms.words.filter((word) => textWords.some((candidate) => candidate.startsWith(word))).length;
  return found / total;
};

/** How much less a category's name and the conditions say about a subcategory than its own name. */
const weights = { exact: 4, beginning: 3, within: 2, name: 1, category: 0.4, conditions: 0.3 } as const;

const phraseScore = (name: string, phrase: string): number => {
  if (name === phrase) return weights.exact;
  if (name.startsWith(phrase)) return weights.beginning;
  return name.includes(phrase) ? weights.within : 0;
};

const scoreOf = (subcategory: Subcategory, phrase: string, terms: Terms): number => {
  const name = normalise(subcategory.name);
  const category = normalise(`${subcategory.major.name} ${subcategory.middle?.name ?? ''}`);
  const conditions = normalise(subcategory.conditions.map(({ filing }) => filing).join(' '));
  return (
    phraseScore(name, phrase) +
    weights.name * shareFound(terms, name) +
    weights.category * shareFound(terms, category) +
    weights.conditions * shareFound(terms, conditions)
  );
};

/** Below this, so little of what was asked for is found that it is more likely chance than meant. */
const faintest = 0.15;

/**
 * Subcategories that a free text may mean, best first, at most `limit`. The name counts most, as a whole and in parts
 * (character pairs for Chinese, beginnings of words otherwise), then the names of its categories and the wording of its
 * filing conditions. Equal scores keep the order of the catalogue; an empty text finds nothing.
 */
export const searchSubcategories = (
  catalogue: Catalogue,
  text: string,
  limit: number,
): readonly Subcategory[] => {
  const phrase = normalise(text);
  if (phrase === '') return [];
  const terms = termsOf(phrase);
  return [...catalogue.subcategories.values()]
    .map((subcategory) => ({ subcategory, score: scoreOf(subcategory, phrase, terms) }))
    .filter(({ score }) => score > faintest)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ subcategory }) => subcategory);
};
