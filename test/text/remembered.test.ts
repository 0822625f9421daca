import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseFinder } from '../../core/src/text/phrase-finder.ts';
import { phrasePattern } from '../../core/src/text/phrases.ts';
import { remembered } from '../../core/src/text/remembered.ts';

const texts = fc.array(
  fc.constantFrom('', 'a', 'b', 'constructor', '__proto__', 'utilize it', 'we utilize'),
  {
    maxLength: 40,
  },
);

test('a remembered answer is the answer, also past what is kept', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (asked, most) => {
      const length = remembered((text) => ({ length: text.length }), most);
      for (const text of asked) expect(length(text)).toEqual({ length: text.length });
    }),
  );
});

test('what was asked last is not worked out again', () => {
  let worked = 0;
  const count = remembered(() => ++worked, 2);
  expect(['a', 'b', 'a', 'b', 'c', 'b', 'a'].map(count)).toEqual([1, 2, 1, 2, 3, 2, 4]);
});

test('a finder finds what the pattern finds', () => {
  const phrases = ['utilize', 'a'];
  const find = phraseFinder(phrases);
  fc.assert(
    fc.property(texts, (asked) => {
      for (const text of asked) {
        const plain = [...text.matchAll(phrasePattern(phrases))].map(({ 0: word, index }) => ({
          word,
          index,
        }));
        expect(find(text)).toEqual(plain);
      }
    }),
  );
});
