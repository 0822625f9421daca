import { expect, test } from 'vitest';
import { tiktok } from '../../core/src/networks/tiktok.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = tiktok.text;

// https://developers.tiktok.com/doc/content-posting-api-reference-direct-post: "2200 in UTF-16 runes"
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

test('takes more text with photos, and a title', () => {
  expect(limit?.max.value).toBe(2200);
  expect(tiktok.captions?.image?.[0]?.max.value).toBe(4000);
  expect(tiktok.captions?.video).toBeUndefined();
  expect(tiktok.title?.[0]?.max.value).toBe(90);
});

test.each(['Con ⟪@acme.dev⟫ y ⟪@_ana_⟫. ⦃#fyp⦄ ⦃#café⦄ #1 acme.dev ⟦https://acme.dev/a⟧, hola@acme.dev'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, tiktok.entities(text))).toBe(marked);
  },
);
