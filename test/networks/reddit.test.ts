import { expect, test } from 'vitest';
import { reddit } from '../../core/src/networks/reddit.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

// `len` of a Unicode string: code points, by which Reddit's `VLength` and `VTitle` judge.
test.each([
  ['', 0],
  ['**bold**', 8],
  ['👍', 1],
  ['👨‍👩‍👧‍👦', 7],
  ['cafe\u0301', 5],
])('%j counts %i', (text, expected) => {
  expect(reddit.text[0]?.count(text)).toBe(expected);
  expect(reddit.title?.[0]?.count(text)).toBe(expected);
});

test('a title has 300 characters, a text 40,000', () => {
  expect([reddit.title?.[0]?.max.value, reddit.text[0]?.max.value]).toEqual([300, 40_000]);
});

test.each([
  'ask ⟪u/ana-b_c⟫ or ⟪/u/ana⟫, not menu/item nor r/coffee',
  'see [name](⟦https://www.reddit.com/u/ana⟧)',
  '⟪U/Ana⟫ u/ab u/waytoolongforanynamethatthereis',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, reddit.entities(text))).toBe(marked);
});
