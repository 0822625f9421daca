import { expect, test } from 'vitest';
import { facebook } from '../../core/src/networks/facebook.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = facebook.text;

// https://developers.facebook.com/docs/pages-api/posts
test.each([
  ['', 0],
  ['Hola, año', 9],
  ['日本語', 3],
  ['👍', 2],
  ['👨‍👩‍👧‍👦', 11],
  ['https://acme.dev/a', 18],
  ['\r\n', 2],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test('takes long texts', () => {
  expect(limit?.max.value).toBe(63_206);
  expect(limit?.overflowAt('a'.repeat(63_207), 63_206)).toBe(63_206);
});

test.each(['Con ⟪@[123456]⟫ y @acme. ⦃#café⦄ ⟦acme.dev⟧ ⟦https://acme.dev/a_(b)⟧.'])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, facebook.entities(text))).toBe(marked);
});
