import { expect, test } from 'vitest';
import { tumblr } from '../../core/src/networks/tumblr.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [paragraph, whole] = tumblr.text;

test.each([
  // The document's own examples: a flag of a region is seven code points, a family four.
  ['A∮⿓😻', 4],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 7],
  ['👨👨👧👦', 4],
  ['', 0],
  ['\n\n\n', 0],
  ['abc\n\nde', 3],
  ['ab\n\ncde', 3],
  ['a\r\n\r\nbc', 2],
  ['a\rb', 3],
  ['ab\ncd', 5],
  ['ab\r\ncd', 6],
  ['a\n \t \nbc', 2],
])('%j counts %i for its longest paragraph', (text, expected) => {
  expect(paragraph?.count(text)).toBe(expected);
});

test.each([
  ['in the first paragraph', 'abcd\n\nefgh', 3, 3],
  ['in the second', 'ab\n\nefgh', 3, 7],
  ['before a whole flag', 'ab🏴󠁧󠁢󠁥󠁮󠁧󠁿', 8, 2],
  ['nowhere, where no paragraph is too long', 'abc\n\nefg', 3, undefined],
])('overflows %s', (_, text, max, expected) => {
  expect(paragraph?.overflowAt(text, max)).toBe(expected);
});

test('all of it together counts in bytes', () => {
  expect(whole?.count('é\n\né')).toBe(6);
  expect(whole?.overflowAt('é\n\né', 5)).toBe(3);
});

test.each(['see ⟦https://acme.dev/v2⟧ by ⟪@staff⟫, ⟪@a-b-1⟫- and not #tag nor ana@example.com'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, tumblr.entities(text))).toBe(marked);
  },
);
