import { expect, test } from 'vitest';
import { lemmy } from '../../core/src/networks/lemmy.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [title] = lemmy.title ?? [];

test.each([
  // From the tests of `is_valid_post_title`.
  ['hello there! this is a test.', true],
  ['12345'.repeat(40), true],
  [`${'12345'.repeat(40)}x`, false],
  [`${'12345'.repeat(40)}  `, true],
  ['   POST TITLE 😃😃😃😃😃', true],
])('the title %j fits: %s', (text, fits) => {
  expect((title?.count(text) ?? 0) <= (title?.max.value ?? 0)).toBe(fits);
  expect(title?.overflowAt(text, title.max.value) === undefined).toBe(fits);
});

test.each([
  ['  abc  ', 2, 4],
  ['abc', 0, 0],
  ['   ', 0, undefined],
  [' 😃😃', 1, 3],
])('the title %j overflows %i at %s', (text, max, expected) => {
  expect(title?.overflowAt(text, max)).toBe(expected);
});

test.each([
  ['the text', lemmy.text, 50_000],
  ['the alt text', lemmy.altText, 1500],
  ['the link', lemmy.link, 2000],
])('%s is counted as a form counts it', (_, limits, max) => {
  const [limit] = limits ?? [];
  expect(limit?.max.value).toBe(max);
  expect(limit?.count('a😃')).toBe(3);
});

test.each([
  '⟪@ana@lemmy.ml⟫ in ⟪!cafe@lemmy.world⟫, not @ana nor ana@example.com',
  'see ⟦https://lemmy.ml/c/cafe⟧ and [name](⟦https://lemmy.ml/u/ana@lemmy.world⟧)',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, lemmy.entities(text))).toBe(marked);
});
