import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseKey, phrasePattern } from '../../core/src/text/phrases.ts';
import { phrasesIn, phraseTrie } from '../../core/src/voice/phrase-trie.ts';
import { wordsOf } from '../../core/src/voice/words.ts';

function found(phrases: readonly string[], text: string): readonly string[] {
  const words = wordsOf(text);
  const trie = phraseTrie(phrases.map((phrase) => [phrase, phrase]));
  const keys = words.map((word) => phraseKey(word.text));
  return [...phrasesIn(trie, text, words, keys)].map(({ start, end }) => text.slice(start, end));
}

describe('a trie of phrases', () => {
  test.each([
    [['clase mundial', 'de clase mundial'], 'Café de clase  mundial', ['de clase  mundial']],
    [["don't miss"], 'DON’T MISS it', ['DON’T MISS']],
    [['éxito'], 'e\u0301xito, Éxito, exito', ['e\u0301xito', 'Éxito']],
    [['he/she', '100 % safe'], 'he/she is 100 % safe, he she', ['he/she', '100 % safe']],
    [['c++', '#1'], 'C++ is #1; c and 1', ['C++', '#1']],
    [['a b', 'b c'], 'a b c', ['a b']],
    [['use'], 'user reuse use-case use', ['use']],
    [['…', ' ', ''], '… a', []],
  ])('of %j finds in %j', (phrases, text, expected) => {
    expect(found(phrases, text)).toEqual(expected);
  });

  test('finds what the pattern of the same phrases finds, where words stand between spaces', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'é', 'de', 'La', '9');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const space = fc.constantFrom(' ', '  ', '\n', ', ', '. ');
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(word, space), { maxLength: 12 }),
        (phrases, pieces) => {
          const text = pieces.flat().join('');
          expect(found(phrases, text)).toEqual(
            [...text.matchAll(phrasePattern(phrases))].map(([match]) => match),
          );
        },
      ),
    );
  });
});
