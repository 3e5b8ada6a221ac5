import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allWordsOf, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['Chinese in pairs of characters', '垃圾成堆', ['垃圾', '圾成', '成堆']],
    ['Chinese not across punctuation', '井盖，破损。', ['井盖', '破损']],
    ['a Chinese address with its number', '深南大道100号', ['深南', '南大', '大道', '100']],
    ['a case number as a whole', 'T202403040001', ['t202403040001']],
    ['English in lower case', 'Broken Manhole', ['broken', 'manhol']],
    [
      'stems of English',
      'lights leaked leaking batteries boxes glass',
      ['light', 'leak', 'battery', 'box', 'glass'],
    ],
    ['no single characters', '树 a 1 号', []],
    ['full-width forms as the usual ones', 'ＡＢＣ１２', ['abc12']],
    ['each word once', '垃圾垃圾', ['垃圾', '圾垃']],
    ['other scripts whole', 'Überlauf дом', ['überlauf', 'дом']],
    ['characters beyond the first plane', '𠮷野家', ['𠮷野', '野家']],
    ['nothing in nothing', '', []],
    ['nothing in punctuation', '，。!?', []],
  ])('are %s', (_, text, words) => {
    expect(allWordsOf(text)).toEqual(words);
  });

  it.each([
    ['light', 'lights'],
    ['leaking', 'leaked'],
    ['pipe', 'pipes'],
    ['battery', 'batteries'],
  ])('are the same for %s and %s', (left, right) => {
    expect(allWordsOf(left)).toEqual(allWordsOf(right));
  });

  it('are all found again in what the text is part of', () => {
    const han = fc.string({ unit: fc.constantFrom(...'垃圾井盖路灯破损，。1a '), maxLength: 30 });
    fc.assert(
      fc.property(han, han, (text, more) => {
        const said = new Set(allWordsOf(`${text}，${more}`));
        for (const word of allWordsOf(text)) expect(said).toContain(word);
      }),
    );
  });

  it('are cut where they would be too long for a key', () => {
    const [word = ''] = allWordsOf('д'.repeat(5_000));
    expect(word).toBe('д'.repeat(64));
  });

  it('are at most 40 in the index', () => {
    const long = Array.from({ length: 60 }, (_, place) => `word${place}`).join(' ');
    expect(wordsOf(long)).toEqual(allWordsOf(long).slice(0, 40));
  });
});
